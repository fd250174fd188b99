pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The keyboard's layouts by their languages' own names, over the keys: a touch chooses, and from a
// real keyboard the arrows and Return.
Rectangle {
    id: root

    property int _at: Typing.layouts.findIndex(each => each.code === Typing.shown)
    signal chosen(string layout)
    signal dismissed

    color: Theme.night
    Keys.onPressed: event => {
        const steps = {
            [Qt.Key_Left]: -1,
            [Qt.Key_Right]: 1,
            [Qt.Key_Up]: -names.columns,
            [Qt.Key_Down]: names.columns
        };
        event.accepted = true;
        if (event.key in steps)
            root._at = Math.max(0, Math.min(Typing.layouts.length - 1, root._at + steps[event.key]));
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.chosen(Typing.layouts[root._at].code);
        else if (event.key === Qt.Key_Escape)
            root.dismissed();
        else
            event.accepted = false;
    }

    function _reveal(layout: Item): void {
        const y = layout.y;
        area.contentY = Math.max(y + layout.height - area.height, Math.min(area.contentY, y));
    }

    MouseArea {
        anchors.fill: parent
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.gap / 4
        dark: true

        GridLayout {
            id: names

            Layout.fillWidth: true
            columns: Math.max(1, Math.floor(area.width / (17 * Theme.unit)))
            columnSpacing: Theme.gap / 4
            rowSpacing: Theme.gap / 4
            layoutDirection: Qt.LeftToRight

            Repeater {
                model: Typing.layouts

                delegate: BarButton {
                    id: layout

                    required property int index
                    required property var modelData

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: layout.modelData.name
                    shown: layout.modelData.name
                    dark: true
                    on: layout.index === root._at
                    focusPolicy: Qt.NoFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: layout.modelData.code === Typing.shown
                    onClicked: root.chosen(layout.modelData.code)
                    onOnChanged: layout.on ? Qt.callLater(root._reveal, layout) : undefined
                }
            }
        }
    }
}
