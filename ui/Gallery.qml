pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Flows
import Kiosk.Theme

// For developers: every control in every state, on both grounds. Attendees never see it.
Window {
    id: root

    required property Appeal appeal
    required property CampaignPalette campaignPalette
    required property var keyboards
    required property real textScale
    required property bool highContrast
    readonly property string _short: qsTranslate("FormScreen", "Sign")
    readonly property string _long: root.appeal.statement
    readonly property real unit: Math.max(4, root.width / 200)
    readonly property real contentHeight: columns.implicitHeight + 2 * Theme.margin

    title: root.appeal.title
    color: Theme.line

    component Sample: ColumnLayout {
        property string name: ""
        property bool dark: false

        Layout.fillWidth: true
        spacing: Theme.halfGap

        PlainLabel {
            text: parent.name
            color: parent.dark ? Theme.nightQuiet : Theme.quiet
            font.pixelSize: Theme.small
        }
    }

    component Ground: Page {
        default property alias samples: pile.data

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: pile.implicitHeight + 2 * Theme.margin

        ColumnLayout {
            id: pile

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.margin
            spacing: Theme.wideGap
        }
    }

    // What stands on both grounds.
    component OnBoth: ColumnLayout {
        id: both

        required property bool dark

        Layout.fillWidth: true
        spacing: Theme.wideGap

        Sample {
            name: "TopBar, LanguageBar"
            dark: both.dark

            TopBar {
                Layout.fillWidth: true
                languages: root.appeal.languages
                textScale: root.textScale
                highContrast: root.highContrast
                dark: both.dark
                onChosen: code => root.appeal.choose(code)
            }

            LanguageBar {
                Layout.fillWidth: true
                languages: root.appeal.languages
                dark: both.dark
                onChosen: code => root.appeal.choose(code)
            }
        }

        Sample {
            name: "HeadingLabel"
            dark: both.dark

            HeadingLabel {
                Layout.fillWidth: true
                text: root.title
                color: both.dark ? Theme.nightText : Theme.ink
            }
        }

        Sample {
            name: "ActionButton"
            dark: both.dark

            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                Repeater {
                    model: [
                        {},
                        {
                            "loud": true
                        },
                        {
                            "loud": true,
                            "big": true
                        },
                        {
                            "off": true
                        },
                        {
                            "loud": true,
                            "off": true
                        }
                    ]

                    delegate: ActionButton {
                        required property var modelData

                        text: root._short
                        dark: both.dark
                        loud: modelData.loud ?? false
                        big: modelData.big ?? false
                        enabled: !(modelData.off ?? false)
                    }
                }
            }

            ActionButton {
                Layout.fillWidth: true
                text: root._long
                dark: both.dark
            }

            ActionButton {
                Layout.fillWidth: true
                text: root._long
                loud: true
                dark: both.dark
            }
        }

        Sample {
            name: "BarButton, Glyph"
            dark: both.dark

            Flow {
                Layout.fillWidth: true

                Repeater {
                    model: ["contrast", "ease", "speak", "silent", "globe", "back", "next", "close", "down", "enter", "erase", "shift"]

                    delegate: BarButton {
                        required property string modelData
                        required property int index

                        text: modelData
                        sign: modelData
                        dark: both.dark
                        on: index === 0
                    }
                }

                Glyph {
                    width: Theme.target
                    height: width
                    sign: "enter"
                    mirrored: true
                    color: both.dark ? Theme.nightText : Theme.ink
                }
            }
        }

        Sample {
            name: "ScrollArea, ScrollEdge"
            dark: both.dark

            ScrollArea {
                Layout.fillWidth: true
                Layout.preferredHeight: 3 * Theme.target
                dark: both.dark

                PlainLabel {
                    Layout.fillWidth: true
                    text: root.appeal.demands.concat(root.appeal.demands).join(" ")
                    color: both.dark ? Theme.nightText : Theme.ink
                }
            }

            Flickable {
                id: further

                Layout.fillWidth: true
                Layout.preferredHeight: 2 * Theme.target
                contentHeight: 2 * height
                clip: true

                ScrollEdge {
                    area: further
                    dark: both.dark
                }
            }
        }

        Sample {
            name: "FocusRing"
            dark: both.dark

            Item {
                Layout.preferredWidth: 2 * Theme.target
                Layout.preferredHeight: Theme.target

                FocusRing {
                    border.color: both.dark ? Theme.nightAccent : Theme.accent
                }
            }
        }
    }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: root.appeal.rightToLeft
        LayoutMirroring.childrenInherit: true

        Flickable {
            id: pages

            anchors.fill: parent
            contentHeight: columns.implicitHeight
            boundsBehavior: Flickable.StopAtBounds

            RowLayout {
                id: columns

                width: pages.width
                spacing: Theme.hair

                Ground {
                    OnBoth {
                        dark: false
                    }

                    Sample {
                        name: "PlainLabel, ProblemLabel"

                        PlainLabel {
                            Layout.fillWidth: true
                            text: root._long
                        }

                        ProblemLabel {
                            Layout.fillWidth: true
                            problem: root.appeal.ask
                        }
                    }

                    Sample {
                        name: "FieldLabel"

                        FieldLabel {
                            Layout.fillWidth: true
                            label: qsTranslate("Form", "Country")
                            note: qsTranslate("FormField", "if you like")
                        }
                    }

                    Sample {
                        name: "LineField"

                        LineField {
                            Layout.fillWidth: true
                            label: qsTranslate("Form", "Given name")
                        }

                        LineField {
                            Layout.fillWidth: true
                            label: qsTranslate("Form", "Family name")
                            note: qsTranslate("FormField", "if you like")
                            typed: root._long.slice(0, 250)
                            advice: root.appeal.ask
                        }

                        LineField {
                            Layout.fillWidth: true
                            label: root._long
                            typed: root._short
                            problem: root.appeal.ask
                        }

                        LineField {
                            Layout.fillWidth: true
                            label: qsTranslate("Form", "Postcode")
                            typed: root._short
                            enabled: false
                        }
                    }

                    Sample {
                        name: "ConsentBox"

                        ConsentBox {
                            Layout.fillWidth: true
                            text: root._short
                        }

                        ConsentBox {
                            Layout.fillWidth: true
                            text: root._long
                            checked: true
                        }
                    }

                    Sample {
                        name: "SumTerm"

                        Repeater {
                            model: [
                                {
                                    "sign": "",
                                    "count": 12000
                                },
                                {
                                    "sign": "=",
                                    "count": 0
                                }
                            ]

                            delegate: SumTerm {
                                required property var modelData

                                sign: modelData.sign
                                count: modelData.count
                                name: root._short
                            }
                        }
                    }

                    Sample {
                        name: "SwitchLine"

                        SwitchLine {
                            Layout.fillWidth: true
                            text: root._short
                        }

                        SwitchLine {
                            Layout.fillWidth: true
                            text: root.appeal.title
                            meaning: root._long
                            checked: true
                        }
                    }

                    Sample {
                        name: "BulletList"

                        BulletList {
                            Layout.fillWidth: true
                            lines: root.appeal.demands
                        }
                    }

                    Sample {
                        name: "ProseColumn"

                        ProseColumn {
                            Layout.fillWidth: true
                            blocks: root.appeal.privacy
                        }
                    }

                    Sample {
                        name: "InkPicture"

                        InkPicture {
                            Layout.preferredWidth: 4 * Theme.target
                            drawn: "M10 60C40 0 60 0 60 60S90 90 120 40"
                            gridWidth: 300
                            gridHeight: 100
                        }
                    }

                    Sample {
                        name: "VerdictBand, SignalDisc"

                        Repeater {
                            model: ["good", "look", "trouble"]

                            delegate: ColumnLayout {
                                id: verdict

                                required property string modelData

                                Layout.fillWidth: true

                                VerdictBand {
                                    Layout.fillWidth: true
                                    level: verdict.modelData
                                    words: verdict.modelData === "look" ? root._long : root._short
                                }

                                SignalDisc {
                                    level: verdict.modelData
                                }
                            }
                        }
                    }

                    Sample {
                        name: "StepLine, ProgressLine"

                        Repeater {
                            model: 2

                            delegate: StepLine {
                                id: step

                                required property int index

                                Layout.fillWidth: true
                                number: step.index + 1
                                done: step.index === 0
                                title: root._short
                                standing: root._long

                                ProgressLine {
                                    Layout.fillWidth: true
                                    share: step.index * 0.4
                                }
                            }
                        }
                    }

                    Sample {
                        name: "HoursChart"

                        HoursChart {
                            hours: ListModel {
                                ListElement {
                                    label: "9"
                                    count: 0
                                    share: 0
                                }
                                ListElement {
                                    label: "10"
                                    count: 248
                                    share: 1
                                }
                            }
                        }
                    }

                    Sample {
                        name: "SetupPage, ChoiceList"

                        Item {
                            Layout.fillWidth: true
                            Layout.preferredHeight: 8 * Theme.target * root.textScale

                            SetupPage {
                                heading: root._short
                                standing: "1 / 2"
                                keyboardHeight: 0
                                onward: root._short
                                besides: root._short

                                ChoiceList {
                                    Layout.fillWidth: true
                                    offers: ListModel {
                                        ListElement {
                                            path: "/"
                                            label: "1"
                                            note: "2"
                                        }
                                    }
                                }
                            }
                        }
                    }

                    Sample {
                        name: "CheckList, PinPad"

                        CheckList {
                            Layout.fillWidth: true
                            checks: ListModel {
                                ListElement {
                                    label: "1"
                                    remedy: ""
                                    ok: true
                                    known: true
                                }
                                ListElement {
                                    label: "2"
                                    remedy: "3"
                                    ok: false
                                    known: true
                                }
                            }
                        }

                        PinPad {
                            Layout.fillWidth: true
                        }

                        PinPad {
                            Layout.fillWidth: true
                            blocked: true
                        }
                    }

                    Sample {
                        name: "DeskSheet, PlaceChooser, Watermark"

                        Item {
                            Layout.fillWidth: true
                            Layout.preferredHeight: 6 * Theme.target * root.textScale

                            DeskSheet {
                                heading: root._short
                                keyboardHeight: 0

                                PlaceChooser {
                                    Layout.fillWidth: true
                                    places: ListModel {
                                        ListElement {
                                            label: "1"
                                            note: "2"
                                            path: "/"
                                        }
                                    }
                                }
                            }

                            Watermark {
                                anchors.fill: parent
                            }
                        }
                    }
                }

                Ground {
                    dark: true

                    OnBoth {
                        dark: true
                    }

                    Sample {
                        name: "HandTally"
                        dark: true

                        Repeater {
                            model: [10, 80, 2000]

                            delegate: HandTally {
                                required property int modelData

                                Layout.fillWidth: true
                                count: modelData
                            }
                        }

                        Repeater {
                            model: [0, 3, 10]

                            delegate: HandTally {
                                required property int modelData

                                Layout.fillWidth: true
                                count: modelData * 20
                                goal: 200
                                tenths: modelData
                            }
                        }
                    }

                    Sample {
                        name: "KeyCap"
                        dark: true

                        Row {
                            spacing: Theme.gap

                            KeyCap {
                                width: Theme.target
                                height: Theme.target
                                face: "l"
                                behind: ["ł"]
                            }

                            KeyCap {
                                width: Theme.target
                                height: Theme.target
                                sign: "erase"
                                called: "Erase"
                                quiet: true
                            }
                        }
                    }

                    Sample {
                        name: "QuickKeys"
                        dark: true

                        Repeater {
                            model: [["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], ["@example.org", "@example.com", ".org"], [root.appeal.ask]]

                            delegate: QuickKeys {
                                required property var modelData
                                required property int index

                                Layout.fillWidth: true
                                keys: modelData
                                live: index < 2
                                pointed: index === 1 ? 1 : -1
                            }
                        }
                    }

                    Sample {
                        name: "Overlay"
                        dark: true

                        Item {
                            Layout.fillWidth: true
                            Layout.preferredHeight: 8 * Theme.target * root.textScale

                            Overlay {
                                heading: root.appeal.title
                                takesFocus: false

                                PlainLabel {
                                    Layout.fillWidth: true
                                    text: root.appeal.ask
                                }

                                actions: ActionButton {
                                    text: root._short
                                    loud: true
                                }
                            }
                        }
                    }

                    Sample {
                        name: "ScanLight, HiddenCorner"
                        dark: true

                        Item {
                            Layout.fillWidth: true
                            Layout.preferredHeight: 2 * Theme.target

                            ScanLight {
                                area: Qt.rect(Theme.gap, Theme.gap, 2 * Theme.target, Theme.target)
                            }

                            HiddenCorner {
                                x: 3 * Theme.target
                            }
                        }
                    }

                    Sample {
                        name: "CampaignCard"
                        dark: true

                        CampaignCard {
                            Layout.preferredWidth: Theme.column / 2
                            Layout.preferredHeight: Theme.column / 2
                            heading: root.appeal.title
                            ask: root.appeal.ask
                            picture: root.appeal.picture
                        }
                    }

                    Sample {
                        name: "QrCard, QrPicture"
                        dark: true

                        QrCard {
                            text: qsTranslate("AttractScreen", "Or sign on your own phone")
                            source: root.appeal.qr
                            modules: root.appeal.qrModules
                            room: 2 * Theme.qrSide
                        }

                        QrPicture {
                            source: root.appeal.qr
                            modules: root.appeal.qrModules
                        }
                    }
                }
            }
        }

        // Comes up when a field is touched.
        KeyboardDock {
            id: keyboard

            keyboards: root.keyboards
        }
    }

    ThemeBindings {
        campaignPalette: root.campaignPalette
        letters: root.appeal.letters
        unit: root.unit
        area: Qt.size(root.width, root.width)
        textScale: root.textScale
        highContrast: root.highContrast
        rightToLeft: root.appeal.rightToLeft
        keyboardWidth: keyboard.keysWidth
    }
}
