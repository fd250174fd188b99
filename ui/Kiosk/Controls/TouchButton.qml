import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// What all buttons are: reached by Tab, pressed by touch, Space or Return, and told to screen readers.
// One that is `autoExclusive` is a choice among its neighbours.
T.AbstractButton {
    id: root

    property bool dark: false

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.TabFocus
    checkable: root.autoExclusive
    Accessible.role: root.autoExclusive ? Accessible.RadioButton : root.checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    // A key held down is one press: it may have been meant for what had the focus before.
    Keys.onReturnPressed: event => event.isAutoRepeat ? undefined : root.click()
    Keys.onEnterPressed: event => event.isAutoRepeat ? undefined : root.click()
}
