pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Shown only once the signature is on the disk; for a while it can still be taken back with one touch.
Page {
    id: root

    required property list<string> nextSteps
    required property string code
    // Seconds in which one touch takes the signature back; 0 when that is over.
    required property int secondsToUndo
    required property bool takenBack
    required property string problem
    required property string qr
    required property int qrModules
    // What the second address is for, "" if there is none; its code is the smaller one.
    required property string further
    required property string furtherQr
    required property int furtherModules
    // What else can be signed on this tablet.
    required property AbstractItemModel others
    // Height beside the petition's code, in pixels.
    readonly property real _room: root.height - 2 * Theme.wideGap
    readonly property real _furtherSide: 0.42 * card.side
    readonly property bool _twoCards: root.further !== "" && cards.visible && (Theme.portrait || root._room - card.implicitHeight > root._furtherSide + 10 * Theme.unit)
    signal done
    signal undone
    signal enlargeQr
    signal enlargeFurther
    signal codeAsked
    signal picked(string campaign)

    dark: true
    focus: true
    Keys.onEscapePressed: root.done()

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: Theme.wideGap
        columns: Theme.portrait || !cards.visible ? 1 : 2
        columnSpacing: Theme.margin
        rowSpacing: Theme.gap

        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            dark: true
            spacing: Theme.paragraphGap

            HeadingLabel {
                Layout.fillWidth: true
                //: Headings: the signature was undone; the signature is saved.
                text: root.takenBack ? qsTr("Taken back.") : qsTr("Thank you.")
                color: Theme.nightText
                font.pixelSize: Theme.display
            }

            PlainLabel {
                Layout.fillWidth: true
                //: The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.
                text: root.takenBack ? qsTr("Your signature is erased and was sent to nobody. You can sign again whenever you like.") : qsTr("Your signature is saved and sealed. This tablet cannot show it to anybody.")
                color: Theme.nightText
                font.pixelSize: Theme.lead
            }

            PlainLabel {
                Layout.fillWidth: true
                visible: root.problem !== ""
                text: root.problem
                color: Theme.nightText
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
            }

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: codeColumn.implicitHeight + 2 * codeColumn.anchors.margins
                visible: !root.takenBack
                radius: Theme.radius
                color: Theme.clear
                border.width: Theme.border
                border.color: Theme.nightQuiet

                ColumnLayout {
                    id: codeColumn

                    anchors.fill: parent
                    anchors.margins: Theme.tight ? Theme.halfGap : Theme.gap
                    spacing: Theme.halfGap

                    // On a small screen the code itself is to be seen, whatever must scroll.
                    GridLayout {
                        Layout.fillWidth: true
                        columns: Theme.cramped ? 1 : 2
                        columnSpacing: Theme.gap
                        rowSpacing: Theme.halfGap

                        // A code is read from left to right in every language.
                        PlainLabel {
                            Layout.fillWidth: true
                            text: "\u2066" + root.code + "\u2069"
                            color: Theme.nightAccent
                            font.letterSpacing: Theme.border
                            font.pixelSize: Theme.heading
                            font.weight: Font.DemiBold
                            wrapMode: Text.NoWrap
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: Theme.small
                            //: For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.
                            Accessible.name: qsTr("Withdrawal code %1").arg(root.code)
                        }

                        ActionButton {
                            //: Button beside the withdrawal code: shows it as a QR code. Short.
                            text: qsTr("To photograph")
                            dark: true
                            onClicked: root.codeAsked()
                        }
                    }

                    PlainLabel {
                        Layout.fillWidth: true
                        //: “Takes back”: withdraws the signature, also after days. The code stands beside it.
                        text: qsTr("Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.")
                        color: Theme.nightQuiet
                        font.pixelSize: Theme.small
                    }
                }
            }

            PlainLabel {
                Layout.fillWidth: true
                visible: more.count > 0
                //: Over one button or several, each with the title of another appeal on this tablet.
                text: qsTr("You can also sign here:")
                color: Theme.nightText
                font.weight: Font.DemiBold
            }

            Repeater {
                id: more

                model: root.others

                delegate: ActionButton {
                    id: other

                    required property string campaign
                    required property string heading

                    Layout.fillWidth: true
                    text: other.heading
                    dark: true
                    onClicked: root.picked(other.campaign)
                }
            }

            Repeater {
                model: root.takenBack ? [] : root.nextSteps

                delegate: PlainLabel {
                    required property string modelData

                    Layout.fillWidth: true
                    text: modelData
                    color: Theme.nightText
                }
            }

            ActionButton {
                visible: root.further !== "" && !root._twoCards
                text: root.further
                dark: true
                onClicked: root.enlargeFurther()
            }
        }

        GridLayout {
            id: cards

            // The code that is shown only now comes first.
            visible: Theme.portrait || !Theme.tight
            columns: Theme.portrait ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.rowSpan: Theme.portrait ? 1 : 2
            Layout.alignment: Qt.AlignRight | Qt.AlignBottom

            QrCard {
                visible: root._twoCards
                Layout.alignment: Qt.AlignRight | Qt.AlignBottom
                text: root.further
                source: root.furtherQr
                modules: root.furtherModules
                side: root._furtherSide
                room: root._room - card.implicitHeight
                onClicked: root.enlargeFurther()
            }

            QrCard {
                id: card

                Layout.alignment: Qt.AlignRight | Qt.AlignBottom
                //: Beside the QR code: tell others about the appeal; the code leads to the petition on the web.
                text: qsTr("Pass it on: the online petition")
                source: root.qr
                modules: root.qrModules
                room: root.height - Theme.wideGap - Theme.gap
                onClicked: root.enlargeQr()
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                width: Theme.portrait ? parent.width : Math.max(implicitWidth, Math.min(40 * Theme.unit, parent.width * 0.45))
                //: Button: one has finished here, the screen starts over for the next person.
                text: qsTr("Done")
                loud: true
                big: true
                dark: true
                onClicked: root.done()
            }

            ActionButton {
                width: Math.min(parent.width, implicitWidth)
                height: Math.max(implicitHeight, Theme.bigTarget)
                visible: root.secondsToUndo > 0
                //: Button for some seconds after signing: erases the signature; %1 is the seconds left.
                text: qsTr("Undo (%1)").arg(root.secondsToUndo.toLocaleString(Qt.locale(), "f", 0))
                dark: true
                //: For screen readers: the same button, in full and without the seconds.
                Accessible.name: qsTr("Undo my signature")
                onClicked: root.undone()
            }
        }
    }
}
