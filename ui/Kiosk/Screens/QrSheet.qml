import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The QR code as large as the screen allows; any touch closes it.
Rectangle {
    id: root

    required property string qr
    required property int qrModules
    required property string address
    signal dismissed

    anchors.fill: parent
    color: Theme.qrPaper

    MouseArea {
        anchors.fill: parent
        onClicked: root.dismissed()
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Close")
        Accessible.onPressAction: root.dismissed()
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap

        QrPicture {
            anchors.horizontalCenter: parent.horizontalCenter
            source: root.qr
            modules: root.qrModules
            available: Math.min(root.width, root.height - words.height - hint.height - 3 * Theme.gap)
        }

        PlainLabel {
            id: words
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, root.width - 2 * Theme.margin)
            text: "\u2066" + root.address + "\u2069"
            color: Theme.night
            font.pixelSize: Theme.small
            wrapMode: Text.WrapAnywhere
            horizontalAlignment: Text.AlignHCenter
        }

        PlainLabel {
            id: hint
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Touch anywhere to go back")
            color: Theme.night
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }
}
