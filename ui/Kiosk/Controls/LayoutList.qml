pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Theme

// The keyboard's layouts by their languages' own names, over the keys: a touch chooses, and from a
// real keyboard the arrows and Return.
T.Pane {
    id: root

    property int _at: Typing.layouts.findIndex(each => each.code === Typing.shown)
    signal chosen(string layout)
    signal dismissed

    background: Rectangle {
        color: Theme.night
    }
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

    on_AtChanged: root._reveal()

    function _reveal(): void {
        const layout = cells.itemAt(root._at);
        if (layout && area.height > 0)
            area.contentY = Math.max(layout.y + layout.height - area.height, Math.min(area.contentY, layout.y));
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.smallGap
        dark: true
        onContentHeightChanged: Qt.callLater(root._reveal)

        GridLayout {
            id: names

            Layout.fillWidth: true
            columns: Math.max(1, Math.floor(area.width / Math.max(17 * Theme.unit, 8 * Theme.barText)))
            columnSpacing: Theme.smallGap
            rowSpacing: Theme.smallGap
            layoutDirection: Qt.LeftToRight

            Repeater {
                id: cells

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
                    autoExclusive: true
                    checked: layout.modelData.code === Typing.shown
                    onClicked: root.chosen(layout.modelData.code)
                }
            }
        }
    }
}
