pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What the hub refused, one by one: what it said, try again, or leave it to the office. No names.
DeskSheet {
    id: root

    required property AbstractItemModel rows
    required property bool busy
    required property string message
    signal tryAgain(string id)
    signal setAside(string id)

    //: Volunteers. Heading and button: signatures the organisers' computer refused.
    heading: qsTr("Needs attention")

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. The office: the organisers'. The bundle: the sealed file for the office.
        text: list.count === 0 ? qsTr("Nothing needs attention.") : qsTr("Nothing of this is lost: it stays on the tablet and goes to the office in the bundle.")
    }

    Repeater {
        id: list

        model: root.rows

        delegate: GridLayout {
            id: row

            required property string key
            required property string label
            required property string reason
            required property bool aside

            Layout.fillWidth: true
            columns: Theme.cramped || Theme.portrait ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.halfGap

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                PlainLabel {
                    Layout.fillWidth: true
                    text: row.label
                    font.weight: Font.DemiBold
                    lineHeight: Theme.tightLeading
                }

                PlainLabel {
                    Layout.fillWidth: true
                    //: Volunteers; set aside for the organisers' office; nobody here tries it again.
                    text: row.aside ? row.reason + " " + qsTr("Set aside for the office.") : row.reason
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                }
            }

            Flow {
                Layout.maximumWidth: root.width
                spacing: Theme.gap

                ActionButton {
                    //: Volunteers' button: send this one again.
                    text: qsTr("Try again")
                    //: For screen readers; %1 is “Signature number 12”.
                    Accessible.name: qsTr("Try again: %1").arg(row.label)
                    enabled: !root.busy
                    onClicked: root.tryAgain(row.key)
                }

                ActionButton {
                    visible: !row.aside
                    //: Volunteers' button: leave this one to the organisers' office.
                    text: qsTr("Set aside")
                    //: For screen readers; %1 is “Signature number 12”.
                    Accessible.name: qsTr("Set aside: %1").arg(row.label)
                    enabled: !root.busy
                    onClicked: root.setAside(row.key)
                }
            }
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.message
        color: Theme.accent
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }
}
