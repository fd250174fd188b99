import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One of the volunteers' sheets: a heading, the way back, and a column that scrolls when it has to and
// keeps the field that is typed into above the keyboard.
Page {
    id: root

    required property string heading
    required property real keyboardHeight
    default property alias content: column.content
    // The way back waits while something is being written.
    property bool held: false
    readonly property real columnWidth: column.width - Theme.gap
    readonly property Item _typing: root.Window.activeFocusItem
    signal dismissed

    // Once what is about to be shown has its place.
    function showEnd(): void {
        settling.toEnd = true;
        settling.restart();
    }

    // The same for one part of the column, from its top on; what is typed into goes before.
    function showItem(part: Item): void {
        settling.part = part;
        settling.restart();
    }

    anchors.fill: parent
    Accessible.role: Accessible.Dialog
    Accessible.name: root.heading
    Keys.onEscapePressed: root.held ? undefined : root.dismissed()
    on_TypingChanged: settling.restart()

    // Not by callLater, which still calls when the sheet has gone.
    Timer {
        id: settling

        property bool toEnd: false
        property Item part: null

        interval: Theme.afterwards
        onTriggered: {
            const field = root.keyboardHeight > 0 ? root._typing : null;
            if (field)
                column.show(column.placeOf(field) - Math.max(Theme.gap, (column.height - field.height) / 2));
            else if (settling.toEnd)
                column.show(column.contentHeight);
            else if (settling.part)
                column.show(column.placeOf(settling.part));
            settling.toEnd = false;
        }
    }

    GridLayout {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        columns: Theme.cramped ? 1 : 2
        // What is being typed needs the room of a low screen.
        visible: root.keyboardHeight === 0 || root.height - root.keyboardHeight > 45 * Theme.unit * Theme.textScale

        HeadingLabel {
            Layout.fillWidth: true
            text: root.heading
        }

        ActionButton {
            Layout.maximumWidth: head.width
            //: Volunteers' button. The desk: the volunteers' screen (PinScreen: “Volunteers' desk”).
            text: qsTr("Back to the desk")
            enabled: !root.held
            onClicked: root.dismissed()
        }
    }

    ScrollArea {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.visible ? head.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.halfGap : Theme.gap
        onHeightChanged: settling.restart()
        onContentHeightChanged: settling.restart()
    }
}
