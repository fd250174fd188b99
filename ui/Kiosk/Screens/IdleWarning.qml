import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Before the start comes back: any touch stays.
Overlay {
    id: root

    required property int secondsLeft

    //: Nobody has touched the screen for a while; soon it starts over.
    heading: qsTr("Are you still there?")
    headingRole: Accessible.AlertMessage
    takesFocus: false
    actions: ActionButton {
        //: Button, the answer to “Are you still there?”.
        text: qsTr("I am still here")
        loud: true
        big: true
        onClicked: root.dismissed()
    }

    PlainLabel {
        Layout.fillWidth: true
        //: %n is a number of seconds that counts down.
        text: qsTr("Everything on this screen is cleared for the next person in %n second(s).", "", root.secondsLeft)
        font.pixelSize: Theme.lead
    }
}
