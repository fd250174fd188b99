pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// How well the machine is locked: green or red, and what to do. Nothing here stops collecting.
DeskSheet {
    id: root

    required property list<string> lines
    required property string summary
    required property AbstractItemModel checks

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("Check the machine")

    Repeater {
        model: root.lines.filter(line => line !== "")

        delegate: PlainLabel {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        text: root.summary
        font.weight: Font.DemiBold
    }

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. “This”: the list of checks below.
        text: qsTr("Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.")
        color: Theme.quiet
        font.pixelSize: Theme.small
    }

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
