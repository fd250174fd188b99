import QtQuick
import Kiosk.Theme

// Good, look, trouble: a coloured disc with a sign of its own, never colour alone. The sign is a
// letter: the software renderer does not cut drawn shapes off where a scrolling pane ends.
Rectangle {
    id: root

    // "good", "look" or "trouble".
    required property string level

    implicitWidth: Math.max(Theme.disc, sign.implicitHeight)
    implicitHeight: implicitWidth
    radius: height / 2
    color: root.level === "good" ? Theme.good : root.level === "look" ? Theme.look : Theme.trouble
    Accessible.ignored: true

    PlainLabel {
        id: sign

        anchors.centerIn: parent
        text: root.level === "good" ? "✓" : root.level === "look" ? "?" : "!"
        color: Theme.qrPaper
        font.weight: Font.Bold
        lineHeight: Theme.tightLeading
        Accessible.ignored: true
    }
}
