import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Controls
import Kiosk.Theme

// One key.
KeyPanel {
    id: key

    property string face: key.control ? (key.control.uppercased ? key.control.displayText.toUpperCase() : key.control.displayText) : ""
    property string sign: ""
    property string called: key.face
    property bool quiet: false
    property bool loud: false
    property bool lit: false

    // What the keyboard itself does when a finger lets go of a key.
    function click(): void {
        if (!key.enabled)
            return;
        if (!key.control.noKeyEvent)
            InputContext.inputEngine.virtualKeyClick(key.control.key, key.control.uppercased ? key.control.text.toUpperCase() : key.control.text, key.control.uppercased ? Qt.ShiftModifier : Qt.NoModifier);
        key.control.clicked();
    }

    Accessible.role: Accessible.Button
    Accessible.name: key.called
    Accessible.ignored: !key.visible
    Accessible.onPressAction: key.click()

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.hair * 1.5
        radius: Theme.radius * 0.75
        color: key.loud ? Theme.nightAccent : key.quiet ? Theme.clear : Theme.nightKey
        border.width: key.quiet ? Theme.hair : 0
        border.color: Theme.nightQuiet

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.nightText
            opacity: key.control?.pressed ? 0.25 : 0
        }

        PlainLabel {
            anchors.fill: parent
            visible: key.sign === ""
            text: key.face
            color: key.loud ? Theme.nightAccentText : Theme.nightText
            opacity: key.control?.enabled ? 1 : 0.4
            font.pixelSize: Theme.keyText
            fontSizeMode: Text.Fit
            minimumPixelSize: 1
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            lineHeight: 1
            Accessible.ignored: true
        }

        Glyph {
            anchors.centerIn: parent
            visible: key.sign !== ""
            width: parent.height * 0.45
            height: width
            sign: key.sign
            color: key.loud ? Theme.nightAccentText : key.lit ? Theme.nightAccent : Theme.nightText
        }
    }
}
