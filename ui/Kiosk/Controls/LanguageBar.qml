pragma ComponentBehavior: Bound

import QtQuick

// Every language in its own script, one touch each.
Flow {
    id: root

    required property AbstractItemModel languages
    property bool dark: false
    signal chosen(string code)

    Repeater {
        model: root.languages

        delegate: BarButton {
            id: button

            required property string code
            required property string endonym
            required property bool chosen

            text: button.endonym
            shown: button.endonym
            dark: root.dark
            autoExclusive: true
            checked: button.chosen
            onClicked: root.chosen(button.code)
        }
    }
}
