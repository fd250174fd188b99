import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A column that scrolls only when it has to.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property bool dark: false
    // The column is at least as high as the area.
    property bool filled: false
    // A bar and a fade say that there is more; without, the column has the whole width.
    property bool hinted: true
    readonly property bool scrolls: root.contentHeight > root.height + 1

    // Where `item` stands, from the column's top, in pixels.
    function placeOf(item: Item): real {
        return item.mapToItem(column, 0, 0).y;
    }

    // Scroll so that the column's `place` is on top, as far as there is anything.
    function show(place: real): void {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, place));
    }

    contentWidth: width
    contentHeight: root.filled ? Math.max(root.height, column.implicitHeight) : column.implicitHeight
    implicitHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.scrolls
    clip: root.scrolls

    ColumnLayout {
        id: column

        anchors.left: parent.left
        width: root.width - (root.scrolls && root.hinted ? Theme.gap : 0)
        height: root.filled ? root.contentHeight : implicitHeight
        spacing: Theme.gap
    }

    ScrollEdge {
        area: root
        dark: root.dark
        visible: root.scrolls && root.hinted
    }
}
