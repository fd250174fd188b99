import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The privacy notice, whole and off-line.
Overlay {
    id: root

    required property QtObject blocks

    wanted: prose.implicitHeight + heading.implicitHeight + closing.implicitHeight + 2 * Theme.wideGap + 2 * Theme.gap

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.wideGap
        spacing: Theme.gap

        PlainLabel {
            id: heading
            Layout.fillWidth: true
            text: qsTr("What happens to what you type")
            font.family: Theme.serif
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ProseColumn {
                id: prose
                Layout.fillWidth: true
                blocks: root.blocks
            }
        }

        ActionButton {
            id: closing
            Layout.alignment: Qt.AlignRight
            text: qsTr("Close")
            loud: true
            onClicked: root.dismissed()
        }
    }
}
