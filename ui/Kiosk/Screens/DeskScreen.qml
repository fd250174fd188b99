pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Is everything all right? One band that says so, one sum that adds up, everything one touch away.
Page {
    id: root

    required property string eventName
    required property string shiftSummary
    required property string level
    required property string verdict
    required property int signedCount
    required property int delivered
    required property int waiting
    required property int needsAttention
    required property int withdrawn
    required property string hubWords
    required property string lastDelivery
    // Noted on paper: signed lines, sheets that came back, sheets that did not; no part of the sum.
    required property int paperLines
    required property int paperBack
    required property int paperOut
    // Battery, room, second copy: whatever this machine tells, "" otherwise.
    required property list<string> machine
    required property AbstractItemModel hours
    // Of each campaign, where there are several; none otherwise.
    required property AbstractItemModel balances
    required property bool shiftOpen
    required property bool busy
    required property string message
    // What the office must be told, or "".
    required property string notice
    signal sendNow
    signal exportAsked
    signal eveningAsked
    signal shiftAsked
    signal attentionAsked
    signal gatheredAsked
    signal paperAsked
    signal withdrawAsked
    signal machineAsked
    signal leave
    signal closeAsked

    component DeskButton: ActionButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.fillHeight: true
        enabled: !root.busy
    }

    ScrollArea {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: Theme.gap
        spacing: Theme.deskGap
        filled: true

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.cramped ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                HeadingLabel {
                    Layout.fillWidth: true
                    text: root.eventName
                }

                PlainLabel {
                    Layout.fillWidth: true
                    text: root.shiftSummary
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                }
            }

            ActionButton {
                //: Volunteers' button: back to the screens on which people sign.
                text: qsTr("Back to the kiosk")
                loud: true
                onClicked: root.leave()
            }
        }

        VerdictBand {
            Layout.fillWidth: true
            level: root.level
            words: root.verdict
        }

        BalanceSum {
            Layout.fillWidth: true
            signedCount: root.signedCount
            delivered: root.delivered
            waiting: root.waiting
            needsAttention: root.needsAttention
            withdrawn: root.withdrawn
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait || Theme.cramped ? 1 : 2
            columnSpacing: Theme.wideGap
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.smallGap

                Repeater {
                    model: root.balances

                    delegate: PlainLabel {
                        required property string heading
                        required property string sum

                        Layout.fillWidth: true
                        text: `${heading}: ${sum}`
                        font.pixelSize: Theme.small
                        font.weight: Font.DemiBold
                        lineHeight: Theme.tightLeading
                    }
                }

                PlainLabel {
                    Layout.fillWidth: true
                    visible: root.paperBack + root.paperOut > 0
                    //: Volunteers, below the sum of signatures on the tablet: what was signed with a pen, not in that sum.
                    text: [qsTr("On paper: %n line(s)", "", root.paperLines), qsTr("%n sheet(s) back", "", root.paperBack), qsTr("%n sheet(s) still out", "", root.paperOut)].join(" · ")
                }

                PlainLabel {
                    Layout.fillWidth: true
                    text: root.hubWords
                }

                Repeater {
                    model: [root.lastDelivery, ...root.machine].filter(line => line !== "")

                    delegate: PlainLabel {
                        required property string modelData

                        Layout.fillWidth: true
                        text: modelData
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                    }
                }
            }

            HoursChart {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignBottom
                hours: root.hours
            }
        }

        ProblemLabel {
            Layout.fillWidth: true
            visible: root.notice !== ""
            problem: root.notice
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: root.message !== ""
            text: root.message
            color: Theme.accent
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
        }

        Item {
            Layout.fillHeight: true
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.cramped ? 1 : Theme.portrait ? 2 : Theme.tight ? 3 : 5
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            DeskButton {
                //: Volunteers' button: write today's signatures to a USB stick.
                text: qsTr("Export the day's list")
                loud: true
                onClicked: root.exportAsked()
            }

            DeskButton {
                //: Volunteers' button: everything at the end of the day, step by step.
                text: qsTr("End of the day")
                loud: true
                onClicked: root.eveningAsked()
            }

            DeskButton {
                //: Volunteers' button. A shift: the hours in which one team collects.
                text: root.shiftOpen ? qsTr("Shift") : qsTr("Open a shift")
                onClicked: root.shiftAsked()
            }

            DeskButton {
                //: Volunteers' button: a table of shifts and how many signatures each gathered.
                text: qsTr("Who gathered how many")
                onClicked: root.gatheredAsked()
            }

            DeskButton {
                //: Volunteers' button: sheets to sign on with a pen, handed out and come back.
                text: qsTr("Sheets of paper")
                onClicked: root.paperAsked()
            }

            DeskButton {
                //: Volunteers' button; “attention” as below the number (BalanceSum).
                text: qsTr("Needs attention")
                onClicked: root.attentionAsked()
            }

            DeskButton {
                //: Volunteers' button: somebody comes back with the code and wants their signature erased.
                text: qsTr("Take a signature back")
                onClicked: root.withdrawAsked()
            }

            DeskButton {
                //: Volunteers' button: battery, disk, how well the tablet is locked.
                text: qsTr("Check the machine")
                onClicked: root.machineAsked()
            }

            DeskButton {
                text: qsTr("Send now")
                onClicked: root.sendNow()
            }

            DeskButton {
                //: Volunteers' button; the same words as in DeskFlow.
                text: qsTr("Close the app")
                onClicked: root.closeAsked()
            }
        }
    }
}
