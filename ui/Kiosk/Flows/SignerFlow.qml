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
    required property real keyboardHeight
    property bool _qr: false
    property bool _privacy: false
    property bool _country: false

    Loader {
        id: screen

        anchors.fill: parent
        sourceComponent: ({
                "attract": attract,
                "story": story,
                "form": formScreen,
                "thanks": thanks
            })[root.journey.screen] ?? null
        onSourceComponentChanged: root._qr = root._privacy = root._country = false
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
            languages: root.appeal.languages
            onSign: root.journey.sign()
            onRead: root.journey.read()
            onEnlargeQr: root._qr = true
            onChosen: code => root.appeal.choose(code)
        }
    }

    Component {
        id: story

        StoryScreen {
            contentNote: root.appeal.contentNote
            section: root.appeal.section
            sections: root.appeal.sections
            sectionTitle: root.appeal.sectionTitle
            picture: root.appeal.sectionPicture
            blocks: root.appeal.blocks
            languages: root.appeal.languages
            onSign: root.journey.sign()
            onLeave: root.journey.leave()
            onTurned: section => root.appeal.turnTo(section)
            onChosen: code => root.appeal.choose(code)
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
            languages: root.appeal.languages
            busy: root.form.busy
            failure: root.form.failure
            keyboardHeight: root.keyboardHeight
            Component.onCompleted: root.form.start()
            onTyped: (field, text) => root.form.type(field, text)
            onLeaving: field => root.form.leaveField(field)
            onConsented: (consent, given) => root.form.consent(consent, given)
            onCountryAsked: root._country = true
            onPrivacyAsked: root._privacy = true
            onSubmitted: root.form.submit()
            onRead: root.journey.read()
            onLeave: root.journey.leave()
            onChosen: code => root.appeal.choose(code)

            Connections {
                target: root.form

                function onFirstProblem(row: int): void {
                    page.showField(row);
                }
            }
        }
    }

    Component {
        id: thanks

        ThanksScreen {
            nextSteps: root.appeal.nextSteps
            code: root.form.code
            qr: root.appeal.qr
            qrModules: root.appeal.qrModules
            languages: root.appeal.languages
            onDone: root.journey.leave()
            onEnlargeQr: root._qr = true
            onChosen: code => root.appeal.choose(code)
        }
    }

    Loader {
        anchors.fill: parent
        active: root._qr
        sourceComponent: QrSheet {
            qr: root.appeal.qr
            qrModules: root.appeal.qrModules
            address: root.appeal.address
            onDismissed: root._qr = false
        }
    }

    Loader {
        anchors.fill: parent
        active: root._privacy
        sourceComponent: PrivacySheet {
            blocks: root.appeal.privacy
            onDismissed: root._privacy = false
        }
    }

    Loader {
        anchors.fill: parent
        active: root._country
        sourceComponent: CountrySheet {
            countries: root.form.countries
            keyboard: root.form.keyboard
            keyboardHeight: root.keyboardHeight
            onWanted: start => root.form.findCountry(start)
            onPicked: code => {
                root.form.chooseCountry(code);
                root._country = false;
            }
            onDismissed: root._country = false
        }
    }
}
