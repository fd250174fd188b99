import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// One consent: the whole line is the target.
T.CheckBox {
    id: root

    implicitHeight: Math.max(Theme.target, label.implicitHeight + Theme.gap)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    indicator: Rectangle {
        x: Theme.rightToLeft ? root.width - width : 0
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.target * 0.5
        height: width
        radius: Theme.radius / 2
        color: root.checked ? Theme.accent : Theme.qrPaper
        border.width: Theme.hair * 1.5
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
        leftPadding: Theme.rightToLeft ? 0 : Theme.target * 0.5 + Theme.gap
        rightPadding: Theme.rightToLeft ? Theme.target * 0.5 + Theme.gap : 0
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
}
