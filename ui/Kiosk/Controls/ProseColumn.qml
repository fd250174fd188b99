pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Story or notice: paragraphs, list items, quotes, sources.
Column {
    id: root

    required property AbstractItemModel blocks

    spacing: Theme.gap

    Repeater {
        model: root.blocks

        delegate: Item {
            id: block

            required property string kind
            required property string body
            readonly property bool indented: block.kind === "item" || block.kind === "quote"
            readonly property real indent: block.indented ? Theme.wideGap : 0

            width: root.width
            height: words.height

            Rectangle {
                visible: block.indented
                anchors.left: parent.left
                y: block.kind === "quote" ? 0 : words.font.pixelSize * 0.62
                width: block.kind === "quote" ? Theme.ring : Theme.gap
                height: block.kind === "quote" ? words.height : Theme.ring
                color: Theme.accent
            }

            PlainLabel {
                id: words
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: block.indent
                text: block.body
                color: block.kind === "source" ? Theme.quiet : Theme.ink
                font.pixelSize: block.kind === "source" ? Theme.small : Theme.body
                font.family: block.kind === "quote" ? Theme.serif : Theme.sans
            }
        }
    }
}
