pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Who gathered how many: a line for each volunteer's shift, and the sum that the desk shows too.
DeskSheet {
    id: root

    required property AbstractItemModel gathered
    required property int total
    // Campaigns, so that a line says whose it counts.
    required property bool several
    readonly property bool _narrow: Theme.cramped || Theme.portrait

    component Line: ColumnLayout {
        id: line

        required property string place
        property string initials: ""
        property string hours: ""
        property string campaign: ""
        readonly property list<string> _cells: [line.place, line.campaign, line.initials, line.hours].filter((cell, at) => cell !== "" || !root._narrow && at !== 1)
        required property string count
        property bool head: false

        Layout.fillWidth: true
        spacing: Theme.halfGap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            GridLayout {
                Layout.fillWidth: true
                columns: root._narrow ? 1 : line._cells.length
                columnSpacing: Theme.gap
                rowSpacing: 0

                Repeater {
                    model: line._cells

                    delegate: PlainLabel {
                        required property int index
                        required property string modelData
                        readonly property bool _quiet: line.head || root._narrow && index > 0

                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        text: modelData
                        color: _quiet ? Theme.quiet : Theme.ink
                        font.pixelSize: _quiet ? Theme.small : Theme.body
                        font.weight: line.head || index > 0 ? Font.Normal : Font.DemiBold
                        lineHeight: Theme.tightLeading
                    }
                }
            }

            PlainLabel {
                // As wide in every line, so that columns stand below each other.
                Layout.preferredWidth: root._narrow ? -1 : root.columnWidth / 5
                horizontalAlignment: Text.AlignRight
                text: line.count
                color: line.head ? Theme.quiet : Theme.ink
                font.pixelSize: line.head ? Theme.small : Theme.lead
                font.weight: line.head ? Font.Normal : Font.DemiBold
                lineHeight: Theme.tightLeading
                wrapMode: Text.NoWrap
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.hair
            color: Theme.line
        }
    }

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("Who gathered how many")

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers, over a table of shifts. “Those”: signatures.
        text: lines.count === 0 ? qsTr("Nobody has signed here yet.") : qsTr("Without those that were taken back.")
        color: Theme.quiet
    }

    Line {
        visible: lines.count > 0
        head: true
        //: Volunteers. Head of a column of appeals' titles. Short.
        campaign: root.several && !root._narrow ? qsTr("Appeal") : ""
        //: Volunteers. Heads of a table: where, who (initials), in which hours, how many signatures. Short.
        place: qsTr("Place")
        initials: root._narrow ? "" : qsTr("Volunteer")
        hours: root._narrow ? "" : qsTr("Hours")
        count: qsTr("Signatures")
    }

    Repeater {
        id: lines

        model: root.gathered

        delegate: Line {
            required property var model

            place: model.place
            initials: model.initials
            hours: model.hours
            campaign: model.campaign
            count: Number(model.count).toLocaleString(Qt.locale(), "f", 0)
        }
    }

    Line {
        visible: lines.count > 0
        //: Volunteers, before the sum below a table.
        place: qsTr("Together")
        // As many columns as the lines above.
        campaign: root.several && !root._narrow ? " " : ""
        count: Number(root.total).toLocaleString(Qt.locale(), "f", 0)
    }
}
