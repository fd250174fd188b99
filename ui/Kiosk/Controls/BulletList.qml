pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Short demands, each with a stroke before it.
ColumnLayout {
    id: root

    required property list<string> lines

    spacing: Theme.gap

    Repeater {
        model: root.lines

        delegate: RowLayout {
            id: line

            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.gap

            Rectangle {
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: words.font.pixelSize * 0.7
                Layout.preferredWidth: Theme.gap
                Layout.preferredHeight: Theme.ring
                color: Theme.accent
            }

            PlainLabel {
                id: words
                Layout.fillWidth: true
                text: line.modelData
            }
        }
    }
}
