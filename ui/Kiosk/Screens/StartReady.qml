pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Everything is there: the kiosk may begin.
SetupPage {
    id: root

    //: Whoever sets up a tablet: heading; the tablet can begin to collect.
    heading: qsTr("The tablet is ready")
    //: Whoever sets up a tablet: button; the kiosk begins.
    onward: qsTr("Start")

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. The desk: the volunteers' screens behind a PIN.
        text: qsTr("From now on it starts into its kiosk by itself. Volunteers reach their desk like this: press and hold the upper corner where a line of text begins for three seconds, and type the PIN.")
        font.pixelSize: Theme.lead
    }
}
