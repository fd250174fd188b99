pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Screens

// PIN → desk, its sheets, and the ways back from the fault screen and the neutral one.
Item {
    id: root

    required property Journey journey
    required property DeskViewModels volunteers
    required property real keyboardHeight
    readonly property Desk _desk: root.volunteers.desk
    readonly property ShiftBook _shiftBook: root.volunteers.shiftBook
    readonly property Lists _lists: root.volunteers.lists
    readonly property Attention _attention: root.volunteers.attention
    readonly property Withdrawals _withdrawals: root.volunteers.withdrawals
    readonly property Packing _packing: root.volunteers.packing
    readonly property PaperBook _paperBook: root.volunteers.paperBook
    readonly property MachineStatus _machineStatus: root.volunteers.machineStatus
    readonly property EventChoice _events: root.volunteers.events
    readonly property PinGate _pinGate: root.volunteers.pinGate
    readonly property list<string> _machine: [root._machineStatus.power, root._machineStatus.room, root._machineStatus.secondCopy]
    // What a question is about.
    property string _place: ""
    property string _code: ""

    function shut(): void {
        for (const each of [root._shiftBook, root._lists, root._attention, root._withdrawals, root._packing, root._paperBook, root._events])
            each.forget();
        questions.drop();
        sheets.shut();
        root._code = "";
        root._desk.refresh();
    }

    Loader {
        id: screen

        anchors.fill: parent
        // What lies under a sheet is out of everybody's way, a screen reader's too.
        visible: !sheets.up
        enabled: !questions.up
        sourceComponent: ({
                "pin": pin,
                "desk": deskScreen,
                "fault": fault
            })[root.journey.screen] ?? null
        onSourceComponentChanged: {
            sheets.drop();
            questions.drop();
        }
    }

    Component {
        id: pin

        PinScreen {
            problem: root._pinGate.problem
            blocked: root._pinGate.blocked
            resettable: root._pinGate.resettable
            keyboardHeight: root.keyboardHeight
            onTried: pin => root._pinGate.tryPin(pin)
            onResetTried: code => root._pinGate.tryReset(code)
            onLeave: root.journey.leave()
        }
    }

    Component {
        id: deskScreen

        DeskScreen {
            eventName: root._desk.eventName
            shiftSummary: root._shiftBook.summary
            level: root._desk.level
            verdict: root._desk.verdictWords
            signedCount: root._desk.signed
            delivered: root._desk.delivered
            waiting: root._desk.waiting
            needsAttention: root._desk.needsAttention
            withdrawn: root._desk.withdrawn
            hubWords: root._desk.hubWords
            lastDelivery: root._desk.lastDelivery
            paperLines: root._paperBook.allLines
            paperBack: root._paperBook.allBack
            paperOut: root._paperBook.allOut
            machine: root._machine
            hours: root._desk.hours
            balances: root._desk.balances
            shiftOpen: root._shiftBook.shiftOpen
            busy: root._desk.busy
            message: root._pinGate.reminder || root._desk.message
            notice: root._desk.notice
            onSendNow: root._desk.sendNow()
            onExportAsked: {
                root._lists.findPlaces();
                sheets.open(exportSheet);
            }
            onEveningAsked: {
                root._lists.findPlaces();
                root._packing.begin();
                sheets.open(eveningSheet);
            }
            onShiftAsked: sheets.open(shiftSheet)
            onAttentionAsked: {
                root._attention.refresh();
                sheets.open(attentionSheet);
            }
            onGatheredAsked: sheets.open(gatheredSheet)
            onPaperAsked: {
                root._paperBook.refresh();
                sheets.open(paperSheet);
            }
            onWithdrawAsked: sheets.open(withdrawSheet)
            onMachineAsked: {
                root._machineStatus.refresh();
                sheets.open(machineSheet);
            }
            onLeave: root.journey.leave()
            onCloseAsked: questions.open(closeApp)
        }
    }

    Component {
        id: fault

        FaultScreen {
            onDone: root.journey.leave()
        }
    }

    SheetHost {
        id: sheets

        enabled: !questions.up
    }

    // In front of a sheet, or of the desk itself.
    SheetHost {
        id: questions
    }

    Component {
        id: exportSheet

        ExportSheet {
            keyboardHeight: root.keyboardHeight
            places: root._lists.places
            kinds: root._lists.kinds
            readable: root._lists.readableLists
            busy: root._lists.busy
            share: root._lists.share
            message: root._lists.message
            password: root._lists.password
            onBundle: place => root._lists.writeBundle(place)
            onList: (kind, place, words) => root._lists.writeList(kind, place, words)
            onCancelled: root._lists.cancel()
            onPasswordNoted: root._lists.passwordNoted()
            onLookedAgain: root._lists.findPlaces()
            onDismissed: root.shut()
        }
    }

    Component {
        id: eveningSheet

        EveningSheet {
            keyboardHeight: root.keyboardHeight
            places: root._lists.places
            known: root._packing.known
            waiting: root._packing.waiting
            sent: root._packing.sent
            exported: root._packing.exported
            matches: root._packing.matches
            countWords: root._packing.countWords
            handedTo: root._packing.handedTo
            safe: root._packing.safe
            done: root._packing.done
            receipt: root._packing.receipt
            owed: root._packing.owed
            busy: root._packing.busy || root._lists.busy
            share: root._lists.share
            message: root._packing.message || root._lists.message
            onSendNow: root._desk.sendNow()
            onBundle: place => root._lists.writeBundle(place)
            onCancelled: root._lists.cancel()
            onHandedOver: initials => root._packing.handOver(initials)
            onWipeAsked: place => {
                root._place = place;
                questions.open(wipeTablet);
            }
            onReceiptAsked: place => root._packing.writeReceipt(place)
            onLookedAgain: {
                root._lists.findPlaces();
                root._packing.look();
            }
            onDismissed: root.shut()
        }
    }

    Component {
        id: shiftSheet

        ShiftSheet {
            keyboardHeight: root.keyboardHeight
            shiftOpen: root._shiftBook.shiftOpen
            summary: root._shiftBook.summary
            words: root._shiftBook.words
            firstAsked: root._shiftBook.firstAsked
            secondAsked: root._shiftBook.secondAsked
            busy: root._shiftBook.busy
            message: root._shiftBook.message
            onBegun: (place, initials) => root._shiftBook.begin(place, initials)
            onNoted: root._shiftBook.askWords()
            onConfirmed: (first, second) => root._shiftBook.confirm(first, second)
            onHandedOver: initials => root._shiftBook.handOver(initials)
            onCloseAsked: questions.open(closeShift)
            onDismissed: root.shut()
        }
    }

    Component {
        id: gatheredSheet

        GatheredSheet {
            keyboardHeight: root.keyboardHeight
            gathered: root._desk.gathered
            total: root._desk.gatheredTotal
            several: root._desk.several
            onDismissed: root.shut()
        }
    }

    Component {
        id: paperSheet

        PaperSheet {
            id: paper

            keyboardHeight: root.keyboardHeight
            campaigns: root._paperBook.campaigns
            handedOut: root._paperBook.handedOut
            back: root._paperBook.back
            stillOut: root._paperBook.stillOut
            lines: root._paperBook.lines
            outWords: root._paperBook.outWords
            lastNote: root._paperBook.lastNote
            busy: root._paperBook.busy
            message: root._paperBook.message
            onSheetsOut: (first, last) => root._paperBook.handOut(first, last)
            onSheetBack: (sheet, lines) => root._paperBook.takeIn(sheet, lines)
            onChosen: campaign => root._paperBook.choose(campaign)
            onNoteDropped: root._paperBook.dropLast()
            onDismissed: root.shut()

            Connections {
                target: root._paperBook

                function onNoted(): void {
                    paper.clear();
                }
            }
        }
    }

    Component {
        id: attentionSheet

        AttentionSheet {
            keyboardHeight: root.keyboardHeight
            rows: root._attention.rows
            busy: root._attention.busy
            message: root._attention.message
            onTryAgain: id => root._attention.tryAgain(id)
            onSetAside: id => root._attention.setAside(id)
            onDismissed: root.shut()
        }
    }

    Component {
        id: withdrawSheet

        WithdrawSheet {
            keyboardHeight: root.keyboardHeight
            busy: root._withdrawals.busy
            done: root._withdrawals.done
            message: root._withdrawals.message
            onWithdraw: code => {
                root._code = code;
                questions.open(eraseSignature);
            }
            onDismissed: root.shut()
        }
    }

    Component {
        id: machineSheet

        MachineSheet {
            keyboardHeight: root.keyboardHeight
            lines: root._machine
            summary: root._machineStatus.lockSummary
            checks: root._machineStatus.checks
            eventChangeable: root.volunteers.eventChangeable
            onEventAsked: {
                root._events.look();
                sheets.open(takeOverSheet);
            }
            onDismissed: root.shut()
        }
    }

    Component {
        id: takeOverSheet

        TakeOverSheet {
            keyboardHeight: root.keyboardHeight
            files: root._events.files
            advice: root._events.advice
            what: root._events.what
            place: root._events.place
            remedy: root._events.remedy
            picked: root._events.chosen
            name: root._events.name
            lines: root._events.lines
            signed: root._events.signed
            words: root._events.words
            busy: root._events.busy
            message: root._events.message
            onChosen: path => root._events.pick(path)
            onUnpicked: root._events.forget()
            onLookedAgain: root._events.look()
            onConfirmed: root._events.takeOver()
            onDismissed: root.shut()
        }
    }

    Connections {
        target: root._shiftBook

        function onOpened(): void {
            root.shut();
        }
    }

    Connections {
        target: root._desk

        function onCounted(): void {
            if (sheets.shown === eveningSheet && !root._packing.done)
                root._packing.look();
        }
    }

    Component {
        id: closeShift

        ConfirmSheet {
            //: Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.
            heading: qsTr("Close this shift?")
            //: Volunteers. “Its words”: the shift's secret words. “Sealed”: encrypted, only the office has the key.
            stays: qsTr("Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.")
            //: Volunteers' button below “Close this shift?”.
            yes: qsTr("Close the shift")
            onDismissed: questions.shut()
            onConfirmed: {
                questions.shut();
                root._shiftBook.close();
            }
        }
    }

    Component {
        id: eraseSignature

        ConfirmSheet {
            //: Volunteers. Somebody came with their code and wants their signature erased.
            heading: qsTr("Take this signature back?")
            //: Volunteers. The hub: the organisers' computer.
            stays: qsTr("It is erased here and at the hub and can never come back. Every other signature stays.")
            //: Volunteers' button below “Take this signature back?”.
            yes: qsTr("Yes, erase it")
            onDismissed: questions.shut()
            onConfirmed: {
                const code = root._code;
                questions.shut();
                root._code = "";
                root._withdrawals.withdraw(code);
            }
        }
    }

    Component {
        id: wipeTablet

        ConfirmSheet {
            //: Volunteers. Everything on the tablet is erased.
            heading: qsTr("Wipe this tablet?")
            //: Volunteers. The hub: the organisers' computer; the bundle: the sealed file on the stick.
            stays: qsTr("The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.")
            //: Volunteers' button below “Wipe this tablet?”.
            yes: qsTr("Wipe it")
            onDismissed: questions.shut()
            onConfirmed: {
                questions.shut();
                root._packing.wipe(root._place);
            }
        }
    }

    Component {
        id: closeApp

        ConfirmSheet {
            //: Volunteers. The app: this program on the tablet.
            heading: qsTr("Close the app?")
            //: Volunteers. “What is waiting”: signatures not sent yet.
            stays: qsTr("Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.")
            //: Volunteers' button below “Close the app?”.
            yes: qsTr("Close the app")
            onDismissed: questions.shut()
            onConfirmed: root._desk.closeApp()
        }
    }
}
