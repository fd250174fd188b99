pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Flows
import Kiosk.Screens
import Kiosk.Theme

// The one window: colours and sizes for Theme, the bar, the two flows, the keyboard, the hidden corner.
Window {
    id: root

    required property Journey journey
    required property SignerViewModels signer
    required property DeskViewModels volunteers
    required property Dusk dusk
    required property ComfortChoice comfort
    required property Scan scan
    required property bool rehearsal
    required property CampaignPalette campaignPalette
    // The on-screen keyboard's layouts and letters: see Typing.
    required property var keyboards
    // Pixels to a millimetre of this screen.
    required property real millimetre
    readonly property bool _dark: ["attract", "appeal", "thanks", "fault"].includes(root.journey.screen)
    // A screen of a hand's height is within low reach as it is.
    readonly property bool _reachable: root.height < 90 * Theme.unit
    readonly property bool _low: root.comfort.low && !root._reachable
    property bool _ease: false

    title: "Petition Kiosk"
    color: Theme.night
    flags: Qt.Window | Qt.FramelessWindowHint
    // Only the desk closes the app.
    onClosing: close => close.accepted = false

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: root.signer.appeal.rightToLeft
        LayoutMirroring.childrenInherit: true

        // Within low reach everything there is to touch is in the lower half.
        ReachTop {
            id: upper

            anchors.left: parent.left
            anchors.right: parent.right
            height: root._low && keyboard.taken === 0 ? root.height / 2 : 0
            visible: upper.height > 0
            title: root.journey.screen === "attract" && root.signer.appeal.several ? "" : root.signer.appeal.title
            picture: root.signer.appeal.picture
        }

        TopBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: upper.bottom
            height: visible ? implicitHeight : 0
            // A finger that has held the corner is lifted over the first language.
            enabled: !corner.spent
            // A low screen needs its last line for what is being typed.
            visible: root.journey.screen !== "hidden" && (keyboard.taken === 0 || root.height - keyboard.taken - implicitHeight > 40 * Theme.unit)
            languages: root.signer.appeal.languages
            textScale: root.comfort.textScale
            highContrast: root.comfort.highContrast
            dark: root._dark
            onChosen: code => root.signer.appeal.choose(code)
            onLargerAsked: root.comfort.enlarge()
            onContrastAsked: on => root.comfort.setHighContrast(on)
            onEaseAsked: root._ease = !root._ease
        }

        Item {
            id: screens

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom

            SignerFlow {
                anchors.fill: parent
                enabled: !ease.active
                focus: true
                journey: root.journey
                signer: root.signer
                low: root._low
                keyboardHeight: keyboard.taken
            }

            DeskFlow {
                anchors.fill: parent
                journey: root.journey
                volunteers: root.volunteers
                keyboardHeight: keyboard.taken
            }

            Loader {
                id: ease

                anchors.fill: parent
                active: root._ease
                sourceComponent: ComfortSheet {
                    textScales: root.comfort.textScales
                    textScale: root.comfort.textScale
                    highContrast: root.comfort.highContrast
                    low: root.comfort.low
                    reachOffered: !root._reachable
                    oneSwitch: root.comfort.oneSwitch
                    unhurried: root.comfort.unhurried
                    onTextChosen: scale => root.comfort.chooseText(scale)
                    onContrastSet: on => root.comfort.setHighContrast(on)
                    onLowSet: on => root.comfort.setLow(on)
                    onOneSwitchSet: on => root.comfort.setOneSwitch(on)
                    onUnhurriedSet: on => root.comfort.setUnhurried(on)
                    onDismissed: root._ease = false
                }
            }
        }

        Loader {
            anchors.fill: screens
            active: root.journey.secondsLeft > 0
            sourceComponent: IdleWarning {
                secondsLeft: root.journey.secondsLeft
                onDismissed: root.journey.touch()
            }
        }

        Loader {
            anchors.fill: parent
            active: root.journey.screen === "hidden"
            focus: active
            sourceComponent: NeutralScreen {
                problem: root.volunteers.pinGate.problem
                blocked: root.volunteers.pinGate.blocked
                onTried: pin => root.volunteers.pinGate.tryPin(pin)
            }
        }

        HiddenCorner {
            id: corner

            anchors.left: parent.left
            anchors.top: parent.top
            visible: root.journey.screen !== "hidden"
            leads: root.journey.screen !== "pin" && root.journey.screen !== "desk"
            onHeld: root.journey.corner()
            onSwept: root.journey.hide()
        }
    }

    KeyboardDock {
        id: keyboard

        keyboards: root.keyboards
    }

    Binding {
        target: Typing
        property: "language"
        value: root.signer.form.keyboard
    }

    Binding {
        target: Typing
        property: "wait"
        value: root.comfort.hold
    }

    Watermark {
        anchors.fill: parent
        visible: root.rehearsal && root.journey.screen !== "hidden"
    }

    // Nobody has been here for long. It takes no touches: the journey hears them before.
    Rectangle {
        anchors.fill: parent
        visible: root.dusk.dark
        color: Theme.dark
    }

    ScanLight {
        area: root.scan.light
        visible: root.scan.active
    }

    Connections {
        target: root.journey

        function onWiped(): void {
            keyboard.startOver();
        }

        function onScreenChanged(): void {
            root._ease = false;
        }

        // Also where the start was up already, when the machine went to sleep.
        function onHomecoming(): void {
            root._ease = false;
        }
    }

    ThemeBindings {
        campaignPalette: root.campaignPalette
        letters: root.signer.appeal.letters
        unit: Math.max(1, Math.min(root.width, root.height) / 100, root.millimetre * Theme.millimetresPerUnit)
        area: Qt.size(root.width, root.height - upper.height)
        textScale: root.comfort.textScale
        highContrast: root.comfort.highContrast
        rightToLeft: root.signer.appeal.rightToLeft
        keyboardWidth: keyboard.keysWidth
    }
}
