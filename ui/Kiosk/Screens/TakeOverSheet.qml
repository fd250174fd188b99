pragma ComponentBehavior: Bound

import QtQuick

// A newer event file from a stick: which one, and whose words. What is not lost by it is taken over.
FocusScope {
    id: root

    required property real keyboardHeight
    required property AbstractItemModel files
    required property string advice
    required property string what
    required property string place
    required property string remedy
    // Whether one was touched that can be used; what it says.
    required property bool picked
    required property string name
    required property list<string> lines
    required property bool signed
    required property string words
    required property bool busy
    required property string message
    signal chosen(string path)
    signal unpicked
    signal lookedAgain
    signal confirmed
    signal dismissed

    anchors.fill: parent
    Keys.onEscapePressed: root.busy ? undefined : root.dismissed()

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root.picked ? signer : offers
    }

    Component {
        id: offers

        StartOffers {
            //: Volunteers. Heading; the same words as on MachineSheet's button.
            heading: qsTr("Take over an event file")
            standing: ""
            keyboardHeight: root.keyboardHeight
            offers: root.files
            advice: root.advice
            what: root.what
            place: root.place
            remedy: root.remedy
            busy: root.busy
            onPicked: path => root.chosen(path)
            onLookedAgain: root.lookedAgain()
            onBack: root.dismissed()
        }
    }

    Component {
        id: signer

        StartSigner {
            standing: ""
            keyboardHeight: root.keyboardHeight
            name: root.name
            lines: root.lines
            signed: root.signed
            words: root.words
            busy: root.busy
            message: root.message
            onForth: root.confirmed()
            onBack: root.unpicked()
        }
    }
}
