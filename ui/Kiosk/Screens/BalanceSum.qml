pragma ComponentBehavior: Bound

import QtQuick
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

        delegate: SumTerm {
            required property var modelData

            sign: modelData.sign
            count: modelData.count
            name: modelData.name
        }
    }
}
