import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A number over its name, with the sign before it: one term of a sum that adds up.
RowLayout {
    id: root

    required property string sign
    required property int count
    required property string name

    spacing: Theme.gap

    PlainLabel {
        visible: root.sign !== ""
        text: root.sign
        color: Theme.quiet
        font.pixelSize: Theme.heading
        lineHeight: Theme.figureLeading
    }

    ColumnLayout {
        spacing: Theme.lineAir - Theme.gap

        PlainLabel {
            text: Number(root.count).toLocaleString(Qt.locale(), "f", 0)
            font.pixelSize: Theme.figure
            font.weight: root.sign ? Font.Light : Font.DemiBold
            lineHeight: Theme.figureLeading
            wrapMode: Text.NoWrap
            //: For screen readers: %1 is a number, %2 the word below it, as in “12 signed”.
            Accessible.name: qsTr("%1 %2").arg(root.count).arg(root.name)
        }

        PlainLabel {
            text: root.name
            color: Theme.quiet
            font.pixelSize: Theme.small
            lineHeight: Theme.tightLeading
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
