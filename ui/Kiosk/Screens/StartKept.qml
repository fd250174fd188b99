pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Quick start: the page is on the stick; what to do with it.
SetupPage {
    id: root

    required property string folder
    required property string words

    //: Whoever sets up a tablet: heading. The page: on it the key is printed.
    heading: qsTr("The page is on the stick")
    onward: qsTr("Next")
    returns: false

    VerdictBand {
        Layout.fillWidth: true
        level: "good"
        //: Whoever sets up a tablet. It: the page with the key, on the stick.
        words: qsTr("It was read back, and opens a test signature. The tablet has forgotten it.")
    }

    BulletList {
        Layout.fillWidth: true
        spacing: Theme.halfGap
        //: Whoever sets up a tablet: sentences on what to do with a stick. %1 is a folder's name, README.txt a file.
        lines: [qsTr("Pull the stick now. It does not stay with the tablet."), qsTr("At a computer, print the page in the folder %1, twice. Keep one in another house.").arg(root.folder), qsTr("README.txt beside it says how the signatures are read.")]
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Whoever sets up a tablet; eight words follow, which stand on the printed page, too.
        text: qsTr("This key in words, as they stand on the page:")
        color: Theme.quiet
    }

    PlainLabel {
        Layout.fillWidth: true
        // English reads from the left, whatever stands around it.
        LayoutMirroring.enabled: false
        text: root.words
        font.family: Theme.serif
    }
}
