pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Nothing to see: no campaign, no colours of one. A touch asks for the PIN.
Rectangle {
    id: root

    required property string problem
    required property bool blocked
    property bool _asked: false
    signal tried(string pin)

    color: Theme.blank
    focus: true
    Keys.onPressed: root._asked = true

    TouchButton {
        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        //: A screen that says nothing about what this tablet is for.
        text: qsTr("Not in use")
        onClicked: root._asked = true
    }

    PlainLabel {
        anchors.centerIn: parent
        visible: !root._asked
        text: qsTr("Not in use")
        color: Theme.blankText
        font.pixelSize: Theme.heading
        Accessible.ignored: true
    }

    Loader {
        anchors.fill: parent
        active: root._asked
        focus: true
        sourceComponent: PinScreen {
            plain: true
            resettable: false
            keyboardHeight: 0
            problem: root.problem
            blocked: root.blocked
            onTried: pin => root.tried(pin)
            onLeave: root._asked = false
        }
    }
}
