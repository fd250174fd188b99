import QtQuick
import Kiosk.Theme

// Across everything in a rehearsal: nothing here is real. It takes no touches.
Item {
    id: root

    Accessible.role: Accessible.StaticText
    //: Nothing that is signed or shown now is real; volunteers practise.
    Accessible.name: qsTr("Rehearsal")

    PlainLabel {
        anchors.centerIn: parent
        text: qsTr("Rehearsal")
        color: Theme.alarm
        opacity: 0.14
        rotation: -Math.atan2(root.height, root.width) * 180 / Math.PI
        font.pixelSize: Math.hypot(root.width, root.height) / 8
        font.weight: Font.Bold
        font.capitalization: Font.AllUppercase
        wrapMode: Text.NoWrap
        lineHeight: Theme.tightLeading
        Accessible.ignored: true
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: label.implicitWidth + 2 * Theme.gap
        height: label.implicitHeight
        color: Theme.trouble

        PlainLabel {
            id: label

            anchors.centerIn: parent
            //: On the lower edge of every screen while volunteers practise.
            text: qsTr("Rehearsal: nothing here is real")
            color: Theme.qrPaper
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            lineHeight: Theme.tightLeading
        }
    }
}
