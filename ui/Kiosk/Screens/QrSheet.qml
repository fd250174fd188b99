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
    focus: true
    Keys.onEscapePressed: root.dismissed()
    Keys.onReturnPressed: root.dismissed()
    Keys.onSpacePressed: root.dismissed()
    Component.onCompleted: root.forceActiveFocus()

    TouchButton {
        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        //: For screen readers: put the large QR code away. Not: end the program.
        text: qsTr("Close")
        onClicked: root.dismissed()
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
            // The code is what counts here, and it wants the room.
            font.pixelSize: Theme.barText
            wrapMode: Text.WrapAnywhere
            horizontalAlignment: Text.AlignHCenter
        }

        PlainLabel {
            id: hint
            anchors.horizontalCenter: parent.horizontalCenter
            //: Below the QR code that fills the screen.
            text: qsTr("Touch anywhere to go back")
            color: Theme.night
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }
}
