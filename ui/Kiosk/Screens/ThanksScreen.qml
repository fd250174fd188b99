pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Shown only once the signature is on the disk.
Page {
    id: root

    required property list<string> nextSteps
    required property string code
    required property string qr
    required property int qrModules
    required property QtObject languages
    signal done
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
                spacing: Theme.gap * 1.2

                PlainLabel {
                    Layout.fillWidth: true
                    text: qsTr("Thank you.")
                    color: Theme.nightText
                    font.family: Theme.serif
                    font.pixelSize: Theme.display
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                PlainLabel {
                    Layout.fillWidth: true
                    text: qsTr("Your signature is saved and sealed. This tablet cannot show it to anybody.")
                    color: Theme.nightText
                    font.pixelSize: Theme.lead
                }

                Repeater {
                    model: root.nextSteps

                    delegate: PlainLabel {
                        required property string modelData
                        Layout.fillWidth: true
                        text: modelData
                        color: Theme.nightText
                    }
                }

                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: codeColumn.implicitHeight + 2 * Theme.gap
                    radius: Theme.radius
                    color: Theme.clear
                    border.width: Theme.hair * 1.5
                    border.color: Theme.nightQuiet

                    ColumnLayout {
                        id: codeColumn

                        anchors.fill: parent
                        anchors.margins: Theme.gap
                        spacing: Theme.gap / 2

                        PlainLabel {
                            Layout.fillWidth: true
                            text: qsTr("Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.")
                            color: Theme.nightQuiet
                            font.pixelSize: Theme.small
                        }

                        // A code is read from left to right in every language.
                        PlainLabel {
                            Layout.fillWidth: true
                            text: "\u2066" + root.code + "\u2069"
                            color: Theme.nightAccent
                            font.letterSpacing: Theme.hair * 2
                            font.pixelSize: Theme.heading
                            font.weight: Font.DemiBold
                            wrapMode: Text.NoWrap
                            fontSizeMode: Text.HorizontalFit
                            minimumPixelSize: Theme.small
                            Accessible.name: qsTr("Withdrawal code %1").arg(root.code)
                        }
                    }
                }
            }

            ActionButton {
                Layout.fillWidth: Theme.portrait
                Layout.preferredWidth: Math.max(implicitWidth, 40 * Theme.unit)
                text: qsTr("Done")
                loud: true
                big: true
                dark: true
                onClicked: root.done()
            }
        }

        QrCard {
            Layout.alignment: Qt.AlignRight | Qt.AlignBottom
            text: qsTr("Pass it on: the online petition")
            source: root.qr
            modules: root.qrModules
            onClicked: root.enlargeQr()
        }
    }
}
