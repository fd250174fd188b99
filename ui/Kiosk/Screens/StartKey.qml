pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Quick start: the key is about to be made; which stick gets its page.
SetupPage {
    id: root

    required property AbstractItemModel sticks
    required property bool anyStick
    signal asked(string place)
    signal lookedAgain

    //: Whoever sets up a tablet: heading. The key: what opens the signatures; it is printed on a page.
    heading: qsTr("The key that opens the signatures")
    //: Whoever sets up a tablet: button. The page: on it the key is printed.
    onward: qsTr("Write the page onto the stick")
    ready: chooser.place !== ""
    doing: qsTr("Writing, and reading it back from the stick. Leave the stick in.")
    onForth: root.asked(chooser.place)

    BulletList {
        Layout.fillWidth: true
        spacing: Theme.halfGap
        //: Whoever sets up a tablet: four sentences on the key, which is made now and written onto a stick as a page to print.
        lines: [qsTr("Whoever has the page of this key can read the signatures. Whoever loses it can read none."), qsTr("It is made now, goes onto a stick as a page to print, and is forgotten here: the tablet can write, and cannot read."), qsTr("Print it, and keep it away from the tablet.")]
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: !root.anyStick
        //: Whoever sets up a tablet. Stick: a USB memory stick.
        text: qsTr("Put a stick in. It appears here.")
        font.weight: Font.DemiBold
    }

    PlaceChooser {
        id: chooser

        Layout.fillWidth: true
        enabled: !root.busy
        places: root.sticks
        onLookedAgain: root.lookedAgain()
    }
}
