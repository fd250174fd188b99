import QtQuick

// Shows one sheet in front of a screen, or none: made when it is opened, destroyed when it is shut, and what
// had the focus gets it back. No Popup: that lies over the keyboard and the hidden corner, too, and does
// not mirror with the window.
FocusScope {
    id: root

    readonly property Component shown: loader.sourceComponent
    readonly property bool up: root.shown !== null
    property Item _before: null

    function open(sheet: Component): void {
        root._before = root.Window.activeFocusItem;
        loader.sourceComponent = sheet;
    }

    function shut(): void {
        loader.sourceComponent = null;
        root._before?.forceActiveFocus();
        root._before = null;
    }

    // Shut it, and leave the focus to the screen that comes.
    function drop(): void {
        root._before = null;
        root.shut();
    }

    anchors.fill: parent

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }
}
