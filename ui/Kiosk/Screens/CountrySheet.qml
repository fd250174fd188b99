pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Choose a country: touch its name, or type its beginning first. Enter takes what was named, and
// never what only begins so.
Page {
    id: root

    required property AbstractItemModel countries
    // The code of the country that was typed, or "".
    required property string meant
    required property string keyboard
    required property real keyboardHeight
    // On a low screen the line that is typed on is all there is room for.
    readonly property bool _typing: Theme.cramped && root.keyboardHeight > 0 && root.height - root.keyboardHeight < 8 * Theme.target
    signal wanted(string start)
    signal picked(string code)
    signal dismissed

    anchors.fill: parent
    focus: true
    Accessible.role: Accessible.Dialog
    Keys.onEscapePressed: root.dismissed()
    Component.onCompleted: {
        root.wanted("");
        root.forceActiveFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.halfGap : Theme.gap
        spacing: Theme.gap

        GridLayout {
            Layout.fillWidth: true
            columns: root.width - 2 * Theme.margin > line.implicitWidth + none.implicitWidth + closing.implicitWidth + 2 * Theme.gap ? 3 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.halfGap

            LineField {
                id: line

                Layout.fillWidth: true
                Layout.columnSpan: parent.columns === 3 ? 1 : 2
                bare: root._typing
                //: Label over a line that narrows down the list of countries below it.
                label: qsTr("Country: type its first letters")
                keyboard: root.keyboard
                last: true
                onEdited: text => {
                    root.wanted(text);
                    list.currentIndex = 0;
                }
                onStepped: list.count > 0 ? list.forceActiveFocus(Qt.TabFocusReason) : undefined
                onEntered: root.meant !== "" ? root.picked(root.meant) : list.count > 0 ? list.forceActiveFocus(Qt.TabFocusReason) : undefined
            }

            ActionButton {
                id: none

                visible: !root._typing

                Layout.fillWidth: parent.columns === 2
                Layout.alignment: Qt.AlignBottom
                //: Button: one would rather name no country.
                text: qsTr("No answer")
                onClicked: root.picked("")
            }

            ActionButton {
                id: closing

                visible: !root._typing

                Layout.fillWidth: parent.columns === 2
                Layout.alignment: Qt.AlignBottom
                //: Button: put this sheet away and go on. Not: end the program.
                text: qsTr("Close")
                onClicked: root.dismissed()
            }
        }

        PlainLabel {
            Layout.fillWidth: true
            visible: list.count === 0
            //: In place of the list of countries, when none is found by what was typed.
            text: qsTr("No country is found by these letters. Try the first ones only, another spelling, its name in English, or its code, such as DE.")
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            keyNavigationEnabled: true
            onCountChanged: list.currentIndex = 0
            highlightMoveDuration: 0
            // Rows made ahead of time are cancelled, with a warning, when the list gets shorter.
            cacheBuffer: 0
            model: root.countries
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            spacing: Theme.hair
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Countries")

            delegate: ActionButton {
                id: row

                required property int index
                required property string code
                required property string name

                width: list.width
                text: row.name
                // Tab stops once; the arrows lead through the list.
                focusPolicy: row.ListView.isCurrentItem || row.activeFocus ? Qt.TabFocus : Qt.NoFocus
                onClicked: root.picked(row.code)

                FocusRing {
                    anchors.margins: 0
                    visible: list.activeFocus && row.ListView.isCurrentItem
                }
            }
        }
    }
}
