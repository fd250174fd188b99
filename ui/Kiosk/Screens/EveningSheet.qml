pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The end of the day in five steps; each looks for itself whether it is done.
DeskSheet {
    id: root

    required property AbstractItemModel places
    // Whether anything was counted yet.
    required property bool known
    required property int waiting
    required property bool sent
    required property bool exported
    required property bool matches
    required property string countWords
    required property string handedTo
    required property bool safe
    required property bool done
    required property bool receipt
    required property bool owed
    required property bool busy
    required property real share
    required property string message
    property string _initials: ""
    property alias place: chooser.place
    signal sendNow
    signal bundle(string place)
    signal cancelled
    signal handedOver(string initials)
    signal wipeAsked(string place)
    signal receiptAsked(string place)
    signal lookedAgain

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("End of the day")
    held: root.busy

    StepLine {
        Layout.fillWidth: true
        visible: !root.done
        number: 1
        done: root.sent
        title: qsTr("Send what can be sent")
        //: Volunteers. “Waiting”: signatures not sent yet, here and below. The bundle: the sealed file.
        standing: !root.known ? "" : root.sent ? qsTr("Nothing is waiting.") : qsTr("%n signature(s) wait. Without a network the bundle carries them.", "", root.waiting)

        ActionButton {
            visible: root.known && !root.sent
            //: Volunteers' button.
            text: qsTr("Send now")
            enabled: !root.busy
            onClicked: root.sendNow()
        }
    }

    StepLine {
        id: bundleStep

        Layout.fillWidth: true
        visible: !root.done
        number: 2
        done: root.exported
        title: qsTr("Write the sealed bundle to a stick")

        PlaceChooser {
            id: chooser

            Layout.fillWidth: true
            enabled: !root.busy
            places: root.places
            onLookedAgain: root.lookedAgain()
        }

        ActionButton {
            Layout.maximumWidth: root.columnWidth - bundleStep.indent
            text: qsTr("Write the sealed bundle")
            loud: !root.exported
            enabled: !root.busy && chooser.place !== ""
            onClicked: root.bundle(chooser.place)
        }

        RowLayout {
            Layout.fillWidth: true
            visible: root.busy
            spacing: Theme.gap

            ProgressLine {
                Layout.fillWidth: true
                share: root.share
            }

            ActionButton {
                text: qsTr("Stop")
                onClicked: root.cancelled()
            }
        }
    }

    StepLine {
        Layout.fillWidth: true
        visible: !root.done
        number: 3
        done: root.matches
        //: Volunteers: compare how many the stick holds with how many the tablet counts.
        title: qsTr("The counts match")
        standing: root.countWords
    }

    StepLine {
        Layout.fillWidth: true
        visible: !root.done
        number: 4
        done: root.handedTo !== ""
        //: Volunteers: who takes the stick to the office.
        title: qsTr("Hand over")
        //: Volunteers; %1 are somebody's initials.
        standing: root.handedTo ? qsTr("The stick goes with %1.").arg(root.handedTo) : qsTr("Who takes the stick to the office? Leave it in until the end.")

        RowLayout {
            Layout.fillWidth: true
            visible: root.handedTo === ""
            spacing: Theme.gap

            LineField {
                Layout.fillWidth: true
                label: qsTr("Their initials")
                last: true
                onEdited: text => root._initials = text
                onEntered: noted.click()
            }

            ActionButton {
                id: noted

                Layout.alignment: Qt.AlignBottom
                //: Volunteers' button: noted, who takes the stick.
                text: qsTr("Noted")
                enabled: root._initials.trim() !== ""
                onClicked: root.handedOver(root._initials)
            }
        }
    }

    StepLine {
        id: wipeStep

        Layout.fillWidth: true
        number: 5
        done: root.done
        //: Volunteers: erase everything on the tablet.
        title: qsTr("Wipe the tablet")
        //: Volunteers. The steps: 1 to 4 above this.
        standing: root.done ? "" : root.safe ? qsTr("Everything here is at the office or on the stick. You get a receipt.") : qsTr("Not yet: first the steps above. What is neither delivered nor in the bundle cannot be wiped.")

        ActionButton {
            Layout.maximumWidth: root.columnWidth - wipeStep.indent
            visible: !root.done
            //: Volunteers' button below “Wipe the tablet”; asks once more.
            text: qsTr("Wipe the tablet…")
            enabled: !root.busy && root.safe && root.handedTo !== ""
            onClicked: root.wipeAsked(chooser.place)
        }

        ActionButton {
            Layout.maximumWidth: root.columnWidth - wipeStep.indent
            visible: root.owed || root.done && !root.receipt
            //: Volunteers' button: the stick was gone when the tablet was wiped.
            text: qsTr("Write the receipt")
            loud: true
            enabled: !root.busy
            onClicked: root.receiptAsked(chooser.place)
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.message
        color: Theme.accent
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        onTextChanged: root.showEnd()
        Accessible.role: Accessible.AlertMessage
    }
}
