import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Lines drawn with a finger, at any size. Never mirrored: a signature runs as it was written.
Item {
    id: root

    // SVG paths on a grid of `gridWidth` by `gridHeight`.
    required property string drawn
    property string fresh: ""
    required property int gridWidth
    required property int gridHeight
    readonly property size _scale: Qt.size(root.width / root.gridWidth, root.height / root.gridHeight)

    implicitHeight: root.width * root.gridHeight / root.gridWidth
    Accessible.ignored: true

    Shape {
        anchors.fill: parent

        ShapePath {
            scale: root._scale
            strokeColor: Theme.ink
            strokeWidth: Math.max(Theme.ring / 2, root.width / 160)
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.drawn
            }
        }

        ShapePath {
            scale: root._scale
            strokeColor: Theme.ink
            strokeWidth: Math.max(Theme.ring / 2, root.width / 160)
            fillColor: Theme.clear
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.fresh
            }
        }
    }
}
