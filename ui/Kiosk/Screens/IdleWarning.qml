import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Before the start comes back: any touch stays.
Overlay {
    id: root

    required property int secondsLeft

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
            text: qsTr("Are you still there?")
            font.family: Theme.serif
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
        }

        PlainLabel {
            Layout.fillWidth: true
            text: qsTr("Everything on this screen is cleared for the next person in %n second(s).", "", root.secondsLeft)
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
        }

        ActionButton {
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("I am still here")
            loud: true
            big: true
            onClicked: root.dismissed()
        }
    }
}
