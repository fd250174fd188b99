import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// The privacy notice, whole and off-line.
Overlay {
    id: root

    required property AbstractItemModel blocks

    //: Heading of the privacy notice.
    heading: qsTr("What happens to what you type")
    actions: ActionButton {
        //: Button: put this sheet away and go on. Not: end the program.
        text: qsTr("Close")
        loud: true
        onClicked: root.dismissed()
    }

    ProseColumn {
        Layout.fillWidth: true
        blocks: root.blocks
    }
}
