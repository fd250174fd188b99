import QtQuick
import Kiosk.Theme

// A control of the bar above the screens: a sign, a few letters, or both; a stroke below while on.
TouchButton {
    id: root

    // What stands on it; `text` is what it is called.
    property string shown: ""
    property string sign: ""
    property bool on: root.checked
    readonly property color _colour: root.dark ? Theme.nightText : Theme.ink

    implicitWidth: Math.max(Theme.target, face.implicitWidth + 2 * Theme.barPadding)
    implicitHeight: Math.max(Theme.target, face.implicitHeight)

    background: Item {
        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.barPadding
            anchors.rightMargin: Theme.barPadding
            anchors.bottomMargin: Theme.halfGap
            height: Theme.ring
            visible: root.on
            color: root.dark ? Theme.nightAccent : Theme.accent
        }

        PressShade {
            radius: Theme.radius
            pressed: root.down
            color: root._colour
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
            spacing: Theme.halfGap

            Glyph {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sign !== ""
                width: visible ? Theme.glyph : 0
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
}
