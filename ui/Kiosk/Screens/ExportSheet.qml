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

        function showMessage(): void {
            flick.contentY = Math.max(0, flick.contentHeight - flick.height);
        }

        function showWords(): void {
            flick.contentY = Math.max(0, Math.min(words.mapToItem(column, 0, 0).y - Theme.gap / 2, flick.contentHeight - flick.height));
        }

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.gap : Theme.margin
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true
        onHeightChanged: words.activeFocus ? Qt.callLater(flick.showWords) : undefined

        ColumnLayout {
            id: column

            width: flick.width
            spacing: Theme.gap * 1.5

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.cramped ? 1 : 2

                PlainLabel {
                    Layout.fillWidth: true
                    //: Volunteers. Heading; the same words as on DeskScreen's button.
                    text: qsTr("Export the day's list")
                    font.family: Theme.serif
                    font.pixelSize: Theme.heading
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                ActionButton {
                    Layout.maximumWidth: column.width
                    //: Volunteers' button. The desk: the volunteers' screen (PinScreen: “Volunteers' desk”).
                    text: qsTr("Back to the desk")
                    onClicked: root.dismissed()
                }
            }

            PlainLabel {
                Layout.fillWidth: true
                //: Volunteers. First of three numbered steps: onto which stick or into which folder.
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
                //: Volunteers. Second step. The office: the organisers', not of the stall.
                text: qsTr("2. For the office: a sealed bundle. Only the office can open it.")
                font.weight: Font.DemiBold
            }

            ActionButton {
                Layout.maximumWidth: column.width
                text: qsTr("Write the sealed bundle")
                loud: true
                enabled: !root.busy && root._place !== ""
                onClicked: root.bundle(root._place)
            }

            PlainLabel {
                Layout.fillWidth: true
                //: Volunteers. Third step; its secret words open the list.
                text: root.readable ? qsTr("3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift's words.") : qsTr("This event does not make readable lists at the stall. The office opens the bundle.")
                font.weight: Font.DemiBold
            }

            GridLayout {
                Layout.fillWidth: true
                visible: root.readable
                columns: Theme.cramped || Theme.portrait ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap

                LineField {
                    id: words

                    Layout.fillWidth: true
                    //: Volunteers. Label over a line: the secret words that were shown when the shift was opened.
                    label: qsTr("The shift's words")
                    hints: Qt.ImhNoAutoUppercase | Qt.ImhPreferLowercase
                    last: true
                    onEdited: text => root._words = text
                    onEntered: write.clicked()
                }

                ActionButton {
                    id: write
                    Layout.maximumWidth: column.width

                    Layout.alignment: Qt.AlignBottom
                    text: qsTr("Write the readable list")
                    enabled: !root.busy && root._place !== "" && root._words.trim() !== ""
                    onClicked: root.list(root._place, root._words)
                }
            }

            PlainLabel {
                Layout.fillWidth: true
                //: Volunteers. The file is being written, then read again; takes a moment.
                text: root.busy ? qsTr("Writing and checking…") : root.message
                onTextChanged: Qt.callLater(flick.showMessage)
                color: Theme.accent
                font.pixelSize: Theme.lead
                font.weight: Font.DemiBold
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
