import QtQuick
import Kiosk.Theme

// Press and hold for three seconds: the way to the volunteers' desk. It only listens: what lies
// below it in the corner can be touched as ever.
Item {
    id: root

    // Volunteers' own: one-switch mode passes it by.
    readonly property bool unlit: true
    signal held

    width: Theme.target
    height: Theme.target
    Accessible.role: Accessible.Button
    //: For screen readers: an invisible corner that opens the volunteers' desk; long press.
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
