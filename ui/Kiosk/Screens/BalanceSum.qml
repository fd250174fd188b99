pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// signed = delivered + waiting + need attention + withdrawn, each number over its name.
Flow {
    id: root

    required property int signedCount
    required property int delivered
    required property int waiting
    required property int needsAttention
    required property int withdrawn

    spacing: Theme.wideGap

    Repeater {
        model: [
            {
                "sign": "",
                "count": root.signedCount,
                //: Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.
                "name": qsTr("signed")
            },
            {
                "sign": "=",
                "count": root.delivered,
                //: Volunteers, below a number of signatures: the organisers' computer has them.
                "name": qsTr("delivered")
            },
            {
                "sign": "+",
                "count": root.waiting,
                //: Volunteers, below a number of signatures: not sent yet.
                "name": qsTr("waiting")
            },
            {
                "sign": "+",
                "count": root.needsAttention,
                //: Volunteers, below a number of signatures: the organisers' computer refused them.
                "name": qsTr("need attention")
            },
            {
                "sign": "+",
                "count": root.withdrawn,
                //: Volunteers, below a number of signatures: taken back by those who signed.
                "name": qsTr("withdrawn")
            }
        ]

        delegate: RowLayout {
            id: term

            required property var modelData

            spacing: Theme.gap

            PlainLabel {
                visible: term.modelData.sign !== ""
                text: term.modelData.sign
                color: Theme.quiet
                font.pixelSize: Theme.heading
                lineHeight: Theme.figureLeading
            }

            ColumnLayout {
                spacing: Theme.lineAir - Theme.gap

                PlainLabel {
                    text: Number(term.modelData.count).toLocaleString(Qt.locale(), "f", 0)
                    font.pixelSize: Theme.figure
                    font.weight: term.modelData.sign ? Font.Light : Font.DemiBold
                    lineHeight: Theme.figureLeading
                    wrapMode: Text.NoWrap
                    //: For screen readers: %1 is a number, %2 the word below it, as in “12 signed”.
                    Accessible.name: qsTr("%1 %2").arg(term.modelData.count).arg(term.modelData.name)
                }

                PlainLabel {
                    text: term.modelData.name
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                    lineHeight: Theme.tightLeading
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
