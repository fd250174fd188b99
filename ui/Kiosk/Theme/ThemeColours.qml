import QtQuick

// Every colour role. All are required: a theme that forgets one fails when it is loaded.
QtObject {
    required property color paper
    required property color ink
    required property color quiet
    required property color line
    required property color accent
    required property color accentText
    required property color night
    required property color nightText
    required property color nightQuiet
    required property color nightAccent
    required property color nightAccentText
    required property color alarm
}
