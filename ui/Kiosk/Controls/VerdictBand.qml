import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Is everything all right? One colour, one sign, a few words: to be seen from two steps away.
Rectangle {
    id: root

    // "good", "look" or "trouble".
    required property string level
    required property string words

    implicitHeight: Math.max(row.implicitHeight + Theme.lineAir, Theme.bigTarget)
    radius: Theme.radius
    color: root.level === "good" ? Theme.good : root.level === "look" ? Theme.look : Theme.trouble

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.paragraphGap
        anchors.rightMargin: Theme.paragraphGap
        spacing: Theme.paragraphGap

        // A letter, not a drawn sign: the software renderer does not cut those off where a pane ends.
        PlainLabel {
            text: root.level === "good" ? "✓" : "!"
            color: Theme.qrPaper
            font.pixelSize: Theme.display
            font.weight: Font.Bold
            lineHeight: Theme.figureLeading
            Accessible.ignored: true
        }

        PlainLabel {
            Layout.fillWidth: true
            text: root.words
            color: Theme.qrPaper
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLeading
            Accessible.role: Accessible.AlertMessage
        }
    }
}
