pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Screens

// Which step of the first start is up; a step is made when it is reached and destroyed when it is left.
FocusScope {
    id: root

    required property FirstSteps steps
    required property EventChoice events
    required property QuickStart quick
    required property MachineStatus machine
    required property real keyboardHeight
    readonly property var _pages: ({
            "welcome": welcomePage,
            "event": eventPage,
            "signer": signerPage,
            "pack": packPage,
            "name": namePage,
            "pin": pinPage,
            "key": keyPage,
            "kept": keptPage,
            "machine": machinePage,
            "rehearsal": rehearsalPage,
            "ready": readyPage
        })

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: root._pages[root.steps.step]
    }

    Component {
        id: welcomePage

        StartWelcome {
            keyboardHeight: root.keyboardHeight
            onBegun: quick => root.steps.begin(quick)
        }
    }

    Component {
        id: eventPage

        StartOffers {
            //: Whoever sets up a tablet: heading over a list of files.
            heading: qsTr("Which event?")
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            offers: root.events.files
            advice: root.events.advice
            what: root.events.what
            place: root.events.place
            remedy: root.events.remedy
            busy: root.events.busy
            onPicked: path => root.events.pick(path)
            onLookedAgain: root.events.look()
            onBack: root.steps.back()
        }
    }

    Component {
        id: signerPage

        StartSigner {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            name: root.events.name
            lines: root.events.lines
            signed: root.events.signed
            words: root.events.words
            busy: root.events.busy
            message: root.events.message
            onForth: root.events.takeOver()
            onBack: root.steps.back()
        }
    }

    Component {
        id: packPage

        StartOffers {
            //: Whoever sets up a tablet: heading over a list of campaigns.
            heading: qsTr("Which campaign?")
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            offers: root.quick.packs
            //: Whoever sets up a tablet. Pack: a folder with a campaign's story and wording. Stick: a USB memory stick.
            advice: qsTr("A campaign says who collects, and what happens with the signatures. One of your own comes as a pack, on a stick.")
            what: root.quick.what
            place: root.quick.place
            remedy: root.quick.remedy
            busy: root.quick.busy
            onPicked: path => root.quick.choosePack(path)
            onLookedAgain: root.quick.look()
            onBack: root.steps.back()
        }
    }

    Component {
        id: namePage

        StartName {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            name: root.quick.name
            message: root.quick.message
            onNamed: name => root.quick.chooseName(name)
            onBack: root.steps.back()
        }
    }

    Component {
        id: pinPage

        StartPin {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            repeats: root.quick.repeats
            problem: root.quick.message
            onEntered: pin => root.quick.choosePin(pin)
            onDropped: root.quick.dropPin()
            onBack: root.steps.back()
        }
    }

    Component {
        id: keyPage

        StartKey {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            sticks: root.quick.sticks
            anyStick: root.quick.anyStick
            busy: root.quick.busy
            message: root.quick.message
            onAsked: place => root.quick.make(place)
            onLookedAgain: root.quick.look()
            onBack: root.steps.back()
        }
    }

    Component {
        id: keptPage

        StartKept {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            folder: root.quick.folder
            words: root.quick.words
            onForth: root.steps.advance()
        }
    }

    Component {
        id: machinePage

        StartMachine {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            summary: root.machine.lockSummary
            checks: root.machine.checks
            onForth: root.steps.advance()
        }
    }

    Component {
        id: rehearsalPage

        StartRehearsal {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            onForth: root.steps.rehearse()
            onAside: root.steps.advance()
            onBack: root.steps.back()
        }
    }

    Component {
        id: readyPage

        StartReady {
            standing: root.steps.standing
            keyboardHeight: root.keyboardHeight
            onForth: root.steps.advance()
            onBack: root.steps.back()
        }
    }
}
