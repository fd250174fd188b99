import QtQuick
import Kiosk.Theme

// The light that goes round in one-switch mode: two rings, so that it is seen on any ground.
Rectangle {
    id: root

    required property rect area

    x: root.area.x - 2 * Theme.ring
    y: root.area.y - 2 * Theme.ring
    width: root.area.width + 4 * Theme.ring
    height: root.area.height + 4 * Theme.ring
    color: Theme.clear
    radius: Theme.radius
    border.width: 2 * Theme.ring
    border.color: Theme.night
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.ring / 2
        radius: parent.radius
        color: Theme.clear
        border.width: Theme.ring
        border.color: Theme.nightAccent
    }
}
