import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// A control of the bar above the screens: a sign, a few letters, or both; a stroke below while on.
T.AbstractButton {
    id: root

    property string sign: ""
    property bool dark: false
    property bool on: false
    readonly property color _colour: root.dark ? Theme.nightText : Theme.ink

    implicitWidth: Math.max(Theme.target, face.implicitWidth + 2 * Theme.barPadding)
    implicitHeight: Math.max(Theme.target, face.implicitHeight)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap * 0.6
            x: Theme.barPadding
            width: parent.width - 2 * Theme.barPadding
            height: Theme.ring
            visible: root.on
            color: root.dark ? Theme.nightAccent : Theme.accent
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: root._colour
            opacity: root.down ? 0.16 : 0
        }

        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
            border.color: root.dark ? Theme.nightAccent : Theme.accent
        }
    }
    contentItem: Item {
        implicitWidth: face.implicitWidth
        implicitHeight: face.implicitHeight

        Row {
            id: face

            anchors.centerIn: parent
            spacing: Theme.gap / 2

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sign !== ""
                width: visible ? Theme.target * 0.42 : 0
                height: width
                sign: root.sign
                color: root._colour
            }

            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.shown !== ""
                text: root.shown
                color: root._colour
                font.pixelSize: Theme.barText
                font.weight: root.on ? Font.DemiBold : Font.Normal
                wrapMode: Text.NoWrap
                lineHeight: Theme.tightLeading
                Accessible.ignored: true
            }
        }
    }

    // What stands on it; `text` is what it is called.
    property string shown: ""
}
