pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The day's list: where to, and sealed for the office or readable with the shift's words.
DeskSheet {
    id: root

    required property AbstractItemModel places
    required property AbstractItemModel kinds
    required property bool readable
    required property bool busy
    required property real share
    required property string message
    required property string password
    property string _words: ""
    property string _kind: "archive"
    signal bundle(string place)
    signal list(string kind, string place, string words)
    signal cancelled
    signal passwordNoted
    signal lookedAgain

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("Export the day's list")
    held: root.busy

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. First of three numbered steps: onto which stick or into which folder.
        text: qsTr("1. Where to?")
        font.weight: Font.DemiBold
    }

    PlaceChooser {
        id: chooser

        Layout.fillWidth: true
        enabled: !root.busy
        places: root.places
        onLookedAgain: root.lookedAgain()
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. Second step. The office: the organisers', not of the stall.
        text: qsTr("2. For the office: a sealed bundle. Only the office can open it.")
        font.weight: Font.DemiBold
    }

    ActionButton {
        Layout.maximumWidth: root.columnWidth
        text: qsTr("Write the sealed bundle")
        loud: true
        enabled: !root.busy && chooser.place !== ""
        onClicked: root.bundle(chooser.place)
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. Third step; its secret words open the list.
        text: root.readable ? qsTr("3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift's words.") : qsTr("This event does not make readable lists at the stall. The office opens the bundle.")
        font.weight: Font.DemiBold
    }

    Flow {
        Layout.fillWidth: true
        visible: root.readable
        spacing: Theme.gap

        Repeater {
            model: root.kinds

            delegate: ActionButton {
                id: one

                required property string kind
                required property string label

                text: (one.checked ? "✓ " : "") + one.label
                Accessible.name: one.label
                autoExclusive: true
                checked: root._kind === one.kind
                enabled: !root.busy
                onClicked: root._kind = one.kind
            }
        }
    }

    Repeater {
        model: root.kinds

        delegate: PlainLabel {
            id: about

            required property string kind
            required property string note

            Layout.fillWidth: true
            visible: root.readable && root._kind === about.kind && about.note !== ""
            text: about.note
        }
    }

    GridLayout {
        Layout.fillWidth: true
        visible: root.readable
        columns: Theme.cramped || Theme.portrait ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        LineField {
            Layout.fillWidth: true
            //: Volunteers. Label over a line: the secret words that were shown when the shift was opened.
            label: qsTr("The shift's words")
            hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
            last: true
            onEdited: text => root._words = text
            onEntered: write.click()
        }

        ActionButton {
            id: write

            Layout.maximumWidth: root.columnWidth
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Write the readable list")
            enabled: !root.busy && chooser.place !== "" && root._words.trim() !== ""
            onClicked: root.list(root._kind, chooser.place, root._words)
        }
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
            //: Volunteers' button: end the writing of a file; there is no file then.
            text: qsTr("Stop")
            onClicked: root.cancelled()
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. The file is being written, then read again; takes a moment.
        text: root.busy ? qsTr("Writing and checking…") : root.message
        onTextChanged: root.showEnd()
        color: Theme.accent
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }

    Loader {
        parent: root
        anchors.fill: parent
        active: root.password !== ""
        sourceComponent: WordsSheet {
            //: Volunteers. Heading: the words that open the spreadsheet just written.
            heading: qsTr("The password of this file")
            words: root.password
            //: Volunteers. “Them”: the words of the password.
            advice: qsTr("Write them down and give them to whoever opens the file, on another way than the file itself. They are shown only once.")
            onNoted: root.passwordNoted()
        }
    }
}
