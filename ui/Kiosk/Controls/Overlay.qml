import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Theme

// Something in front of everything: a veil that takes every touch, and a sheet in the middle with a
// heading, what it says (scrolls when it has to), and what one can do (always in sight).
T.Pane {
    id: root

    required property string heading
    default property alias content: body.content
    property alias actions: row.data
    property alias bodySpacing: body.spacing
    // A warning that passes by leaves the focus where it is.
    property bool takesFocus: true
    property int headingRole: Accessible.Heading
    readonly property real _inset: Theme.cramped ? Theme.gap : Theme.wideGap
    signal dismissed

    anchors.fill: parent
    focus: root.takesFocus
    Accessible.role: Accessible.Dialog
    Accessible.name: root.heading
    Keys.onEscapePressed: root.dismissed()
    Component.onCompleted: root.takesFocus ? root.forceActiveFocus() : undefined

    background: Rectangle {
        color: Theme.veil
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.dismissed()
    }

    T.Pane {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.gap, Theme.column * (1 + Theme.textScale) / 2)
        height: Math.min(root.height - 2 * Theme.gap, body.implicitHeight + row.implicitHeight + Theme.gap + 2 * root._inset)
        padding: root._inset
        background: Rectangle {
            radius: Theme.radius
            color: Theme.paper
        }

        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gap

            ScrollArea {
                id: body

                Layout.fillWidth: true
                Layout.fillHeight: true

                PlainLabel {
                    Layout.fillWidth: true
                    text: root.heading
                    font.family: Theme.serif
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                    lineHeight: Theme.tightLeading
                    Accessible.role: root.headingRole
                }
            }

            Flow {
                id: row

                Layout.fillWidth: true
                layoutDirection: Qt.RightToLeft
                spacing: Theme.gap
            }
        }
    }
}
