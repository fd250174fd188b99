pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Ten digits, one to erase, one to finish. What was typed is gone once it was entered. Keys of a real
// keyboard are forwarded to it.
GridLayout {
    id: root

    property bool blocked: false
    property string typed: ""
    // A low screen has room for two rows of keys.
    readonly property bool flat: Theme.tight && !Theme.portrait
    signal entered(string pin)

    function press(key: string): void {
        root.typed = key === "⌫" ? root.typed.slice(0, -1) : (root.typed + key).slice(0, 12);
    }

    function take(text: string): bool {
        const isDigit = /^[0-9]$/.test(text);
        if (isDigit && !root.blocked)
            root.press(text);
        return isDigit;
    }

    function finish(): void {
        const pin = root.typed;
        root.typed = "";
        root.entered(pin);
    }

    columns: root.flat ? 6 : 3
    columnSpacing: Theme.halfGap
    rowSpacing: Theme.halfGap
    layoutDirection: Qt.LeftToRight
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    // What it has taken goes no further: a screen that forwards keys would bring it again.
    Keys.onPressed: event => event.accepted = root.take(event.text)
    Keys.onReturnPressed: done.click()
    Keys.onEnterPressed: done.click()
    Keys.onDeletePressed: root.blocked ? undefined : root.press("⌫")

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0"]

        delegate: ActionButton {
            id: key

            required property string modelData

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: key.modelData
            sign: key.modelData === "⌫" ? "erase" : ""
            enabled: !root.blocked
            //: For screen readers: the key that erases the last digit.
            Accessible.name: key.modelData === "⌫" ? qsTr("Erase") : key.modelData
            onClicked: root.press(key.modelData)
        }
    }

    ActionButton {
        id: done

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        //: Volunteers' key: the PIN is whole. Room for a few letters only.
        text: qsTr("OK")
        sign: "done"
        loud: true
        enabled: !root.blocked && root.typed.length >= 4
        onClicked: root.finish()
    }
}
