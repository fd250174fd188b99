import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// One field of the form: a line to type on, or for the country a button; below it its problem or
// advice, and its suggestion.
FocusScope {
    id: root

    required property int index
    required property string name
    required property string label
    required property bool needed
    required property string typed
    required property string problem
    required property string advice
    required property string suggestion
    required property string offer
    required property string keyboard
    required property int hints
    required property list<string> quick
    required property bool live
    property bool last: false
    // The quick key that a real keyboard points at, or -1.
    property int pointed: -1
    readonly property bool wide: root.name === "email"
    // Names of countries are long.
    readonly property bool broad: root.wide || (root._country && Theme.tight)
    readonly property bool _country: root.name === "country"
    //: After a field's label, in brackets: need not be filled in.
    readonly property string _note: root.needed ? "" : qsTr("if you like")
    signal edited(string text)
    signal leaving
    signal entered
    signal quickTouched(int key)
    signal countryAsked

    implicitHeight: stack.implicitHeight

    ColumnLayout {
        id: stack

        width: root.width
        spacing: Theme.halfGap

        LineField {
            id: line

            Layout.fillWidth: true
            visible: !root._country
            focus: !root._country
            label: root.label
            note: root._note
            typed: root.typed
            problem: root.problem
            advice: root.advice
            keyboard: root.keyboard
            hints: root.hints
            last: root.last
            onEdited: text => {
                root.pointed = -1;
                root.edited(text);
            }
            onLeaving: {
                root.pointed = -1;
                root.leaving();
            }
            onEntered: root.live && root.pointed >= 0 ? root.quickTouched(root.pointed) : root.entered()
            onStepped: by => root.pointed = Math.max(-1, Math.min(root.quick.length - 1, root.pointed + by))
        }

        Column {
            Layout.fillWidth: true
            visible: root._country
            spacing: Theme.smallGap

            FieldLabel {
                width: parent.width
                label: root.label
                note: root._note
            }

            ActionButton {
                id: chooser

                width: parent.width
                focus: root._country
                //: Button: opens the list of countries.
                text: root.typed ? root.typed : qsTr("Choose")
                Accessible.name: root.label
                Accessible.description: root.typed
                onClicked: {
                    chooser.forceActiveFocus(Qt.TabFocusReason);
                    root.countryAsked();
                }
            }
        }

        ProblemLabel {
            Layout.fillWidth: true
            visible: root._country && root.problem !== ""
            problem: root.problem
        }

        ActionButton {
            Layout.fillWidth: true
            visible: root.suggestion !== ""
            text: root.offer
            onClicked: root.edited(root.suggestion)
        }
    }
}
