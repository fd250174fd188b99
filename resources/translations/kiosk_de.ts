<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AttractScreen</name>
    <message>
        <source>Or sign on your own phone</source>
        <extracomment>Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.</extracomment>
        <translation>Oder auf Ihrem Handy</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal. Short, it is read from two metres.</extracomment>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button: what the appeal is about, told on a few pages.</extracomment>
        <translation>Worum es geht</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.</extracomment>
        <translation>gesammelt</translation>
    </message>
    <message>
        <source>delivered</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer has them.</extracomment>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Volunteers, below a number of signatures: not sent yet.</extracomment>
        <translation>wartend</translation>
    </message>
    <message>
        <source>need attention</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer refused them.</extracomment>
        <translation>zu klären</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Volunteers, below a number of signatures: taken back by those who signed.</extracomment>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>For screen readers: %1 is a number, %2 the word below it, as in “12 signed”.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Make it easier to use</source>
        <extracomment>Heading: settings for people who see, reach, move or read less easily. No word for illness.</extracomment>
        <translation>Bedienung erleichtern</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Switch: stronger colours, for people who see less well.</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black on white, and one strong colour.</source>
        <translation>Schwarz auf Weiß und eine kräftige Farbe.</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <extracomment>Switch, for people who sit or are small: all buttons low on the screen.</extracomment>
        <translation>Alles weiter unten</translation>
    </message>
    <message>
        <source>All there is to touch moves to the lower half of the screen.</source>
        <translation>Alles zum Antippen rückt in die untere Hälfte des Bildschirms.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <extracomment>Switch: no time limit.</extracomment>
        <translation>Keine Eile</translation>
    </message>
    <message>
        <source>Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.</source>
        <extracomment>“Cancel” and “Done” are the words of two buttons: FormScreen&apos;s and ThanksScreen&apos;s.</extracomment>
        <translation>Nichts wird von selbst gelöscht. Bitte tippen Sie auf „Abbrechen“ oder „Fertig“, bevor Sie gehen.</translation>
    </message>
    <message>
        <source>One switch</source>
        <extracomment>Switch, for people who work machines with a single push-button (switch access, scanning).</extracomment>
        <translation>Nur ein Taster</translation>
    </message>
    <message>
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>Ein Element nach dem anderen leuchtet auf; jede Taste und jede Berührung wählt das, was gerade leuchtet.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <extracomment>Volunteers&apos; button, answers “Close this shift?” and “Close the app?”.</extracomment>
        <translation>Nein, zurück</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <extracomment>Label over a line that narrows down the list of countries below it.</extracomment>
        <translation>Land: die ersten Buchstaben eingeben</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>Button: one would rather name no country.</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer; bundle: the sealed file for the office.</extracomment>
        <translation>Diese Veranstaltung hat keinen Server: Das versiegelte Paket überbringt die Unterschriften.</translation>
    </message>
    <message>
        <source>Everything that can be sent has been sent.</source>
        <translation>Alles, was gesendet werden kann, ist gesendet.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Wird gerade gesendet.</translation>
    </message>
    <message>
        <source>Something else answers instead of the hub (a log-in page of the network?). Open the network&apos;s log-in page on another device, or use another network.</source>
        <extracomment>Volunteers. A café&apos;s network that wants a log-in first, for example.</extracomment>
        <translation>Statt des Servers antwortet etwas anderes (eine Anmeldeseite des Netzes?). Öffnen Sie die Anmeldeseite auf einem anderen Gerät oder nutzen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <extracomment>Volunteers. The office: the organisers&apos;.</extracomment>
        <translation>Der Server lehnt dieses Tablet ab. Nichts ist verloren; bitte sagen Sie dem Büro Bescheid.</translation>
    </message>
    <message>
        <source>No connection to the hub. Sending starts by itself when it is back.</source>
        <translation>Keine Verbindung zum Server. Das Senden beginnt von selbst, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
        <extracomment>Volunteers. Its disk is full or fails.</extracomment>
        <translation>Das Tablet kann im Moment nichts speichern. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Nothing delivered since the start of the app</source>
        <translation>Nichts zugestellt, seit die App läuft</translation>
    </message>
    <message>
        <source>Last delivery: just now</source>
        <translation>Letzte Zustellung: gerade eben</translation>
    </message>
    <message>
        <source>Last delivery: %1 minutes ago</source>
        <extracomment>Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.</extracomment>
        <translation>Letzte Zustellung: vor %1&#xa0;Min.</translation>
    </message>
    <message>
        <source>Last delivery: more than two hours ago</source>
        <translation>Letzte Zustellung: vor mehr als zwei Stunden</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
    <message>
        <source>This is not the PIN. Next try in %1 seconds.</source>
        <extracomment>Volunteers; %1 is a number of seconds. Choose words that suit every number.</extracomment>
        <translation>Das ist nicht die PIN. Nächster Versuch in %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>Nichts wurde exportiert: Dort ist kein Platz.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <extracomment>Volunteers. The shift&apos;s secret words; “case”: capital or small letters.</extracomment>
        <translation>Diese Wörter öffnen die Liste nicht. Versuchen Sie es noch einmal; Großbuchstaben und Leerzeichen sind egal.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <extracomment>Volunteers. Lists belong to a shift.</extracomment>
        <translation>Es ist keine Schicht offen, daher gibt es hier keine Liste zu lesen.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <extracomment>Volunteers. The place: a USB stick or folder.</extracomment>
        <translation>Nichts wurde exportiert: Dort lässt sich nichts speichern. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Paket erstellt und geprüft. Unterschriften: %1. Datei: %2.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Liste erstellt und geprüft. Unterschriften: %1. Datei: %2.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <extracomment>Volunteers; %1 is how many, also 1. “It”: the list just written.</extracomment>
        <translation>Nicht enthaltene Unterschriften: %1. Sie sind beschädigt oder nur mit dem Schlüssel des Büros zu öffnen.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>Die Datei mit den Unterschriften war beschädigt. Sie liegt gesondert in %2; daraus übernommene Unterschriften: %1. Das Sammeln geht weiter. Bitte sagen Sie heute Abend dem Büro Bescheid und löschen Sie nichts auf dem Tablet.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.</extracomment>
        <translation>Diese Schicht abschließen?</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <extracomment>Volunteers. “Its words”: the shift&apos;s secret words. “Sealed”: encrypted, only the office has the key.</extracomment>
        <translation>Die Wörter der Schicht gelten dann nicht mehr, und dieser Stand kann ihre Liste nicht mehr lesen. Alle Unterschriften bleiben, versiegelt für das Büro.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button below “Close this shift?”.</extracomment>
        <translation>Schicht abschließen</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <extracomment>Volunteers. The app: this program on the tablet.</extracomment>
        <translation>App schließen?</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <extracomment>Volunteers. “What is waiting”: signatures not sent yet.</extracomment>
        <translation>Alle Unterschriften bleiben auf dem Tablet. Was noch wartet, wird gesendet, sobald die App wieder läuft und ein Netz da ist.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button below “Close the app?”.</extracomment>
        <translation>App schließen</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button: back to the screens on which people sign.</extracomment>
        <translation>Zurück zum Unterschreiben</translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers&apos; button: write today&apos;s signatures to a USB stick.</extracomment>
        <translation>Tagesliste exportieren</translation>
    </message>
    <message>
        <source>Send now, also what needs attention</source>
        <extracomment>Volunteers&apos; button, two lines at most; “attention” as below the number (BalanceSum).</extracomment>
        <translation>Jetzt senden, auch was zu klären ist</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Schicht abschließen</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Schicht eröffnen</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>App schließen</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Tagesliste exportieren</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>Zurück zur Übersicht</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <extracomment>Volunteers. First of three numbered steps: onto which stick or into which folder.</extracomment>
        <translation>1. Wohin?</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <extracomment>Volunteers. Second step. The office: the organisers&apos;, not of the stall.</extracomment>
        <translation>2. Für das Büro: ein versiegeltes Paket. Nur das Büro kann es öffnen.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Versiegeltes Paket erstellen</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <extracomment>Volunteers. Third step; its secret words open the list.</extracomment>
        <translation>3. Für den Stand: eine lesbare Liste. Wer diese Datei findet, kann lesen, wer unterschrieben hat. Geben Sie die Wörter der Schicht ein.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>Bei dieser Veranstaltung werden am Stand keine lesbaren Listen erstellt. Das Büro öffnet das Paket.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <extracomment>Volunteers. Label over a line: the secret words that were shown when the shift was opened.</extracomment>
        <translation>Wörter der Schicht</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>Lesbare Liste erstellen</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>Wird erstellt und geprüft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <extracomment>Heading of a calm screen after a fault of the program.</extracomment>
        <translation>Einen Moment, bitte.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <extracomment>“That were thanked for”: those after which the screen said “Thank you.”</extracomment>
        <translation>Auf diesem Tablet ist etwas schiefgegangen. Was auf dem Bildschirm stand, wurde gelöscht. Unterschriften, für die sich das Tablet bedankt hat, sind sicher.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Given name</source>
        <extracomment>Attendees, label over a line; what one is called by. Not “first name” where the order differs.</extracomment>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Please type your given name.</source>
        <translation>Bitte geben Sie Ihren Vornamen ein.</translation>
    </message>
    <message>
        <source>Please type your family name.</source>
        <translation>Bitte geben Sie Ihren Nachnamen ein.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Bitte geben Sie Ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Please type your postcode.</source>
        <translation>Bitte geben Sie Ihre Postleitzahl ein.</translation>
    </message>
    <message>
        <source>Please choose your country.</source>
        <translation>Bitte wählen Sie Ihr Land.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>Das ist zu lang. Bitte kürzen Sie es.</translation>
    </message>
    <message>
        <source>A name has at least one letter.</source>
        <translation>Ein Name hat mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address yet.</source>
        <extracomment>Attendees; calm: they may still be typing or may leave it out.</extracomment>
        <translation>Das sieht noch nicht wie eine E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>Please check: postcodes in this country look different (%1).</source>
        <extracomment>%1 is a country&apos;s name as lists write it (nominative). It may be right all the same.</extracomment>
        <translation>Bitte prüfen: Postleitzahlen sehen in diesem Land anders aus (%1).</translation>
    </message>
    <message>
        <source>I have only one name</source>
        <extracomment>Button, for people whose name has one part: the family name may stay empty.</extracomment>
        <translation>Ich habe nur einen Namen</translation>
    </message>
    <message>
        <source>Noted: you have only one name.</source>
        <extracomment>Below the family name, once that button was touched.</extracomment>
        <translation>Notiert: Sie haben nur einen Namen.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <extracomment>“Full”: its disk.</extracomment>
        <translation>Ihre Unterschrift wurde nicht gespeichert: Das Tablet ist voll. Bitte sagen Sie den Freiwilligen Bescheid.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>Ihre Unterschrift wurde nicht gespeichert: Das Tablet kann nichts speichern. Bitte sagen Sie den Freiwilligen Bescheid.</translation>
    </message>
    <message>
        <source>This could not be undone here. The code takes your signature back: please show it to a volunteer.</source>
        <extracomment>After “Undo my signature”; the code is the one shown on the same screen.</extracomment>
        <translation>Das ließ sich hier nicht rückgängig machen. Mit dem Code wird Ihre Unterschrift zurückgezogen: Bitte zeigen Sie ihn den Freiwilligen.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <extracomment>After a field&apos;s label, in brackets: need not be filled in.</extracomment>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a field&apos;s label, %2 “if you like”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>Meinten Sie %1?</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leave the form without signing; what was typed is cleared.</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button; the same words as on AttractScreen.</extracomment>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Button: opens the privacy notice. Short.</extracomment>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Nicht mehr vorlesen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>To the form</source>
        <extracomment>Button, attendees: scrolls down to what there is to fill in.</extracomment>
        <translation>Zum Formular</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
</context>
<context>
    <name>HandTally</name>
    <message numerus="yes">
        <source>%n people and more have signed here today.</source>
        <extracomment>%n is a round number from 10 on, rounded down: no exact number is shown.</extracomment>
        <translation>
            <numerusform>Mindestens %Ln Mensch hat heute hier schon unterschrieben.</numerusform>
            <numerusform>Mindestens %Ln Menschen haben heute hier schon unterschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <extracomment>For screen readers: an invisible corner that opens the volunteers&apos; desk; long press.</extracomment>
        <translation>Freiwillige: gedrückt halten</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Nobody has touched the screen for a while; soon it starts over.</extracomment>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button, the answer to “Are you still there?”.</extracomment>
        <translation>Ich bin noch da</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <extracomment>%n is a number of seconds that counts down.</extracomment>
        <translation>
            <numerusform>In %Ln Sekunde wird alles auf diesem Bildschirm für die nächste Person gelöscht.</numerusform>
            <numerusform>In %Ln Sekunden wird alles auf diesem Bildschirm für die nächste Person gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InkButton</name>
    <message>
        <source>Sign with your finger (if you like)</source>
        <extracomment>Button: opens a pad to draw one&apos;s signature on. The other: once something is drawn.</extracomment>
        <translation>Mit dem Finger unterschreiben (freiwillig)</translation>
    </message>
    <message>
        <source>Change your finger&apos;s signature</source>
        <translation>Unterschrift mit dem Finger ändern</translation>
    </message>
    <message>
        <source>Your finger&apos;s signature</source>
        <extracomment>For screen readers: the picture of what was drawn on the pad.</extracomment>
        <translation>Ihre Unterschrift mit dem Finger</translation>
    </message>
</context>
<context>
    <name>InkSheet</name>
    <message>
        <source>Sign with your finger</source>
        <extracomment>Heading: draw your signature as one does with a pen.</extracomment>
        <translation>Mit dem Finger unterschreiben</translation>
    </message>
    <message>
        <source>Draw here with your finger</source>
        <extracomment>For screen readers: the pad.</extracomment>
        <translation>Hier mit dem Finger schreiben</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: wipes the whole drawing.</extracomment>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back the last stroke.</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the drawing is finished, back to the form.</extracomment>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a field&apos;s label, %2 a word such as “if you like”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Volunteers&apos; desk</source>
        <extracomment>Volunteers. The screens only they can open, with a PIN: numbers, sending, the day&apos;s list.</extracomment>
        <translation>Für Freiwillige</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.</extracomment>
        <translation>PIN eingeben</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <extracomment>For screen readers: how many digits of the PIN were typed, from 0 on.</extracomment>
        <translation>
            <numerusform>%Ln Ziffer eingegeben</numerusform>
            <numerusform>%Ln Ziffern eingegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Volunteers&apos; key: the PIN is whole. Room for a few letters only.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen.</extracomment>
        <translation>Zurück zum Unterschreiben</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <extracomment>Heading of the privacy notice.</extracomment>
        <translation>Was mit Ihren Angaben geschieht</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <extracomment>For screen readers: put the large QR code away. Not: end the program.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <extracomment>Below the QR code that fills the screen.</extracomment>
        <translation>Zurück: irgendwo tippen</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>For screen readers: %1 is the page of the story that is shown, %2 how many there are.</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: leave the story. Not: end the program. Short, several stand in one line.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: a voice reads the page; “Stop reading” silences it. Short.</extracomment>
        <translation>Nicht mehr vorlesen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the page before. Short.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the page that follows. Short.</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Unterschreiben</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Taken back.</source>
        <extracomment>Headings: the signature was undone; the signature is saved.</extracomment>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Vielen Dank.</translation>
    </message>
    <message>
        <source>Your signature is erased and was sent to nobody. You can sign again whenever you like.</source>
        <extracomment>The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.</extracomment>
        <translation>Ihre Unterschrift ist gelöscht und wurde an niemanden gesendet. Sie können jederzeit wieder unterschreiben.</translation>
    </message>
    <message>
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>Ihre Unterschrift ist gespeichert und versiegelt. Dieses Tablet kann sie niemandem zeigen.</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands below.</extracomment>
        <translation>Anders überlegt? Mit diesem Code können Sie Ihre Unterschrift zurückziehen. Notieren oder fotografieren Sie ihn: Er wird nur jetzt angezeigt.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Code zum Zurückziehen: %1</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <extracomment>Beside the QR code: tell others about the appeal; the code leads to the petition on the web.</extracomment>
        <translation>Weitersagen: die Online-Petition</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: one has finished here, the screen starts over for the next person.</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button for some seconds after signing: erases the signature; %1 is the seconds left.</extracomment>
        <translation>Zurücknehmen (%1)</translation>
    </message>
    <message>
        <source>Undo my signature</source>
        <extracomment>For screen readers: the same button, in full and without the seconds.</extracomment>
        <translation>Unterschrift zurücknehmen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Larger text</source>
        <extracomment>For screen readers: the button “Aa”; each press one step larger, then back to the first.</extracomment>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: a large and a small letter, the sign for size of text. Two or three letters.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>For screen readers: the size of the text, %1 is a number from 100 to 200.</extracomment>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>For screen readers: button for stronger colours; the same words as in ComfortSheet.</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Make it easier to use</source>
        <extracomment>For screen readers: button; the same words as the heading of ComfortSheet.</extracomment>
        <translation>Bedienung erleichtern</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>Die Wörter dieser Schicht</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>Ich habe sie notiert</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>Schreiben Sie sie jetzt auf und bewahren Sie sie getrennt vom Tablet auf. Sie werden nur einmal gezeigt, und ohne sie kann der Stand seine eigene Liste nicht lesen. Das Büro kann sie immer lesen.</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the keyboard&apos;s key that erases the last letter.</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keyboard in another language</source>
        <translation>Tastatur in anderer Sprache</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>For screen readers: the keyboard&apos;s key that goes on to the next field.</extracomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <extracomment>For screen readers: the key that hides the on-screen keyboard.</extracomment>
        <translation>Tastatur ausblenden</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>For screen readers: the shift key.</extracomment>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>Ziffern und Zeichen</translation>
    </message>
</context>
</TS>
