import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Calm, once, and then over: something failed, nothing typed was kept.
Page {
    id: root

    signal done

    dark: true

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
        spacing: Theme.wideGap

        PlainLabel {
            Layout.fillWidth: true
            text: qsTr("One moment, please.")
            color: Theme.nightText
            font.family: Theme.serif
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            Layout.fillWidth: true
            text: qsTr("Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.")
            color: Theme.nightText
            font.pixelSize: Theme.lead
        }

        ActionButton {
            text: qsTr("Start again")
            loud: true
            big: true
            dark: true
            onClicked: root.done()
        }
    }
}
