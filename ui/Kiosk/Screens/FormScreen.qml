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
    required property AbstractItemModel fields
    required property AbstractItemModel consents
    required property bool offersPad
    required property string drawn
    required property int gridWidth
    required property int gridHeight
    required property bool canSpeak
    required property bool speaking
    required property bool busy
    required property string failure
    // Whoever signs has just signed another campaign, and need not type it all again.
    required property bool canFillIn
    // Height that the on-screen keyboard takes from below, in pixels.
    required property real keyboardHeight
    // What has the focus; it stays in view whatever changes around it.
    property Item _active: null
    readonly property FormField _field: root._active?.activeFocus ? root._active as FormField : null
    readonly property bool _wide: flick.width - Theme.margin >= 2 * Theme.formColumn
    signal typed(string field, string text)
    signal leaving(string field)
    signal quickTouched(string field, int key)
    signal consented(string consent, bool given)
    signal countryAsked
    signal padAsked
    signal privacyAsked
    signal speakAsked
    signal submitted
    signal fillInAsked
    signal read
    signal leave

    // Focus the field of row `row` (the first one that needs mending).
    function showField(row: int): void {
        (boxes.itemAt(row) as FocusScope)?.forceActiveFocus(Qt.TabFocusReason);
    }

    // From the field of row `row` to whatever comes next.
    function goOn(row: int): void {
        (boxes.itemAt(row + 1) ?? root.Window.activeFocusItem?.nextItemInFocusChain(true))?.forceActiveFocus(Qt.TabFocusReason);
    }

    function revealActive(): void {
        // It may come after the form has been left for a neutral screen.
        if (root._active && root.visible)
            root.reveal(root._active);
    }

    // Scroll so that `item` stands clear of the edges.
    function reveal(item: Item): void {
        root._active = item;
        const top = flick.placeOf(item) - Theme.halfGap;
        const place = Math.max(0, Math.min(top, flick.needed - flick.height));
        flick.rest(place, top + Theme.halfGap + item.height <= flick.height);
    }

    // Wherever a finger, or a light that goes from one thing to the next, has left it. Not by callLater,
    // which still calls when the screen has gone.
    Timer {
        id: settling

        interval: Theme.afterwards
        onTriggered: flick.moving ? undefined : flick.rest(flick.contentY, flick.contentY < flick.rested)
    }

    ScrollArea {
        id: flick

        readonly property real needed: implicitHeight + Theme.ring
        // Scrolled so far, nothing is seen of the buttons above the form.
        readonly property real past: row.height + Theme.halfGap
        property real rested: 0

        // Scroll to `place`; where that would cut the buttons, so far that they are whole or gone.
        function rest(place: real, whole: bool): void {
            flick.rested = place <= 0 || place >= flick.past ? place : whole ? 0 : flick.past;
            flick.contentY = flick.rested;
        }

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.halfGap
        anchors.bottomMargin: root.keyboardHeight > 0 || quick.visible ? root.keyboardHeight + (quick.visible ? quick.height : 0) + Theme.halfGap : Theme.gap
        hinted: false
        // What scrolls at all can scroll past the buttons.
        contentHeight: flick.needed > flick.height ? Math.max(flick.needed, flick.height + flick.past) : flick.needed
        clip: true
        onContentYChanged: settling.restart()
        onMovingChanged: settling.restart()
        onHeightChanged: Qt.callLater(root.revealActive)
        onContentHeightChanged: Qt.callLater(root.revealActive)

        Flow {
            id: row

            readonly property bool reached: root.Window.activeFocusItem?.parent === row

            Layout.fillWidth: true
            spacing: Theme.gap
            onReachedChanged: row.reached ? flick.rest(0, true) : undefined

            ActionButton {
                //: Button: leave the form without signing; what was typed is cleared.
                text: qsTr("Cancel")
                enabled: !root.busy
                onClicked: root.leave()
            }

            ActionButton {
                //: Button; the same words as on AttractScreen.
                text: qsTr("Read the story")
                enabled: !root.busy
                onClicked: root.read()
            }

            ActionButton {
                //: Button: opens the privacy notice. Short.
                text: qsTr("Privacy")
                onClicked: root.privacyAsked()
            }

            ActionButton {
                visible: root.canSpeak
                text: root.speaking ? qsTr("Stop reading") : qsTr("Read aloud")
                sign: root.speaking ? "silent" : "speak"
                onClicked: root.speakAsked()
            }

            ActionButton {
                visible: flick.placeOf(grid) > flick.height && flick.implicitHeight > 0
                //: Button, attendees: scrolls down to what there is to fill in.
                text: qsTr("To the form")
                onClicked: root.showField(0)
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columns: root._wide ? 2 : 1
            columnSpacing: Theme.margin
            rowSpacing: Theme.wideGap

            FormAppeal {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                statement: root.statement
                demands: root.demands
                privacyShort: root.privacyShort
            }

            ColumnLayout {
                id: form

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                ActionButton {
                    Layout.fillWidth: true
                    visible: root.canFillIn
                    //: Button over the form's empty fields, for who has just signed another appeal here: name and address as there.
                    text: qsTr("Fill in what I just typed")
                    enabled: !root.busy
                    onClicked: root.fillInAsked()
                }

                GridLayout {
                    id: grid

                    Layout.fillWidth: true
                    columns: form.width >= Theme.formColumn && !Theme.cramped ? 2 : 1
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.fieldGap

                    Repeater {
                        id: boxes

                        model: root.fields

                        delegate: FormField {
                            id: box

                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop
                            Layout.columnSpan: box.broad ? grid.columns : 1
                            last: box.index === boxes.count - 1
                            onActiveFocusChanged: box.activeFocus ? root.reveal(box) : undefined
                            // Something above it came or went.
                            onYChanged: box.activeFocus ? Qt.callLater(root.revealActive) : undefined
                            onEdited: text => root.typed(box.name, text)
                            onLeaving: root.leaving(box.name)
                            onEntered: root.goOn(box.index)
                            onQuickTouched: key => root.quickTouched(box.name, key)
                            onCountryAsked: root.countryAsked()
                        }
                    }
                }

                InkButton {
                    id: ink

                    Layout.fillWidth: true
                    visible: root.offersPad
                    drawn: root.drawn
                    gridWidth: root.gridWidth
                    gridHeight: root.gridHeight
                    onAsked: root.padAsked()
                    onFocused: root.reveal(ink)
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
                    id: signing

                    Layout.fillWidth: true
                    //: The first: the signature is being saved. “Sign”: button, a verb: put one's name to the appeal.
                    text: root.busy ? qsTr("One moment…") : qsTr("Sign")
                    loud: true
                    big: true
                    enabled: !root.busy
                    onClicked: root.submitted()
                    onActiveFocusChanged: signing.activeFocus ? root.reveal(signing) : undefined
                }
            }
        }
    }

    QuickKeys {
        id: quick

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.keyboardHeight
        // An address that is whole has no keys, and keeps their place: nothing jumps while one types.
        visible: (root._field?.wide ?? false) || quick.keys.length > 0
        keys: root._field?.quick ?? []
        live: root._field?.live ?? false
        pointed: root._field?.pointed ?? -1
        onTouched: key => root._field?.quickTouched(key)
    }
}
