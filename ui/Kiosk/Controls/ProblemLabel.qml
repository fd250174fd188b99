import QtQuick
import Kiosk.Theme

// What is wrong, beside what it is about: a sign and words, never colour alone.
PlainLabel {
    id: root

    required property string problem

    text: "▲ " + root.problem
    font.pixelSize: Theme.small
    font.weight: Font.Medium
    color: Theme.alarm
    lineHeight: Theme.tightLeading
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.problem
}
