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

                    Repeater {
                        model: root.demands

                        delegate: RowLayout {
                            id: demand

                            required property string modelData

                            Layout.fillWidth: true
                            spacing: Theme.gap

                            Rectangle {
                                Layout.alignment: Qt.AlignTop
                                Layout.topMargin: words.font.pixelSize * 0.7
                                Layout.preferredWidth: Theme.gap
                                Layout.preferredHeight: Theme.ring
                                color: Theme.accent
                            }

                            PlainLabel {
                                id: words
                                Layout.fillWidth: true
                                text: demand.modelData
                            }
                        }
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

                            delegate: FocusScope {
                                id: box

                                required property int index
                                required property string name
                                required property string label
                                required property bool needed
                                required property string typed
                                required property string problem
                                required property string suggestion
                                required property string keyboard
                                readonly property bool _email: box.name === "email"
                                readonly property bool _country: box.name === "country"

                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                Layout.alignment: Qt.AlignTop
                                Layout.columnSpan: box._email ? 2 : 1
                                implicitHeight: stack.implicitHeight
                                onActiveFocusChanged: box.activeFocus ? root.reveal(box) : undefined

                                ColumnLayout {
                                    id: stack

                                    width: box.width
                                    spacing: Theme.gap / 2

                                    LineField {
                                        id: line

                                        Layout.fillWidth: true
                                        visible: !box._country
                                        focus: !box._country
                                        label: box.label
                                        note: box.needed ? "" : qsTr("if you like")
                                        typed: box.typed
                                        problem: box.problem
                                        keyboard: box.keyboard
                                        hints: box._email ? Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase : box.name === "postcode" ? Qt.ImhPreferUppercase : Qt.ImhNone
                                        last: box.index === boxes.count - 1
                                        onEdited: text => root.typed(box.name, text)
                                        onLeaving: root.leaving(box.name)
                                        onEntered: line.last ? line.nextItemInFocusChain(true).forceActiveFocus() : root.showField(box.index + 1)
                                    }

                                    PlainLabel {
                                        Layout.fillWidth: true
                                        visible: box._country
                                        text: box.needed ? box.label : qsTr("%1 (%2)").arg(box.label).arg(qsTr("if you like"))
                                        font.pixelSize: Theme.small
                                        color: Theme.quiet
                                        lineHeight: Theme.tightLeading
                                        Accessible.ignored: true
                                    }

                                    ActionButton {
                                        Layout.fillWidth: true
                                        visible: box._country
                                        focus: box._country
                                        text: box.typed ? box.typed : qsTr("Choose")
                                        Accessible.name: box.label
                                        onClicked: root.countryAsked()
                                    }

                                    PlainLabel {
                                        Layout.fillWidth: true
                                        visible: box._country && box.problem !== ""
                                        text: "▲ " + box.problem
                                        font.pixelSize: Theme.small
                                        font.weight: Font.Medium
                                        color: Theme.alarm
                                        lineHeight: Theme.tightLeading
                                        Accessible.role: Accessible.AlertMessage
                                        Accessible.name: box.problem
                                    }

                                    ActionButton {
                                        Layout.fillWidth: true
                                        visible: box.suggestion !== ""
                                        text: qsTr("Did you mean %1?").arg(box.suggestion)
                                        onClicked: line.put(box.suggestion)
                                    }
                                }
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

                    PlainLabel {
                        Layout.fillWidth: true
                        visible: root.failure !== ""
                        text: "▲ " + root.failure
                        color: Theme.alarm
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.AlertMessage
                        Accessible.name: root.failure
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
