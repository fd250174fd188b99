pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The start of a tablet with several campaigns: a card for each. Still, as the attract screen is.
Page {
    id: root

    required property AbstractItemModel cards
    readonly property bool _upright: Theme.portrait || Theme.cramped
    readonly property int _columns: root._upright ? 1 : repeater.count === 4 ? 2 : Math.min(repeater.count, 3)
    signal picked(string campaign)

    dark: true

    ScrollArea {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: Theme.wideGap
        dark: true
        filled: true
        spacing: Theme.gap

        HeadingLabel {
            Layout.fillWidth: true
            //: Over cards of several appeals, read from two metres; a touch opens one. Short.
            text: qsTr("What do you want to sign for?")
            color: Theme.nightText
            font.pixelSize: Theme.display
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: root._columns
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                id: repeater

                model: root.cards

                delegate: CampaignCard {
                    id: card

                    required property string campaign

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    beside: root._upright
                    compact: Theme.tight || repeater.count > 3
                    onClicked: root.picked(card.campaign)
                }
            }
        }
    }
}
