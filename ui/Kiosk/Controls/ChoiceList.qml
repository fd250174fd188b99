pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Things to choose one of, below each other: a touch chooses, and leads on.
ColumnLayout {
    id: root

    required property AbstractItemModel offers
    signal picked(string path)

    Repeater {
        model: root.offers

        delegate: ActionButton {
            id: one

            required property string path
            required property string label
            required property string note

            Layout.fillWidth: true
            text: one.label
            caption: one.note
            Accessible.name: one.label
            Accessible.description: one.note
            onClicked: root.picked(one.path)
        }
    }
}
