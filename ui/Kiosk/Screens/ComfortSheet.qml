pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What makes the screen usable for one person; it all goes back when the next one comes.
Overlay {
    id: root

    required property list<var> textScales
    required property real textScale
    required property bool highContrast
    required property bool low
    // A screen of a hand's height is within low reach as it is.
    required property bool reachOffered
    required property bool oneSwitch
    required property bool unhurried
    signal textChosen(real scale)
    signal contrastSet(bool on)
    signal lowSet(bool on)
    signal oneSwitchSet(bool on)
    signal unhurriedSet(bool on)

    //: Heading: settings for people who see, reach, move or read less easily. No word for illness.
    heading: qsTr("Make it easier to use")
    actions: ActionButton {
        //: Button: put this sheet away and go on. Not: end the program.
        text: qsTr("Close")
        loud: true
        onClicked: root.dismissed()
    }

    PlainLabel {
        Layout.fillWidth: true
        text: qsTr("Size of the text")
        font.weight: Font.Medium
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.halfGap

        Repeater {
            model: root.textScales

            delegate: ActionButton {
                id: step

                required property real modelData

                //: Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.
                text: qsTr("%1 %").arg((step.modelData * 100).toLocaleString(Qt.locale(), "f", 0))
                autoExclusive: true
                checked: step.modelData === root.textScale
                onClicked: root.textChosen(step.modelData)
            }
        }
    }

    SwitchLine {
        Layout.fillWidth: true
        //: Switch: stronger colours, for people who see less well.
        text: qsTr("High contrast")
        meaning: qsTr("Black on white, and one strong colour.")
        checked: root.highContrast
        onToggled: root.contrastSet(checked)
    }

    SwitchLine {
        Layout.fillWidth: true
        visible: root.reachOffered
        //: Switch, for people who sit or are small: all buttons low on the screen.
        text: qsTr("Everything within low reach")
        meaning: qsTr("All there is to touch moves to the lower half of the screen.")
        checked: root.low
        onToggled: root.lowSet(checked)
    }

    SwitchLine {
        Layout.fillWidth: true
        //: Switch: no time limit.
        text: qsTr("No hurry")
        //: “Cancel” and “Done” are the words of two buttons: FormScreen's and ThanksScreen's.
        meaning: qsTr("Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.")
        checked: root.unhurried
        onToggled: root.unhurriedSet(checked)
    }

    SwitchLine {
        Layout.fillWidth: true
        //: Switch, for people who work machines with a single push-button (switch access, scanning).
        text: qsTr("One switch")
        //: “Takes”: presses. What can be touched is framed in turn, until the person presses.
        meaning: qsTr("Things light up one after another; any key, or a touch anywhere, takes the one that is lit. A long press on a letter offers more letters.")
        checked: root.oneSwitch
        onToggled: root.oneSwitchSet(checked)
    }
}
