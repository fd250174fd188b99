pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Quick keys of the field that has the focus: a part of the on-screen keyboard, above its letters.
// They never take the focus; from a real keyboard the arrows point at one, and Return takes it.
Rectangle {
    id: root

    required property list<string> keys
    required property bool live
    // The key that a real keyboard points at, or -1.
    property int pointed: -1
    readonly property bool _short: root.keys.every(key => key.length === 1)
    readonly property real _least: root._short ? Theme.target : 1.7 * Theme.target
    signal touched(int key)

    implicitHeight: Math.max(grid.implicitHeight, Theme.target) + Theme.halfGap
    color: Theme.night

    GridLayout {
        id: grid

        anchors.centerIn: parent
        width: Math.min(root.width - Theme.halfGap, Theme.keyboardWidth)
        columns: Math.max(1, Math.min(root.keys.length, Math.floor(width / (root._least + columnSpacing))))
        columnSpacing: Theme.smallGap
        rowSpacing: Theme.smallGap
        // Addresses and digits run from left to right in any language.
        layoutDirection: Qt.LeftToRight
        LayoutMirroring.enabled: false

        Repeater {
            model: root.keys

            delegate: TouchButton {
                id: key

                required property int index
                required property string modelData

                Layout.fillWidth: true
                Layout.preferredWidth: Math.max(root._least, face.implicitWidth + Theme.gap)
                Layout.minimumWidth: root._least
                text: key.modelData
                enabled: root.live
                focusPolicy: Qt.NoFocus
                implicitHeight: Theme.target
                Accessible.focusable: false
                onClicked: root.touched(key.index)

                background: Rectangle {
                    radius: Theme.keyRadius
                    color: Theme.nightKey

                    PressShade {
                        pressed: key.down
                        color: Theme.nightText
                    }

                    FocusRing {
                        anchors.margins: 0
                        radius: parent.radius
                        visible: key.index === root.pointed
                        border.color: Theme.nightAccent
                    }
                }
                contentItem: PlainLabel {
                    id: face
                    text: key.text
                    color: Theme.nightText
                    opacity: key.enabled ? 1 : 0.4
                    font.pixelSize: Theme.keyText * 0.85
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: 1
                    wrapMode: Text.NoWrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }
        }
    }
}
