pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Whoever wants to signs once for practice.
SetupPage {
    id: root

    //: Whoever sets up a tablet: heading. To sign for practice: nothing of it is real.
    heading: qsTr("Sign once, for practice")
    //: Whoever sets up a tablet: buttons.
    onward: qsTr("Try it")
    besides: qsTr("Not now")

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet.
        text: qsTr("The kiosk opens as people will see it, with “Rehearsal” across it. Sign with an invented name. Nothing of it counts, nothing is sent, and it is erased afterwards.")
        font.pixelSize: Theme.lead
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. “Done” is the button on the thank-you screen; the desk's button is “Close the app”.
        text: qsTr("After the thanks, “Done” leads back here. If you would rather stop: press and hold the upper corner where a line of text begins for three seconds, type the PIN, and close the app.")
        color: Theme.quiet
    }
}
