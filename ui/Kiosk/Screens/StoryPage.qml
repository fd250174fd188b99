import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// One section of the story; scrolls when it has to, and stays where the reader was when its words change.
ScrollArea {
    id: root

    required property string heading
    required property url picture
    required property AbstractItemModel blocks
    property string note: ""
    readonly property bool atTop: root.contentY < 1
    readonly property bool atEnd: root.contentY > root.contentHeight - root.height - 1
    readonly property bool _beside: !Theme.portrait && !Theme.cramped
    property real _place: 0

    // Forward or back by what one can see.
    function scroll(direction: int): void {
        root.show(root.contentY + direction * root.height * 0.85);
    }

    contentHeight: implicitHeight + Theme.gap
    clip: true
    onContentYChanged: root._place = root.contentHeight > 0 ? root.contentY / root.contentHeight : 0
    onContentHeightChanged: Qt.callLater(root._stay, root._place)

    // It may come after the page has gone: what a base has is gone before.
    function _stay(place: real): void {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, place * root.contentHeight));
    }

    Behavior on contentY {
        enabled: !root.moving

        NumberAnimation {
            duration: Theme.turning
            easing.type: Easing.OutCubic
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root._beside ? 2 : 1
        columnSpacing: Theme.margin
        rowSpacing: Theme.wideGap

        // The picture's own size must not move the layout that gives it its size.
        Item {
            Layout.fillWidth: !root._beside
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: root.width * (root._beside ? 0.34 : 1)
            Layout.preferredHeight: root._beside ? Math.min(root.width * 0.34, root.height) : root.height * 0.3
            visible: root.picture.toString() !== "" && (Theme.portrait || !Theme.cramped)

            Image {
                anchors.fill: parent
                source: root.picture
                sourceSize: Qt.size(width, height)
                fillMode: Image.PreserveAspectFit
                mirror: Theme.rightToLeft
                Accessible.ignored: true
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.paragraphGap

            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: note.implicitHeight + Theme.gap
                visible: root.note !== ""
                radius: Theme.smallRadius
                color: Theme.clear
                border.width: Theme.hair
                border.color: Theme.quiet

                PlainLabel {
                    id: note

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.note
                    color: Theme.quiet
                    font.pixelSize: Theme.small
                    font.weight: Font.Medium
                }
            }

            HeadingLabel {
                Layout.fillWidth: true
                text: root.heading
            }

            ProseColumn {
                Layout.fillWidth: true
                blocks: root.blocks
            }
        }
    }
}
