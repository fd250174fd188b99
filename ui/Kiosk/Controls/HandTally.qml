pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// How many have signed here today: a stroke for every ten, as one counts on paper, and words. Where
// the stall has a goal, a thermometer instead, in tenths of it.
ColumnLayout {
    id: root

    // Coarsely; 0 says nothing.
    required property int count
    // 0: none is set.
    property int goal: 0
    property int tenths: 0
    readonly property bool _reached: root.goal > 0 && root.tenths === 10

    spacing: Theme.halfGap
    Accessible.role: Accessible.StaticText
    Accessible.name: [words.visible ? words.text : "", hope.visible ? hope.text : ""].join(" ").trim()
    Accessible.ignored: !root.visible

    RowLayout {
        Layout.fillWidth: true
        visible: root.goal > 0
        spacing: Theme.hair

        Repeater {
            model: 10

            delegate: Rectangle {
                required property int index

                Layout.fillWidth: true
                Layout.preferredHeight: Theme.gap
                radius: Theme.hair
                color: index < root.tenths ? Theme.nightAccent : Theme.clear
                border.width: Theme.hair
                border.color: index < root.tenths ? Theme.nightAccent : Theme.nightQuiet
            }
        }
    }

    Row {
        Layout.fillWidth: true
        visible: root.goal === 0
        layoutDirection: Qt.LeftToRight
        spacing: Theme.halfGap

        Repeater {
            model: Math.max(0, Math.min(root.count / 10, Math.floor(root.width / (Theme.ring + Theme.halfGap))))

            delegate: Rectangle {
                required property int index

                width: Theme.ring
                height: Theme.wideGap
                radius: width / 2
                color: Theme.nightAccent
                rotation: index % 5 === 4 ? 12 : 0
            }
        }
    }

    PlainLabel {
        id: words

        Layout.fillWidth: true
        visible: root.count > 0
        //: %n is a round number from 10 on, rounded down: no exact number is shown.
        text: qsTr("%n people and more have signed here today.", "", root.count)
        color: Theme.nightQuiet
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }

    PlainLabel {
        id: hope

        Layout.fillWidth: true
        visible: root.goal > 0
        //: Below a row of ten boxes that fill up; %n is a round number from 10 on, for one day. The first: so many have signed.
        text: root._reached ? qsTr("Today's goal of %n signatures is reached.", "", root.goal) : qsTr("Today's goal here: %n signatures.", "", root.goal)
        color: root._reached ? Theme.nightAccent : Theme.nightQuiet
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
}
