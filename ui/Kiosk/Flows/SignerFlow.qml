pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Screens

// Attract → story → form → thanks. A screen is made when it is reached and destroyed when it is left.
Item {
    id: root

    required property Journey journey
    required property SignerViewModels signer
    required property real keyboardHeight
    // Everything to touch is in the lower half, and the title above it.
    required property bool low
    readonly property Appeal _appeal: root.signer.appeal
    readonly property Form _form: root.signer.form
    readonly property Undo _undo: root.signer.undo
    readonly property ReadAloud _readAloud: root.signer.readAloud
    readonly property Ink _ink: root._form.ink

    Connections {
        target: root.journey

        // Also where the start was up already, when the machine went to sleep.
        function onHomecoming(): void {
            sheets.drop();
        }
    }

    Loader {
        id: screen

        anchors.fill: parent
        // The screen behind a sheet rests.
        enabled: !sheets.up
        focus: true
        sourceComponent: ({
                "attract": root._appeal.several ? choice : attract,
                "appeal": attract,
                "story": story,
                "form": formScreen,
                "thanks": thanks
            })[root.journey.screen] ?? null
        onSourceComponentChanged: sheets.drop()
    }

    function pick(campaign: string): void {
        root._appeal.pick(campaign);
        root.journey.pick();
    }

    Component {
        id: choice

        ChoiceScreen {
            cards: root._appeal.cards
            onPicked: campaign => root.pick(campaign)
        }
    }

    Component {
        id: attract

        AttractScreen {
            title: root._appeal.title
            breath: root._appeal.breath
            ask: root._appeal.ask
            picture: root._appeal.picture
            qr: root._appeal.qr
            qrModules: root._appeal.qrModules
            headed: !root.low
            count: root.signer.counter.shown
            goal: root.signer.counter.goal
            tenths: root.signer.counter.tenths
            amongOthers: root._appeal.several
            onSign: root.journey.sign()
            onRead: root.journey.read()
            onEnlargeQr: sheets.open(qrSheet)
            onLeave: root.journey.leave()
        }
    }

    Component {
        id: story

        StoryScreen {
            contentNote: root._appeal.contentNote
            section: root._appeal.section
            sections: root._appeal.sections
            pages: root._appeal.pages
            canSpeak: root._readAloud.available
            speaking: root._readAloud.speaking
            onSign: root.journey.sign()
            onLeave: root.journey.leave()
            onTurned: section => root._appeal.turnTo(section)
            onSpeakAsked: root._readAloud.readStory()
        }
    }

    Component {
        id: formScreen

        FormScreen {
            id: page

            statement: root._appeal.statement
            demands: root._appeal.demands
            privacyShort: root._appeal.privacyShort
            fields: root._form.fields
            consents: root._form.consents
            offersPad: root._form.offersPad
            drawn: root._ink.drawn
            gridWidth: root._ink.gridWidth
            gridHeight: root._ink.gridHeight
            canSpeak: root._readAloud.available
            speaking: root._readAloud.speaking
            busy: root._form.busy
            failure: root._form.failure
            canFillIn: root._form.canFillIn
            keyboardHeight: root.keyboardHeight
            Component.onCompleted: root._form.start()
            onTyped: (field, text) => root._form.type(field, text)
            onLeaving: field => root._form.leaveField(field)
            onConsented: (consent, given) => root._form.consent(consent, given)
            onCountryAsked: sheets.open(countrySheet)
            onPrivacyAsked: sheets.open(privacySheet)
            onSpeakAsked: root._readAloud.readForm()
            onSubmitted: root._form.submit()
            onFillInAsked: root._form.fillIn()
            onRead: root.journey.read()
            onLeave: root.journey.leave()
            onQuickTouched: (field, key) => root._form.touchQuick(field, key)
            onPadAsked: sheets.open(inkSheet)

            Connections {
                target: root._form

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
            nextSteps: root._appeal.nextSteps
            code: root._undo.code
            secondsToUndo: root._undo.secondsLeft
            takenBack: root._undo.takenBack
            problem: root._undo.problem
            qr: root._appeal.qr
            qrModules: root._appeal.qrModules
            onDone: root.journey.leave()
            further: root._appeal.further
            furtherQr: root._appeal.furtherQr
            furtherModules: root._appeal.furtherModules
            others: root._appeal.others
            onPicked: campaign => root.pick(campaign)
            onUndone: root._undo.takeBack()
            onEnlargeQr: sheets.open(qrSheet)
            onEnlargeFurther: sheets.open(furtherSheet)
            onCodeAsked: sheets.open(codeSheet)
        }
    }

    SheetHost {
        id: sheets
    }

    Component {
        id: qrSheet

        QrSheet {
            qr: root._appeal.qr
            qrModules: root._appeal.qrModules
            address: root._appeal.address
            onDismissed: sheets.shut()
        }
    }

    Component {
        id: furtherSheet

        QrSheet {
            qr: root._appeal.furtherQr
            qrModules: root._appeal.furtherModules
            address: root._appeal.furtherAddress
            onDismissed: sheets.shut()
        }
    }

    Component {
        id: codeSheet

        CodeSheet {
            code: root._undo.code
            qr: root._undo.codeQr
            qrModules: root._undo.codeModules
            onDismissed: sheets.shut()
        }
    }

    Component {
        id: privacySheet

        PrivacySheet {
            blocks: root._appeal.privacy
            onDismissed: sheets.shut()
        }
    }

    Component {
        id: inkSheet

        InkSheet {
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
            onDismissed: sheets.shut()
        }
    }

    Component {
        id: countrySheet

        CountrySheet {
            countries: root._form.countries
            meant: root._form.meantCountry
            keyboard: root._form.keyboard
            keyboardHeight: root.keyboardHeight
            onWanted: start => root._form.findCountry(start)
            onPicked: code => {
                root._form.chooseCountry(code);
                sheets.shut();
            }
            onDismissed: sheets.shut()
        }
    }
}
