import QtQuick

// Over the ground of what is pressed.
Rectangle {
    property bool pressed: false

    anchors.fill: parent
    radius: (parent as Rectangle)?.radius ?? 0
    opacity: 0.2
    visible: pressed
}
