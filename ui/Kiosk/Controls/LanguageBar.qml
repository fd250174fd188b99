pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// Every language in its own script, one touch each.
Flow {
    id: root

    required property QtObject languages
    property bool dark: false
    signal chosen(string code)

    spacing: Theme.gap / 2

    Repeater {
        model: root.languages

        delegate: T.AbstractButton {
            id: button

            required property string code
            required property string endonym
            required property bool chosen

            width: Math.max(Theme.target, name.implicitWidth + 2 * Theme.gap)
            height: Theme.target
            focusPolicy: Qt.TabFocus
            checkable: false
            Accessible.role: Accessible.RadioButton
            Accessible.name: button.endonym
            Accessible.checked: button.chosen
            Accessible.onPressAction: button.clicked()
            onClicked: root.chosen(button.code)

            background: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.gap * 0.6
                    x: Theme.gap
                    width: parent.width - 2 * Theme.gap
                    height: Theme.ring
                    visible: button.chosen
                    color: root.dark ? Theme.nightAccent : Theme.accent
                }

                FocusRing {
                    anchors.margins: 0
                    visible: button.visualFocus
                }
            }
            contentItem: PlainLabel {
                id: name
                text: button.endonym
                color: root.dark ? Theme.nightText : Theme.ink
                font.weight: button.chosen ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
