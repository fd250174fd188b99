pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Quick start: the PIN of the desk, chosen once and typed again.
SetupPage {
    id: root

    // Whether it was typed once.
    required property bool repeats
    required property string problem
    signal entered(string pin)
    signal dropped

    //: Whoever sets up a tablet: headings. PIN: the secret number of this stall.
    heading: root.repeats ? qsTr("Type the same PIN again") : qsTr("Choose a PIN")
    //: Whoever sets up a tablet: button; the first of two PINs was a slip.
    besides: root.repeats ? qsTr("Choose another") : ""
    focus: true
    Keys.forwardTo: [pad]
    onAside: root.dropped()

    PlainLabel {
        Layout.fillWidth: true
        text: pad.typed ? "●".repeat(pad.typed.length) : qsTr("Type the PIN")
        font.pixelSize: Theme.lead
        horizontalAlignment: Text.AlignHCenter
        Accessible.name: qsTr("%n digit(s) typed", "", pad.typed.length)
    }

    ProblemLabel {
        Layout.fillWidth: true
        visible: root.problem !== ""
        problem: root.problem
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
    }

    PinPad {
        id: pad

        Layout.fillWidth: true
        onEntered: pin => root.entered(pin)
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. The desk: the volunteers' screens behind a PIN.
        text: qsTr("4 to 12 digits that open the volunteers' desk. It guards screens; nobody can read a signature with it.")
        color: Theme.quiet
    }
}
