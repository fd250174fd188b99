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
    // A low screen has room for two rows of keys.
    readonly property bool _flat: Theme.tight && !Theme.portrait
    property string _typed: ""
    signal tried(string pin)
    signal leave

    function press(key: string): void {
        root._typed = key === "⌫" ? root._typed.slice(0, -1) : (root._typed + key).slice(0, 12);
    }

    function finish(): void {
        root.tried(root._typed);
        root._typed = "";
    }

    focus: true
    Keys.onPressed: event => /^[0-9]$/.test(event.text) ? root.press(event.text) : undefined
    Keys.onReturnPressed: root.finish()
    Keys.onDeletePressed: root.press("⌫")

    ScrollArea {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, (root._flat ? 70 : 52) * Theme.unit)
        height: Math.min(parent.height - Theme.gap, implicitHeight)
        spacing: Theme.gap

        PlainLabel {
            Layout.fillWidth: true
            //: Volunteers. The screens only they can open, with a PIN: numbers, sending, the day's list.
            text: qsTr("Volunteers' desk")
            font.family: Theme.serif
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            Layout.fillWidth: true
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

        GridLayout {
            Layout.fillWidth: true
            columns: root._flat ? 6 : 3
            columnSpacing: Theme.gap / 2
            rowSpacing: Theme.gap / 2
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

        ActionButton {
            Layout.fillWidth: true
            //: Volunteers' button; the same words as on DeskScreen.
            text: qsTr("Back to the kiosk")
            onClicked: root.leave()
        }
    }
}
