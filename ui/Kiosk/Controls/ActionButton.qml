import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// A button: `loud` for the one thing to touch, quiet otherwise; `dark` on dark screens.
T.AbstractButton {
    id: root

    // Shown instead of the words where these would crowd out what is to be read.
    property string sign: ""
    readonly property bool _drawn: root.sign !== "" && Theme.tight
    // A second, smaller line.
    property string caption: ""
    property bool loud: false
    property bool dark: false
    property bool big: false
    readonly property color _loudFill: root.dark ? Theme.nightAccent : Theme.accent
    readonly property color _loudText: root.dark ? Theme.nightAccentText : Theme.accentText
    readonly property color _quietText: root.dark ? Theme.nightText : Theme.ink

    implicitWidth: root._drawn ? Theme.target : Math.max(label.implicitWidth + leftPadding + rightPadding, Theme.target)
    implicitHeight: Math.max(root._drawn ? 0 : label.implicitHeight + topPadding + bottomPadding, root.big ? Theme.bigTarget : Theme.target)
    leftPadding: root.big ? Theme.wideGap : Theme.gap * 1.5
    rightPadding: root.leftPadding
    topPadding: Theme.gap / 2
    bottomPadding: Theme.gap / 2
    focusPolicy: Qt.TabFocus
    opacity: root.enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    // A key held down is one press: it may have been meant for what had the focus before.
    Keys.onReturnPressed: event => event.isAutoRepeat ? undefined : root.click()
    Keys.onEnterPressed: event => event.isAutoRepeat ? undefined : root.click()

    background: Rectangle {
        radius: Theme.radius
        color: root.loud ? root._loudFill : Theme.clear
        border.width: root.loud ? 0 : Theme.hair * 1.5
        border.color: root.dark ? Theme.nightQuiet : Theme.quiet

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: root._quietText
            opacity: root.down ? 0.16 : 0
        }

        Glyph {
            anchors.centerIn: parent
            visible: root._drawn
            width: Theme.target * 0.45
            height: width
            mirrored: Theme.rightToLeft
            sign: root.sign
            color: root.loud ? root._loudText : root._quietText
        }

        FocusRing {
            visible: root.visualFocus
            border.color: root._loudFill
        }
    }
    contentItem: PlainLabel {
        id: label
        visible: !root._drawn
        text: root.caption ? root.text + "\n" + root.caption : root.text
        color: root.loud ? root._loudText : root._quietText
        font.pixelSize: root.big ? Theme.heading : Theme.body
        font.weight: root.loud ? Font.DemiBold : Font.Medium
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        lineHeight: Theme.tightLeading
        Accessible.ignored: true
    }
}
