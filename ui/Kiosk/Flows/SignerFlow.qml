pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Screens

// Attract → story → form → thanks. A screen is made when it is reached and destroyed when it is left.
Item {
    id: root

    required property Journey journey
    required property Appeal appeal
    required property Form form
    required property SignatureCounter counter
    required property Undo undo
    required property ReadAloud readAloud
    required property real keyboardHeight
    // Everything to touch is in the lower half, and the title above it.
    required property bool low
    readonly property Ink _ink: root.form.ink as Ink
    // The sheet in front of the screen: "qr", "privacy", "country", or none.
    property string _sheet: ""
    property Item _before: null

    // The screen behind a sheet rests; what had the focus gets it back.
    function show(sheet: string): void {
        root._before = root.Window.activeFocusItem;
        root._sheet = sheet;
    }

    function showNone(): void {
        root._sheet = "";
        root._before?.forceActiveFocus();
        root._before = null;
    }

    Connections {
        target: root.journey

        // Also where the start was up already, when the machine went to sleep.
        function onHomecoming(): void {
            root._sheet = "";
            root._before = null;
        }
    }

    Loader {
        id: screen

        anchors.fill: parent
        enabled: root._sheet === ""
        focus: true
        sourceComponent: ({
                "attract": attract,
                "story": story,
                "form": formScreen,
                "thanks": thanks
            })[root.journey.screen] ?? null
        onSourceComponentChanged: {
            root._sheet = "";
            root._before = null;
        }
    }

    Component {
        id: attract

        AttractScreen {
            title: root.appeal.title
            breath: root.appeal.breath
            ask: root.appeal.ask
            picture: root.appeal.picture
            qr: root.appeal.qr
            qrModules: root.appeal.qrModules
            headed: !root.low
            count: root.counter.shown
            goal: root.counter.goal
            tenths: root.counter.tenths
            onSign: root.journey.sign()
            onRead: root.journey.read()
            onEnlargeQr: root.show("qr")
        }
    }

    Component {
        id: story

        StoryScreen {
            contentNote: root.appeal.contentNote
            section: root.appeal.section
            sections: root.appeal.sections
            pages: root.appeal.pages
            canSpeak: root.readAloud.available
            speaking: root.readAloud.speaking
            onSign: root.journey.sign()
            onLeave: root.journey.leave()
            onTurned: section => root.appeal.turnTo(section)
            onSpeakAsked: root.readAloud.readStory()
        }
    }

    Component {
        id: formScreen

        FormScreen {
            id: page

            statement: root.appeal.statement
            demands: root.appeal.demands
            privacyShort: root.appeal.privacyShort
            fields: root.form.fields
            consents: root.form.consents
            offersPad: root.form.offersPad
            drawn: root._ink.drawn
            gridWidth: root._ink.gridWidth
            gridHeight: root._ink.gridHeight
            canSpeak: root.readAloud.available
            speaking: root.readAloud.speaking
            busy: root.form.busy
            failure: root.form.failure
            keyboardHeight: root.keyboardHeight
            Component.onCompleted: root.form.start()
            onTyped: (field, text) => root.form.type(field, text)
            onLeaving: field => root.form.leaveField(field)
            onConsented: (consent, given) => root.form.consent(consent, given)
            onCountryAsked: root.show("country")
            onPrivacyAsked: root.show("privacy")
            onSpeakAsked: root.readAloud.readForm()
            onSubmitted: root.form.submit()
            onRead: root.journey.read()
            onLeave: root.journey.leave()
            onQuickTouched: (field, key) => root.form.touchQuick(field, key)
            onPadAsked: root.show("ink")

            Connections {
                target: root.form

                function onFirstProblem(row: int): void {
                    page.showField(row);
                }

                function onFieldDone(row: int): void {
                    page.goOn(row);
                }
            }
        }
    }

    Component {
        id: thanks

        ThanksScreen {
            nextSteps: root.appeal.nextSteps
            code: root.undo.code
            secondsToUndo: root.undo.secondsLeft
            takenBack: root.undo.takenBack
            problem: root.undo.problem
            qr: root.appeal.qr
            qrModules: root.appeal.qrModules
            onDone: root.journey.leave()
            onUndone: root.undo.takeBack()
            onEnlargeQr: root.show("qr")
        }
    }

    Loader {
        anchors.fill: parent
        active: root._sheet === "qr"
        sourceComponent: QrSheet {
            qr: root.appeal.qr
            qrModules: root.appeal.qrModules
            address: root.appeal.address
            onDismissed: root.showNone()
        }
    }

    Loader {
        anchors.fill: parent
        active: root._sheet === "privacy"
        sourceComponent: PrivacySheet {
            blocks: root.appeal.privacy
            onDismissed: root.showNone()
        }
    }

    Loader {
        anchors.fill: parent
        active: root._sheet === "ink"
        sourceComponent: InkSheet {
            drawn: root._ink.drawn
            fresh: root._ink.fresh
            empty: root._ink.empty
            gridWidth: root._ink.gridWidth
            gridHeight: root._ink.gridHeight
            onPressed: (x, y) => root._ink.press(x, y)
            onMoved: (x, y) => root._ink.move(x, y)
            onLifted: root._ink.lift()
            onUndone: root._ink.undo()
            onCleared: root._ink.clear()
            onDismissed: root.showNone()
        }
    }

    Loader {
        anchors.fill: parent
        active: root._sheet === "country"
        sourceComponent: CountrySheet {
            countries: root.form.countries
            meant: root.form.meantCountry
            keyboard: root.form.keyboard
            keyboardHeight: root.keyboardHeight
            onWanted: start => root.form.findCountry(start)
            onPicked: code => {
                root.form.chooseCountry(code);
                root.showNone();
            }
            onDismissed: root.showNone()
        }
    }
}
