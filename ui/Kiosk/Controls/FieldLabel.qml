import QtQuick
import Kiosk.Theme

// What stands above a field, whatever kind of field it is.
PlainLabel {
    id: root

    required property string label
    property string note: ""

    //: %1 is a field's label, %2 a word such as “if you like”.
    text: root.note ? qsTr("%1 (%2)").arg(root.label).arg(root.note) : root.label
    font.pixelSize: Theme.cramped ? Theme.barText : Theme.small
    color: Theme.quiet
    lineHeight: Theme.tightLeading
    Accessible.ignored: true
}
