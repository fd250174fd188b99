import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// In the form: the way to the pad, and small what was drawn on it.
RowLayout {
    id: root

    required property string drawn
    required property int gridWidth
    required property int gridHeight
    readonly property bool _empty: root.drawn === ""
    signal asked
    signal focused

    spacing: Theme.gap

    ActionButton {
        id: way

        Layout.fillWidth: true
        //: Button: opens a pad to draw one's signature on. The other: once something is drawn.
        text: root._empty ? qsTr("Sign with your finger (if you like)") : qsTr("Change your finger's signature")
        onClicked: {
            way.forceActiveFocus(Qt.TabFocusReason);
            root.asked();
        }
        onActiveFocusChanged: way.activeFocus ? root.focused() : undefined
    }

    Rectangle {
        Layout.preferredWidth: picture.width + Theme.gap
        Layout.preferredHeight: Theme.target
        visible: !root._empty
        radius: Theme.smallRadius
        color: Theme.qrPaper
        border.width: Theme.hair
        border.color: Theme.line
        Accessible.role: Accessible.Graphic
        //: For screen readers: the picture of what was drawn on the pad.
        Accessible.name: qsTr("Your finger's signature")

        InkPicture {
            id: picture

            anchors.centerIn: parent
            width: (Theme.target - Theme.halfGap) * root.gridWidth / root.gridHeight
            height: implicitHeight
            drawn: root.drawn
            gridWidth: root.gridWidth
            gridHeight: root.gridHeight
        }
    }
}
