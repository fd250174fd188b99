import QtQuick
import Kiosk.Bridge
import Kiosk.Theme

// Gives Theme its colours, letters and measures.
Item {
    id: root

    required property CampaignPalette campaignPalette
    required property CurrentLettering letters
    required property real unit
    required property size area
    required property real textScale
    required property bool highContrast
    required property bool rightToLeft
    required property real keyboardWidth

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

    ThemeLetters {
        id: faces

        serif: root.letters.serif
        sans: root.letters.sans
        scale: root.letters.scale
        leading: root.letters.leading
        tightLeading: root.letters.tightLeading
        figureLeading: root.letters.figureLeading
        airy: root.letters.airy
    }

    Binding {
        target: Theme
        property: "colours"
        value: colours
    }

    Binding {
        target: Theme
        property: "letters"
        value: faces
    }

    Binding {
        target: Theme
        property: "unit"
        value: root.unit
    }

    Binding {
        target: Theme
        property: "window"
        value: root.area
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.textScale
    }

    Binding {
        target: Theme
        property: "highContrast"
        value: root.highContrast
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: root.rightToLeft
    }

    Binding {
        target: Theme
        property: "keyboardWidth"
        value: root.keyboardWidth
    }
}
