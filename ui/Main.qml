pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Flows
import Kiosk.Screens
import Kiosk.Theme

// The one window: colours and sizes for Theme, the two flows, the keyboard, the hidden corner.
Window {
    id: root

    required property Journey journey
    required property Appeal appeal
    required property Form form
    required property Desk desk
    required property Door door
    required property CampaignPalette campaignPalette
    required property list<string> keyboards
    property real textScale: 1

    title: "Petition Kiosk"
    color: Theme.night
    flags: Qt.Window | Qt.FramelessWindowHint
    // Only the desk closes the app.
    onClosing: close => close.accepted = false

    Item {
        id: ground

        anchors.fill: parent
        LayoutMirroring.enabled: root.appeal.rightToLeft
        LayoutMirroring.childrenInherit: true

        SignerFlow {
            anchors.fill: parent
            journey: root.journey
            appeal: root.appeal
            form: root.form
            keyboardHeight: keyboard.taken
        }

        DeskFlow {
            anchors.fill: parent
            journey: root.journey
            desk: root.desk
            door: root.door
            keyboardHeight: keyboard.taken
        }

        Loader {
            anchors.fill: parent
            active: root.journey.secondsLeft > 0
            sourceComponent: IdleWarning {
                secondsLeft: root.journey.secondsLeft
                onDismissed: root.journey.touch()
            }
        }

        HiddenCorner {
            visible: root.journey.screen !== "pin" && root.journey.screen !== "desk"
            onHeld: root.journey.corner()
        }
    }

    KeyboardDock {
        id: keyboard
        layouts: root.keyboards
    }

    ThemeColours {
        id: colours

        paper: root.campaignPalette.paper
        ink: root.campaignPalette.ink
        quiet: root.campaignPalette.quiet
        line: root.campaignPalette.line
        accent: root.campaignPalette.accent
        accentText: root.campaignPalette.accentText
        night: root.campaignPalette.night
        nightText: root.campaignPalette.nightText
        nightQuiet: root.campaignPalette.nightQuiet
        nightAccent: root.campaignPalette.nightAccent
        nightAccentText: root.campaignPalette.nightAccentText
        alarm: root.campaignPalette.alarm
    }

    Binding {
        target: Theme
        property: "colours"
        value: colours
    }

    Binding {
        target: Theme
        property: "unit"
        value: Math.min(root.width, root.height) / 100
    }

    Binding {
        target: Theme
        property: "portrait"
        value: root.height > root.width
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.textScale
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: root.appeal.rightToLeft
    }
}
