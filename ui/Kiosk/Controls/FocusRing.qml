import QtQuick
import Kiosk.Theme

// Shows where the keyboard is; drawn outside of the control it surrounds.
Rectangle {
    id: root

    anchors.fill: parent
    anchors.margins: -2 * Theme.ring
    radius: Theme.radius + 2 * Theme.ring
    color: Theme.clear
    border.width: Theme.ring
    border.color: Theme.accent
    Accessible.ignored: true
}
