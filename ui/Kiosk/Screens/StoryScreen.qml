pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The story, a section a page, to swipe or tap through. The way to sign is always in sight.
Page {
    id: root

    required property string contentNote
    required property int section
    required property int sections
    required property AbstractItemModel pages
    required property bool canSpeak
    required property bool speaking
    readonly property StoryPage _page: story.currentItem?.children[0] as StoryPage
    readonly property bool _atStart: root.section === 0 && (root._page?.atTop ?? true)
    readonly property bool _atEnd: root.section === root.sections - 1 && (root._page?.atEnd ?? true)
    signal sign
    signal leave
    signal turned(int section)
    signal speakAsked

    // What is further down on this page comes first, then the next page.
    function on(): void {
        root._page.atEnd ? root.turned(root.section + 1) : root._page.scroll(1);
    }

    function back(): void {
        root._page.atTop ? root.turned(root.section - 1) : root._page.scroll(-1);
    }

    focus: true
    Keys.onDownPressed: root._page.scroll(1)
    Keys.onUpPressed: root._page.scroll(-1)
    Keys.onEscapePressed: root.leave()

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: Theme.wideGap
        spacing: Theme.gap

        Row {
            Layout.fillWidth: true
            spacing: Theme.halfGap
            Accessible.role: Accessible.StaticText
            //: For screen readers: %1 is the page of the story that is shown, %2 how many there are.
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

        ListView {
            id: story

            readonly property bool sliding: Math.abs(story.contentX - (story.currentItem?.x ?? 0)) > 1

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: -Theme.margin
            Layout.rightMargin: -Theme.margin
            orientation: ListView.Horizontal
            snapMode: ListView.SnapOneItem
            highlightRangeMode: ListView.StrictlyEnforceRange
            preferredHighlightBegin: 0
            preferredHighlightEnd: 0
            highlightMoveDuration: Theme.turning
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 2 * width
            model: root.pages
            currentIndex: root.section
            onCurrentIndexChanged: story.currentIndex !== root.section && story.moving ? root.turned(story.currentIndex) : undefined
            onWidthChanged: story.positionViewAtIndex(root.section, ListView.Beginning)
            onEffectiveLayoutDirectionChanged: Qt.callLater(story.positionViewAtIndex, root.section, ListView.Beginning)

            delegate: Item {
                id: leaf

                required property int index
                required property string heading
                required property url picture
                required property AbstractItemModel blocks

                width: story.width
                height: story.height

                StoryPage {
                    anchors.fill: parent
                    // A page that waits beside the screen is nobody's to read yet.
                    visible: leaf.ListView.isCurrentItem || story.moving || story.sliding
                    anchors.leftMargin: Theme.margin
                    anchors.rightMargin: Theme.margin
                    heading: leaf.heading
                    picture: leaf.picture
                    blocks: leaf.blocks
                    note: leaf.index === 0 ? root.contentNote : ""
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                ActionButton {
                    //: Button: leave the story. Not: end the program. Short, several stand in one line.
                    text: qsTr("Close")
                    sign: "close"
                    onClicked: root.leave()
                }

                ActionButton {
                    visible: root.canSpeak
                    //: Button: a voice reads the page; “Stop reading” silences it. Short.
                    text: root.speaking ? qsTr("Stop reading") : qsTr("Read aloud")
                    sign: root.speaking ? "silent" : "speak"
                    onClicked: root.speakAsked()
                }

                ActionButton {
                    //: Button: to the page before. Short.
                    text: qsTr("Back")
                    sign: "back"
                    enabled: !root._atStart
                    onClicked: root.back()
                }

                ActionButton {
                    //: Button: to the page that follows. Short.
                    text: qsTr("Next")
                    sign: "next"
                    enabled: !root._atEnd
                    onClicked: root.on()
                }
            }

            ActionButton {
                Layout.alignment: Qt.AlignBottom
                Layout.preferredWidth: Math.max(implicitWidth, Math.min(50 * Theme.unit, root.width * 0.4))
                //: Button, a verb: put one's name to the appeal.
                text: qsTr("Sign")
                loud: true
                onClicked: root.sign()
            }
        }
    }
}
