pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Flows
import Kiosk.Theme

// Instead of a black screen: the kiosk could not start; why, where, and what to do. Only the hidden
// corner leads away, as in the kiosk.
Window {
    id: root

    required property CampaignPalette campaignPalette
    required property CurrentLettering letters
    required property bool rightToLeft
    // Pixels to a millimetre of this screen.
    required property real millimetre
    // As the terminal would say it, in English.
    required property string what
    required property string place
    required property string remedy
    // Whether to say what an office is needed for.
    required property bool forVolunteers

    title: qsTr("The kiosk cannot start")
    color: Theme.paper
    flags: Qt.Window | Qt.FramelessWindowHint
    onClosing: close => close.accepted = false

    component Told: ColumnLayout {
        id: told

        required property string label
        required property string words

        Layout.fillWidth: true
        spacing: 0

        PlainLabel {
            Layout.fillWidth: true
            text: told.label
            color: Theme.quiet
            font.pixelSize: Theme.small
        }

        PlainLabel {
            Layout.fillWidth: true
            // English reads from the left, whatever stands around it.
            LayoutMirroring.enabled: false
            text: told.words
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
    }

    Page {
        anchors.fill: parent
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true

        ScrollArea {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.margin, Theme.column)
            height: Math.min(parent.height - 2 * Theme.target, implicitHeight)
            spacing: Theme.gap

            HeadingLabel {
                Layout.fillWidth: true
                //: Volunteers, and whoever passes by: heading of a calm screen, in place of the kiosk.
                text: qsTr("The kiosk cannot start")
            }

            PlainLabel {
                Layout.fillWidth: true
                visible: root.forVolunteers
                //: Volunteers. The office: the organisers, who prepared this tablet.
                text: qsTr("Something in the preparation of this tablet has to be put right. Signatures collected before stay where they are. Please send the office a picture of this screen.")
                font.pixelSize: Theme.lead
            }

            Told {
                //: Volunteers, small label; an English sentence for the office follows.
                label: qsTr("What is wrong")
                words: root.what
            }

            Told {
                //: Volunteers, small label; a file's name and the number of a line follow.
                label: qsTr("Where")
                words: root.place
            }

            Told {
                //: Volunteers, small label; an English sentence for the office follows.
                label: qsTr("What to do")
                words: root.remedy
            }
        }

        HiddenCorner {
            anchors.left: parent.left
            anchors.top: parent.top
            onHeld: Qt.exit(0)
        }
    }

    ThemeBindings {
        campaignPalette: root.campaignPalette
        letters: root.letters
        unit: Math.max(1, Math.min(root.width, root.height) / 100, root.millimetre * Theme.millimetresPerUnit)
        area: Qt.size(root.width, root.height)
        textScale: 1
        highContrast: true
        rightToLeft: root.rightToLeft
        keyboardWidth: 0
    }
}
