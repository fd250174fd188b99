pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The appeal in one breath, the ask, one obvious thing to touch. Still: nothing runs while it waits.
Page {
    id: root

    required property string title
    required property list<string> breath
    required property string ask
    required property url picture
    required property string qr
    required property int qrModules
    required property QtObject languages
    signal sign
    signal read
    signal enlargeQr
    signal chosen(string code)

    dark: true

    GridLayout {
        id: layout

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.margin
        rowSpacing: Theme.gap

        LanguageBar {
            Layout.columnSpan: layout.columns
            Layout.fillWidth: true
            languages: root.languages
            dark: true
            onChosen: code => root.chosen(code)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap * 1.5

            ScrollArea {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: Theme.portrait ? implicitHeight : Number.POSITIVE_INFINITY
                spacing: Theme.gap * 1.4

                PlainLabel {
                    Layout.fillWidth: true
                    text: root.title
                    color: Theme.nightText
                    font.family: Theme.serif
                    font.pixelSize: Theme.display
                    font.weight: Font.DemiBold
                    lineHeight: Theme.tightLeading
                    Accessible.role: Accessible.Heading
                }

                Repeater {
                    model: root.breath

                    delegate: PlainLabel {
                        required property string modelData
                        Layout.fillWidth: true
                        text: modelData
                        color: Theme.nightText
                        font.pixelSize: Theme.lead
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    Rectangle {
                        Layout.fillHeight: true
                        Layout.preferredWidth: Theme.ring
                        color: Theme.nightAccent
                    }

                    PlainLabel {
                        Layout.fillWidth: true
                        text: root.ask
                        color: Theme.nightAccent
                        font.pixelSize: Theme.lead
                        font.weight: Font.DemiBold
                    }
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                ActionButton {
                    id: signButton

                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    text: qsTr("Sign")
                    loud: true
                    big: true
                    dark: true
                    onClicked: root.sign()
                }

                ActionButton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(implicitHeight, signButton.height)
                    Layout.preferredWidth: 2
                    text: qsTr("Read the story")
                    dark: true
                    onClicked: root.read()
                }
            }
        }

        // The picture's own size must not move the layout that gives it its size.
        Item {
            Layout.fillHeight: true
            Layout.fillWidth: Theme.portrait
            Layout.preferredWidth: Math.round(root.width * (Theme.portrait ? 1 : 0.34))
            Layout.minimumHeight: card.height

            Image {
                anchors.fill: parent
                anchors.rightMargin: -Theme.margin
                anchors.leftMargin: Theme.portrait ? -Theme.margin : 0
                anchors.bottomMargin: -Theme.margin
                source: root.picture
                sourceSize: Qt.size(width, height)
                fillMode: Image.PreserveAspectCrop
                mirror: Theme.rightToLeft
                opacity: 0.55
                Accessible.ignored: true
            }

            QrCard {
                id: card

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                text: qsTr("Or sign on your own phone")
                source: root.qr
                modules: root.qrModules
                onClicked: root.enlargeQr()
            }
        }
    }
}
