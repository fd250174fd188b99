pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One step of the first start: where one is, what it is about, a column that scrolls when it has to, and
// the ways on and back, which stand in the same place at each step where there is room for that.
Page {
    id: root

    required property string heading
    required property string standing
    required property real keyboardHeight
    default property alias content: body.data
    // Said below everything: what went wrong; what is going on while `busy`.
    property string message: ""
    property string doing: ""
    // What is to be seen first is at the end.
    property bool ending: root.message !== ""
    // What the way on is called, "" where a touch in the column leads on; and one beside it.
    property string onward: ""
    property string besides: ""
    property bool ready: true
    property bool returns: true
    // Nothing can be touched while something is being written.
    property bool busy: false
    // There is no room for ways that stay in their place: they come last.
    readonly property bool _low: Theme.cramped || Theme.tight && !Theme.portrait
    readonly property real columnWidth: column.width - Theme.gap
    readonly property Item _typing: root.Window.activeFocusItem
    signal forth
    signal aside
    signal back

    anchors.fill: parent
    on_TypingChanged: settling.restart()
    onEndingChanged: settling.restart()

    // Not by callLater, which still calls when the page has gone.
    Timer {
        id: settling

        interval: Theme.afterwards
        onTriggered: {
            if (root.keyboardHeight > 0 && root._typing)
                column.show(column.placeOf(root._typing) - Math.max(Theme.gap, (column.height - root._typing.height) / 2));
            else if (root.ending)
                column.show(column.contentHeight);
        }
    }

    ScrollArea {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.bottom: ways.visible ? ways.top : parent.bottom
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: ways.visible ? Theme.gap : root.keyboardHeight + Theme.halfGap
        width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
        spacing: Theme.gap
        onHeightChanged: settling.restart()
        onContentHeightChanged: settling.restart()

        PlainLabel {
            Layout.fillWidth: true
            visible: root.standing !== ""
            text: root.standing
            color: Theme.quiet
            font.pixelSize: Theme.small
            lineHeight: Theme.tightLeading
        }

        HeadingLabel {
            Layout.fillWidth: true
            text: root.heading
        }

        ColumnLayout {
            id: body

            Layout.fillWidth: true
            spacing: Theme.gap
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: root.busy && root.doing !== ""
            text: root.doing
            color: Theme.quiet
            Accessible.role: Accessible.AlertMessage
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: root.message !== ""
            text: root.message
            color: Theme.alarm
            font.weight: Font.DemiBold
            Accessible.role: Accessible.AlertMessage
        }

        Loader {
            Layout.fillWidth: true
            active: root._low
            visible: active
            sourceComponent: buttons
        }
    }

    Loader {
        id: ways

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.halfGap : Theme.wideGap
        width: column.width
        // What is being typed needs the room of a low screen; the keyboard has a key that leads on.
        visible: ways.active && (root.keyboardHeight === 0 || root.height - root.keyboardHeight > 45 * Theme.unit * Theme.textScale)
        active: !root._low
        sourceComponent: buttons
    }

    Component {
        id: buttons

        Flow {
            spacing: Theme.gap

            ActionButton {
                width: Math.min(implicitWidth, parent.width)
                visible: root.onward !== ""
                text: root.onward
                loud: true
                enabled: root.ready && !root.busy
                onClicked: root.forth()
            }

            ActionButton {
                width: Math.min(implicitWidth, parent.width)
                visible: root.besides !== ""
                text: root.besides
                enabled: !root.busy
                onClicked: root.aside()
            }

            ActionButton {
                width: Math.min(implicitWidth, parent.width)
                visible: root.returns
                //: Button: to the step before.
                text: qsTr("Back")
                enabled: !root.busy
                onClicked: root.back()
            }
        }
    }
}
