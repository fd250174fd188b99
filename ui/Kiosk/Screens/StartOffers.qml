pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Event files or campaigns that were found; one that cannot be used says why, and what to do.
SetupPage {
    id: root

    required property AbstractItemModel offers
    // Where nothing was found, or what to know before choosing.
    required property string advice
    // What is wrong with the one that was touched, in English, or "".
    required property string what
    required property string place
    required property string remedy
    signal picked(string path)
    signal lookedAgain

    //: Whoever sets up a tablet: a stick was just put in; look for sticks again.
    besides: qsTr("Look again")
    onAside: root.lookedAgain()
    ending: root.what !== ""

    PlainLabel {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.advice
        font.pixelSize: Theme.lead
    }

    ChoiceList {
        Layout.fillWidth: true
        offers: root.offers
        enabled: !root.busy
        onPicked: path => root.picked(path)
    }

    ProblemLabel {
        Layout.fillWidth: true
        visible: root.what !== ""
        //: Whoever sets up a tablet: a file cannot be used; English sentences that say why follow.
        problem: qsTr("This one cannot be used.")
        font.pixelSize: Theme.body
    }

    Repeater {
        model: root.what ? [root.what, root.place, root.remedy] : []

        delegate: PlainLabel {
            required property string modelData

            Layout.fillWidth: true
            // English reads from the left, whatever stands around it.
            LayoutMirroring.enabled: false
            text: modelData
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
