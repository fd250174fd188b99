import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What one puts one's name to, and in short what happens to the name.
ColumnLayout {
    id: root

    required property string statement
    required property list<string> demands
    required property string privacyShort

    spacing: Theme.gap

    PlainLabel {
        Layout.fillWidth: true
        text: root.statement
        font.family: Theme.serif
        font.weight: Font.DemiBold
        // Qt lets a line of Arabic run over by some pixels.
        leftPadding: Theme.rightToLeft ? Theme.halfGap : 0
        rightPadding: Theme.rightToLeft ? 0 : Theme.halfGap
    }

    BulletList {
        Layout.fillWidth: true
        lines: root.demands
    }

    PlainLabel {
        Layout.fillWidth: true
        text: root.privacyShort
        color: Theme.quiet
        font.pixelSize: Theme.small
    }
}
