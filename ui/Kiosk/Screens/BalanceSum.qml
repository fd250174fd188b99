pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// signed = delivered + waiting + need attention + withdrawn, each number over its name.
GridLayout {
    id: root

    required property int signedCount
    required property int delivered
    required property int waiting
    required property int needsAttention
    required property int withdrawn

    columns: Theme.portrait ? 3 : 9
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        model: [
            {
                "sign": "",
                "count": root.signedCount,
                "name": qsTr("signed")
            },
            {
                "sign": "=",
                "count": root.delivered,
                "name": qsTr("delivered")
            },
            {
                "sign": "+",
                "count": root.waiting,
                "name": qsTr("waiting")
            },
            {
                "sign": "+",
                "count": root.needsAttention,
                "name": qsTr("need attention")
            },
            {
                "sign": "+",
                "count": root.withdrawn,
                "name": qsTr("withdrawn")
            }
        ]

        delegate: RowLayout {
            id: term

            required property var modelData

            Layout.columnSpan: Theme.portrait ? 1 : term.modelData.sign ? 2 : 1
            spacing: Theme.gap

            PlainLabel {
                visible: term.modelData.sign !== ""
                text: term.modelData.sign
                color: Theme.quiet
                font.pixelSize: Theme.heading
            }

            ColumnLayout {
                spacing: 0

                PlainLabel {
                    text: Number(term.modelData.count).toLocaleString(Qt.locale(), "f", 0)
                    font.pixelSize: Theme.figure
                    font.weight: term.modelData.sign ? Font.Light : Font.DemiBold
                    lineHeight: Theme.tightLeading
                    wrapMode: Text.NoWrap
                    Accessible.name: qsTr("%1 %2").arg(term.modelData.count).arg(term.modelData.name)
                }

                PlainLabel {
                    text: term.modelData.name
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
