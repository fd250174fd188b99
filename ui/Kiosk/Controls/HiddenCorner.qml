import QtQuick
import Kiosk.Theme

// Press and hold for three seconds: the way to the volunteers' desk. It only listens: what lies
// below it in the corner can be touched as ever.
Item {
    id: root

    signal held

    width: Theme.target
    height: Theme.target
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Volunteers: press and hold")
    Accessible.onPressAction: root.held()

    PointHandler {
        id: finger
        target: null
    }

    Timer {
        interval: Theme.cornerHold
        running: finger.active
        onTriggered: root.held()
    }
}
