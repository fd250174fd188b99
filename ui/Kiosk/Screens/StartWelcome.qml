pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A tablet without an event: the two ways to one.
SetupPage {
    id: root

    signal begun(bool quick)

    //: Whoever sets up a tablet: heading of the first screen of a new tablet.
    heading: qsTr("This tablet is new")
    standing: ""
    returns: false

    ActionButton {
        Layout.fillWidth: true
        //: Whoever sets up a tablet: button. The office is the organisers'.
        text: qsTr("I have an event file")
        //: Below “I have an event file”. The office: the organisers'. Stick: a USB memory stick.
        caption: qsTr("An office has prepared it, on a stick. One stick sets up many tablets.")
        loud: true
        onClicked: root.begun(false)
    }

    ActionButton {
        Layout.fillWidth: true
        //: Whoever sets up a tablet: button. There is nobody who made an event file.
        text: qsTr("Start without an office")
        //: Below “Start without an office”. Stick: a USB memory stick.
        caption: qsTr("One tablet, one group. You need a stick, and later a printer. An office and a hub can come later.")
        onClicked: root.begun(true)
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. Event file: made by the organisers' office, it sets up a tablet.
        text: qsTr("It needs an event: for which campaign it collects, and who will be able to read the signatures. The tablet itself never can.")
        color: Theme.quiet
    }
}
