pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The sign form. It lives in a Loader: every signer gets a new one, with no past.
Page {
    id: root

    required property string statement
    required property list<string> demands
    required property string privacyShort
    required property QtObject fields
    required property QtObject consents
    required property QtObject languages
    required property bool busy
    required property string failure
    // Height that the on-screen keyboard takes from below, in pixels.
    required property real keyboardHeight
    property Item _active: null
    signal typed(string field, string text)
    signal leaving(string field)
    signal consented(string consent, bool given)
    signal countryAsked
    signal privacyAsked
    signal submitted
    signal read
    signal leave
    signal chosen(string code)

    // Focus the field of row `row` (the first one that needs mending).
    function showField(row: int): void {
        (boxes.itemAt(row) as FocusScope)?.forceActiveFocus();
    }

    // Scroll so that `item` stands clear of the edges.
    function reveal(item: Item): void {
        root._active = item;
        flick.contentY = Math.max(0, Math.min(item.mapToItem(layout, 0, 0).y - Theme.gap, flick.contentHeight - flick.height));
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: root.keyboardHeight > 0 ? root.keyboardHeight + Theme.gap : Theme.margin
        contentWidth: width
        contentHeight: layout.implicitHeight + Theme.ring
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        onHeightChanged: root._active ? root.reveal(root._active) : undefined
        onContentHeightChanged: root._active ? root.reveal(root._active) : undefined

        ColumnLayout {
            id: layout

            width: flick.width
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                ActionButton {
                    text: qsTr("Cancel")
                    enabled: !root.busy
                    onClicked: root.leave()
                }

                ActionButton {
                    text: qsTr("Read the story")
                    enabled: !root.busy
                    onClicked: root.read()
                }

                LanguageBar {
                    Layout.fillWidth: true
                    languages: root.languages
                    layoutDirection: Qt.RightToLeft
                    onChosen: code => root.chosen(code)
                }
            }

            GridLayout {
                Layout.fillWidth: true
                columns: Theme.portrait ? 1 : 2
                columnSpacing: Theme.margin
                rowSpacing: Theme.wideGap

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gap

                    PlainLabel {
                        Layout.fillWidth: true
                        text: root.statement
                        font.family: Theme.serif
                        font.weight: Font.DemiBold
                    }

                    BulletList {
                        Layout.fillWidth: true
                        lines: root.demands
                    }

                    RowLayout {
                        Layout.fillWidth: true
                        spacing: Theme.gap

                        PlainLabel {
                            Layout.fillWidth: true
                            text: root.privacyShort
                            color: Theme.quiet
                            font.pixelSize: Theme.small
                        }

                        ActionButton {
                            text: qsTr("Privacy")
                            onClicked: root.privacyAsked()
                        }
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gap

                    GridLayout {
                        Layout.fillWidth: true
                        columns: 2
                        columnSpacing: Theme.gap
                        rowSpacing: Theme.gap * 0.75

                        Repeater {
                            id: boxes

                            model: root.fields

                            delegate: FormField {
                                id: box

                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                Layout.alignment: Qt.AlignTop
                                Layout.columnSpan: box.wide ? 2 : 1
                                last: box.index === boxes.count - 1
                                onActiveFocusChanged: box.activeFocus ? root.reveal(box) : undefined
                                onEdited: text => root.typed(box.name, text)
                                onLeaving: root.leaving(box.name)
                                onEntered: box.last ? box.nextItemInFocusChain(true).forceActiveFocus() : root.showField(box.index + 1)
                                onCountryAsked: root.countryAsked()
                            }
                        }
                    }

                    Repeater {
                        model: root.consents

                        delegate: ConsentBox {
                            id: tick

                            required property string consent
                            required property string wording
                            required property bool given

                            Layout.fillWidth: true
                            text: tick.wording
                            checked: tick.given
                            onToggled: root.consented(tick.consent, tick.checked)
                            onActiveFocusChanged: tick.activeFocus ? root.reveal(tick) : undefined
                        }
                    }

                    ProblemLabel {
                        Layout.fillWidth: true
                        visible: root.failure !== ""
                        problem: root.failure
                        font.pixelSize: Theme.body
                    }

                    ActionButton {
                        Layout.fillWidth: true
                        text: root.busy ? qsTr("One moment…") : qsTr("Sign")
                        loud: true
                        big: true
                        enabled: !root.busy
                        onClicked: root.submitted()
                    }
                }
            }
        }
    }
}
