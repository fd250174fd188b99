import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The upper half while everything to touch is below: the appeal's name and picture, nothing to reach for.
Rectangle {
    id: root

    required property string title
    required property url picture

    color: Theme.night
    clip: true

    Image {
        anchors.fill: parent
        visible: !Theme.highContrast
        source: root.picture
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        mirror: Theme.rightToLeft
        opacity: 0.35
        Accessible.ignored: true
    }

    PlainLabel {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        height: Math.min(implicitHeight, parent.height - 2 * Theme.margin)
        text: root.title
        color: Theme.nightText
        font.family: Theme.serif
        font.pixelSize: Theme.display
        font.weight: Font.DemiBold
        lineHeight: Theme.tightLeading
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.small
    }
}
