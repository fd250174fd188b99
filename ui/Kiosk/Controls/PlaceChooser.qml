pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Sticks and folders to write to; the first is chosen until another is touched.
Flow {
    id: root

    required property AbstractItemModel places
    property string place: ""
    signal lookedAgain

    spacing: Theme.gap

    Repeater {
        model: root.places

        delegate: ActionButton {
            id: one

            required property int index
            required property string label
            required property string note
            required property string path

            width: Math.min(implicitWidth, root.width)
            text: (one.checked ? "✓ " : "") + one.label
            caption: one.note
            Accessible.name: one.label
            Accessible.description: one.note
            autoExclusive: true
            checked: root.place === one.path
            onClicked: root.place = one.path
            Component.onCompleted: one.index === 0 ? root.place = one.path : undefined
            // What has gone must not stay chosen.
            Component.onDestruction: root.place === one.path ? root.place = "" : undefined
        }
    }

    ActionButton {
        //: Volunteers' button: a USB stick was just put in; look for sticks again.
        text: qsTr("Look again")
        onClicked: root.lookedAgain()
    }
}
