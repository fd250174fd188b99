import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// The ground of a screen. Touching it puts the keyboard away and reaches nothing below.
T.Pane {
    id: root

    property bool dark: false
    property color color: root.dark ? Theme.night : Theme.paper

    background: Rectangle {
        id: ground

        color: root.color
    }

    // Not on the ground: the pane takes what comes before it gets there.
    TapHandler {
        id: touch

        onPressedChanged: touch.pressed ? ground.forceActiveFocus() : undefined
    }
}
