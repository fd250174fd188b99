import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Somebody comes back with their code: typed, or read by a scanner that types.
DeskSheet {
    id: root

    required property bool busy
    required property bool done
    required property string message
    property string _code: ""
    signal withdraw(string code)

    //: Volunteers. Heading; the same words as on DeskScreen's button.
    heading: qsTr("Take a signature back")
    onDoneChanged: root.done ? field.typed = "" : undefined

    PlainLabel {
        Layout.fillWidth: true
        //: Volunteers. The code was shown after signing, e.g. 7K2M-9QX4-D0VB.
        text: qsTr("The code from the thank-you screen takes one signature back, whether it has been sent or not. This cannot be undone. Who signed is not shown to anybody.")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: Theme.cramped || Theme.portrait ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        LineField {
            id: field

            Layout.fillWidth: true
            //: Volunteers. Label over a line: twelve letters and digits; a scanner may type them.
            label: qsTr("Code (type it, or scan it)")
            hints: Qt.ImhPreferUppercase
            last: true
            onEdited: text => root._code = text
            onEntered: go.click()
            Component.onCompleted: field.forceActiveFocus()
        }

        ActionButton {
            id: go

            Layout.maximumWidth: root.columnWidth
            Layout.alignment: Qt.AlignBottom
            //: Volunteers' button: erase the signature this code belongs to.
            text: qsTr("Take it back")
            loud: true
            enabled: !root.busy && root._code.trim() !== ""
            onClicked: root.withdraw(root._code)
        }
    }

    PlainLabel {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.message
        color: Theme.accent
        font.pixelSize: Theme.lead
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }
}
