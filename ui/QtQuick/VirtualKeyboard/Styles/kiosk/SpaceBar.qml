pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Controls
import Kiosk.Theme

// The space bar, and beside it the keys that lead to another script.
KeyPanel {
    id: bar

    readonly property list<string> _ways: Typing.ways()

    StyledKey {
        x: bar._ways.length > 0 ? Theme.target : 0
        width: bar.width - bar._ways.length * Theme.target
        height: bar.height
        control: bar.control
        face: ""
        //: For screen readers: the space bar.
        called: qsTr("Space")
    }

    Repeater {
        model: bar._ways

        delegate: KeyCap {
            id: way

            required property int index
            required property string modelData

            x: way.index * (bar.width - Theme.target)
            width: Theme.target
            height: bar.height
            face: way.modelData
            //: For screen readers: a key that shows another script's letters. %1: two of them.
            called: qsTr("Letters: %1").arg(way.modelData)
            quiet: true
            onStruck: Typing.choose(Typing.way(way.modelData))
        }
    }
}
