import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The code that takes a signature back, to photograph: on a sheet, not on the whole screen like the
// petition's, so that nobody takes one for the other.
Overlay {
    id: root

    required property string code
    required property string qr
    required property int qrModules

    //: Heading over a QR code; the code takes this person's signature back.
    heading: qsTr("Your code, for you alone")
    actions: ActionButton {
        //: Button: put this sheet away and go on. Not: end the program.
        text: qsTr("Close")
        loud: true
        onClicked: root.dismissed()
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.wideGap
        rowSpacing: Theme.gap

        QrPicture {
            Layout.alignment: Qt.AlignHCenter
            source: root.qr
            modules: root.qrModules
            available: Math.min(Theme.qrSide, root.height * 0.45)
            Accessible.role: Accessible.Graphic
            //: For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.
            Accessible.name: qsTr("Withdrawal code %1").arg(root.code)
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            PlainLabel {
                Layout.fillWidth: true
                text: "\u2066" + root.code + "\u2069"
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
            }

            PlainLabel {
                Layout.fillWidth: true
                //: Beside a QR code that holds the withdrawal code.
                text: qsTr("Photograph it: whoever has it can take your signature back. It is not the petition's code, and nobody else needs it.")
            }
        }
    }
}
