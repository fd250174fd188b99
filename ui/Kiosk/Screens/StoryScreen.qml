pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The story, a section a page. The way to sign is always in sight.
Page {
    id: root

    required property string contentNote
    required property int section
    required property int sections
    required property string sectionTitle
    required property url picture
    required property QtObject blocks
    required property QtObject languages
    readonly property bool _first: root.section === 0
    readonly property bool _last: root.section === root.sections - 1
    signal sign
    signal leave
    signal turned(int section)
    signal chosen(string code)

    onSectionChanged: pages.contentY = 0

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                text: qsTr("Close")
                onClicked: root.leave()
            }

            LanguageBar {
                Layout.fillWidth: true
                languages: root.languages
                layoutDirection: Qt.RightToLeft
                onChosen: code => root.chosen(code)
            }
        }

        Row {
            Layout.fillWidth: true
            spacing: Theme.gap / 2
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Page %1 of %2").arg((root.section + 1).toLocaleString(Qt.locale(), "f", 0)).arg(root.sections.toLocaleString(Qt.locale(), "f", 0))

            Repeater {
                model: root.sections

                delegate: Rectangle {
                    required property int index
                    width: Theme.wideGap * 1.5
                    height: Theme.ring * (index === root.section ? 2 : 1)
                    color: index <= root.section ? Theme.accent : Theme.line
                }
            }
        }

        Flickable {
            id: pages

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentWidth: width
            contentHeight: page.implicitHeight + Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            clip: true

            GridLayout {
                id: page

                width: pages.width
                columns: Theme.portrait ? 1 : 2
                columnSpacing: Theme.margin
                rowSpacing: Theme.wideGap

                // The picture's own size must not move the layout that gives it its size.
                Item {
                    Layout.fillWidth: Theme.portrait
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: pages.width * (Theme.portrait ? 1 : 0.34)
                    Layout.preferredHeight: pages.width * (Theme.portrait ? 0.42 : 0.34)

                    Image {
                        anchors.fill: parent
                        source: root.picture
                        sourceSize: Qt.size(width, height)
                        fillMode: Image.PreserveAspectFit
                        mirror: Theme.rightToLeft
                        Accessible.ignored: true
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gap * 1.5

                    PlainLabel {
                        Layout.fillWidth: true
                        visible: root._first
                        text: root.contentNote
                        color: Theme.quiet
                        font.pixelSize: Theme.small
                        font.weight: Font.Medium
                    }

                    PlainLabel {
                        Layout.fillWidth: true
                        text: root.sectionTitle
                        font.family: Theme.serif
                        font.pixelSize: Theme.heading
                        font.weight: Font.DemiBold
                        lineHeight: Theme.tightLeading
                        Accessible.role: Accessible.Heading
                    }

                    ProseColumn {
                        Layout.fillWidth: true
                        blocks: root.blocks
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                text: qsTr("Back")
                enabled: !root._first
                onClicked: root.turned(root.section - 1)
            }

            ActionButton {
                text: qsTr("Next")
                enabled: !root._last
                onClicked: root.turned(root.section + 1)
            }

            Item {
                Layout.fillWidth: true
            }

            ActionButton {
                Layout.preferredWidth: Math.max(implicitWidth, 30 * Theme.unit)
                text: qsTr("Sign")
                loud: true
                onClicked: root.sign()
            }
        }
    }
}
