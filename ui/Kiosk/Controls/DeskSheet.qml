import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One of the volunteers' sheets: a heading, the way back, and a column that scrolls when it has to and
// keeps the field that is typed into above the keyboard.
Rectangle {
    id: root

    required property string heading
    required property real keyboardHeight
    default property alias content: column.data
    // The way back waits while something is being written.
    property bool held: false
    readonly property real columnWidth: flick.width - Theme.gap
    readonly property Item _typing: root.Window.activeFocusItem
    signal dismissed

    function showTyped(): void {
        const field = root.keyboardHeight > 0 ? root._typing : null;
        flick.contentY = field ? Math.max(0, Math.min(flick.contentHeight - flick.height, field.mapToItem(column, 0, 0).y - Math.max(Theme.gap, (flick.height - field.height) / 2))) : flick.contentY;
    }

    function showEnd(): void {
        flick.contentY = Math.max(0, flick.contentHeight - flick.height);
    }

    anchors.fill: parent
    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: root.heading
    Keys.onEscapePressed: root.held ? undefined : root.dismissed()
    on_TypingChanged: Qt.callLater(root.showTyped)

    MouseArea {
        anchors.fill: parent
        onPressed: root.forceActiveFocus()
        Accessible.ignored: true
    }

    GridLayout {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap / 2
        columns: Theme.cramped ? 1 : 2
        // What is being typed needs the room of a low screen.
        visible: root.keyboardHeight === 0 || root.height - root.keyboardHeight > 45 * Theme.unit * Theme.textScale

        PlainLabel {
            Layout.fillWidth: true
            text: root.heading
            font.family: Theme.serif
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLeading
            Accessible.role: Accessible.Heading
        }

        ActionButton {
            Layout.maximumWidth: head.width
            //: Volunteers' button. The desk: the volunteers' screen (PinScreen: “Volunteers' desk”).
            text: qsTr("Back to the desk")
            enabled: !root.held
            onClicked: root.dismissed()
        }
    }

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.visible ? head.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap / 2
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.gap / 2 : Theme.gap
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height + 1
        clip: interactive
        onHeightChanged: Qt.callLater(root.showTyped)
        onContentHeightChanged: Qt.callLater(root.showTyped)

        ScrollEdge {
            area: flick
        }

        ColumnLayout {
            id: column

            x: Theme.rightToLeft ? flick.width - width : 0
            width: flick.width - (flick.interactive ? Theme.gap : 0)
            spacing: Theme.gap
        }
    }
}
