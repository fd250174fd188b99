import QtQuick
import Kiosk.Theme

// How much of long work is done.
Rectangle {
    id: root

    // 0 to 1.
    required property real share
    //: For screen readers: how far the writing of a file is.
    Accessible.name: qsTr("%1 % done").arg(Math.round(root.share * 100))
    Accessible.role: Accessible.ProgressBar

    implicitHeight: Theme.gap
    radius: height / 2
    color: Theme.clear
    border.width: Theme.border
    border.color: Theme.quiet

    Rectangle {
        anchors.left: parent.left
        width: Math.max(parent.height, parent.width * root.share)
        height: parent.height
        radius: height / 2
        color: Theme.accent
    }
}
