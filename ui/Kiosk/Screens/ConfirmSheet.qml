import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Asks once before what cannot be undone, and says what stays.
Overlay {
    id: root

    required property string question
    required property string stays
    required property string yes
    signal confirmed

    wanted: column.implicitHeight + 2 * Theme.wideGap

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.wideGap
        spacing: Theme.wideGap

        PlainLabel {
            Layout.fillWidth: true
            text: root.question
            font.family: Theme.serif
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            Layout.fillWidth: true
            text: root.stays
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                text: qsTr("No, go back")
                onClicked: root.dismissed()
            }

            Item {
                Layout.fillWidth: true
            }

            ActionButton {
                text: root.yes
                loud: true
                onClicked: root.confirmed()
            }
        }
    }
}
