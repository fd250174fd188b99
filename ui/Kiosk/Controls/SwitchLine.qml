import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Kiosk.Theme

// Something that is on or off, with what it means; the whole line is the target.
T.Switch {
    id: root

    property string meaning: ""

    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gap)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.description: root.meaning
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: FocusRing {
        anchors.margins: 0
        visible: root.visualFocus
    }
    indicator: Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.ring
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.target * 0.85
        height: Theme.glyph
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.qrPaper
        border.width: Theme.border
        border.color: root.checked ? Theme.accent : Theme.quiet

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: parent.height * 0.15 + root.visualPosition * (parent.width - width - parent.height * 0.3)
            width: parent.height * 0.7
            height: width
            radius: width / 2
            color: root.checked ? Theme.accentText : Theme.quiet
        }
    }
    contentItem: ColumnLayout {
        id: words

        spacing: 0

        PlainLabel {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.target + Theme.gap
            text: root.text
            font.weight: Font.Medium
            lineHeight: Theme.tightLeading
            Accessible.ignored: true
        }

        PlainLabel {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.target + Theme.gap
            visible: root.meaning !== ""
            text: root.meaning
            color: Theme.quiet
            font.pixelSize: Theme.small
            lineHeight: Theme.tightLeading
            Accessible.ignored: true
        }
    }
}
