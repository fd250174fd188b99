pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The way to the desk. A PIN guards this screen, never the signatures: nobody can read those here.
Page {
    id: root

    required property string problem
    required property bool blocked
    // Whether the office can help out with a code.
    required property bool resettable
    required property real keyboardHeight
    // Without a word about what this tablet is for.
    property bool plain: false
    property bool _forgotten: false
    property string _code: ""
    // A low screen has room for two rows of keys.
    readonly property bool _flat: Theme.tight && !Theme.portrait
    property string _typed: ""
    signal tried(string pin)
    signal resetTried(string code)
    signal leave

    function press(key: string): void {
        root._typed = key === "⌫" ? root._typed.slice(0, -1) : (root._typed + key).slice(0, 12);
    }

    function finish(): void {
        root.tried(root._typed);
        root._typed = "";
    }

    color: root.plain ? Theme.blank : Theme.paper
    focus: true
    Keys.onPressed: event => !root.blocked && /^[0-9]$/.test(event.text) ? root.press(event.text) : undefined
    Keys.onReturnPressed: done.click()
    Keys.onEnterPressed: done.click()
    Keys.onDeletePressed: root.blocked ? undefined : root.press("⌫")

    ScrollArea {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (parent.height - root.keyboardHeight - height) / 2)
        width: Math.min(parent.width - 2 * Theme.margin, (root._flat ? 70 : 52) * Theme.unit)
        height: Math.min(parent.height - root.keyboardHeight - Theme.gap, implicitHeight)
        spacing: Theme.gap

        HeadingLabel {
            Layout.fillWidth: true
            visible: !root.plain
            //: Volunteers. The screens only they can open, with a PIN: numbers, sending, the day's list.
            text: qsTr("Volunteers' desk")
            horizontalAlignment: Text.AlignHCenter
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: !root._forgotten
            //: Volunteers. PIN: the secret number of this stall.
            text: root._typed ? "●".repeat(root._typed.length) : qsTr("Type the PIN")
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            //: For screen readers: how many digits of the PIN were typed, from 0 on.
            Accessible.name: qsTr("%n digit(s) typed", "", root._typed.length)
        }

        PlainLabel {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.body * 1.5
            text: root.problem
            color: Theme.alarm
            horizontalAlignment: Text.AlignHCenter
        }

        LineField {
            Layout.fillWidth: true
            visible: root._forgotten
            //: Volunteers. Label over a line: the PIN is forgotten; the organisers' office has a code.
            label: qsTr("The office's code")
            hints: Qt.ImhPreferUppercase
            last: true
            onEdited: text => root._code = text
            onEntered: reset.click()
        }

        ActionButton {
            id: reset

            Layout.fillWidth: true
            visible: root._forgotten
            text: qsTr("OK")
            loud: true
            enabled: !root.blocked && root._code.trim() !== ""
            onClicked: root.resetTried(root._code)
        }

        GridLayout {
            visible: !root._forgotten
            Layout.fillWidth: true
            columns: root._flat ? 6 : 3
            columnSpacing: Theme.halfGap
            rowSpacing: Theme.halfGap
            layoutDirection: Qt.LeftToRight
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0"]

                delegate: ActionButton {
                    id: key

                    required property string modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: key.modelData
                    sign: key.modelData === "⌫" ? "erase" : ""
                    enabled: !root.blocked
                    //: For screen readers: the key that erases the last digit.
                    Accessible.name: key.modelData === "⌫" ? qsTr("Erase") : key.modelData
                    onClicked: root.press(key.modelData)
                }
            }

            ActionButton {
                id: done

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                //: Volunteers' key: the PIN is whole. Room for a few letters only.
                text: qsTr("OK")
                sign: "done"
                loud: true
                enabled: !root.blocked && root._typed.length >= 4
                onClicked: root.finish()
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                width: Math.min(implicitWidth, parent.width)
                //: Volunteers' button; the same words as on DeskScreen. “Back” says nothing about a kiosk.
                text: root.plain ? qsTr("Back") : qsTr("Back to the kiosk")
                onClicked: root.leave()
            }

            ActionButton {
                width: Math.min(implicitWidth, parent.width)
                visible: root.resettable
                //: Volunteers' buttons: ask the office for its code; or go back to the PIN.
                text: root._forgotten ? qsTr("Type the PIN") : qsTr("PIN forgotten?")
                onClicked: root._forgotten = !root._forgotten
            }
        }
    }
}
