import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// How many have signed here today: a stroke for every ten, as one counts on paper, and words.
ColumnLayout {
    id: root

    required property int hands

    spacing: Theme.gap / 2
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text
    Accessible.ignored: !root.visible

    Row {
        Layout.fillWidth: true
        layoutDirection: Qt.LeftToRight
        spacing: Theme.gap / 2

        Repeater {
            model: Math.max(0, Math.min(root.hands / 10, Math.floor(root.width / (Theme.ring + Theme.gap / 2))))

            delegate: Rectangle {
                required property int index

                width: Theme.ring
                height: Theme.wideGap
                radius: width / 2
                color: Theme.nightAccent
                rotation: index % 5 === 4 ? 12 : 0
            }
        }
    }

    PlainLabel {
        id: words

        Layout.fillWidth: true
        //: %n is a round number from 10 on, rounded down: no exact number is shown.
        text: qsTr("%n people and more have signed here today.", "", root.hands)
        color: Theme.nightQuiet
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
}
