pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What the event file says, and whose it is: words to compare by voice, before anything is taken over.
SetupPage {
    id: root

    required property string name
    required property list<string> lines
    required property bool signed
    required property string words

    heading: root.name
    //: Whoever sets up a tablet: buttons. The words that name the signer are the same as the organiser's; or nobody signed it.
    onward: root.signed ? qsTr("The words are the same") : qsTr("Use it all the same")
    //: Whoever sets up a tablet. Stick: a USB memory stick.
    doing: qsTr("Copying onto the tablet, and reading it again. Leave the stick in.")

    ProblemLabel {
        Layout.fillWidth: true
        visible: !root.signed
        //: Whoever sets up a tablet. To sign: the office puts its digital signature into the event file.
        problem: qsTr("Nobody has signed this file. Whoever had the stick could have changed it, also who can read the signatures. Ask the office for a signed one.")
        font.pixelSize: Theme.body
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet; eight words follow. The organiser: who made the event file.
        text: root.signed ? qsTr("It is signed by whoever has these words. Call your organiser, and have the words read to you:") : qsTr("At least the key that opens the signatures can be compared. Call your organiser, and have these words read to you:")
        font.weight: Font.DemiBold
    }

    PlainLabel {
        Layout.fillWidth: true
        // English reads from the left, whatever stands around it.
        LayoutMirroring.enabled: false
        text: root.words
        font.family: Theme.serif
        font.pixelSize: Theme.heading
    }

    Repeater {
        model: root.lines

        delegate: PlainLabel {
            required property string modelData

            Layout.fillWidth: true
            visible: modelData !== ""
            text: modelData
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
