pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Flows
import Kiosk.Theme

// A new tablet is set up: the languages, the steps, the keyboard. Only the hidden corner leads away, as
// where the kiosk could not start.
Window {
    id: root

    required property FirstSteps steps
    required property EventChoice events
    required property QuickStart quick
    required property MachineStatus machine
    required property InterfaceLanguage language
    required property ComfortChoice comfort
    required property CampaignPalette campaignPalette
    // The on-screen keyboard's layouts and letters: see Typing.
    required property var keyboards
    // Pixels to a millimetre of this screen.
    required property real millimetre

    //: Title of the window in which a new tablet is set up.
    title: qsTr("Set up the tablet")
    color: Theme.paper
    flags: Qt.Window | Qt.FramelessWindowHint
    onClosing: close => close.accepted = false

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: root.language.rightToLeft
        LayoutMirroring.childrenInherit: true

        TopBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            height: visible ? implicitHeight : 0
            // A low screen needs its last line for what is being typed.
            visible: keyboard.taken === 0 || root.height - keyboard.taken - implicitHeight > 40 * Theme.unit
            enabled: !corner.spent
            languages: root.language.languages
            textScale: root.comfort.textScale
            highContrast: true
            brief: true
            onChosen: code => root.language.choose(code)
            onLargerAsked: root.comfort.enlarge()
        }

        FirstStartFlow {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            focus: true
            steps: root.steps
            events: root.events
            quick: root.quick
            machine: root.machine
            keyboardHeight: keyboard.taken
        }

        HiddenCorner {
            id: corner

            anchors.left: parent.left
            anchors.top: parent.top
            onHeld: Qt.exit(0)
        }
    }

    KeyboardDock {
        id: keyboard

        keyboards: root.keyboards
    }

    Binding {
        target: Typing
        property: "language"
        value: root.language.keyboard
    }

    Binding {
        target: Typing
        property: "wait"
        value: root.comfort.hold
    }

    ThemeBindings {
        campaignPalette: root.campaignPalette
        letters: root.language.letters
        unit: Math.max(1, Math.min(root.width, root.height) / 100, root.millimetre * Theme.millimetresPerUnit)
        area: Qt.size(root.width, root.height)
        textScale: root.comfort.textScale
        highContrast: true
        rightToLeft: root.language.rightToLeft
        keyboardWidth: keyboard.keysWidth
    }
}
