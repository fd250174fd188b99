pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What one sees and touches of a key of the on-screen keyboard. The key that a finger came down on is
// the one that counts, as long as the finger stays near it.
Item {
    id: key

    property string face: ""
    property string sign: ""
    property string called: key.face
    property bool quiet: false
    property bool loud: false
    property bool lit: false
    // Held, it is touched again and again.
    property bool repeats: false
    // Held, it offers these.
    property list<string> behind: []
    // Whether they are offered now.
    readonly property bool offers: Typing.held === key && Typing.offered.length > 0
    // Which of the points below is the finger that counts, or -1.
    property int _finger: -1
    signal struck
    // One of `behind` was chosen.
    signal put(text: string)

    // What happens when a finger lets go of it, or somebody without one takes it.
    function click(): void {
        if (!key.enabled)
            return;
        Typing.close();
        key.struck();
    }

    // A switch is held on it, comes up again, or is let go of elsewhere.
    function hold(): void {
        Typing.press(key);
    }

    function stay(): void {
        Typing.stay(key);
    }

    function drop(): void {
        Typing.cancel(key);
    }

    Accessible.role: Accessible.Button
    Accessible.name: key.called
    Accessible.ignored: !key.visible
    Accessible.onPressAction: key.click()
    Component.onDestruction: Typing.cancel(key)

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.border
        radius: Theme.keyRadius
        color: key.loud ? Theme.nightAccent : key.quiet ? Theme.clear : Theme.nightKey
        border.width: key.quiet ? Theme.hair : 0
        border.color: Theme.nightQuiet

        PressShade {
            pressed: Typing.held === key
            color: Theme.nightText
        }

        PlainLabel {
            anchors.fill: parent
            visible: key.sign === ""
            text: key.face
            color: key.loud ? Theme.nightAccentText : Theme.nightText
            opacity: key.enabled ? 1 : 0.4
            font.pixelSize: Theme.keyText
            fontSizeMode: Text.Fit
            minimumPixelSize: 1
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            lineHeight: 1
            Accessible.ignored: true
        }

        Glyph {
            anchors.centerIn: parent
            visible: key.sign !== ""
            width: parent.height * 0.45
            height: width
            sign: key.sign
            color: key.loud ? Theme.nightAccentText : key.lit ? Theme.nightAccent : Theme.nightText
        }

        // There is more behind it.
        Row {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap / 3
            visible: key.behind.length > 0
            spacing: Theme.hair

            Repeater {
                model: 3

                Rectangle {
                    width: Theme.border
                    height: width
                    radius: width / 2
                    color: Theme.nightText
                }
            }
        }
    }

    MultiPointTouchArea {
        id: area

        anchors.fill: parent
        onPressed: points => {
            if (key._finger >= 0)
                return;
            key._finger = points[0].pointId;
            Typing.press(key);
        }
        onUpdated: points => {
            const point = points.find(each => each.pointId === key._finger);
            if (point)
                Typing.move(key, area.mapToItem(null, point.x, point.y), area.near(point));
        }
        onReleased: points => {
            if (!points.some(each => each.pointId === key._finger))
                return;
            key._finger = -1;
            Typing.lift(key);
        }
        onCanceled: {
            key._finger = -1;
            Typing.cancel(key);
        }

        // A hand that trembles leaves a key by some millimetres and means it all the same.
        function near(point: TouchPoint): bool {
            const slack = Theme.disc;
            return point.x > -slack && point.y > -slack && point.x < area.width + slack && point.y < area.height + slack;
        }
    }
}
