import QtQuick
import Kiosk.Theme

// Something in front of everything: a veil that takes every touch, and a sheet in the middle.
Rectangle {
    id: root

    default property alias content: sheet.data
    property alias sheetColor: sheet.color
    readonly property real room: sheet.width - 2 * Theme.wideGap
    readonly property real mostHeight: root.height - 2 * Theme.margin
    property real wanted: 0
    signal dismissed

    anchors.fill: parent
    color: Theme.veil
    Accessible.role: Accessible.Dialog

    MouseArea {
        anchors.fill: parent
        onClicked: root.dismissed()
        Accessible.ignored: true
    }

    Rectangle {
        id: sheet

        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, Theme.column)
        height: Math.min(root.mostHeight, root.wanted)
        radius: Theme.radius
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
            z: -1
            Accessible.ignored: true
        }
    }
}
