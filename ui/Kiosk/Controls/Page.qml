import QtQuick
import Kiosk.Theme

// The ground of a screen.
Rectangle {
    id: root

    property bool dark: false

    color: root.dark ? Theme.night : Theme.paper

    // Touching the ground puts the keyboard away and reaches nothing below.
    MouseArea {
        anchors.fill: parent
        onPressed: root.forceActiveFocus()
        Accessible.ignored: true
    }
}
