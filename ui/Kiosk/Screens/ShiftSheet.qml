pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A shift: opened with place and initials once two of its words were typed back; handed over; closed.
DeskSheet {
    id: root

    required property bool shiftOpen
    required property string summary
    required property string words
    // Numbers of the words to type back; 0 while none is asked.
    required property int firstAsked
    required property int secondAsked
    required property bool busy
    required property string message
    property string _place: ""
    property string _initials: ""
    property string _first: ""
    property string _second: ""
    signal begun(string place, string initials)
    signal noted
    signal confirmed(string first, string second)
    signal handedOver(string initials)
    signal closeAsked

    heading: root.shiftOpen ? root.summary : qsTr("Open a shift")
    held: root.busy

    PlainLabel {
        Layout.fillWidth: true
        visible: root.firstAsked === 0
        //: Volunteers. A shift is the hours in which one team collects.
        text: root.shiftOpen ? qsTr("Another volunteer takes over? Their initials stand on exports and on the receipt of the evening. The words of the shift stay the same: pass them on.") : qsTr("Where is the stall, and who opens it? Initials are enough.")
    }

    GridLayout {
        Layout.fillWidth: true
        visible: root.firstAsked === 0
        columns: Theme.cramped || Theme.portrait ? 1 : 3
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        LineField {
            Layout.fillWidth: true
            visible: !root.shiftOpen
            //: Volunteers. Label over a line: where the stall stands, e.g. “Market square”.
            label: qsTr("Place")
            onEdited: text => root._place = text
            onEntered: initials.forceActiveFocus()
        }

        LineField {
            id: initials

            Layout.fillWidth: true
            //: Volunteers. Label over a line: the first letters of a volunteer's names.
            label: qsTr("Your initials")
            last: true
            onEdited: text => root._initials = text
            onEntered: go.click()
        }

        ActionButton {
            id: go

            Layout.maximumWidth: root.columnWidth
            Layout.alignment: Qt.AlignBottom
            //: Volunteers' buttons: the same shift with another volunteer; or a new shift.
            text: root.shiftOpen ? qsTr("Hand over") : qsTr("Open a shift")
            loud: true
            enabled: !root.busy && root._initials.trim() !== ""
            onClicked: root.shiftOpen ? root.handedOver(root._initials) : root.begun(root._place, root._initials)
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: root.firstAsked > 0
        //: Volunteers. Two of six secret words that were just written down.
        text: qsTr("Two of the words, from your note, so that it is sure to be right:")
        font.weight: Font.DemiBold
    }

    GridLayout {
        Layout.fillWidth: true
        visible: root.firstAsked > 0
        columns: Theme.cramped || Theme.portrait ? 1 : 3
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        LineField {
            Layout.fillWidth: true
            //: Volunteers. Label over a line; %1 is a number from 1 to 6.
            label: qsTr("Word %1").arg(root.firstAsked)
            hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
            onEdited: text => root._first = text
            onEntered: second.forceActiveFocus()
        }

        LineField {
            id: second

            Layout.fillWidth: true
            label: qsTr("Word %1").arg(root.secondAsked)
            hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
            last: true
            onEdited: text => root._second = text
            onEntered: check.click()
        }

        ActionButton {
            id: check

            Layout.maximumWidth: root.columnWidth
            Layout.alignment: Qt.AlignBottom
            //: Volunteers' button: the two words are typed.
            text: qsTr("These are they")
            loud: true
            enabled: !root.busy && root._first.trim() !== "" && root._second.trim() !== ""
            onClicked: root.confirmed(root._first, root._second)
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.message
        color: Theme.accent
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }

    ActionButton {
        Layout.maximumWidth: root.columnWidth
        visible: root.shiftOpen
        //: Volunteers' button; the same words as in DeskFlow.
        text: qsTr("Close the shift")
        enabled: !root.busy
        onClicked: root.closeAsked()
    }

    Loader {
        parent: root
        anchors.fill: parent
        active: root.words !== ""
        sourceComponent: WordsSheet {
            //: Volunteers. Heading: secret words that open the list of this shift.
            heading: qsTr("The words of this shift")
            words: root.words
            message: root.message
            //: Volunteers. “Them”: the secret words. The office: the organisers'.
            advice: qsTr("Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.")
            onNoted: root.noted()
            onDismissed: root.dismissed()
        }
    }
}
