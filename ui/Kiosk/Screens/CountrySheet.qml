pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Choose a country: type its beginning, touch its name.
Rectangle {
    id: root

    required property QtObject countries
    required property string keyboard
    required property real keyboardHeight
    signal wanted(string start)
    signal picked(string code)
    signal dismissed

    anchors.fill: parent
    color: Theme.paper
    Component.onCompleted: root.wanted("")

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap * 1.5
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.gap : Theme.margin
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            LineField {
                Layout.fillWidth: true
                label: qsTr("Country: type its first letters")
                keyboard: root.keyboard
                last: true
                onEdited: text => root.wanted(text)
            }

            ActionButton {
                Layout.alignment: Qt.AlignBottom
                text: qsTr("No answer")
                onClicked: root.picked("")
            }

            ActionButton {
                Layout.alignment: Qt.AlignBottom
                text: qsTr("Close")
                onClicked: root.dismissed()
            }
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            model: root.countries
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.hair

            delegate: ActionButton {
                id: row

                required property string code
                required property string name

                width: list.width
                text: row.name
                onClicked: root.picked(row.code)
            }
        }
    }
}
