import QtQuick
import Kiosk.Theme

// Press and hold for three seconds: the way to the volunteers' desk.
MouseArea {
    id: root

    signal held

    width: Theme.target
    height: Theme.target
    pressAndHoldInterval: Theme.cornerHold
    onPressAndHold: root.held()
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Volunteers: press and hold")
    Accessible.onPressAction: root.held()
}
