import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A shift's words, shown once.
Overlay {
    id: root

    required property string words
    signal noted

    //: Volunteers. Heading: secret words that open the list of this shift.
    heading: qsTr("The words of this shift")
    actions: ActionButton {
        //: Volunteers' button; “them”: the secret words.
        text: qsTr("I have written them down")
        loud: true
        onClicked: root.noted()
    }

    PlainLabel {
        Layout.fillWidth: true
        text: "\u2066" + root.words + "\u2069"
        font.letterSpacing: Theme.hair * 2
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        color: Theme.accent
        Accessible.name: root.words
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. “Them”: the secret words. The office: the organisers'.
        text: qsTr("Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.")
    }
}
