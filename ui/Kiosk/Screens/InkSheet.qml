import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Sign with a finger: a pad as large as the screen allows. What is on it stays when it closes.
Page {
    id: root

    required property string drawn
    required property string fresh
    required property bool empty
    required property int gridWidth
    required property int gridHeight
    signal pressed(real x, real y)
    signal moved(real x, real y)
    signal lifted
    signal undone
    signal cleared
    signal dismissed

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Dialog
    Keys.onEscapePressed: root.dismissed()
    Component.onCompleted: root.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        HeadingLabel {
            id: heading

            Layout.fillWidth: true
            //: Heading: draw your signature as one does with a pen.
            text: qsTr("Sign with your finger")
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
        }

        Item {
            id: room

            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                id: pad

                anchors.centerIn: parent
                width: Math.min(room.width, room.height * root.gridWidth / root.gridHeight)
                height: width * root.gridHeight / root.gridWidth
                radius: Theme.smallRadius
                color: Theme.qrPaper
                border.width: Theme.border
                border.color: Theme.quiet
                Accessible.role: Accessible.Canvas
                //: For screen readers: the pad.
                Accessible.name: qsTr("Draw here with your finger")

                Rectangle {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.wideGap
                    y: parent.height * 0.75
                    height: Theme.hair
                    color: Theme.line
                    Accessible.ignored: true
                }

                InkPicture {
                    anchors.fill: parent
                    drawn: root.drawn
                    fresh: root.fresh
                    gridWidth: root.gridWidth
                    gridHeight: root.gridHeight
                }

                PointHandler {
                    id: finger

                    onActiveChanged: finger.active ? root.pressed(finger.point.pressPosition.x / pad.width, finger.point.pressPosition.y / pad.height) : root.lifted()
                    onPointChanged: finger.active ? root.moved(finger.point.position.x / pad.width, finger.point.position.y / pad.height) : undefined
                }
            }
        }

        GridLayout {
            id: buttons

            Layout.fillWidth: true
            columns: Math.max(1, Math.min(3, Math.floor(width / Math.max(clearing.implicitWidth, undoing.implicitWidth, closing.implicitWidth))))
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            ActionButton {
                id: clearing

                Layout.fillWidth: true
                //: Button: wipes the whole drawing.
                text: qsTr("Clear")
                enabled: !root.empty
                onClicked: root.cleared()
            }

            ActionButton {
                id: undoing

                Layout.fillWidth: true
                //: Button: takes back the last stroke.
                text: qsTr("Undo")
                enabled: !root.empty
                onClicked: root.undone()
            }

            ActionButton {
                id: closing

                Layout.fillWidth: true
                //: Button: the drawing is finished, back to the form.
                text: qsTr("Done")
                loud: true
                onClicked: root.dismissed()
            }
        }
    }
}
