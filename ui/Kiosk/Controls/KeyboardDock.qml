import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk.Theme

// The on-screen keyboard inside the window, with only the layouts of the campaign's languages.
Rectangle {
    id: root

    required property list<string> layouts
    readonly property real taken: panel.active ? root.height : 0
    readonly property real keysWidth: panel.width

    width: parent?.width ?? 0
    height: panel.height
    y: (parent?.height ?? 0) - root.taken
    visible: panel.active
    color: Theme.night

    Component.onCompleted: {
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.activeLocales = root.layouts;
    }

    InputPanel {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, 135 * Theme.unit)
    }
}
