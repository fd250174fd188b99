import QtQuick

// The faces of a script, and the air they need.
QtObject {
    required property string serif
    required property string sans
    required property real scale
    required property real leading
    required property real tightLeading
    required property real figureLeading
    required property bool airy
}
