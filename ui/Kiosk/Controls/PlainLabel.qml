import QtQuick
import Kiosk.Theme

// The one way text reaches the screen: never as markup (a typed "<img>" crashed Qt, or went on-line).
Text {
    id: root

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    color: Theme.ink
    font.family: Theme.sans
    font.pixelSize: Theme.body
    lineHeight: Theme.leading
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.ignored: !root.visible
}
