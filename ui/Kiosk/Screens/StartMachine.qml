pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// How well the machine is locked: green or red, and what to do. Red does not stop anybody.
SetupPage {
    id: root

    required property string summary
    required property AbstractItemModel checks

    heading: qsTr("Check the machine")
    onward: qsTr("Next")
    returns: false

    PlainLabel {
        Layout.fillWidth: true
        text: root.summary
        font.weight: Font.DemiBold
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. “Red”: checks in the list below. The desk: the volunteers' screens.
        text: qsTr("Signatures are sealed whatever this says. What is red makes it easier for strangers who get hold of the tablet; it can be put right later, and the desk shows this list again.")
        color: Theme.quiet
        font.pixelSize: Theme.small
    }

    CheckList {
        Layout.fillWidth: true
        checks: root.checks
    }
}
