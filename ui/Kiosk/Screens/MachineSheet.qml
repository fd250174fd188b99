pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// How well the machine is locked: green or red, and what to do. Nothing here stops collecting.
DeskSheet {
    id: root

    required property list<string> lines
    required property string summary
    required property AbstractItemModel checks
    // Whether this tablet has its event from its own screen.
    required property bool eventChangeable
    signal eventAsked

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("Check the machine")

    Repeater {
        model: root.lines.filter(line => line !== "")

        delegate: PlainLabel {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        text: root.summary
        font.weight: Font.DemiBold
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. “This”: the list of checks below.
        text: qsTr("Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.")
        color: Theme.quiet
        font.pixelSize: Theme.small
    }

    CheckList {
        Layout.fillWidth: true
        checks: root.checks
    }

    ActionButton {
        Layout.maximumWidth: root.columnWidth
        visible: root.eventChangeable
        //: Volunteers' button: a newer event file from the organisers' office, on a stick.
        text: qsTr("Take over an event file")
        onClicked: root.eventAsked()
    }
}
