pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Quick start: what volunteers read on their desk.
SetupPage {
    id: root

    required property string name
    property string _typed: root.name
    signal named(string name)

    //: Whoever sets up a tablet: heading; a group is who collects together.
    heading: qsTr("What is your group called?")
    onward: qsTr("Next")
    ready: root._typed.trim() !== ""
    onForth: root.named(root._typed)

    LineField {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. Label over a line, e.g. “Friends of the library”.
        label: qsTr("Name of the group, or of the stall")
        keyboard: ""
        typed: root.name
        last: true
        onEdited: text => root._typed = text
        onEntered: root.named(root._typed)
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet. The desk: the volunteers' screens behind a PIN.
        text: qsTr("It stands on the volunteers' desk and on receipts. Whoever signs does not see it.")
        color: Theme.quiet
    }
}
