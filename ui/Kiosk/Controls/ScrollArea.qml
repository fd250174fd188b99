import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A column that scrolls only when it has to.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing

    contentWidth: width
    contentHeight: column.implicitHeight
    implicitHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height + 1
    clip: interactive

    ColumnLayout {
        id: column

        width: root.width
        spacing: Theme.gap
    }

    // Says that there is more, without moving.
    Rectangle {
        parent: root
        x: Theme.rightToLeft ? 0 : root.width - width
        y: root.visibleArea.yPosition * root.height
        width: Theme.ring
        height: root.visibleArea.heightRatio * root.height
        visible: root.interactive
        radius: width / 2
        color: Theme.quiet
        Accessible.ignored: true
    }
}
