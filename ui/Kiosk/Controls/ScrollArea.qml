import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A column that scrolls only when it has to.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property bool dark: false

    contentWidth: width
    contentHeight: column.implicitHeight
    implicitHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height + 1
    clip: interactive

    ColumnLayout {
        id: column

        x: Theme.rightToLeft ? root.width - width : 0
        width: root.width - (root.interactive ? Theme.gap : 0)
        spacing: Theme.gap
    }

    ScrollEdge {
        area: root
        dark: root.dark
    }
}
