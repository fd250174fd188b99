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
    signal tried(string pin)
    signal resetTried(string code)
    signal leave

    color: root.plain ? Theme.blank : Theme.paper
    focus: true
    Keys.forwardTo: [pad]

    ScrollArea {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (parent.height - root.keyboardHeight - height) / 2)
        width: Math.min(parent.width - 2 * Theme.margin, (pad.flat ? 70 : 52) * Theme.unit)
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
            text: pad.typed ? "●".repeat(pad.typed.length) : qsTr("Type the PIN")
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            //: For screen readers: how many digits of the PIN were typed, from 0 on.
            Accessible.name: qsTr("%n digit(s) typed", "", pad.typed.length)
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

        PinPad {
            id: pad

            Layout.fillWidth: true
            visible: !root._forgotten
            blocked: root.blocked
            onEntered: pin => root.tried(pin)
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
