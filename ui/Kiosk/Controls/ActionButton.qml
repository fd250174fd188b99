import QtQuick
import Kiosk.Theme

// A button: `loud` for the one thing to touch, quiet otherwise; `dark` on dark screens.
TouchButton {
    id: root

    // Shown instead of the words where these would crowd out what is to be read.
    property string sign: ""
    readonly property bool _drawn: root.sign !== "" && Theme.tight
    // A second, smaller line.
    property string caption: ""
    property bool loud: root.checked
    property bool big: false
    readonly property color _loudFill: root.dark ? Theme.nightAccent : Theme.accent
    readonly property color _loudText: root.dark ? Theme.nightAccentText : Theme.accentText
    readonly property color _quietText: root.dark ? Theme.nightText : Theme.ink
    readonly property color _text: root.loud ? root._loudText : root._quietText

    // Whole pixels: at the edge of what scrolls, half a pixel would cost the border.
    implicitWidth: root._drawn ? Theme.target : Math.max(Math.ceil(label.implicitWidth + leftPadding + rightPadding), Theme.target)
    implicitHeight: Math.max(root._drawn ? 0 : label.implicitHeight + topPadding + bottomPadding, root.big ? Theme.bigTarget : Theme.target)
    horizontalPadding: root.big ? Theme.wideGap : Theme.buttonPadding
    verticalPadding: Theme.halfGap
    opacity: root.enabled ? 1 : 0.45

    background: Rectangle {
        radius: Theme.radius
        color: root.loud ? root._loudFill : Theme.clear
        border.width: root.loud ? 0 : Theme.border
        border.color: root.dark ? Theme.nightQuiet : Theme.quiet

        PressShade {
            pressed: root.down
            color: root._quietText
        }

        Glyph {
            anchors.centerIn: parent
            visible: root._drawn
            width: Theme.glyph
            height: width
            mirrored: Theme.rightToLeft
            sign: root.sign
            color: root._text
        }

        FocusRing {
            visible: root.visualFocus
            border.color: root._loudFill
        }
    }
    contentItem: PlainLabel {
        id: label
        visible: !root._drawn
        text: root.caption ? root.text + "\n" + root.caption : root.text
        color: root._text
        font.pixelSize: root.big ? Theme.heading : Theme.body
        font.weight: root.loud ? Font.DemiBold : Font.Medium
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeight: Theme.tightLeading
        Accessible.ignored: true
    }
}
