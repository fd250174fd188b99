pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Controls
import Kiosk.Theme

// The on-screen keyboard in the campaign's colours: keys of 12 mm at least, each with a name and an
// action for screen readers and switches. Qt looks for it under this path and name.
KeyboardStyle {
    id: style

    keyboardDesignWidth: 1000
    // Four rows, none lower than a target.
    keyboardDesignHeight: keyboardDesignWidth * 4.15 * Theme.target / Theme.keyboardWidth
    keyboardRelativeLeftMargin: 0.004
    keyboardRelativeRightMargin: 0.004
    keyboardRelativeTopMargin: 0.01
    keyboardRelativeBottomMargin: 0.01
    alternateKeysListItemWidth: Theme.target
    alternateKeysListItemHeight: Theme.target
    alternateKeysListBottomMargin: Theme.gap

    keyboardBackground: Rectangle {
        color: Theme.night
    }
    keyPanel: StyledKey {}
    backspaceKeyPanel: StyledKey {
        sign: "erase"
        //: For screen readers: the keyboard's key that erases the last letter.
        called: qsTr("Erase")
        quiet: true
    }
    languageKeyPanel: StyledKey {
        sign: "globe"
        called: qsTr("Keyboard in another language")
        quiet: true
    }
    enterKeyPanel: StyledKey {
        face: control?.displayText ?? ""
        sign: face ? "" : "enter"
        //: For screen readers: the keyboard's key that goes on to the next field.
        called: face || qsTr("Enter")
        loud: true
    }
    hideKeyPanel: StyledKey {
        sign: "down"
        //: For screen readers: the key that hides the on-screen keyboard.
        called: qsTr("Put the keyboard away")
        quiet: true
    }
    shiftKeyPanel: StyledKey {
        sign: "shift"
        //: For screen readers: the shift key.
        called: qsTr("Capital letters")
        quiet: true
        lit: InputContext.capsLockActive || InputContext.shiftActive
    }
    spaceKeyPanel: StyledKey {
        face: ""
        //: For screen readers: the space bar.
        called: qsTr("Space")
    }
    symbolKeyPanel: StyledKey {
        //: For screen readers: the key that shows digits and punctuation instead of letters.
        called: qsTr("Digits and signs")
        quiet: true
    }
    modeKeyPanel: StyledKey {
        quiet: true
    }
    alternateKeysListDelegate: Item {
        id: alternative

        required property string text

        width: style.alternateKeysListItemWidth
        height: style.alternateKeysListItemHeight

        PlainLabel {
            anchors.centerIn: parent
            text: alternative.text
            color: Theme.nightText
            font.pixelSize: Theme.keyText
            lineHeight: 1
        }
    }
    alternateKeysListHighlight: Rectangle {
        radius: Theme.radius
        color: Theme.clear
        border.width: Theme.ring
        border.color: Theme.nightAccent
    }
    alternateKeysListBackground: Rectangle {
        radius: Theme.radius
        color: Theme.night
        border.width: Theme.hair
        border.color: Theme.nightQuiet
    }
    popupListBackground: Rectangle {
        color: Theme.night
        border.width: Theme.hair
        border.color: Theme.nightQuiet
    }
    languagePopupListEnabled: true
    languageListDelegate: Item {
        id: language

        required property string displayName

        width: Theme.target * 3
        height: Theme.target

        PlainLabel {
            anchors.centerIn: parent
            text: language.displayName
            color: Theme.nightText
            lineHeight: 1
        }
    }
    languageListHighlight: Rectangle {
        color: Theme.clear
        border.width: Theme.ring
        border.color: Theme.nightAccent
    }
    languageListBackground: Rectangle {
        color: Theme.night
        border.width: Theme.hair
        border.color: Theme.nightQuiet
    }
    selectionHandle: Item {}
}
