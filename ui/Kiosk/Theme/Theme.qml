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
    // The ground of a key of the on-screen keyboard.
    readonly property color nightKey: Qt.tint(root.night, Qt.alpha(root.nightText, 0.14))
    // The desk's verdict, under white letters; the same in every campaign.
    readonly property color good: "#0e5a30"
    readonly property color look: "#6b4300"
    readonly property color trouble: "#8a0000"
    readonly property color qrPaper: "#ffffff"
    // A screen that belongs to no campaign.
    readonly property color blank: "#f4f4f4"
    readonly property color blankText: "#333333"
    // A screen that rests.
    readonly property color dark: "#000000"
    readonly property color clear: "transparent"

    // The measure of everything, in pixels: a hundredth of the short side, on small screens more.
    property real unit: 8
    // The least a unit may be, so that `target` is 12 mm.
    readonly property real millimetresPerUnit: 12 / 9
    property real textScale: 1
    property real keyboardWidth: 1000
    // The window, or the half of it that is used, in pixels.
    property size window: Qt.size(1280, 800)
    readonly property bool portrait: root.window.height > root.window.width
    // Large letters on a small screen: what can be said with a sign is said with a sign.
    readonly property bool cramped: root._short < 55 * root.unit * root.textScale
    // A small screen, whatever the letters.
    readonly property bool tight: root.cramped || root._short < 75 * root.unit
    readonly property real _short: Math.min(root.window.width, root.window.height)
    property bool rightToLeft: false
    property bool highContrast: false

    // The faces of the script that is shown, and their measures.
    property ThemeLetters letters
    readonly property string serif: root.letters?.serif ?? ""
    readonly property string sans: root.letters?.sans ?? ""
    readonly property real scriptScale: root.letters?.scale ?? 1
    readonly property real leading: root.letters?.leading ?? 1
    readonly property real tightLeading: root.letters?.tightLeading ?? 1
    readonly property real figureLeading: root.letters?.figureLeading ?? 1
    readonly property bool airy: root.letters?.airy ?? false
    // What to leave around a line: some faces bring as much themselves, above and below.
    readonly property int lineAir: root.airy ? 0 : root.gap
    // Between the desk's parts, which are full of lines.
    readonly property real deskGap: root.airy ? root.gap / 3 : root.gap

    readonly property real _text: root.unit * root.textScale * root.scriptScale
    // What is large already grows half as much, and on a small screen not at all.
    readonly property real _largeText: root.unit * (root.cramped ? 1 : (1 + root.textScale) / 2) * root.scriptScale
    readonly property int small: Math.round(2.2 * root._text)
    readonly property int body: Math.round(2.7 * root._text)
    readonly property int lead: Math.round((root.cramped ? 2.7 : 3) * root._text)
    // The bar's names are short and must all fit, in one line where that can be.
    readonly property int barText: Math.round(2.4 * root.unit * Math.max(1, Math.min(root.textScale, 1.5, root.window.width / 105 / root.unit)) * root.scriptScale)
    readonly property int keyText: Math.round(3.2 * root.unit * Math.min(root.textScale, 1.4))
    readonly property int heading: Math.max(root.body * 1.1, Math.round(4.4 * root._largeText))
    readonly property int display: Math.max(root.body * 1.2, Math.round((root.tight ? 4.6 : 5.6) * root._largeText))
    readonly property int figure: Math.round(8 * root._largeText)

    readonly property int gap: Math.round(2 * root.unit)
    readonly property real halfGap: root.gap / 2
    readonly property real fieldGap: root.gap * 0.75
    // Between a field and its label, a key and its neighbour.
    readonly property int smallGap: Math.round(root.gap / 4)
    // Between paragraphs that are read from afar.
    readonly property real paragraphGap: root.gap * 1.4
    readonly property int wideGap: Math.round(4 * root.unit)
    // Beside each name in the bar; six names and three signs fit into a line upright, too.
    readonly property real barPadding: root.gap * (root.portrait ? 0.45 : 0.75)
    readonly property int margin: Math.round(5 * root.unit)
    // 12 mm on every screen: nine units are never less.
    readonly property int target: Math.ceil(9 * root.unit)
    readonly property int bigTarget: Math.round(12 * root.unit)
    // The QR code with its quiet zone: 63 mm on a 10-inch screen; never more than a third of the width.
    readonly property int qrSide: Math.round(Math.min(47 * root.unit, root.portrait ? Infinity : root.window.width / (root.cramped ? 4 : 3)))
    // Left and right of a button's words.
    readonly property real buttonPadding: root.gap * 1.5
    // A sign on a button, a box to tick, a step's number in its disc.
    readonly property real glyph: root.target * 0.45
    readonly property real tick: root.target * 0.5
    readonly property real disc: root.target * 0.6
    readonly property int radius: Math.round(1.2 * root.unit)
    readonly property real keyRadius: root.radius * 0.75
    readonly property real smallRadius: root.radius / 2
    readonly property real hair: Math.max(1, root.unit / 6)
    // Around what can be touched.
    readonly property real border: root.hair * 1.5
    readonly property real ring: Math.max(2, root.unit / 2.5)
    readonly property int column: Math.round(84 * root.unit)
    // What a column of the form needs: two names beside each other, or two fields' labels.
    readonly property int formColumn: Math.round(45 * root._text)

    // So far down from the corner, and the quick gesture is meant.
    readonly property int sweep: Math.round(35 * root.unit)
    readonly property int chart: Math.round((root.airy ? 8 : 13) * root.unit)

    readonly property int quick: 140
    // As soon as whatever goes on has ended.
    readonly property int afterwards: 0
    readonly property int turning: 260
    readonly property int cornerHold: 3000
}
