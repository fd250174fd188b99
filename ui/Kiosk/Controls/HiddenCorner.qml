import QtQuick
import Kiosk.Theme

// Press and hold for three seconds: the way to the volunteers' desk. Press and sweep down the screen:
// a neutral screen at once. It only listens: what lies below it in the corner can be touched as ever.
Item {
    id: root

    // Volunteers' own: one-switch mode passes it by.
    readonly property bool unlit: true
    property bool leads: true
    // From the moment it has led somewhere until the finger is lifted.
    property bool spent: false
    readonly property real _swept: finger.active ? finger.point.scenePosition.y - finger.point.scenePressPosition.y : 0
    signal held
    signal swept

    // For a screen reader, which cannot press and hold: no other way than a finger has.
    function click(): void {
        if (root.enabled && root.leads)
            root.held();
    }

    on_SweptChanged: root._swept > Theme.sweep ? root.swept() : undefined
    width: Theme.target
    height: Theme.target
    Accessible.role: Accessible.Button
    //: For screen readers: an invisible corner that opens the volunteers' desk; long press.
    Accessible.name: qsTr("Volunteers: press and hold")
    Accessible.onPressAction: root.click()

    PointHandler {
        id: finger
        target: null
        onActiveChanged: root.spent = false
    }

    Timer {
        interval: Theme.cornerHold
        running: finger.active && root.leads && root._swept < Theme.target
        onTriggered: {
            root.spent = true;
            root.held();
        }
    }
}
