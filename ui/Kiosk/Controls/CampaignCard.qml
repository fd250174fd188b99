import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One of several campaigns: its picture, its title, what a signature asks for. One touch opens it.
TouchButton {
    id: root

    required property string heading
    required property string ask
    required property url picture
    // The picture stands beside the words, not above them.
    property bool beside: false
    // One of many.
    property bool compact: false
    readonly property real _pictured: root.beside ? root.width * 0.36 : root.width

    text: root.heading
    dark: true
    padding: 0
    Accessible.description: root.ask

    background: Rectangle {
        radius: Theme.radius
        color: Theme.clear
        border.width: Theme.border
        border.color: Theme.nightQuiet

        PressShade {
            pressed: root.down
            color: Theme.nightText
        }

        FocusRing {
            visible: root.visualFocus
            border.color: Theme.nightAccent
        }
    }
    contentItem: GridLayout {
        columns: root.beside ? 2 : 1
        columnSpacing: 0
        rowSpacing: 0

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: !root.beside
            Layout.margins: Theme.border
            Layout.preferredWidth: root._pictured
            Layout.minimumHeight: root.beside ? 0 : (root.compact ? 8 : 12) * Theme.unit
            // As high on every card, so that titles stand beside each other.
            Layout.maximumHeight: root.beside ? -1 : root.height / 2
            visible: !Theme.highContrast && !Theme.tight

            Image {
                anchors.fill: parent
                source: root.picture
                sourceSize: Qt.size(width, height)
                fillMode: Image.PreserveAspectCrop
                mirror: Theme.rightToLeft
                opacity: 0.6
                Accessible.ignored: true
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !root.beside
            Layout.margins: Theme.gap
            Layout.alignment: Qt.AlignVCenter
            spacing: Theme.halfGap

            HeadingLabel {
                Layout.fillWidth: true
                text: root.heading
                color: Theme.nightText
                font.pixelSize: root.compact ? Theme.lead : Theme.heading
                Accessible.ignored: true
            }

            PlainLabel {
                Layout.fillWidth: true
                text: root.ask
                color: Theme.nightAccent
                Accessible.ignored: true
            }

            Item {
                Layout.fillHeight: true
                visible: !root.beside
            }
        }
    }
}
