import QtQuick
import Kiosk.Theme

// Says that there is more, without moving: a bar for where one is, a fade where the text goes on.
Item {
    id: root

    required property Flickable area
    property bool dark: false
    readonly property color _ground: root.dark ? Theme.night : Theme.paper

    parent: root.area
    anchors.fill: parent
    visible: root.area.interactive
    Accessible.ignored: true

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.wideGap
        visible: !root.area.atYEnd
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(root._ground, 0)
            }
            GradientStop {
                position: 1
                color: root._ground
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        y: root.area.visibleArea.yPosition * root.height
        width: Theme.ring
        height: root.area.visibleArea.heightRatio * root.height
        radius: width / 2
        color: root.dark ? Theme.nightQuiet : Theme.quiet
    }
}
