pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Sheets of paper: how many went out, came back and are still out, with how many lines. Two notes to make,
// and the last one taken back.
DeskSheet {
    id: root

    // Of several campaigns, whose sheets have numbers of their own; none otherwise.
    required property AbstractItemModel campaigns
    required property int handedOut
    required property int back
    required property int stillOut
    required property int lines
    // Numbers of the sheets that are still out, or "".
    required property string outWords
    // What was noted last, or "".
    required property string lastNote
    required property bool busy
    required property string message
    property string _first: ""
    property string _last: ""
    property string _sheet: ""
    property string _lines: ""
    // The button that was touched last: what became of it stands above its line.
    property Item _noting: null
    readonly property int _columns: Theme.cramped ? 1 : Theme.portrait ? 2 : 3
    readonly property list<var> _terms: [
        {
            "sign": "",
            "count": root.handedOut,
            //: Volunteers. Three of four words below numbers, “10 handed out = 7 came back + 3 still out”: sheets of paper. Short.
            "name": qsTr("handed out")
        },
        {
            "sign": "=",
            "count": root.back,
            "name": qsTr("came back")
        },
        {
            "sign": "+",
            "count": root.stillOut,
            "name": qsTr("still out")
        },
        {
            "sign": "·",
            "count": root.lines,
            //: Volunteers, below a number: lines that somebody signed on the sheets that came back. Short.
            "name": qsTr("lines signed")
        }
    ]
    signal sheetsOut(string first, string last)
    signal sheetBack(string sheet, string lines)
    signal noteDropped
    signal chosen(string campaign)

    // It is noted: the next sheet.
    function clear(): void {
        root._first = root._last = root._sheet = root._lines = "";
        if (toSheet.activeFocus)
            fromSheet.forceActiveFocus();
        else if (signedLines.activeFocus)
            backSheet.forceActiveFocus();
    }

    component NumberLine: LineField {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        hints: Qt.ImhDigitsOnly
    }

    component Word: PlainLabel {
        id: word

        required property Item of

        // On a low screen the keyboard goes for what there is to read.
        function read(): void {
            if (!word.visible || !Theme.tight)
                return;
            word.forceActiveFocus();
            root.showItem(word);
        }

        onTextChanged: word.read()
        onVisibleChanged: word.read()
        Layout.fillWidth: true
        Layout.columnSpan: root._columns
        visible: text !== "" && root._noting === of
        text: root.message
        color: Theme.accent
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }

    component Doing: ActionButton {
        Layout.fillWidth: root._columns > 1
        Layout.preferredWidth: root._columns > 1 ? 1 : -1
        Layout.maximumWidth: root._columns > 1 ? Number.POSITIVE_INFINITY : root.columnWidth
        Layout.columnSpan: root._columns === 2 ? 2 : 1
        Layout.alignment: Qt.AlignBottom
        loud: true
    }

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("Sheets of paper")

    Flow {
        Layout.fillWidth: true
        visible: choices.count > 0
        spacing: Theme.gap

        Repeater {
            id: choices

            model: root.campaigns

            delegate: ActionButton {
                id: choice

                required property string campaign
                required property string heading
                required property bool chosen

                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                text: choice.heading
                autoExclusive: true
                checked: choice.chosen
                onClicked: root.chosen(choice.campaign)
            }
        }
    }

    // A low screen has no room for figures, and for what is typed.
    PlainLabel {
        Layout.fillWidth: true
        visible: Theme.tight
        text: root._terms.map(term => [term.sign, Number(term.count).toLocaleString(Qt.locale(), "f", 0), term.name].filter(part => part !== "").join(" ")).join(" ")
    }

    Flow {
        Layout.fillWidth: true
        visible: !Theme.tight
        spacing: Theme.wideGap

        Repeater {
            model: root._terms

            delegate: SumTerm {
                required property var modelData

                sign: modelData.sign
                count: modelData.count
                name: modelData.name
            }
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: root.outWords !== ""
        //: Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.
        text: qsTr("Still out: %1").arg(root.outWords)
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root._columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Word {
            of: handOut
        }

        NumberLine {
            id: fromSheet

            //: Volunteers. Labels over two lines for the numbers of sheets of paper: from … to …; what they get is a pad of digits.
            label: qsTr("Handing out: from sheet")
            typed: root._first
            onEdited: text => root._first = text
            onEntered: toSheet.forceActiveFocus()
        }

        NumberLine {
            id: toSheet

            label: qsTr("to sheet, if more than one")
            last: true
            typed: root._last
            onEdited: text => root._last = text
            onEntered: handOut.click()
        }

        Doing {
            id: handOut

            //: Volunteers' button: note that these sheets of paper were handed out.
            text: qsTr("Hand out")
            enabled: !root.busy && root._first.trim() !== ""
            onClicked: {
                root._noting = handOut;
                root.sheetsOut(root._first, root._last);
            }
        }

        Word {
            of: takeIn
        }

        NumberLine {
            id: backSheet

            //: Volunteers. Labels over two lines: the number of the sheet of paper that comes back, and how many lines on it are signed.
            label: qsTr("Coming back: sheet")
            typed: root._sheet
            onEdited: text => root._sheet = text
            onEntered: signedLines.forceActiveFocus()
        }

        NumberLine {
            id: signedLines

            label: qsTr("Lines signed on it")
            last: true
            typed: root._lines
            onEdited: text => root._lines = text
            onEntered: takeIn.click()
        }

        Doing {
            id: takeIn

            //: Volunteers' button: note that this sheet of paper came back.
            text: qsTr("It is back")
            enabled: !root.busy && root._sheet.trim() !== "" && root._lines.trim() !== ""
            onClicked: {
                root._noting = takeIn;
                root.sheetBack(root._sheet, root._lines);
            }
        }
    }

    Word {
        of: takeBack
    }

    GridLayout {
        Layout.fillWidth: true
        visible: root.lastNote !== ""
        columns: Theme.cramped ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.halfGap

        PlainLabel {
            Layout.fillWidth: true
            //: Volunteers; %1 is what was noted last, such as “Sheet 17 handed out”.
            text: qsTr("Last note: %1").arg(root.lastNote)
        }

        ActionButton {
            id: takeBack

            Layout.maximumWidth: root.columnWidth
            //: Volunteers' button: the last note was a slip.
            text: qsTr("Take this note back")
            enabled: !root.busy
            onClicked: {
                root._noting = takeBack;
                root.noteDropped();
            }
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. Lines signed with a pen; the sum: of signatures on the tablet, on DeskScreen.
        text: qsTr("These lines are not in the tablet's sum: the office types them in, and checks them against these notes.")
        color: Theme.quiet
        font.pixelSize: Theme.small
    }
}
