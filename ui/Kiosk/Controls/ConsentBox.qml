import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// One consent: the whole line is the target.
T.CheckBox {
    id: root

    implicitHeight: Math.max(Theme.target, label.implicitHeight + Theme.gap)
    spacing: Theme.gap
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    indicator: Rectangle {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.tick
        height: width
        radius: Theme.smallRadius
        color: root.checked ? Theme.accent : Theme.qrPaper
        border.width: Theme.border
        border.color: root.checked ? Theme.accent : Theme.quiet

        PlainLabel {
            anchors.centerIn: parent
            visible: root.checked
            text: "✓"
            color: Theme.accentText
            font.pixelSize: parent.height * 0.75
            font.bold: true
            lineHeight: 1
            Accessible.ignored: true
        }

        FocusRing {
            visible: root.visualFocus
        }
    }
    contentItem: PlainLabel {
        id: label
        text: root.text
        leftPadding: root.mirrored ? 0 : root.indicator.width + root.spacing
        rightPadding: root.mirrored ? root.indicator.width + root.spacing : 0
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
}
