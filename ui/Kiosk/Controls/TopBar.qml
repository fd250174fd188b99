import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Above every screen: the languages, and what makes the screen easier to use.
Rectangle {
    id: root

    required property AbstractItemModel languages
    required property real textScale
    required property bool highContrast
    property bool dark: false
    // Without a campaign there is nothing but languages and the size of the text to choose.
    property bool brief: false
    signal chosen(string code)
    signal largerAsked
    signal contrastAsked(bool on)
    signal easeAsked

    implicitHeight: row.implicitHeight
    color: root.dark ? Theme.night : Theme.paper

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin - Theme.barPadding
        anchors.rightMargin: Theme.margin - Theme.barPadding
        spacing: 0

        LanguageBar {
            Layout.fillWidth: true
            languages: root.languages
            dark: root.dark
            onChosen: code => root.chosen(code)
        }

        Row {
            Layout.alignment: Qt.AlignTop

            BarButton {
                //: For screen readers: the button “Aa”; each press one step larger, then back to the first.
                text: qsTr("Larger text")
                //: On a button: a large and a small letter, the sign for size of text. Two or three letters.
                shown: qsTr("Aa")
                dark: root.dark
                on: root.textScale > 1
                //: For screen readers: the size of the text, %1 is a number from 100 to 200.
                Accessible.description: qsTr("%1 percent").arg((root.textScale * 100).toLocaleString(Qt.locale(), "f", 0))
                onClicked: root.largerAsked()
            }

            BarButton {
                //: For screen readers: button for stronger colours; the same words as in ComfortSheet.
                text: qsTr("High contrast")
                visible: !root.brief
                sign: "contrast"
                dark: root.dark
                checkable: true
                checked: root.highContrast
                onToggled: root.contrastAsked(checked)
            }

            BarButton {
                //: For screen readers: button; the same words as the heading of ComfortSheet.
                text: qsTr("Make it easier to use")
                visible: !root.brief
                sign: "ease"
                dark: root.dark
                onClicked: root.easeAsked()
            }
        }
    }
}
