import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// One step of a flow: its number or a tick, what it is, how it stands, and what to touch.
RowLayout {
    id: root

    required property int number
    required property bool done
    required property string title
    property string standing: ""
    // How far in the actions stand.
    readonly property real indent: disc.Layout.preferredWidth + root.spacing
    default property alias actions: body.data

    spacing: Theme.gap

    Rectangle {
        id: disc

        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: Math.max(Theme.disc, sign.implicitHeight)
        Layout.preferredHeight: Math.max(Theme.disc, sign.implicitHeight)
        radius: height / 2
        color: root.done ? Theme.good : Theme.clear
        border.width: root.done ? 0 : Theme.border
        border.color: Theme.quiet

        // Letters, not a drawn sign: the software renderer does not cut those off where a pane ends.
        PlainLabel {
            id: sign

            anchors.centerIn: parent
            text: root.done ? "✓" : root.number.toLocaleString(Qt.locale(), "f", 0)
            color: root.done ? Theme.qrPaper : Theme.ink
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLeading
            Accessible.ignored: true
        }
    }

    ColumnLayout {
        id: body

        Layout.fillWidth: true
        spacing: Theme.halfGap

        PlainLabel {
            Layout.fillWidth: true
            text: root.title
            font.pixelSize: Theme.lead
            font.weight: Font.DemiBold
            lineHeight: Theme.tightLeading
            //: For screen readers: %1 is what is to be done; it is done.
            Accessible.name: root.done ? qsTr("%1: done").arg(root.title) : root.title
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: root.standing !== ""
            text: root.standing
            color: Theme.quiet
            font.pixelSize: Theme.small
            lineHeight: Theme.tightLeading
        }
    }
}
