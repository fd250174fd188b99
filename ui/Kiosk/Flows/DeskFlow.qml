pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Screens

// PIN → desk, its sheets, and the ways back from the fault screen and the neutral one.
Item {
    id: root

    required property Journey journey
    required property Desk desk
    required property ShiftBook shiftBook
    required property Lists lists
    required property Attention attention
    required property Withdrawals withdrawals
    required property Packing packing
    required property MachineStatus machineStatus
    required property PinGate pinGate
    required property real keyboardHeight
    readonly property bool _sheetUp: root._sheet !== ""
    readonly property list<string> _machine: [root.machineStatus.power, root.machineStatus.room, root.machineStatus.secondCopy]
    // The sheet over the desk, and the question over the sheet; "" for none.
    property string _sheet: ""
    property string _asking: ""
    property string _place: ""
    property string _code: ""

    function open(sheet: string): void {
        root.lists.findPlaces();
        if (sheet === "attention")
            root.attention.refresh();
        if (sheet === "evening")
            root.packing.begin();
        if (sheet === "machine")
            root.machineStatus.refresh();
        root._sheet = sheet;
    }

    function shut(): void {
        for (const each of [root.shiftBook, root.lists, root.attention, root.withdrawals, root.packing])
            each.forget();
        root._sheet = "";
        root._asking = "";
        root._code = "";
        root.desk.refresh();
    }

    Loader {
        id: screen

        anchors.fill: parent
        // What lies under a sheet is out of everybody's way, a screen reader's too.
        visible: !root._sheetUp
        sourceComponent: ({
                "pin": pin,
                "desk": deskScreen,
                "fault": fault
            })[root.journey.screen] ?? null
        onSourceComponentChanged: {
            root._sheet = "";
            root._asking = "";
        }
    }

    Component {
        id: pin

        PinScreen {
            problem: root.pinGate.problem
            blocked: root.pinGate.blocked
            resettable: root.pinGate.resettable
            keyboardHeight: root.keyboardHeight
            onTried: pin => root.pinGate.tryPin(pin)
            onResetTried: code => root.pinGate.tryReset(code)
            onLeave: root.journey.leave()
        }
    }

    Component {
        id: deskScreen

        DeskScreen {
            eventName: root.desk.eventName
            shiftSummary: root.shiftBook.summary
            level: root.desk.level
            verdict: root.desk.verdictWords
            signedCount: root.desk.signed
            delivered: root.desk.delivered
            waiting: root.desk.waiting
            needsAttention: root.desk.needsAttention
            withdrawn: root.desk.withdrawn
            hubWords: root.desk.hubWords
            lastDelivery: root.desk.lastDelivery
            machine: root._machine
            hours: root.desk.hours
            shiftOpen: root.shiftBook.shiftOpen
            busy: root.desk.busy
            message: root.pinGate.reminder || root.desk.message
            notice: root.desk.notice
            onSendNow: root.desk.sendNow()
            onAsked: sheet => root.open(sheet)
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
        sourceComponent: ({
                "export": exportSheet,
                "evening": eveningSheet,
                "shift": shiftSheet,
                "attention": attentionSheet,
                "withdraw": withdrawSheet,
                "machine": machineSheet
            })[root._sheet] ?? null
    }

    Component {
        id: exportSheet

        ExportSheet {
            keyboardHeight: root.keyboardHeight
            places: root.lists.places
            kinds: root.lists.kinds
            readable: root.lists.readableLists
            busy: root.lists.busy
            share: root.lists.share
            message: root.lists.message
            password: root.lists.password
            onBundle: place => root.lists.writeBundle(place)
            onList: (kind, place, words) => root.lists.writeList(kind, place, words)
            onCancelled: root.lists.cancel()
            onPasswordNoted: root.lists.passwordNoted()
            onLookedAgain: root.lists.findPlaces()
            onDismissed: root.shut()
        }
    }

    Component {
        id: eveningSheet

        EveningSheet {
            keyboardHeight: root.keyboardHeight
            places: root.lists.places
            known: root.packing.known
            waiting: root.packing.waiting
            sent: root.packing.sent
            exported: root.packing.exported
            matches: root.packing.matches
            countWords: root.packing.countWords
            handedTo: root.packing.handedTo
            safe: root.packing.safe
            done: root.packing.done
            receipt: root.packing.receipt
            owed: root.packing.owed
            busy: root.packing.busy || root.lists.busy
            share: root.lists.share
            message: root.packing.message || root.lists.message
            onSendNow: root.desk.sendNow()
            onBundle: place => root.lists.writeBundle(place)
            onCancelled: root.lists.cancel()
            onHandedOver: initials => root.packing.handOver(initials)
            onWipeAsked: place => {
                root._place = place;
                root._asking = "wipe";
            }
            onReceiptAsked: place => root.packing.writeReceipt(place)
            onLookedAgain: {
                root.lists.findPlaces();
                root.packing.look();
            }
            onDismissed: root.shut()
        }
    }

    Component {
        id: shiftSheet

        ShiftSheet {
            keyboardHeight: root.keyboardHeight
            shiftOpen: root.shiftBook.shiftOpen
            summary: root.shiftBook.summary
            words: root.shiftBook.words
            firstAsked: root.shiftBook.firstAsked
            secondAsked: root.shiftBook.secondAsked
            busy: root.shiftBook.busy
            message: root.shiftBook.message
            onBegun: (place, initials) => root.shiftBook.begin(place, initials)
            onNoted: root.shiftBook.askWords()
            onConfirmed: (first, second) => root.shiftBook.confirm(first, second)
            onHandedOver: initials => root.shiftBook.handOver(initials)
            onCloseAsked: root._asking = "shift"
            onDismissed: root.shut()
        }
    }

    Component {
        id: attentionSheet

        AttentionSheet {
            keyboardHeight: root.keyboardHeight
            rows: root.attention.rows
            busy: root.attention.busy
            message: root.attention.message
            onTryAgain: id => root.attention.tryAgain(id)
            onSetAside: id => root.attention.setAside(id)
            onDismissed: root.shut()
        }
    }

    Component {
        id: withdrawSheet

        WithdrawSheet {
            keyboardHeight: root.keyboardHeight
            busy: root.withdrawals.busy
            done: root.withdrawals.done
            message: root.withdrawals.message
            onWithdraw: code => {
                root._code = code;
                root._asking = "withdraw";
            }
            onDismissed: root.shut()
        }
    }

    Component {
        id: machineSheet

        MachineSheet {
            keyboardHeight: root.keyboardHeight
            lines: root._machine
            summary: root.machineStatus.lockSummary
            checks: root.machineStatus.checks
            onDismissed: root.shut()
        }
    }

    Connections {
        target: root.shiftBook

        function onOpened(): void {
            root.shut();
        }
    }

    Connections {
        target: root.desk

        function onCounted(): void {
            if (root._sheet === "evening" && !root.packing.done)
                root.packing.look();
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
                root.shiftBook.close();
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root._asking === "withdraw"
        sourceComponent: ConfirmSheet {
            //: Volunteers. Somebody came with their code and wants their signature erased.
            heading: qsTr("Take this signature back?")
            //: Volunteers. The hub: the organisers' computer.
            stays: qsTr("It is erased here and at the hub and can never come back. Every other signature stays.")
            //: Volunteers' button below “Take this signature back?”.
            yes: qsTr("Yes, erase it")
            onDismissed: root._asking = ""
            onConfirmed: {
                const code = root._code;
                root._asking = "";
                root._code = "";
                root.withdrawals.withdraw(code);
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root._asking === "wipe"
        sourceComponent: ConfirmSheet {
            //: Volunteers. Everything on the tablet is erased.
            heading: qsTr("Wipe this tablet?")
            //: Volunteers. The hub: the organisers' computer; the bundle: the sealed file on the stick.
            stays: qsTr("The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.")
            //: Volunteers' button below “Wipe this tablet?”.
            yes: qsTr("Wipe it")
            onDismissed: root._asking = ""
            onConfirmed: {
                root._asking = "";
                root.packing.wipe(root._place);
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
