import QtQuick
import Kiosk.Theme

// A QR code, each module a whole number of pixels; the quiet zone is part of the picture.
Rectangle {
    id: root

    required property string source
    required property int modules
    property real available: 30 * Theme.unit
    readonly property int side: Math.max(1, Math.floor(root.available / root.modules)) * root.modules

    width: root.side
    height: root.side
    color: Theme.qrPaper

    Image {
        anchors.fill: parent
        source: root.source
        smooth: false
        mipmap: false
        cache: false
        Accessible.ignored: true
    }
}
