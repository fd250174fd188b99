import QtQuick
import QtQuick.Shapes

// A drawn sign on a grid of 24 by 24, in any colour and size.
Item {
    id: root

    // One of the names below.
    required property string sign
    required property color color
    property bool mirrored: false
    readonly property var _paths: ({
            "contrast": "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 4.4v15.2a7.6 7.6 0 1 1 0-15.2z",
            "ease": "M12 1.6a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5zM3.4 8.1l.5-1.9q8.1 2 16.2 0l.5 1.9q-2.8.8-5.6 1.1v4.6l2 8-2.1.6-2.4-7.4h-1l-2.4 7.4-2.1-.6 2-8v-4.6q-2.8-.3-5.6-1.1z",
            "speak": "M3 9h4l5.5-5v16L7 15H3zM15 8.2q3 3.8 0 7.6l1.5 1.2q3.9-5 0-10zM18.2 5.4q5.2 6.6 0 13.2l1.5 1.2q6.2-7.8 0-15.6z",
            "globe": "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 4q4.6 8 0 16q-4.6-8 0-16zM4 11h5q.1-2.900.8-5.500q-4.800 1.500-5.800 5.500zM20 11h-5q-.1-2.900-.8-5.500q4.800 1.500 5.800 5.500zM4 13h5q.1 2.900.8 5.500q-4.800-1.500-5.800-5.500zM20 13h-5q-.1 2.900-.8 5.500q4.800-1.500 5.800-5.500z",
            "enter": "M20 4v9H8.800l3.600 3.600-1.400 1.400L5 12l6-6 1.400 1.400L8.800 11H18V4z",
            "erase": "M8 5h14v14H8l-6-7zM11.400 8L10 9.400l2.600 2.600-2.600 2.600 1.400 1.400 2.600-2.600 2.600 2.600 1.400-1.400-2.600-2.600 2.600-2.600L16.600 8 14 10.600z",
            "back": "M15.600 4.400L8 12l7.600 7.600-1.500 1.500L5 12l9.100-9.100z",
            "next": "M8.400 4.400L16 12l-7.600 7.600 1.500 1.500L19 12 9.900 2.900z",
            "done": "M20.600 6L9.500 17.600 3.400 11.500l1.600-1.600 4.400 4.400 9.600-9.900z",
            "close": "M5 3.600l7 7 7-7L20.400 5l-7 7 7 7-1.400 1.400-7-7-7 7L3.600 19l7-7-7-7z",
            "down": "M5 8l7 7 7-7 1.600 1.600L12 18.200 3.400 9.600z",
            "shift": "M12 3l9 10h-5v7H8v-7H3z",
            "silent": "M5 5h14v14H5z"
        })

    implicitWidth: 24
    implicitHeight: 24
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        transform: Scale {
            xScale: root.width / 24 * (root.mirrored ? -1 : 1)
            yScale: root.height / 24
            origin.x: 0
        }
        x: root.mirrored ? root.width : 0

        ShapePath {
            fillColor: root.color
            fillRule: ShapePath.OddEvenFill
            strokeWidth: -1

            PathSvg {
                path: root._paths[root.sign] ?? ""
            }
        }
    }
}
