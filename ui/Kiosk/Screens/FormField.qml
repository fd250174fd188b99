import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// One field of the form: a line to type on, or for the country a button; its problem and its
// suggestion below.
FocusScope {
    id: root

    required property int index
    required property string name
    required property string label
    required property bool needed
    required property string typed
    required property string problem
    required property string suggestion
    required property string keyboard
    property bool last: false
    readonly property bool wide: root.name === "email"
    readonly property bool _country: root.name === "country"
    signal edited(string text)
    signal leaving
    signal entered
    signal countryAsked

    implicitHeight: stack.implicitHeight

    ColumnLayout {
        id: stack

        width: root.width
        spacing: Theme.gap / 2

        LineField {
            id: line

            Layout.fillWidth: true
            visible: !root._country
            focus: !root._country
            label: root.label
            note: root.needed ? "" : qsTr("if you like")
            typed: root.typed
            problem: root.problem
            keyboard: root.keyboard
            hints: root.wide ? Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase : root.name === "postcode" ? Qt.ImhPreferUppercase : Qt.ImhNone
            last: root.last
            onEdited: text => root.edited(text)
            onLeaving: root.leaving()
            onEntered: root.entered()
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: root._country
            text: root.needed ? root.label : qsTr("%1 (%2)").arg(root.label).arg(qsTr("if you like"))
            font.pixelSize: Theme.small
            color: Theme.quiet
            lineHeight: Theme.tightLeading
            Accessible.ignored: true
        }

        ActionButton {
            Layout.fillWidth: true
            visible: root._country
            focus: root._country
            text: root.typed ? root.typed : qsTr("Choose")
            Accessible.name: root.label
            onClicked: root.countryAsked()
        }

        ProblemLabel {
            Layout.fillWidth: true
            visible: root._country && root.problem !== ""
            problem: root.problem
        }

        ActionButton {
            Layout.fillWidth: true
            visible: root.suggestion !== ""
            text: qsTr("Did you mean %1?").arg(root.suggestion)
            onClicked: line.put(root.suggestion)
        }
    }
}
