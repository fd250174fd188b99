pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Screens

// PIN → desk, its sheets, and the fault screen's way back.
Item {
    id: root

    required property Journey journey
    required property Desk desk
    required property Door door
    required property real keyboardHeight
    property bool _export: false
    property string _asking: ""

    Loader {
        anchors.fill: parent
        sourceComponent: ({
                "pin": pin,
                "desk": deskScreen,
                "fault": fault
            })[root.journey.screen] ?? null
        onSourceComponentChanged: {
            root._export = false;
            root._asking = "";
        }
    }

    Component {
        id: pin

        PinScreen {
            problem: root.door.problem
            blocked: root.door.blocked
            onTried: pin => root.door.tryPin(pin)
            onLeave: root.journey.leave()
        }
    }

    Component {
        id: deskScreen

        DeskScreen {
            eventName: root.desk.eventName
            signedCount: root.desk.signed
            delivered: root.desk.delivered
            waiting: root.desk.waiting
            needsAttention: root.desk.needsAttention
            withdrawn: root.desk.withdrawn
            hubWords: root.desk.hubWords
            hubHealthy: root.desk.hubHealthy
            lastDelivery: root.desk.lastDelivery
            shiftOpen: root.desk.shiftOpen
            busy: root.desk.busy
            message: root.desk.message
            notice: root.desk.notice
            onSendNow: root.desk.sendNow()
            onRetryRefused: root.desk.tryRefusedAgain()
            onOpenShift: root.desk.openShift()
            onCloseShift: root._asking = "shift"
            onExportAsked: {
                root.desk.findPlaces();
                root._export = true;
            }
            onLeave: root.journey.leave()
            onCloseAsked: root._asking = "app"
        }
    }

    Component {
        id: fault

        FaultScreen {
            onDone: root.journey.leave()
        }
    }

    Loader {
        anchors.fill: parent
        active: root._export
        sourceComponent: ExportSheet {
            places: root.desk.places
            readable: root.desk.readableLists
            busy: root.desk.busy
            message: root.desk.message
            keyboardHeight: root.keyboardHeight
            onBundle: place => root.desk.exportBundle(place)
            onList: (place, words) => root.desk.exportList(place, words)
            onDismissed: root._export = false
        }
    }

    Loader {
        anchors.fill: parent
        active: root.desk.words !== ""
        sourceComponent: WordsSheet {
            words: root.desk.words
            onNoted: root.desk.wordsNoted()
        }
    }

    Loader {
        anchors.fill: parent
        active: root._asking === "shift"
        sourceComponent: ConfirmSheet {
            //: Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.
            heading: qsTr("Close this shift?")
            //: Volunteers. “Its words”: the shift's secret words. “Sealed”: encrypted, only the office has the key.
            stays: qsTr("Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.")
            //: Volunteers' button below “Close this shift?”.
            yes: qsTr("Close the shift")
            onDismissed: root._asking = ""
            onConfirmed: {
                root._asking = "";
                root.desk.closeShift();
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root._asking === "app"
        sourceComponent: ConfirmSheet {
            //: Volunteers. The app: this program on the tablet.
            heading: qsTr("Close the app?")
            //: Volunteers. “What is waiting”: signatures not sent yet.
            stays: qsTr("Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.")
            //: Volunteers' button below “Close the app?”.
            yes: qsTr("Close the app")
            onDismissed: root._asking = ""
            onConfirmed: root.desk.closeApp()
        }
    }
}
