import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// Asks once before what cannot be undone, and says what stays.
Overlay {
    id: root

    required property string stays
    required property string yes
    signal confirmed

    actions: [
        ActionButton {
            text: root.yes
            loud: true
            onClicked: root.confirmed()
        },
        ActionButton {
            //: Volunteers' button, answers “Close this shift?” and “Close the app?”.
            text: qsTr("No, go back")
            onClicked: root.dismissed()
        }
    ]

    PlainLabel {
        Layout.fillWidth: true
        text: root.stays
    }
}
