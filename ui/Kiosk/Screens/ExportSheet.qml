pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The day's list: where to, and sealed for the office or readable with the shift's words.
Rectangle {
    id: root

    required property QtObject places
    required property bool readable
    required property bool busy
    required property string message
    required property real keyboardHeight
    property string _place: ""
    property string _words: ""
    signal bundle(string place)
    signal list(string place, string words)
    signal dismissed

    anchors.fill: parent
    color: Theme.paper

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.gap : Theme.margin
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true
        onHeightChanged: words.activeFocus ? flick.contentY = Math.max(0, contentHeight - height) : undefined

        ColumnLayout {
            id: column

            width: flick.width
            spacing: Theme.gap * 1.5

            RowLayout {
                Layout.fillWidth: true

                PlainLabel {
                    Layout.fillWidth: true
                    text: qsTr("Export the day's list")
                    font.family: Theme.serif
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                ActionButton {
                    text: qsTr("Back to the desk")
                    onClicked: root.dismissed()
                }
            }

            PlainLabel {
                Layout.fillWidth: true
                text: qsTr("1. Where to?")
                font.weight: Font.DemiBold
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                Repeater {
                    model: root.places

                    delegate: ActionButton {
                        id: place

                        required property int index
                        required property string label
                        required property string path

                        text: (root._place === place.path ? "✓ " : "") + place.label
                        Accessible.name: place.label
                        loud: root._place === place.path
                        onClicked: root._place = place.path
                        Component.onCompleted: place.index === 0 ? root._place = place.path : undefined
                    }
                }
            }

            PlainLabel {
                Layout.fillWidth: true
                text: qsTr("2. For the office: a sealed bundle. Only the office can open it.")
                font.weight: Font.DemiBold
            }

            ActionButton {
                text: qsTr("Write the sealed bundle")
                loud: true
                enabled: !root.busy && root._place !== ""
                onClicked: root.bundle(root._place)
            }

            PlainLabel {
                Layout.fillWidth: true
                text: root.readable ? qsTr("3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift's words.") : qsTr("This event does not make readable lists at the stall. The office opens the bundle.")
                font.weight: Font.DemiBold
            }

            RowLayout {
                Layout.fillWidth: true
                visible: root.readable
                spacing: Theme.gap

                LineField {
                    id: words

                    Layout.fillWidth: true
                    label: qsTr("The shift's words")
                    hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
                    last: true
                    onEdited: text => root._words = text
                    onEntered: write.clicked()
                }

                ActionButton {
                    id: write

                    Layout.alignment: Qt.AlignBottom
                    text: qsTr("Write the readable list")
                    enabled: !root.busy && root._place !== "" && root._words.trim() !== ""
                    onClicked: root.list(root._place, root._words)
                }
            }

            PlainLabel {
                Layout.fillWidth: true
                text: root.busy ? qsTr("Writing and checking…") : root.message
                color: Theme.accent
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
