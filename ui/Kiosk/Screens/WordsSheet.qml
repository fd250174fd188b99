import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Words to write down, shown once.
Overlay {
    id: root

    required property string words
    required property string advice
    property string message: ""
    signal noted

    actions: ActionButton {
        //: Volunteers' button; “them”: the secret words.
        text: qsTr("I have written them down")
        loud: true
        onClicked: root.noted()
    }

    ProblemLabel {
        Layout.fillWidth: true
        visible: root.message !== ""
        problem: root.message
    }

    PlainLabel {
        Layout.fillWidth: true
        text: "\u2066" + root.words + "\u2069"
        font.letterSpacing: Theme.border
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        color: Theme.accent
        Accessible.name: root.words
    }

    PlainLabel {
        Layout.fillWidth: true
        text: root.advice
    }
}
