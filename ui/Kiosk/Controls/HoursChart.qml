pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Signatures per hour: a bar each, its number above, its hour below.
RowLayout {
    id: root

    required property AbstractItemModel hours

    spacing: Theme.halfGap

    Repeater {
        model: root.hours

        delegate: ColumnLayout {
            id: bar

            required property string label
            required property int count
            required property real share

            Layout.alignment: Qt.AlignBottom
            spacing: Theme.hair

            PlainLabel {
                Layout.alignment: Qt.AlignHCenter
                text: Number(bar.count).toLocaleString(Qt.locale(), "f", 0)
                font.pixelSize: Theme.small
                lineHeight: Theme.tightLeading
                wrapMode: Text.NoWrap
                //: For screen readers: %1 is an hour of the day, %2 how many signed in it.
                Accessible.name: qsTr("%1 o'clock: %2").arg(bar.label).arg(bar.count)
            }

            Rectangle {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: Theme.paragraphGap
                Layout.preferredHeight: Math.max(Theme.border, bar.share * Theme.chart)
                color: Theme.accent
            }

            PlainLabel {
                Layout.alignment: Qt.AlignHCenter
                text: bar.label
                color: Theme.quiet
                font.pixelSize: Theme.small
                lineHeight: Theme.tightLeading
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
