import QtQuick
import QtQuick.Controls.Basic
import QtQuick.VirtualKeyboard
import Kiosk.Theme

// One line of typing, with its label above and its problem below. It has no memory: no menu, no
// clipboard, no prediction, no selection by touch. Undo dies with it (each signer gets a new one).
FocusScope {
    id: root

    required property string label
    property string note: ""
    property string problem: ""
    // What to look at again, where nothing is wrong.
    property string advice: ""
    property string typed: ""
    // The layout it insists on, or "": the signer's.
    property string keyboard: "en_GB"
    property int hints: Qt.ImhNone
    property bool last: false
    // Without its label, where there is no room; it keeps its name.
    property bool bare: false
    property bool secret: false
    readonly property alias text: input.text
    // Whoever owns `typed` may change it, too: a mended name, a completed address.
    onTypedChanged: input.text !== root.typed ? input.text = root.typed : undefined
    signal edited(string text)
    signal leaving
    signal entered
    // An arrow key: down is 1, up is -1.
    signal stepped(int by)

    implicitHeight: column.implicitHeight
    implicitWidth: 30 * Theme.unit

    Column {
        id: column

        width: root.width
        spacing: Theme.smallGap

        FieldLabel {
            visible: !root.bare
            width: parent.width
            label: root.label
            note: root.note
        }

        TextField {
            id: input

            width: parent.width
            height: Theme.cramped ? Theme.target : Math.max(Theme.target, implicitHeight)
            focus: true
            font.family: Theme.sans
            font.pixelSize: Theme.lead
            color: Theme.ink
            horizontalAlignment: TextInput.AlignLeft
            leftPadding: Theme.halfGap
            rightPadding: Theme.halfGap
            topPadding: Theme.hair
            bottomPadding: Theme.hair
            selectByMouse: false
            persistentSelection: false
            maximumLength: 254
            inputMethodHints: root.hints | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            EnterKeyAction.actionId: root.last ? EnterKeyAction.Done : EnterKeyAction.Next
            ContextMenu.menu: null
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.description: root.problem || root.advice
            Component.onCompleted: input.text = root.typed
            onTextEdited: root.edited(input.text)
            onActiveFocusChanged: {
                if (input.activeFocus)
                    return Typing.begin(root.keyboard);
                root.leaving();
                input.showBeginning();
            }
            onTextChanged: input.showBeginning()

            // Whoever looks over the form reads from the beginning.
            function showBeginning(): void {
                if (!input.activeFocus)
                    input.ensureVisible(0);
            }
            onAccepted: root.entered()
            Keys.forwardTo: Typing.listing ? [Typing.list] : []
            Keys.onDownPressed: root.stepped(1)
            Keys.onUpPressed: root.stepped(-1)
            Keys.onPressed: event => event.accepted = [StandardKey.Cut, StandardKey.Copy, StandardKey.Paste, StandardKey.Undo, StandardKey.Redo, StandardKey.SelectAll].some(key => event.matches(key))

            background: Rectangle {
                radius: Theme.smallRadius
                color: Theme.qrPaper
                border.width: input.activeFocus ? Theme.ring : Theme.border
                border.color: root.problem ? Theme.alarm : input.activeFocus ? Theme.accent : Theme.line
            }
        }

        ProblemLabel {
            width: parent.width
            visible: root.problem !== ""
            problem: root.problem
        }

        PlainLabel {
            width: parent.width
            visible: root.advice !== "" && root.problem === ""
            text: root.advice
            font.pixelSize: Theme.small
            lineHeight: Theme.tightLeading
        }
    }
}
