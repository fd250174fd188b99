import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Controls

// One key of Qt's layouts, and what it does there.
KeyPanel {
    id: key

    readonly property bool _upper: key.control?.uppercased ?? false
    property string face: key.control ? key._capital(key.control.displayText) : ""
    property alias sign: cap.sign
    property alias called: cap.called
    property alias quiet: cap.quiet
    property alias loud: cap.loud
    property alias lit: cap.lit

    function _capital(text: string): string {
        return key._upper ? Typing.capital(text) : text;
    }

    function _type(text: string): void {
        InputContext.inputEngine.virtualKeyClick(key.control.key, text, key._upper ? Qt.ShiftModifier : Qt.NoModifier);
    }

    KeyCap {
        id: cap

        anchors.fill: parent
        enabled: key.control?.enabled ?? false
        face: key.face
        repeats: key.control?.repeat ?? false
        behind: key.control && !key.control.functionKey && !key.control.noKeyEvent ? Typing.letters(key.control.text, [...key.control.alternativeKeys], key._upper) : []
        // What the keyboard itself does when a finger lets go of a key.
        onStruck: {
            if (!key.control.noKeyEvent)
                key._type(key._capital(key.control.text));
            key.control.clicked();
        }
        onPut: text => key._type(text)
    }
}
