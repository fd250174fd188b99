pragma Singleton

import QtQuick

// Every colour, size and duration there is. Colours come from the campaign.
QtObject {
    id: root

    property ThemeColours colours
    readonly property color paper: root.colours?.paper ?? "black"
    readonly property color ink: root.colours?.ink ?? "black"
    readonly property color quiet: root.colours?.quiet ?? "black"
    readonly property color line: root.colours?.line ?? "black"
    readonly property color accent: root.colours?.accent ?? "black"
    readonly property color accentText: root.colours?.accentText ?? "black"
    readonly property color night: root.colours?.night ?? "black"
    readonly property color nightText: root.colours?.nightText ?? "black"
    readonly property color nightQuiet: root.colours?.nightQuiet ?? "black"
    readonly property color nightAccent: root.colours?.nightAccent ?? "black"
    readonly property color nightAccentText: root.colours?.nightAccentText ?? "black"
    readonly property color alarm: root.colours?.alarm ?? "black"
    readonly property color veil: Qt.alpha(root.night, 0.82)
    readonly property color qrPaper: "#ffffff"
    readonly property color clear: "transparent"

    // A hundredth of the screen's short side, in pixels.
    property real unit: 8
    property real textScale: 1
    property bool portrait: false
    property bool rightToLeft: false

    readonly property string serif: root.rightToLeft ? "Noto Naskh Arabic" : "Noto Serif"
    readonly property string sans: root.rightToLeft ? "Noto Sans Arabic" : "Noto Sans"
    // Arabic is drawn smaller inside its em, and its fonts bring air between lines of their own.
    readonly property real scriptScale: root.rightToLeft ? 1.05 : 1
    readonly property real leading: root.rightToLeft ? 0.86 : 1.2
    readonly property real tightLeading: root.rightToLeft ? 0.82 : 1.05

    readonly property real _text: root.unit * root.textScale * root.scriptScale
    readonly property int small: Math.round(2.2 * root._text)
    readonly property int body: Math.round(2.7 * root._text)
    readonly property int lead: Math.round(3 * root._text)
    readonly property int heading: Math.round(4.4 * root._text)
    readonly property int display: Math.round(5.6 * root._text)
    readonly property int figure: Math.round(8 * root._text)

    readonly property int gap: Math.round(2 * root.unit)
    readonly property int wideGap: Math.round(4 * root.unit)
    readonly property int margin: Math.round(5 * root.unit)
    // 12 mm on a 10-inch screen of 1280 by 800.
    readonly property int target: Math.round(9 * root.unit)
    readonly property int bigTarget: Math.round(12 * root.unit)
    readonly property int radius: Math.round(1.2 * root.unit)
    readonly property real hair: Math.max(1, root.unit / 6)
    readonly property real ring: Math.max(2, root.unit / 2.5)
    readonly property int column: Math.round(84 * root.unit)

    readonly property int quick: 140
    readonly property int cornerHold: 3000
}
