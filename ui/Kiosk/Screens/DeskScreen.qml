pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Is everything all right? One sum that adds up, one sentence about sending, everything one touch away.
Page {
    id: root

    required property string eventName
    required property int signedCount
    required property int delivered
    required property int waiting
    required property int needsAttention
    required property int withdrawn
    required property string hubWords
    required property bool hubHealthy
    required property string lastDelivery
    required property bool shiftOpen
    required property bool busy
    required property string message
    // What the office must be told, or "".
    required property string notice
    signal sendNow
    signal retryRefused
    signal openShift
    signal closeShift
    signal exportAsked
    signal leave
    signal closeAsked

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        contentWidth: width
        contentHeight: Math.max(height, column.implicitHeight)
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height + 1
        clip: interactive

        ScrollEdge {
            area: flick
        }

        ColumnLayout {
            id: column

            width: flick.width
            height: flick.contentHeight
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.cramped ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                PlainLabel {
                    Layout.fillWidth: true
                    text: root.eventName
                    font.family: Theme.serif
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                ActionButton {
                    //: Volunteers' button: back to the screens on which people sign.
                    text: qsTr("Back to the kiosk")
                    loud: true
                    onClicked: root.leave()
                }
            }

            BalanceSum {
                Layout.fillWidth: true
                signedCount: root.signedCount
                delivered: root.delivered
                waiting: root.waiting
                needsAttention: root.needsAttention
                withdrawn: root.withdrawn
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.hair
                color: Theme.line
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap * 1.5

                PlainLabel {
                    Layout.alignment: Qt.AlignTop
                    text: root.hubHealthy ? "✓" : "▲"
                    color: root.hubHealthy ? Theme.ink : Theme.alarm
                    font.pixelSize: Theme.heading
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap / 2

                    PlainLabel {
                        Layout.fillWidth: true
                        text: root.hubWords
                        font.pixelSize: Theme.lead
                    }

                    PlainLabel {
                        Layout.fillWidth: true
                        text: root.lastDelivery
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                    }
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
                columns: Theme.portrait || Theme.cramped ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: Math.max(implicitHeight, Theme.bigTarget)
                    //: Volunteers' button: write today's signatures to a USB stick.
                    text: qsTr("Export the day's list")
                    loud: true
                    enabled: !root.busy
                    onClicked: root.exportAsked()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: Math.max(implicitHeight, Theme.bigTarget)
                    //: Volunteers' button, two lines at most; “attention” as below the number (BalanceSum).
                    text: root.needsAttention > 0 ? qsTr("Send now, also what needs attention") : qsTr("Send now")
                    enabled: !root.busy
                    onClicked: root.needsAttention > 0 ? root.retryRefused() : root.sendNow()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: Math.max(implicitHeight, Theme.bigTarget)
                    //: Volunteers' button; the same words as in DeskFlow.
                    text: root.shiftOpen ? qsTr("Close the shift") : qsTr("Open a shift")
                    enabled: !root.busy
                    onClicked: root.shiftOpen ? root.closeShift() : root.openShift()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.preferredHeight: Math.max(implicitHeight, Theme.bigTarget)
                    //: Volunteers' button; the same words as in DeskFlow.
                    text: qsTr("Close the app")
                    enabled: !root.busy
                    onClicked: root.closeAsked()
                }
            }
        }
    }
}
