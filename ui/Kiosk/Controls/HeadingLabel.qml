import QtQuick
import Kiosk.Theme

// What a screen or a sheet is called.
PlainLabel {
    font.family: Theme.serif
    font.pixelSize: Theme.heading
    font.weight: Font.DemiBold
    lineHeight: Theme.tightLeading
    Accessible.role: Accessible.Heading
}
