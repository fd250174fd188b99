pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Theme

// The on-screen keyboard in the campaign's colours: keys of 12 mm at least, each with a name and an
// action for screen readers and switches. Qt looks for it under this path and name. Its own lists
// never open: layouts and letters behind keys are offered by our controls, and words are not.
KeyboardStyle {
    id: style

    keyboardDesignWidth: 1000
    // Four rows, none lower than a target.
    keyboardDesignHeight: keyboardDesignWidth * 4.15 * Theme.target / Theme.keyboardWidth
    keyboardRelativeLeftMargin: 0.004
    keyboardRelativeRightMargin: 0.004
    keyboardRelativeTopMargin: 0.01
    keyboardRelativeBottomMargin: 0.01

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
    spaceKeyPanel: SpaceBar {}
    // Also of the key that changes a layout's own letters for Latin ones.
    symbolKeyPanel: StyledKey {
        //: For screen readers: the key that shows digits and punctuation instead of letters.
        called: control?.keyType === QtVirtualKeyboard.KeyType.SymbolModeKey ? qsTr("Digits and signs") : face
        quiet: true
    }
    modeKeyPanel: StyledKey {
        quiet: true
    }
    languagePopupListEnabled: true
    selectionHandle: Item {}
}
