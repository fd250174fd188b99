pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Each check of the machine: green or red, and what to do.
ColumnLayout {
    id: root

    required property AbstractItemModel checks

    spacing: Theme.gap

    Repeater {
        model: root.checks

        delegate: RowLayout {
            id: row

            required property string label
            required property string remedy
            required property bool ok
            required property bool known

            Layout.fillWidth: true
            spacing: Theme.gap

            SignalDisc {
                Layout.alignment: Qt.AlignTop
                level: row.ok ? "good" : row.known ? "trouble" : "look"
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                PlainLabel {
                    Layout.fillWidth: true
                    text: row.label
                    lineHeight: Theme.tightLeading
                    //: For screen readers: a check of the machine, and whether it is as it should be.
                    Accessible.name: row.ok ? qsTr("%1: yes").arg(row.label) : row.known ? qsTr("%1: no").arg(row.label) : qsTr("%1: not known").arg(row.label)
                }

                PlainLabel {
                    Layout.fillWidth: true
                    visible: row.remedy !== ""
                    text: row.remedy
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
