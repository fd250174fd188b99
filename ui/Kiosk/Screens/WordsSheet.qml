import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A shift's words, shown once.
Overlay {
    id: root

    required property string words
    signal noted

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
            text: qsTr("The words of this shift")
            font.family: Theme.serif
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            Layout.fillWidth: true
            text: "\u2066" + root.words + "\u2069"
            font.letterSpacing: Theme.hair * 2
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
            color: Theme.accent
            Accessible.name: root.words
        }

        PlainLabel {
            Layout.fillWidth: true
            text: qsTr("Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.")
        }

        ActionButton {
            Layout.alignment: Qt.AlignRight
            text: qsTr("I have written them down")
            loud: true
            onClicked: root.noted()
        }
    }
}
