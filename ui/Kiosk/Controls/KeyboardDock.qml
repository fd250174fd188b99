import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import QtQuick.VirtualKeyboard.Settings
import Kiosk.Theme

// The on-screen keyboard inside the window, and what opens over it.
Rectangle {
    id: root

    // Layouts and letters, as Typing has them.
    required property var keyboards
    readonly property real taken: panel.active ? root.height : 0
    readonly property real keysWidth: panel.width
    // Qt's keyboard inside the panel.
    property Keyboard _keys

    width: parent?.width ?? 0
    height: panel.height
    y: (parent?.height ?? 0) - root.taken
    visible: panel.active
    color: Theme.night
    onVisibleChanged: Typing.release()

    // As it was before anybody typed.
    function startOver(): void {
        Typing.startOver();
        root._keys.keyboardInputArea.reset();
        root._keys.hideLanguagePopup();
        root._keys.hideWordCandidateContextMenu();
        root._keys.handwritingMode = false;
        root._keys.symbolMode = false;
        root._keys.navigationModeActive = false;
        // Some layouts have Latin letters of their own on a second page.
        root._keys.inputModeNeedsReset = true;
        InputContext.priv.shiftHandler.capsLockActive = false;
        InputContext.priv.shiftHandler.shiftActive = false;
        InputContext.clear();
        // QInputMethod, which the linter takes for a bare QObject.
        Qt.inputMethod.reset(); // qmllint disable missing-property
        Qt.inputMethod.hide(); // qmllint disable missing-property
    }

    Component.onCompleted: {
        Typing.layouts = root.keyboards.layouts;
        Typing.standing = root.keyboards.standing;
        Typing.behind = root.keyboards.behind;
        Typing.marks = root.keyboards.marks;
        VirtualKeyboardSettings.styleName = "kiosk";
        VirtualKeyboardSettings.activeLocales = Typing.layouts.map(each => each.code);
        root._keys = [...panel.children].find(each => each.objectName === "keyboard");
        // Each key takes its own touches.
        root._keys.keyboardInputArea.enabled = false;
    }

    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: Typing.shown
    }

    Connections {
        target: Typing

        function onShownChanged(): void {
            root._keys.symbolMode = root._keys.preferNumbers;
        }
    }

    InputPanel {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, 135 * Theme.unit)
        externalLanguageSwitchEnabled: true
        onExternalLanguageSwitch: Typing.listing = true
    }

    LetterBubble {
        parent: root.parent
    }

    Loader {
        anchors.fill: panel
        active: Typing.listing
        sourceComponent: LayoutList {
            id: list

            onChosen: layout => Typing.choose(layout)
            onDismissed: Typing.listing = false
            Component.onCompleted: Typing.list = list
        }
    }
}
