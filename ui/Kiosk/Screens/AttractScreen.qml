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
    // Whether the title stands here; within low reach it stands in the upper half.
    required property bool headed
    // How many signed here today, coarsely; 0 says nothing.
    required property int count
    // Signatures a day that the stall hopes for, and the tenths of it that are done; 0: none is set.
    required property int goal
    required property int tenths
    // One of several campaigns, which are a touch away.
    required property bool amongOthers
    readonly property bool _tells: root.count > 0 || root.goal > 0
    // Whether there is room for the tally above the code.
    readonly property bool _beside: !Theme.portrait && !Theme.tight && root.height > Theme.qrSide + 28 * Theme.unit
    signal sign
    signal read
    signal enlargeQr
    signal leave

    dark: true
    focus: true
    Keys.onEscapePressed: root.amongOthers ? root.leave() : undefined

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: Theme.wideGap
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.cramped ? Theme.gap : Theme.margin
        rowSpacing: Theme.gap

        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            dark: true
            Layout.maximumHeight: Theme.portrait ? implicitHeight : Number.POSITIVE_INFINITY
            spacing: Theme.paragraphGap

            HeadingLabel {
                Layout.fillWidth: true
                visible: root.headed
                text: root.title
                color: Theme.nightText
                font.pixelSize: Theme.display
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

            HandTally {
                Layout.fillWidth: true
                visible: root._tells && !root._beside
                count: root.count
                goal: root.goal
                tenths: root.tenths
            }
        }

        // The picture's own size must not move the layout that gives it its size.
        Item {
            Layout.rowSpan: Theme.portrait ? 1 : 2
            Layout.fillHeight: true
            Layout.fillWidth: Theme.portrait
            Layout.preferredWidth: Math.round(Math.max(card.width, root.width * (Theme.portrait ? 1 : 0.36) - Theme.margin))
            Layout.minimumHeight: card.height

            Image {
                anchors.fill: parent
                anchors.rightMargin: -Theme.margin
                anchors.leftMargin: Theme.portrait ? -Theme.margin : 0
                anchors.bottomMargin: Theme.portrait ? 0 : -Theme.wideGap
                visible: !Theme.highContrast
                source: root.picture
                sourceSize: Qt.size(width, height)
                fillMode: Image.PreserveAspectCrop
                mirror: Theme.rightToLeft
                opacity: 0.6
                Accessible.ignored: true
            }

            Rectangle {
                anchors.left: card.left
                anchors.right: parent.right
                height: tally.implicitHeight + 2 * Theme.gap
                visible: root._beside && root._tells
                radius: Theme.radius
                color: Theme.night

                HandTally {
                    id: tally

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    count: root.count
                    goal: root.goal
                    tenths: root.tenths
                }
            }

            QrCard {
                id: card

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                //: Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.
                text: qsTr("Or sign on your own phone")
                source: root.qr
                modules: root.qrModules
                room: root.height - Theme.wideGap - Theme.gap
                onClicked: root.enlargeQr()
            }
        }

        GridLayout {
            id: buttons

            // What is beside the loud one has two sevenths of the width, where there are two of them.
            readonly property bool pressed: root.amongOthers && (width - 2 * Theme.gap) * 2 / 7 < Math.max(readButton.implicitWidth, othersButton.implicitWidth)
            readonly property bool stacked: width < 60 * Theme.unit || (width - Theme.gap) * 0.6 < signButton.implicitWidth || (Theme.cramped && width < 45 * Theme.unit * Theme.textScale) || pressed
            readonly property bool halved: root.amongOthers && (Theme.tight || (width - Theme.gap) / 2 >= Math.max(readButton.implicitWidth, othersButton.implicitWidth))

            Layout.fillWidth: true
            columns: stacked ? (halved ? 2 : 1) : root.amongOthers ? 3 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.halfGap

            ActionButton {
                id: signButton

                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.columnSpan: buttons.stacked ? buttons.columns : 1
                //: Button, a verb: put one's name to the appeal. Short, it is read from two metres.
                text: qsTr("Sign")
                loud: true
                big: true
                dark: true
                onClicked: root.sign()
            }

            ActionButton {
                id: readButton

                Layout.fillWidth: true
                Layout.preferredHeight: buttons.stacked ? implicitHeight : Math.max(implicitHeight, signButton.height)
                Layout.preferredWidth: 2
                //: Button: what the appeal is about, told on a few pages.
                text: qsTr("Read the story")
                dark: true
                onClicked: root.read()
            }

            ActionButton {
                id: othersButton

                Layout.fillWidth: !Theme.tight
                Layout.preferredHeight: buttons.stacked ? implicitHeight : Math.max(implicitHeight, signButton.height)
                Layout.preferredWidth: Theme.tight ? implicitWidth : 2
                visible: root.amongOthers
                //: Button: back to the cards of all appeals on this tablet. Short.
                text: qsTr("Other appeals")
                sign: "back"
                dark: true
                onClicked: root.leave()
            }
        }
    }
}
