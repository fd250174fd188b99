import QtQuick
import Kiosk.Theme

// The QR code with what it is for; a touch shows it full-screen.
TouchButton {
    id: root

    required property string source
    required property int modules
    // Width of the code, in pixels.
    property real side: Theme.qrSide
    // Height that the card may take at most, in pixels.
    required property real room

    implicitWidth: picture.width + 2 * Theme.gap
    // Whole pixels: half a pixel would blur the code's modules.
    implicitHeight: Math.ceil(card.height)

    background: Rectangle {
        radius: Theme.radius
        color: Theme.qrPaper

        FocusRing {
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            bottomPadding: caption.visible ? Theme.gap : 0

            QrPicture {
                id: picture
                anchors.horizontalCenter: parent.horizontalCenter
                source: root.source
                modules: root.modules
                available: Math.min(root.side, root.room - (caption.visible ? Theme.wideGap : 0))
            }

            PlainLabel {
                id: caption

                visible: !Theme.cramped && root.room > root.side + 10 * Theme.unit
                width: picture.width - Theme.gap
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.text
                color: Theme.night
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                lineHeight: Theme.tightLeading
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
