pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The letters behind the key that is held, over it: slide to one and lift, or touch it with another
// finger. It stands only as long as the key is held, so that it is never in the way of the next touch.
Rectangle {
    id: root

    readonly property int _count: Typing.offered.length
    readonly property int _most: Math.floor((parent.width - 2 * root._edge) / Theme.target)
    readonly property int _rows: Math.ceil(root._count / root._most)
    readonly property int _columns: root._rows > 0 ? Math.ceil(root._count / root._rows) : 0
    readonly property real _edge: Theme.smallGap
    // The middle of the key's upper edge.
    property point _key
    // Where each letter stands, in letters from the upper left. The first are nearest to the finger.
    property list<point> _cells: []

    visible: root._count > 0
    width: root._columns * Theme.target + 2 * root._edge
    height: root._rows * Theme.target + 2 * root._edge
    x: Math.max(0, Math.min(parent.width - width, root._key.x - width / 2))
    y: Math.max(0, root._key.y - height - Theme.halfGap)
    radius: Theme.radius
    color: Theme.night
    border.width: Theme.border
    border.color: Theme.nightQuiet

    // The letter below a point of the window, or -1.
    function at(place: point): int {
        const inside = root.mapFromItem(null, place.x, place.y);
        const [column, row] = [inside.x, inside.y].map(each => Math.floor((each - root._edge) / Theme.target));
        return root._cells.findIndex(each => each.x === column && each.y === row);
    }

    function _lay(): void {
        const key = Typing.held;
        root._key = key ? key.mapToItem(root.parent, key.width / 2, 0) : Qt.point(0, 0);
        const middle = (root._key.x - root.x - root._edge) / Theme.target - 0.5;
        const places = [];
        for (let row = root._rows - 1; row >= 0; --row)
            for (let column = 0; column < root._columns; ++column)
                places.push(Qt.point(column, row));
        const far = each => Math.hypot(each.x - middle, root._rows - each.y);
        root._cells = places.sort((one, other) => far(one) - far(other)).slice(0, root._count);
    }

    Component.onCompleted: Typing.bubble = root

    Connections {
        target: Typing

        function onOfferedChanged(): void {
            root._lay();
        }
    }

    Repeater {
        model: root._cells.length

        delegate: Rectangle {
            id: letter

            required property int index
            readonly property string _text: Typing.offered[letter.index] ?? ""
            readonly property bool _lit: letter.index === Typing.pointed

            x: root._edge + root._cells[letter.index].x * Theme.target
            y: root._edge + root._cells[letter.index].y * Theme.target
            width: Theme.target
            height: Theme.target
            radius: Theme.keyRadius
            color: letter._lit ? Theme.nightAccent : Theme.clear
            function click(): void {
                if (letter.enabled)
                    Typing.take(letter.index);
            }

            Accessible.role: Accessible.Button
            Accessible.name: letter._text
            Accessible.onPressAction: letter.click()

            PlainLabel {
                anchors.fill: parent
                text: letter._text && Typing.marks.includes(letter._text[0]) ? "\u25CC" + letter._text : letter._text
                color: letter._lit ? Theme.nightAccentText : Theme.nightText
                font.pixelSize: Theme.keyText
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                lineHeight: 1
                Accessible.ignored: true
            }

            MultiPointTouchArea {
                anchors.fill: parent
                onReleased: letter.click()
            }
        }
    }
}
