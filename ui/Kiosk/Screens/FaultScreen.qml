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
        height: Math.min(parent.height - 2 * Theme.gap, words.implicitHeight + again.implicitHeight + Theme.wideGap)
        spacing: Theme.wideGap

        ScrollArea {
            id: words

            Layout.fillWidth: true
            Layout.fillHeight: true
            dark: true
            spacing: Theme.wideGap

            HeadingLabel {
                Layout.fillWidth: true
                //: Heading of a calm screen after a fault of the program.
                text: qsTr("One moment, please.")
                color: Theme.nightText
                font.pixelSize: Theme.display
            }

            PlainLabel {
                Layout.fillWidth: true
                //: “That were thanked for”: those after which the screen said “Thank you.”
                text: qsTr("Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.")
                color: Theme.nightText
                font.pixelSize: Theme.lead
            }
        }

        ActionButton {
            id: again

            //: Button: back to the first screen.
            text: qsTr("Start again")
            loud: true
            big: true
            dark: true
            onClicked: root.done()
        }
    }
}
