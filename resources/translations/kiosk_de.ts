<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers. Heading and button: signatures the organisers&apos; computer refused.</extracomment>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <extracomment>Volunteers. The office: the organisers&apos;. The bundle: the sealed file for the office.</extracomment>
        <translation>Es gibt nichts zu klären.</translation>
    </message>
    <message>
        <source>Nothing of this is lost: it stays on the tablet and goes to the office in the bundle.</source>
        <translation>Nichts davon ist verloren: Es bleibt auf dem Tablet und kommt mit dem Paket ins Büro.</translation>
    </message>
    <message>
        <source>Set aside for the office.</source>
        <extracomment>Volunteers; set aside for the organisers&apos; office; nobody here tries it again.</extracomment>
        <translation>Für das Büro beiseitegelegt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Volunteers&apos; button: send this one again.</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>Erneut versuchen: %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>Volunteers&apos; button: leave this one to the organisers&apos; office.</extracomment>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>Beiseitelegen: %1</translation>
    </message>
</context>
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
    <message>
        <source>Other appeals</source>
        <extracomment>Button: back to the cards of all appeals on this tablet. Short.</extracomment>
        <translation>Andere Appelle</translation>
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
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>%1: yes</source>
        <extracomment>For screen readers: a check of the machine, and whether it is as it should be.</extracomment>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ChoiceScreen</name>
    <message>
        <source>What do you want to sign for?</source>
        <extracomment>Over cards of several appeals, read from two metres; a touch opens one. Short.</extracomment>
        <translation>Wofür möchten Sie unterschreiben?</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Your code, for you alone</source>
        <extracomment>Heading over a QR code; the code takes this person&apos;s signature back.</extracomment>
        <translation>Ihr Code, nur für Sie</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Code zum Zurückziehen: %1</translation>
    </message>
    <message>
        <source>Photograph it: whoever has it can take your signature back. It is not the petition&apos;s code, and nobody else needs it.</source>
        <extracomment>Beside a QR code that holds the withdrawal code.</extracomment>
        <translation>Fotografieren Sie ihn: Wer ihn hat, kann Ihre Unterschrift zurückziehen. Es ist nicht der Code der Petition, und niemand sonst braucht ihn.</translation>
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
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit. A long press on a letter offers more letters.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>Ein Element nach dem anderen leuchtet auf; jede Taste und jede Berührung wählt das, was gerade leuchtet. Ein langer Druck auf einen Buchstaben bietet weitere an.</translation>
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
        <source>No country is found by these letters. Try the first ones only, another spelling, its name in English, or its code, such as DE.</source>
        <extracomment>In place of the list of countries, when none is found by what was typed.</extracomment>
        <translation>Unter diesen Buchstaben findet sich kein Land. Versuchen Sie nur die ersten, eine andere Schreibweise, den englischen Namen oder das Länderkürzel, etwa DE.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Withdrawals still to be sent: %1.</source>
        <extracomment>Volunteers; %1 is how many signatures were taken back that the hub does not know of yet.</extracomment>
        <translation>Zurückgezogen, aber noch nicht gemeldet: %1.</translation>
    </message>
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
        <source>Rehearsal and reality do not mix: this tablet and the hub disagree about which it is. Nothing was sent; please tell the office.</source>
        <extracomment>Volunteers. In a rehearsal nothing is real; a real hub takes nothing of it, and the other way round.</extracomment>
        <translation>Probe und Ernst werden nicht vermischt: Für das eine ist dieses Tablet eingerichtet, für das andere der Server. Nichts wurde gesendet; bitte sagen Sie dem Büro Bescheid.</translation>
    </message>
    <message>
        <source>Sending does not work. Nothing is lost, and the tablet goes on trying. If it stays so, please tell the office.</source>
        <extracomment>Volunteers. A fault of the program, not of the network.</extracomment>
        <translation>Das Senden gelingt nicht. Nichts ist verloren, und das Tablet versucht es weiter. Bleibt es so, sagen Sie bitte dem Büro Bescheid.</translation>
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
        <source>The PIN of this stall is %1.</source>
        <extracomment>Volunteers; %1 is the stall&apos;s PIN.</extracomment>
        <translation>Die PIN dieses Standes ist %1.</translation>
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
        <source>Stopped. Nothing was written.</source>
        <extracomment>Volunteers, after they touched “Stop”.</extracomment>
        <translation>Angehalten. Nichts wurde geschrieben.</translation>
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
        <source>This tablet lacks a font for %1 lines of it: print it at the office instead.</source>
        <extracomment>Volunteers; %1 is how many lines of the paper show an empty box instead of a letter.</extracomment>
        <translation>Diesem Tablet fehlt eine Schrift (betroffene Zeilen: %1): Drucken Sie lieber im Büro.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>Die Datei mit den Unterschriften war beschädigt. Sie liegt gesondert in %2; daraus übernommene Unterschriften: %1. Das Sammeln geht weiter. Bitte sagen Sie heute Abend dem Büro Bescheid und löschen Sie nichts auf dem Tablet.</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>Volunteers, in large letters on the desk: nothing needs anybody.</extracomment>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>The tablet cannot write</source>
        <translation>Das Tablet kann nichts speichern</translation>
    </message>
    <message>
        <source>The tablet is almost full</source>
        <translation>Das Tablet ist fast voll</translation>
    </message>
    <message>
        <source>A file was damaged</source>
        <translation>Eine Datei war beschädigt</translation>
    </message>
    <message>
        <source>The hub does not accept this tablet</source>
        <translation>Der Server lehnt dieses Tablet ab</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix</source>
        <translation>Probe und Ernst werden nicht vermischt</translation>
    </message>
    <message>
        <source>This network needs a log-in</source>
        <translation>Dieses Netz verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Sending does not work</source>
        <translation>Das Senden gelingt nicht</translation>
    </message>
    <message>
        <source>The battery is almost empty</source>
        <translation>Der Akku ist fast leer</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is full</source>
        <extracomment>Volunteers. The second copy: a USB stick that gets every signature, sealed, as it comes.</extracomment>
        <translation>Der Stick der Zweitkopie ist voll</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick fails</source>
        <translation>Der Stick der Zweitkopie ist defekt</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is not there</source>
        <translation>Der Stick der Zweitkopie fehlt</translation>
    </message>
    <message>
        <source>Something needs attention</source>
        <translation>Etwas ist zu klären</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Es ist keine Schicht offen</translation>
    </message>
    <message>
        <source>Signature number %1</source>
        <extracomment>Volunteers; %1 is a number: the first signature of this tablet is number 1.</extracomment>
        <translation>Unterschrift Nummer&#xa0;%1</translation>
    </message>
    <message>
        <source>The hub does not collect for this campaign.</source>
        <extracomment>Volunteers, below “Signature number 12”: why the hub refused it. “It”: that signature.</extracomment>
        <translation>Der Server sammelt nicht für diese Kampagne.</translation>
    </message>
    <message>
        <source>It is damaged on this tablet. The office may still read it.</source>
        <translation>Sie ist auf diesem Tablet beschädigt. Das Büro kann sie vielleicht noch lesen.</translation>
    </message>
    <message>
        <source>The hub has another one under the same number.</source>
        <translation>Der Server hat unter derselben Nummer eine andere.</translation>
    </message>
    <message>
        <source>It was taken back by the person who signed.</source>
        <translation>Wer unterschrieben hat, hat sie zurückgezogen.</translation>
    </message>
    <message>
        <source>The hub cannot tell that it comes from this tablet.</source>
        <translation>Der Server kann nicht erkennen, dass sie von diesem Tablet kommt.</translation>
    </message>
    <message>
        <source>The hub refused it. Tell the office this word: %1</source>
        <extracomment>Volunteers; %1 is a short code for the office, in Latin letters.</extracomment>
        <translation>Der Server hat sie abgelehnt. Nennen Sie dem Büro dieses Wort: %1</translation>
    </message>
    <message>
        <source>These are not the words. Here they are once more.</source>
        <extracomment>Volunteers, opening a shift: two of its secret words were asked and came back wrong.</extracomment>
        <translation>Das sind nicht die Wörter. Hier sind sie noch einmal.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>Eine Schicht ist offen</translation>
    </message>
    <message>
        <source>Shift: %1</source>
        <extracomment>Volunteers; %1 is a place and a volunteer&apos;s initials.</extracomment>
        <translation>Schicht: %1</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Volunteers, in a table, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>Keine Schicht offen</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. Words after numbers of signatures: “12 signed = 9 delivered + 3 waiting”. Short.</extracomment>
        <translation>gesammelt</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>need attention</source>
        <translation>zu klären</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>Campaign not known</source>
        <extracomment>Volunteers, in a table, instead of a campaign&apos;s title: it is not known to which they belong.</extracomment>
        <translation>Kampagne unbekannt</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Volunteers, in a table; %1 is a time such as 14:00: a shift that goes on.</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Done. This signature is erased here and can never come back.</source>
        <translation>Erledigt. Diese Unterschrift ist hier gelöscht und kann nie zurückkommen.</translation>
    </message>
    <message>
        <source>This is not a code. It has twelve letters and digits.</source>
        <extracomment>Volunteers. A code looks like 7K2M-9QX4-D0VB.</extracomment>
        <translation>Das ist kein Code. Ein Code hat zwölf Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>This tablet has no signature with this code. It may have been typed wrongly, taken back before, or come from another tablet: the office can look there.</source>
        <translation>Auf diesem Tablet gibt es keine Unterschrift mit diesem Code. Vielleicht ist er falsch eingegeben, die Unterschrift schon zurückgezogen oder auf einem anderen Tablet: Dort kann das Büro nachsehen.</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <extracomment>Volunteers, below a stick&apos;s name; %1 is a number of gigabytes.</extracomment>
        <translation>%1&#xa0;GB frei</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB-Stick</translation>
    </message>
    <message>
        <source>folder on this tablet</source>
        <translation>Ordner im Tablet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Volunteers, below a stick&apos;s name: %1 is what kind of place, %2 how much room it has.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sealed bundle</source>
        <translation>Versiegeltes Paket</translation>
    </message>
    <message>
        <source>Full list (CSV)</source>
        <extracomment>Volunteers. A list with everything, as CSV (a table in a text file).</extracomment>
        <translation>Volle Liste (CSV)</translation>
    </message>
    <message>
        <source>For Action Network</source>
        <extracomment>Volunteers. A program of the office&apos;s; keep its name.</extracomment>
        <translation>Für Action Network</translation>
    </message>
    <message>
        <source>For CiviCRM</source>
        <translation>Für CiviCRM</translation>
    </message>
    <message>
        <source>For Mailchimp</source>
        <translation>Für Mailchimp</translation>
    </message>
    <message>
        <source>Spreadsheet with a password</source>
        <translation>Tabelle mit Passwort</translation>
    </message>
    <message>
        <source>Full list on paper (PDF)</source>
        <translation>Volle Liste auf Papier (PDF)</translation>
    </message>
    <message>
        <source>Petition to hand in (PDF)</source>
        <extracomment>Volunteers. The petition as it is handed to a government: names, no contact details.</extracomment>
        <translation>Petition zum Überreichen (PDF)</translation>
    </message>
    <message>
        <source>For this program only: everything stands in the file as it was typed. Do not open it in a spreadsheet, which could take a name for a formula. For that, write the full list.</source>
        <extracomment>Volunteers. Below the choice of a file. “Program”: the office&apos;s, named on the button.</extracomment>
        <translation>Nur für dieses Programm: Alles steht so in der Datei, wie es getippt wurde. Öffnen Sie sie nicht in einer Tabellenkalkulation, die einen Namen für eine Formel halten könnte. Dafür ist die vollständige Liste da.</translation>
    </message>
    <message>
        <source>There is no bundle yet, or its stick is gone.</source>
        <extracomment>Volunteers. The bundle: the sealed file for the office, on a USB stick.</extracomment>
        <translation>Es gibt noch kein Paket, oder sein Stick ist weg.</translation>
    </message>
    <message>
        <source>The same on the stick and here: %1 signed.</source>
        <extracomment>Volunteers; %1 is a number of signatures, also 0 or 1.</extracomment>
        <translation>Auf dem Stick und hier gleich viele: %1 gesammelt.</translation>
    </message>
    <message>
        <source>On the stick: %1 signed. Here: %2. Write the bundle again.</source>
        <extracomment>Volunteers; %1 and %2 are numbers of signatures.</extracomment>
        <translation>Auf dem Stick: %1. Hier: %2. Erstellen Sie das Paket noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was erased: something on this tablet is neither delivered nor in the bundle. Write the bundle again, or hand the tablet itself to the office.</source>
        <translation>Nichts wurde gelöscht: Etwas auf diesem Tablet ist weder zugestellt noch im Paket. Erstellen Sie das Paket noch einmal, oder geben Sie das Tablet selbst dem Büro.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt could not be written: put the stick back.</source>
        <translation>Dieses Tablet ist leer. Der Beleg ließ sich nicht schreiben: Stecken Sie den Stick wieder ein.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt is %1.</source>
        <extracomment>Volunteers; %1 is a file&apos;s name, in Latin letters.</extracomment>
        <translation>Dieses Tablet ist leer. Der Beleg: %1.</translation>
    </message>
    <message>
        <source>Battery %1 %, charging</source>
        <extracomment>Volunteers; %1 is a percentage.</extracomment>
        <translation>Akku %1&#xa0;%, lädt</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>Akku %1&#xa0;%</translation>
    </message>
    <message>
        <source>Battery %1 %, about %2 hours left</source>
        <extracomment>Volunteers; %1 is a percentage, %2 a number of hours with one decimal place.</extracomment>
        <translation>Akku %1&#xa0;%, reicht noch etwa %2&#xa0;Std.</translation>
    </message>
    <message>
        <source>Room on the tablet: %1 GB</source>
        <extracomment>Volunteers; %1 is a number of gigabytes.</extracomment>
        <translation>Platz auf dem Tablet: %1&#xa0;GB</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2</source>
        <extracomment>Volunteers; the second copy is on a USB stick; %1 is how many signatures, %2 the stick.</extracomment>
        <translation>Zweitkopie: %1 auf %2</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2, more are coming</source>
        <translation>Zweitkopie: %1 auf %2, weitere folgen</translation>
    </message>
    <message>
        <source>Second copy: put the stick %2 in. Nothing is lost meanwhile.</source>
        <translation>Zweitkopie: Stecken Sie den Stick %2 ein. Solange geht nichts verloren.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 is full. Use an empty one.</source>
        <translation>Zweitkopie: Der Stick %2 ist voll. Nehmen Sie einen leeren.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 fails. Use another one.</source>
        <translation>Zweitkopie: Der Stick %2 ist defekt. Nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Machine: %1 of %2 checks are good</source>
        <extracomment>Volunteers; %1 of %2 checks of the machine are as they should be.</extracomment>
        <translation>Gerät: %1 von %2 Prüfungen bestanden</translation>
    </message>
    <message>
        <source>The app has a user of its own</source>
        <extracomment>Volunteers and whoever set the tablet up: one check of the machine, how it should be.</extracomment>
        <translation>Die App hat ein eigenes Benutzerkonto</translation>
    </message>
    <message>
        <source>Nothing is swapped to the disk</source>
        <translation>Kein Arbeitsspeicher wird auf die Platte ausgelagert</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>Die Platte ist verschlüsselt</translation>
    </message>
    <message>
        <source>No secret keys of the system</source>
        <extracomment>Keys of a keyboard (SysRq) that command the system past every program.</extracomment>
        <translation>Keine geheimen Systemtasten</translation>
    </message>
    <message>
        <source>No memory dumps</source>
        <translation>Keine Speicherabbilder</translation>
    </message>
    <message>
        <source>The app is all there is on the screen</source>
        <translation>Auf dem Bildschirm ist nur die App</translation>
    </message>
    <message>
        <source>No other terminals</source>
        <translation>Keine anderen Konsolen</translation>
    </message>
    <message>
        <source>Unknown USB devices are refused</source>
        <translation>Unbekannte USB-Geräte werden abgewiesen</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Die Uhr geht richtig</translation>
    </message>
    <message>
        <source>Windows locks the tablet</source>
        <translation>Windows sperrt das Tablet</translation>
    </message>
    <message>
        <source>The event file is signed by the office</source>
        <extracomment>The event file sets up the tablet; the office signs it, so that changes are noticed.</extracomment>
        <translation>Die Datei der Veranstaltung ist vom Büro signiert</translation>
    </message>
    <message>
        <source>This machine does not tell.</source>
        <translation>Dieses Gerät verrät es nicht.</translation>
    </message>
    <message>
        <source>Run it as a user that can do nothing else.</source>
        <extracomment>What to do about one check; the README has a chapter on locking the machine.</extracomment>
        <translation>Starten Sie sie unter einem Konto, das sonst nichts darf.</translation>
    </message>
    <message>
        <source>Switch swap off, or encrypt it.</source>
        <translation>Schalten Sie die Auslagerung (Swap) ab oder verschlüsseln Sie sie.</translation>
    </message>
    <message>
        <source>Set the tablet up again with disk encryption.</source>
        <translation>Richten Sie das Tablet neu ein, mit verschlüsselter Platte.</translation>
    </message>
    <message>
        <source>Set kernel.sysrq to 0.</source>
        <translation>Setzen Sie kernel.sysrq auf 0.</translation>
    </message>
    <message>
        <source>Switch core dumps off.</source>
        <translation>Schalten Sie Speicherabbilder (Core Dumps) ab.</translation>
    </message>
    <message>
        <source>Start it in a session of its own, such as cage.</source>
        <translation>Starten Sie sie in einer eigenen Sitzung, etwa mit cage.</translation>
    </message>
    <message>
        <source>Set NAutoVTs and ReserveVT to 0.</source>
        <translation>Setzen Sie NAutoVTs und ReserveVT auf 0.</translation>
    </message>
    <message>
        <source>Install USBGuard, and allow the sticks you use.</source>
        <translation>Installieren Sie USBGuard und lassen Sie Ihre Sticks zu.</translation>
    </message>
    <message>
        <source>Set the clock: hours are written with signatures.</source>
        <translation>Stellen Sie die Uhr: Mit den Unterschriften wird die Stunde gespeichert.</translation>
    </message>
    <message>
        <source>Windows Home and Pro cannot lock a tablet: stay beside it, or use Linux.</source>
        <translation>Windows Home und Pro können ein Tablet nicht sperren: Bleiben Sie daneben, oder nehmen Sie Linux.</translation>
    </message>
    <message>
        <source>It is not signed: ask the office for a signed one.</source>
        <translation>Sie ist nicht signiert: Lassen Sie sich vom Büro eine signierte geben.</translation>
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
        <source>Take this signature back?</source>
        <extracomment>Volunteers. Somebody came with their code and wants their signature erased.</extracomment>
        <translation>Diese Unterschrift zurückziehen?</translation>
    </message>
    <message>
        <source>It is erased here and at the hub and can never come back. Every other signature stays.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer.</extracomment>
        <translation>Sie wird hier und auf dem Server gelöscht und kann nie zurückkommen. Alle anderen Unterschriften bleiben.</translation>
    </message>
    <message>
        <source>Yes, erase it</source>
        <extracomment>Volunteers&apos; button below “Take this signature back?”.</extracomment>
        <translation>Ja, löschen</translation>
    </message>
    <message>
        <source>Wipe this tablet?</source>
        <extracomment>Volunteers. Everything on the tablet is erased.</extracomment>
        <translation>Dieses Tablet löschen?</translation>
    </message>
    <message>
        <source>The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer; the bundle: the sealed file on the stick.</extracomment>
        <translation>Die Unterschriften, die Schlüssel und die offene Schicht auf diesem Tablet sind dann endgültig weg. Was auf dem Server und im Paket ist, bleibt. Der Beleg sagt, was hier war, ohne Namen.</translation>
    </message>
    <message>
        <source>Wipe it</source>
        <extracomment>Volunteers&apos; button below “Wipe this tablet?”.</extracomment>
        <translation>Löschen</translation>
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
        <source>End of the day</source>
        <extracomment>Volunteers&apos; button: everything at the end of the day, step by step.</extracomment>
        <translation>Tagesende</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Schicht eröffnen</translation>
    </message>
    <message numerus="yes">
        <source>On paper: %n line(s)</source>
        <extracomment>Volunteers, below the sum of signatures on the tablet: what was signed with a pen, not in that sum.</extracomment>
        <translation>
            <numerusform>Auf Papier: %Ln Zeile</numerusform>
            <numerusform>Auf Papier: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) back</source>
        <translation>
            <numerusform>%Ln Bogen zurück</numerusform>
            <numerusform>%Ln Bögen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) still out</source>
        <translation>
            <numerusform>%Ln Bogen noch unterwegs</numerusform>
            <numerusform>%Ln Bögen noch unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>Volunteers&apos; button. A shift: the hours in which one team collects.</extracomment>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers&apos; button: a table of shifts and how many signatures each gathered.</extracomment>
        <translation>Wer wie viele gesammelt hat</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers&apos; button: sheets to sign on with a pen, handed out and come back.</extracomment>
        <translation>Papierbögen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers&apos; button; “attention” as below the number (BalanceSum).</extracomment>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers&apos; button: somebody comes back with the code and wants their signature erased.</extracomment>
        <translation>Unterschrift zurückziehen</translation>
    </message>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers&apos; button: battery, disk, how well the tablet is locked.</extracomment>
        <translation>Gerät prüfen</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>App schließen</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>Zurück zur Übersicht</translation>
    </message>
</context>
<context>
    <name>EveningSheet</name>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Tagesende</translation>
    </message>
    <message>
        <source>Send what can be sent</source>
        <translation>Senden, was sich senden lässt</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <extracomment>Volunteers. “Waiting”: signatures not sent yet, here and below. The bundle: the sealed file.</extracomment>
        <translation>Nichts wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) wait. Without a network the bundle carries them.</source>
        <translation>
            <numerusform>%Ln Unterschrift wartet. Ohne Netz überbringt sie das Paket.</numerusform>
            <numerusform>%Ln Unterschriften warten. Ohne Netz überbringt sie das Paket.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Volunteers&apos; button.</extracomment>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Write the sealed bundle to a stick</source>
        <translation>Versiegeltes Paket auf einen Stick schreiben</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Versiegeltes Paket erstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The counts match</source>
        <extracomment>Volunteers: compare how many the stick holds with how many the tablet counts.</extracomment>
        <translation>Die Zahlen stimmen überein</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers: who takes the stick to the office.</extracomment>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>The stick goes with %1.</source>
        <extracomment>Volunteers; %1 are somebody&apos;s initials.</extracomment>
        <translation>Den Stick nimmt %1 mit.</translation>
    </message>
    <message>
        <source>Who takes the stick to the office? Leave it in until the end.</source>
        <translation>Wer bringt den Stick ins Büro? Lassen Sie ihn bis zum Schluss stecken.</translation>
    </message>
    <message>
        <source>Their initials</source>
        <translation>Initialen dieser Person</translation>
    </message>
    <message>
        <source>Noted</source>
        <extracomment>Volunteers&apos; button: noted, who takes the stick.</extracomment>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>Wipe the tablet</source>
        <extracomment>Volunteers: erase everything on the tablet.</extracomment>
        <translation>Tablet löschen</translation>
    </message>
    <message>
        <source>Everything here is at the office or on the stick. You get a receipt.</source>
        <extracomment>Volunteers. The steps: 1 to 4 above this.</extracomment>
        <translation>Alles hier ist im Büro oder auf dem Stick. Sie bekommen einen Beleg.</translation>
    </message>
    <message>
        <source>Not yet: first the steps above. What is neither delivered nor in the bundle cannot be wiped.</source>
        <translation>Noch nicht: erst die Schritte oben. Was weder zugestellt noch im Paket ist, lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>Wipe the tablet…</source>
        <extracomment>Volunteers&apos; button below “Wipe the tablet”; asks once more.</extracomment>
        <translation>Tablet löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <extracomment>Volunteers&apos; button: the stick was gone when the tablet was wiped.</extracomment>
        <translation>Beleg schreiben</translation>
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
        <source>Stop</source>
        <extracomment>Volunteers&apos; button: end the writing of a file; there is no file then.</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>Wird erstellt und geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>The password of this file</source>
        <extracomment>Volunteers. Heading: the words that open the spreadsheet just written.</extracomment>
        <translation>Das Passwort dieser Datei</translation>
    </message>
    <message>
        <source>Write them down and give them to whoever opens the file, on another way than the file itself. They are shown only once.</source>
        <extracomment>Volunteers. “Them”: the words of the password.</extracomment>
        <translation>Schreiben Sie die Wörter auf und geben Sie sie der Person, die die Datei öffnet, auf einem anderen Weg als die Datei selbst. Sie werden nur einmal gezeigt.</translation>
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
    <name>FieldLabel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a field&apos;s label, %2 a word such as “if you like”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Set up the tablet</source>
        <extracomment>Title of the window in which a new tablet is set up.</extracomment>
        <translation>Tablet einrichten</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Whoever sets up a tablet, small: which step this is, e.g. “Step 2 of 5”.</extracomment>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <extracomment>Whoever sets up a tablet; %1 is a date. Written: the file was made or changed on that day.</extracomment>
        <translation>Geschrieben am %1</translation>
    </message>
    <message>
        <source>Cannot be used: touch to read why</source>
        <extracomment>Whoever sets up a tablet; beside the name of a file on a stick. A touch says why.</extracomment>
        <translation>Nicht verwendbar: antippen, um den Grund zu lesen</translation>
    </message>
    <message>
        <source>Put the stick with the event file in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Stecken Sie den Stick mit der Datei der Veranstaltung ein. Sie erscheint hier.</translation>
    </message>
    <message>
        <source>There is no event file on this stick. The office copies the event&apos;s whole folder onto it.</source>
        <extracomment>Whoever sets up a tablet. The office: the organisers&apos;, who made the event file.</extracomment>
        <translation>Auf diesem Stick ist keine Datei einer Veranstaltung. Das Büro kopiert den ganzen Ordner der Veranstaltung darauf.</translation>
    </message>
    <message>
        <source>Signatures are sent to %1</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; %1 is its address.</extracomment>
        <translation>Die Unterschriften gehen an %1</translation>
    </message>
    <message>
        <source>No hub: each evening&apos;s bundle, on a stick, carries the signatures</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; bundle: the sealed file.</extracomment>
        <translation>Kein Server: Das Paket jedes Abends, auf einem Stick, überbringt die Unterschriften</translation>
    </message>
    <message>
        <source>It is a rehearsal: nothing that is signed counts</source>
        <extracomment>Whoever sets up a tablet. A rehearsal: practice, nothing is real.</extracomment>
        <translation>Es ist eine Probe: Nichts, was unterschrieben wird, zählt</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be read. Nothing was taken over. Put it in again, and touch the file once more.</source>
        <translation>Der Stick wurde abgezogen oder lässt sich nicht lesen. Nichts wurde übernommen. Stecken Sie ihn wieder ein und tippen Sie die Datei noch einmal an.</translation>
    </message>
    <message>
        <source>There is no room on the tablet for this event. Nothing was taken over.</source>
        <translation>Auf dem Tablet ist kein Platz für diese Veranstaltung. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The tablet&apos;s own disk cannot be written to. Nothing was taken over. Switch the tablet off and on; if it stays so, it needs repair.</source>
        <translation>Auf die Platte des Tablets lässt sich nicht schreiben. Nichts wurde übernommen. Schalten Sie das Tablet aus und wieder ein; bleibt es so, muss es repariert werden.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: one of this file and this tablet is a rehearsal.</source>
        <extracomment>Volunteers. A rehearsal: practice, nothing is real.</extracomment>
        <translation>Probe und Ernst vermischen sich nicht: Entweder diese Datei oder dieses Tablet ist eine Probe.</translation>
    </message>
    <message>
        <source>This file is not signed by whoever signed this tablet&apos;s event. Ask the office: only its own signature counts here. For another office, this tablet has to be set up anew.</source>
        <extracomment>Volunteers. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>Diese Datei ist nicht von derselben Stelle signiert wie die Veranstaltung dieses Tablets. Fragen Sie das Büro: Hier zählt nur seine eigene Signatur. Für ein anderes Büro muss dieses Tablet neu eingerichtet werden.</translation>
    </message>
    <message>
        <source>This file is of another event, and signatures of this one are still on the tablet. Go through “End of the day” first: then nothing is left behind.</source>
        <extracomment>Volunteers. “End of the day” is a button of the desk.</extracomment>
        <translation>Diese Datei ist von einer anderen Veranstaltung, und Unterschriften von dieser sind noch auf dem Tablet. Gehen Sie zuerst „Tagesende“ durch: Dann bleibt nichts zurück.</translation>
    </message>
    <message>
        <source>The signatures on this tablet are sealed to a key that is not in this file. Ask the office for a file with that key as well, as the stand-by key, or go through “End of the day” first. Who has the old key can read them either way.</source>
        <extracomment>Volunteers. The key: what opens signatures. Stand-by key: the office&apos;s second key.</extracomment>
        <translation>Die Unterschriften auf diesem Tablet sind für einen Schlüssel versiegelt, der nicht in dieser Datei steht. Lassen Sie sich vom Büro eine Datei geben, in der auch er steht, als Ersatzschlüssel, oder gehen Sie zuerst „Tagesende“ durch. Wer den alten Schlüssel hat, kann sie so oder so lesen.</translation>
    </message>
    <message>
        <source>Signatures of this tablet went to a hub that is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer.</extracomment>
        <translation>Unterschriften dieses Tablets gingen an einen Server, der nicht in dieser Datei steht. Gehen Sie zuerst „Tagesende“ durch.</translation>
    </message>
    <message>
        <source>A campaign that people have signed here is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers.</extracomment>
        <translation>Eine Kampagne, die hier unterschrieben wurde, steht nicht in dieser Datei. Gehen Sie zuerst „Tagesende“ durch.</translation>
    </message>
    <message>
        <source>A shift is open, and its list could not be read any more. Close the shift first.</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; its words open its list.</extracomment>
        <translation>Eine Schicht ist offen, und ihre Liste ließe sich nicht mehr lesen. Schließen Sie zuerst die Schicht ab.</translation>
    </message>
    <message>
        <source>There is no room on this stick. Nothing was kept. Take another stick, or make room.</source>
        <extracomment>Whoever sets up a tablet. The key: what opens the signatures.</extracomment>
        <translation>Auf diesem Stick ist kein Platz. Nichts wurde behalten. Nehmen Sie einen anderen Stick oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>What was written does not read back the same: do not trust this stick. Nothing was kept. Take another stick.</source>
        <translation>Was geschrieben wurde, liest sich nicht gleich zurück: Trauen Sie diesem Stick nicht. Nichts wurde behalten. Nehmen Sie einen anderen Stick.</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be written to. Nothing was kept. Put a stick in, and try again.</source>
        <translation>Der Stick wurde abgezogen oder lässt sich nicht beschreiben. Nichts wurde behalten. Stecken Sie einen Stick ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters.</source>
        <extracomment>Whoever sets up a tablet; the name of a group or of its stall.</extracomment>
        <translation>Ein Name hat 1 bis 80 Zeichen.</translation>
    </message>
    <message>
        <source>These were two different PINs. Choose one again.</source>
        <translation>Das waren zwei verschiedene PINs. Wählen Sie noch einmal eine.</translation>
    </message>
</context>
<context>
    <name>FirstStartFlow</name>
    <message>
        <source>Which event?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of files.</extracomment>
        <translation>Welche Veranstaltung?</translation>
    </message>
    <message>
        <source>Which campaign?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of campaigns.</extracomment>
        <translation>Welche Kampagne?</translation>
    </message>
    <message>
        <source>A campaign says who collects, and what happens with the signatures. One of your own comes as a pack, on a stick.</source>
        <extracomment>Whoever sets up a tablet. Pack: a folder with a campaign&apos;s story and wording. Stick: a USB memory stick.</extracomment>
        <translation>Eine Kampagne sagt, wer sammelt und was mit den Unterschriften geschieht. Eine eigene kommt als Ordner oder Zip auf einem Stick.</translation>
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
        <source>Please check: a sign that cannot be printed was left out.</source>
        <extracomment>Below a field: a sign that cannot be kept (unprintable) was taken out. Calm.</extracomment>
        <translation>Bitte prüfen: Ein Zeichen, das sich nicht drucken lässt, wurde weggelassen.</translation>
    </message>
    <message>
        <source>Please check: a sign in this address only looks like the one that belongs there.</source>
        <extracomment>Below the e-mail address: such as a Russian а among Latin letters, or a curly apostrophe.</extracomment>
        <translation>Bitte prüfen: Ein Zeichen dieser Adresse sieht nur so aus wie das, was dorthin gehört.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <extracomment>Button below a name: undo the capitals that were set by themselves; %1 is as it was typed.</extracomment>
        <translation>„%1“ behalten</translation>
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
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>Auswählen</translation>
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
        <source>Fill in what I just typed</source>
        <extracomment>Button over the form&apos;s empty fields, for who has just signed another appeal here: name and address as there.</extracomment>
        <translation>Meine Angaben von eben einsetzen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
</context>
<context>
    <name>GatheredSheet</name>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Wer wie viele gesammelt hat</translation>
    </message>
    <message>
        <source>Nobody has signed here yet.</source>
        <extracomment>Volunteers, over a table of shifts. “Those”: signatures.</extracomment>
        <translation>Hier hat noch niemand unterschrieben.</translation>
    </message>
    <message>
        <source>Without those that were taken back.</source>
        <translation>Ohne die zurückgezogenen.</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Volunteers. Head of a column of appeals&apos; titles. Short.</extracomment>
        <translation>Appell</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Heads of a table: where, who (initials), in which hours, how many signatures. Short.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Freiwillige/r</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Volunteers, before the sum below a table.</extracomment>
        <translation>Zusammen</translation>
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
    <message numerus="yes">
        <source>Today&apos;s goal of %n signatures is reached.</source>
        <extracomment>Below a row of ten boxes that fill up; %n is a round number from 10 on, for one day. The first: so many have signed.</extracomment>
        <translation>
            <numerusform>Das Tagesziel von %Ln Unterschrift ist erreicht.</numerusform>
            <numerusform>Das Tagesziel von %Ln Unterschriften ist erreicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal here: %n signatures.</source>
        <translation>
            <numerusform>Unser Tagesziel hier: %Ln Unterschrift.</numerusform>
            <numerusform>Unser Tagesziel hier: %Ln Unterschriften.</numerusform>
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
    <name>HoursChart</name>
    <message>
        <source>%1 o&apos;clock: %2</source>
        <extracomment>For screen readers: %1 is an hour of the day, %2 how many signed in it.</extracomment>
        <translation>%1&#xa0;Uhr: %2</translation>
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
    <name>MachineSheet</name>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Gerät prüfen</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.</source>
        <extracomment>Volunteers. “This”: the list of checks below.</extracomment>
        <translation>Unterschriften sind versiegelt, was auch immer hier steht. Es geht um Fremde, die das Tablet in die Hände bekommen.</translation>
    </message>
    <message>
        <source>Take over an event file</source>
        <extracomment>Volunteers&apos; button: a newer event file from the organisers&apos; office, on a stick.</extracomment>
        <translation>Datei einer Veranstaltung übernehmen</translation>
    </message>
</context>
<context>
    <name>NeutralScreen</name>
    <message>
        <source>Not in use</source>
        <extracomment>A screen that says nothing about what this tablet is for.</extracomment>
        <translation>Nicht in Betrieb</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Sheet %1 came back, lines signed: %2</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper, %2 how many lines on it are signed.</extracomment>
        <translation>Bogen %1 zurück, Zeilen unterschrieben: %2</translation>
    </message>
    <message>
        <source>Sheet %1 handed out</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper.</extracomment>
        <translation>Bogen %1 ausgegeben</translation>
    </message>
    <message>
        <source>Sheets %1 to %2 handed out</source>
        <extracomment>Volunteers; %1 and %2 are numbers of sheets of paper, the first and the last.</extracomment>
        <translation>Bögen %1 bis %2 ausgegeben</translation>
    </message>
    <message>
        <source>Noted.</source>
        <extracomment>Volunteers: what was typed of sheets of paper is stored.</extracomment>
        <translation>Notiert.</translation>
    </message>
    <message>
        <source>These are no sheets&apos; numbers: the second is not smaller than the first, and at most %1 go out at once.</source>
        <extracomment>Volunteers; %1 is a number such as 500.</extracomment>
        <translation>Das sind keine Bogennummern: Die zweite ist nicht kleiner als die erste, und höchstens %1 gehen auf einmal hinaus.</translation>
    </message>
    <message>
        <source>This is no sheet&apos;s number, or its letters are wrong.</source>
        <extracomment>Volunteers. A sheet says for example 17-K4M: the number is enough, its letters must be right.</extracomment>
        <translation>Das ist keine Bogennummer, oder die Buchstaben dahinter sind falsch.</translation>
    </message>
    <message>
        <source>How many lines are signed? A number from 0 to %1.</source>
        <extracomment>Volunteers; %1 is a number such as 99.</extracomment>
        <translation>Wie viele Zeilen sind unterschrieben? Eine Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>Noted. These had been noted before, and count once: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>Notiert. Diese waren schon notiert und zählen einmal: %1</translation>
    </message>
    <message>
        <source>Noted. Sheet %1 had come back before, lines signed: %2. The new number counts.</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number, %2 a number of lines.</extracomment>
        <translation>Notiert. Bogen %1 war schon zurück, Zeilen unterschrieben: %2. Die neue Zahl gilt.</translation>
    </message>
    <message>
        <source>Noted. Nobody had noted that sheet %1 was handed out: is its number right?</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number.</extracomment>
        <translation>Notiert. Dass Bogen %1 ausgegeben wurde, hatte niemand notiert: Stimmt die Nummer?</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Papierbögen</translation>
    </message>
    <message>
        <source>handed out</source>
        <extracomment>Volunteers. Three of four words below numbers, “10 handed out = 7 came back + 3 still out”: sheets of paper. Short.</extracomment>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>noch unterwegs</translation>
    </message>
    <message>
        <source>lines signed</source>
        <extracomment>Volunteers, below a number: lines that somebody signed on the sheets that came back. Short.</extracomment>
        <translation>Zeilen unterschrieben</translation>
    </message>
    <message>
        <source>Still out: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>Noch unterwegs: %1</translation>
    </message>
    <message>
        <source>Last note: %1</source>
        <extracomment>Volunteers; %1 is what was noted last, such as “Sheet 17 handed out”.</extracomment>
        <translation>Zuletzt notiert: %1</translation>
    </message>
    <message>
        <source>Take this note back</source>
        <extracomment>Volunteers&apos; button: the last note was a slip.</extracomment>
        <translation>Diese Notiz zurücknehmen</translation>
    </message>
    <message>
        <source>Handing out: from sheet</source>
        <extracomment>Volunteers. Labels over two lines for the numbers of sheets of paper: from … to …; what they get is a pad of digits.</extracomment>
        <translation>Ausgegeben: von Bogen</translation>
    </message>
    <message>
        <source>to sheet, if more than one</source>
        <translation>bis Bogen, wenn mehrere</translation>
    </message>
    <message>
        <source>Hand out</source>
        <extracomment>Volunteers&apos; button: note that these sheets of paper were handed out.</extracomment>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Coming back: sheet</source>
        <extracomment>Volunteers. Labels over two lines: the number of the sheet of paper that comes back, and how many lines on it are signed.</extracomment>
        <translation>Zurück: Bogen</translation>
    </message>
    <message>
        <source>Lines signed on it</source>
        <translation>Unterschriebene Zeilen</translation>
    </message>
    <message>
        <source>It is back</source>
        <extracomment>Volunteers&apos; button: note that this sheet of paper came back.</extracomment>
        <translation>Ist zurück</translation>
    </message>
    <message>
        <source>These lines are not in the tablet&apos;s sum: the office types them in, and checks them against these notes.</source>
        <extracomment>Volunteers. Lines signed with a pen; the sum: of signatures on the tablet, on DeskScreen.</extracomment>
        <translation>Diese Zeilen stehen nicht in der Summe des Tablets: Das Büro tippt sie ab und vergleicht sie mit diesen Notizen.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
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
        <extracomment>Volunteers. PIN: the secret number of this stall.
----------
Volunteers&apos; buttons: ask the office for its code; or go back to the PIN.</extracomment>
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
        <source>The office&apos;s code</source>
        <extracomment>Volunteers. Label over a line: the PIN is forgotten; the organisers&apos; office has a code.</extracomment>
        <translation>Code des Büros</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen. “Back” says nothing about a kiosk.</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>PIN vergessen?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Zurück zum Unterschreiben</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Look again</source>
        <extracomment>Volunteers&apos; button: a USB stick was just put in; look for sticks again.</extracomment>
        <translation>Erneut suchen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1, %2 UTC</source>
        <extracomment>Printed; %1 is a date, %2 an hour such as 15:00. UTC: as it is called in your language.</extracomment>
        <translation>%1, %2 UTC</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <extracomment>Printed across each page, in capitals where there are any: nothing here is real.</extracomment>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Printed on each page; both are numbers.</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Petition</source>
        <extracomment>Printed, small, above the campaign&apos;s title on the cover.</extracomment>
        <translation>Petition</translation>
    </message>
    <message>
        <source>Signatures</source>
        <extracomment>Printed beside the total, also 0 or 1.</extracomment>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Was unterschrieben wurde</translation>
    </message>
    <message>
        <source>Collected at</source>
        <extracomment>Printed, label: the name and place of an event follow.</extracomment>
        <translation>Gesammelt bei</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Printed, label: the date and hour of printing follow.</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Pages after this one</source>
        <extracomment>Printed on a cover, label: how many pages follow it.</extracomment>
        <translation>Seiten nach dieser</translation>
    </message>
    <message>
        <source>Digest of all pages</source>
        <extracomment>Printed, label. Digest: a fingerprint computed from the text (SHA-256).</extracomment>
        <translation>Prüfsumme aller Seiten</translation>
    </message>
    <message>
        <source>At the foot of each page stands its digest: a fingerprint (SHA-256) computed from the rows on that page. The digest above is computed from those of all pages. If a row is changed, or a page is left out, added or swapped, the digests no longer agree.</source>
        <translation>Am Fuß jeder Seite steht ihre Prüfsumme (SHA-256), berechnet aus den Zeilen dieser Seite. Die Prüfsumme oben ist aus denen aller Seiten berechnet. Wird eine Zeile geändert oder eine Seite weggelassen, hinzugefügt oder ausgetauscht, stimmen die Prüfsummen nicht mehr überein.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Printed, heading over running numbers; as short as can be.</extracomment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Printed, heading over people&apos;s full names.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Postcode area</source>
        <extracomment>Printed, heading over the first part of postcodes.</extracomment>
        <translation>PLZ-Gebiet</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Printed, heading over signatures drawn with a finger.</extracomment>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Printed, heading over the languages in which people signed.</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <extracomment>Printed, heading: of a part of a list, and of a column that says yes or no.</extracomment>
        <translation>Darf kontaktiert werden</translation>
    </message>
    <message>
        <source>Signature only</source>
        <extracomment>Printed, heading of the part of a list with people who must not be contacted.</extracomment>
        <translation>Nur Unterschrift</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Printed: whether somebody may be contacted.</extracomment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>On this page: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures, also 0 or 1.</extracomment>
        <translation>Auf dieser Seite: %1</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures up to the end of this page.</extracomment>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>Digest of this page: %1</source>
        <extracomment>Printed below the rows; %1 is in hex digits.</extracomment>
        <translation>Prüfsumme dieser Seite: %1</translation>
    </message>
    <message>
        <source>With contact details: for the organisers only. Keep this list locked up, and destroy it when it is no longer needed.</source>
        <translation>Mit Kontaktdaten: nur für die Organisation. Diese Liste unter Verschluss halten und vernichten, sobald sie nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Receipt for a wiped tablet</source>
        <extracomment>Printed, title. A tablet&apos;s signatures were erased at the end of the day.</extracomment>
        <translation>Beleg für ein gelöschtes Tablet</translation>
    </message>
    <message>
        <source>Before this tablet was wiped, each of its signatures had been delivered to the hub or written, sealed, to a file that was read again and compared. This page names nobody.</source>
        <translation>Bevor dieses Tablet gelöscht wurde, war jede seiner Unterschriften dem Server zugestellt oder versiegelt in eine Datei geschrieben worden, die erneut gelesen und verglichen wurde. Diese Seite nennt niemanden.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Wiped</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Tablet</source>
        <extracomment>Printed, label: the tablet&apos;s number in hex digits follows.</extracomment>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <extracomment>Printed, label: the volunteer&apos;s initials follow.</extracomment>
        <translation>Freiwillige/r</translation>
    </message>
    <message>
        <source>Handed to</source>
        <extracomment>Printed, label: who took the stick or the files.</extracomment>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>Printed, label: the address of the organisers&apos; computer follows.</extracomment>
        <translation>Server</translation>
    </message>
    <message>
        <source>None: files carried the signatures</source>
        <translation>Keiner: Dateien trugen die Unterschriften</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Printed, before a number: all signatures there were.</extracomment>
        <translation>Gesammelt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Printed, before a number of signatures: sent to the hub.</extracomment>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Printed, before a number of signatures: not sent.</extracomment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Printed, before a number of signatures: refused by the hub.</extracomment>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>Printed, before a number of signatures: taken back by their signers.</extracomment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Printed, heading: places, and how many signatures volunteers gathered there.</extracomment>
        <translation>Wer wie viele gesammelt hat</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Printed, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>Keine Schicht offen</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Printed, before a number: the sum of the lines above, without what was taken back.</extracomment>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>On paper, not counted above</source>
        <extracomment>Printed, heading: what was signed with a pen, as volunteers noted it; the office types it in later, so that it is not in the sum of signatures further up on this page.</extracomment>
        <translation>Auf Papier, oben nicht mitgezählt</translation>
    </message>
    <message>
        <source>Sheets that came back</source>
        <extracomment>Printed, before a number of sheets to sign on.</extracomment>
        <translation>Bögen zurück</translation>
    </message>
    <message>
        <source>Sheets still out</source>
        <extracomment>Printed, before a number of sheets to sign on; their own numbers stand behind it.</extracomment>
        <translation>Bögen noch unterwegs</translation>
    </message>
    <message>
        <source>Lines signed</source>
        <extracomment>Printed, before a number: lines signed with a pen, on the sheets that came back.</extracomment>
        <translation>Unterschriebene Zeilen</translation>
    </message>
    <message>
        <source>Files that were exported</source>
        <translation>Exportierte Dateien</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Where the chain of signatures ends</source>
        <extracomment>Printed, heading: number and digest of the last signature follow.</extracomment>
        <translation>Wo die Kette der Unterschriften endet</translation>
    </message>
    <message>
        <source>Sheet</source>
        <extracomment>Printed on a sheet to sign on with a pen, label: the sheet&apos;s number follows.</extracomment>
        <translation>Bogen</translation>
    </message>
    <message>
        <source>Tick the box under a letter only if you want this. Your signature counts without it:</source>
        <extracomment>Printed on a sheet to sign on; below it stand sentences that begin with A, B or C.</extracomment>
        <translation>Kreuzen Sie das Kästchen unter einem Buchstaben nur an, wenn Sie das möchten. Ihre Unterschrift zählt auch ohne:</translation>
    </message>
    <message>
        <source>This is paper: whoever holds this sheet can read what stands on it, also those who sign after you. The organisers type it in, seal it and keep the sheet locked up. What is said here of the tablet, its screen and a code holds for the tablet only; to take your signature back, ask the organisers.</source>
        <extracomment>Printed on a sheet with many lines to sign on, above the notice that is shown on tablets.</extracomment>
        <translation>Dies ist Papier: Wer diesen Bogen in der Hand hat, kann lesen, was darauf steht, auch wer nach Ihnen unterschreibt. Die Veranstalter tippen es ab, versiegeln es und halten den Bogen verschlossen. Was hier vom Tablet, seinem Bildschirm und einem Code gesagt wird, gilt nur für das Tablet; um Ihre Unterschrift zurückzuziehen, wenden Sie sich an die Veranstalter.</translation>
    </message>
    <message>
        <source>Of these on paper</source>
        <extracomment>Printed on a cover, label: how many of the signatures were given on paper.</extracomment>
        <translation>Davon auf Papier</translation>
    </message>
    <message>
        <source>Signature of the volunteer</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>Unterschrift der freiwilligen Person</translation>
    </message>
    <message>
        <source>Signature of whoever takes the files</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>Unterschrift der Person, die die Dateien übernimmt</translation>
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
    <name>ProgressLine</name>
    <message>
        <source>%1 % done</source>
        <extracomment>For screen readers: how far the writing of a file is.</extracomment>
        <translation>%1&#xa0;% fertig</translation>
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
    <name>Setback</name>
    <message>
        <source>The kiosk cannot start</source>
        <extracomment>Volunteers, and whoever passes by: heading of a calm screen, in place of the kiosk.</extracomment>
        <translation>Das Tablet kann nicht starten</translation>
    </message>
    <message>
        <source>Something in the preparation of this tablet has to be put right. Signatures collected before stay where they are. Please send the office a picture of this screen.</source>
        <extracomment>Volunteers. The office: the organisers, who prepared this tablet.</extracomment>
        <translation>An der Vorbereitung dieses Tablets ist etwas zu berichtigen. Die schon gesammelten Unterschriften bleiben, wo sie sind. Bitte schicken Sie dem Büro ein Foto von diesem Bildschirm.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Volunteers, small label; a file&apos;s name and the number of a line follow.</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Back</source>
        <extracomment>Button: to the step before.</extracomment>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>Open a shift</source>
        <translation>Schicht eröffnen</translation>
    </message>
    <message>
        <source>Another volunteer takes over? Their initials stand on exports and on the receipt of the evening. The words of the shift stay the same: pass them on.</source>
        <extracomment>Volunteers. A shift is the hours in which one team collects.</extracomment>
        <translation>Übernimmt jemand anderes? Diese Initialen stehen dann auf den Exporten und auf dem Beleg am Abend. Die Wörter der Schicht bleiben gleich: Geben Sie sie weiter.</translation>
    </message>
    <message>
        <source>Where is the stall, and who opens it? Initials are enough.</source>
        <translation>Wo steht der Stand, und wer eröffnet ihn? Initialen genügen.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Label over a line: where the stall stands, e.g. “Market square”.</extracomment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Your initials</source>
        <extracomment>Volunteers. Label over a line: the first letters of a volunteer&apos;s names.</extracomment>
        <translation>Ihre Initialen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers&apos; buttons: the same shift with another volunteer; or a new shift.</extracomment>
        <translation>Schicht übergeben</translation>
    </message>
    <message>
        <source>Two of the words, from your note, so that it is sure to be right:</source>
        <extracomment>Volunteers. Two of six secret words that were just written down.</extracomment>
        <translation>Zwei der Wörter von Ihrem Zettel, damit er sicher stimmt:</translation>
    </message>
    <message>
        <source>Word %1</source>
        <extracomment>Volunteers. Label over a line; %1 is a number from 1 to 6.</extracomment>
        <translation>Wort&#xa0;%1</translation>
    </message>
    <message>
        <source>These are they</source>
        <extracomment>Volunteers&apos; button: the two words are typed.</extracomment>
        <translation>Das sind sie</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Schicht abschließen</translation>
    </message>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>Die Wörter dieser Schicht</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>Schreiben Sie sie jetzt auf und bewahren Sie sie getrennt vom Tablet auf. Sie werden nur einmal gezeigt, und ohne sie kann der Stand seine eigene Liste nicht lesen. Das Büro kann sie immer lesen.</translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <extracomment>For screen readers: a key that shows another script&apos;s letters. %1: two of them.</extracomment>
        <translation>Buchstaben: %1</translation>
    </message>
</context>
<context>
    <name>StartKept</name>
    <message>
        <source>The page is on the stick</source>
        <extracomment>Whoever sets up a tablet: heading. The page: on it the key is printed.</extracomment>
        <translation>Die Seite ist auf dem Stick</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It was read back, and opens a test signature. The tablet has forgotten it.</source>
        <extracomment>Whoever sets up a tablet. It: the page with the key, on the stick.</extracomment>
        <translation>Sie wurde zurückgelesen und öffnet eine Probe-Unterschrift. Das Tablet hat sie vergessen.</translation>
    </message>
    <message>
        <source>Pull the stick now. It does not stay with the tablet.</source>
        <extracomment>Whoever sets up a tablet: sentences on what to do with a stick. %1 is a folder&apos;s name, README.txt a file.</extracomment>
        <translation>Ziehen Sie den Stick jetzt ab. Er bleibt nicht beim Tablet.</translation>
    </message>
    <message>
        <source>At a computer, print the page in the folder %1, twice. Keep one in another house.</source>
        <translation>Drucken Sie an einem Computer die Seite im Ordner %1 zweimal. Bewahren Sie eine in einem anderen Haus auf.</translation>
    </message>
    <message>
        <source>README.txt beside it says how the signatures are read.</source>
        <translation>README.txt daneben sagt, wie die Unterschriften gelesen werden.</translation>
    </message>
    <message>
        <source>This key in words, as they stand on the page:</source>
        <extracomment>Whoever sets up a tablet; eight words follow, which stand on the printed page, too.</extracomment>
        <translation>Dieser Schlüssel in Wörtern, wie sie auf der Seite stehen:</translation>
    </message>
</context>
<context>
    <name>StartKey</name>
    <message>
        <source>The key that opens the signatures</source>
        <extracomment>Whoever sets up a tablet: heading. The key: what opens the signatures; it is printed on a page.</extracomment>
        <translation>Der Schlüssel, der die Unterschriften öffnet</translation>
    </message>
    <message>
        <source>Write the page onto the stick</source>
        <extracomment>Whoever sets up a tablet: button. The page: on it the key is printed.</extracomment>
        <translation>Seite auf den Stick schreiben</translation>
    </message>
    <message>
        <source>Writing, and reading it back from the stick. Leave the stick in.</source>
        <translation>Schreibt und liest vom Stick zurück. Lassen Sie den Stick stecken.</translation>
    </message>
    <message>
        <source>Whoever has the page of this key can read the signatures. Whoever loses it can read none.</source>
        <extracomment>Whoever sets up a tablet: four sentences on the key, which is made now and written onto a stick as a page to print.</extracomment>
        <translation>Wer die Seite dieses Schlüssels hat, kann die Unterschriften lesen. Wer sie verliert, kann keine lesen.</translation>
    </message>
    <message>
        <source>It is made now, goes onto a stick as a page to print, and is forgotten here: the tablet can write, and cannot read.</source>
        <translation>Er entsteht jetzt, kommt als Seite zum Drucken auf einen Stick und wird hier vergessen: Das Tablet kann schreiben und nicht lesen.</translation>
    </message>
    <message>
        <source>Print it, and keep it away from the tablet.</source>
        <translation>Drucken Sie die Seite und bewahren Sie sie getrennt vom Tablet auf.</translation>
    </message>
    <message>
        <source>Put a stick in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Stecken Sie einen Stick ein. Er erscheint hier.</translation>
    </message>
</context>
<context>
    <name>StartMachine</name>
    <message>
        <source>Check the machine</source>
        <translation>Gerät prüfen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. What is red makes it easier for strangers who get hold of the tablet; it can be put right later, and the desk shows this list again.</source>
        <extracomment>Whoever sets up a tablet. “Red”: checks in the list below. The desk: the volunteers&apos; screens.</extracomment>
        <translation>Unterschriften sind versiegelt, was auch immer hier steht. Was rot ist, macht es Fremden leichter, die das Tablet in die Hände bekommen; es lässt sich später beheben, und die Übersicht der Freiwilligen zeigt diese Liste wieder.</translation>
    </message>
</context>
<context>
    <name>StartName</name>
    <message>
        <source>What is your group called?</source>
        <extracomment>Whoever sets up a tablet: heading; a group is who collects together.</extracomment>
        <translation>Wie heißt Ihre Gruppe?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Name of the group, or of the stall</source>
        <extracomment>Whoever sets up a tablet. Label over a line, e.g. “Friends of the library”.</extracomment>
        <translation>Name der Gruppe oder des Standes</translation>
    </message>
    <message>
        <source>It stands on the volunteers&apos; desk and on receipts. Whoever signs does not see it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>Er steht in der Übersicht der Freiwilligen und auf Belegen. Wer unterschreibt, sieht ihn nicht.</translation>
    </message>
</context>
<context>
    <name>StartOffers</name>
    <message>
        <source>Look again</source>
        <extracomment>Whoever sets up a tablet: a stick was just put in; look for sticks again.</extracomment>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>This one cannot be used.</source>
        <extracomment>Whoever sets up a tablet: a file cannot be used; English sentences that say why follow.</extracomment>
        <translation>Das lässt sich nicht verwenden.</translation>
    </message>
</context>
<context>
    <name>StartPin</name>
    <message>
        <source>Type the same PIN again</source>
        <extracomment>Whoever sets up a tablet: headings. PIN: the secret number of this stall.</extracomment>
        <translation>Dieselbe PIN noch einmal eingeben</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Wählen Sie eine PIN</translation>
    </message>
    <message>
        <source>Choose another</source>
        <extracomment>Whoever sets up a tablet: button; the first of two PINs was a slip.</extracomment>
        <translation>Eine andere wählen</translation>
    </message>
    <message>
        <source>4 to 12 digits that open the volunteers&apos; desk. It guards screens; nobody can read a signature with it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>4 bis 12 Ziffern, die die Übersicht der Freiwilligen öffnen. Sie schützt Bildschirme; lesen kann damit niemand eine Unterschrift.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%Ln Ziffer eingegeben</numerusform>
            <numerusform>%Ln Ziffern eingegeben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReady</name>
    <message>
        <source>The tablet is ready</source>
        <extracomment>Whoever sets up a tablet: heading; the tablet can begin to collect.</extracomment>
        <translation>Das Tablet ist bereit</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Whoever sets up a tablet: button; the kiosk begins.</extracomment>
        <translation>Starten</translation>
    </message>
    <message>
        <source>From now on it starts into its kiosk by itself. Volunteers reach their desk like this: press and hold the upper corner where a line of text begins for three seconds, and type the PIN.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>Von jetzt an startet es von selbst mit der Kampagne. So kommen Freiwillige in ihre Übersicht: drei Sekunden auf die obere Ecke drücken, an der eine Textzeile beginnt, und die PIN eingeben.</translation>
    </message>
</context>
<context>
    <name>StartRehearsal</name>
    <message>
        <source>Sign once, for practice</source>
        <extracomment>Whoever sets up a tablet: heading. To sign for practice: nothing of it is real.</extracomment>
        <translation>Einmal zur Probe unterschreiben</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>Whoever sets up a tablet: buttons.</extracomment>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>The kiosk opens as people will see it, with “Rehearsal” across it. Sign with an invented name. Nothing of it counts, nothing is sent, and it is erased afterwards.</source>
        <extracomment>Whoever sets up a tablet.</extracomment>
        <translation>Alles erscheint, wie die Leute es sehen werden, quer darüber „Probe“. Unterschreiben Sie mit einem erfundenen Namen. Nichts davon zählt, nichts wird gesendet, und danach wird es gelöscht.</translation>
    </message>
    <message>
        <source>After the thanks, “Done” leads back here. If you would rather stop: press and hold the upper corner where a line of text begins for three seconds, type the PIN, and close the app.</source>
        <extracomment>Whoever sets up a tablet. “Done” is the button on the thank-you screen; the desk&apos;s button is “Close the app”.</extracomment>
        <translation>Nach dem Dank führt „Fertig“ hierher zurück. Wenn Sie lieber abbrechen: drei Sekunden auf die obere Ecke drücken, an der eine Textzeile beginnt, die PIN eingeben und die App schließen.</translation>
    </message>
</context>
<context>
    <name>StartSigner</name>
    <message>
        <source>The words are the same</source>
        <extracomment>Whoever sets up a tablet: buttons. The words that name the signer are the same as the organiser&apos;s; or nobody signed it.</extracomment>
        <translation>Die Wörter sind dieselben</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Copying onto the tablet, and reading it again. Leave the stick in.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Kopiert auf das Tablet und liest es noch einmal. Lassen Sie den Stick stecken.</translation>
    </message>
    <message>
        <source>Nobody has signed this file. Whoever had the stick could have changed it, also who can read the signatures. Ask the office for a signed one.</source>
        <extracomment>Whoever sets up a tablet. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>Diese Datei hat niemand signiert. Wer den Stick hatte, könnte sie geändert haben, auch wer die Unterschriften lesen kann. Lassen Sie sich vom Büro eine signierte geben.</translation>
    </message>
    <message>
        <source>It is signed by whoever has these words. Call your organiser, and have the words read to you:</source>
        <extracomment>Whoever sets up a tablet; eight words follow. The organiser: who made the event file.</extracomment>
        <translation>Signiert hat, wer diese Wörter hat. Rufen Sie Ihr Organisationsteam an und lassen Sie sich die Wörter vorlesen:</translation>
    </message>
    <message>
        <source>At least the key that opens the signatures can be compared. Call your organiser, and have these words read to you:</source>
        <translation>Wenigstens der Schlüssel, der die Unterschriften öffnet, lässt sich vergleichen. Rufen Sie Ihr Organisationsteam an und lassen Sie sich diese Wörter vorlesen:</translation>
    </message>
</context>
<context>
    <name>StartWelcome</name>
    <message>
        <source>This tablet is new</source>
        <extracomment>Whoever sets up a tablet: heading of the first screen of a new tablet.</extracomment>
        <translation>Dieses Tablet ist neu</translation>
    </message>
    <message>
        <source>It needs an event: for which campaign it collects, and who will be able to read the signatures. The tablet itself never can.</source>
        <extracomment>Whoever sets up a tablet. Event file: made by the organisers&apos; office, it sets up a tablet.</extracomment>
        <translation>Es braucht eine Veranstaltung: für welche Kampagne es sammelt und wer die Unterschriften wird lesen können. Das Tablet selbst kann es nie.</translation>
    </message>
    <message>
        <source>I have an event file</source>
        <extracomment>Whoever sets up a tablet: button. The office is the organisers&apos;.</extracomment>
        <translation>Ich habe die Datei einer Veranstaltung</translation>
    </message>
    <message>
        <source>An office has prepared it, on a stick. One stick sets up many tablets.</source>
        <extracomment>Below “I have an event file”. The office: the organisers&apos;. Stick: a USB memory stick.</extracomment>
        <translation>Ein Büro hat sie vorbereitet, auf einem Stick. Ein Stick richtet viele Tablets ein.</translation>
    </message>
    <message>
        <source>Start without an office</source>
        <extracomment>Whoever sets up a tablet: button. There is nobody who made an event file.</extracomment>
        <translation>Ohne Büro anfangen</translation>
    </message>
    <message>
        <source>One tablet, one group. You need a stick, and later a printer. An office and a hub can come later.</source>
        <extracomment>Below “Start without an office”. Stick: a USB memory stick.</extracomment>
        <translation>Ein Tablet, eine Gruppe. Sie brauchen einen Stick und später einen Drucker. Büro und Server können später dazukommen.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>%1: done</source>
        <extracomment>For screen readers: %1 is what is to be done; it is done.</extracomment>
        <translation>%1: erledigt</translation>
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
    <name>SumTerm</name>
    <message>
        <source>%1 %2</source>
        <extracomment>For screen readers: %1 is a number, %2 the word below it, as in “12 signed”.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TakeOverSheet</name>
    <message>
        <source>Take over an event file</source>
        <extracomment>Volunteers. Heading; the same words as on MachineSheet&apos;s button.</extracomment>
        <translation>Datei einer Veranstaltung übernehmen</translation>
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
        <source>To photograph</source>
        <extracomment>Button beside the withdrawal code: shows it as a QR code. Short.</extracomment>
        <translation>Zum Fotografieren</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands beside it.</extracomment>
        <translation>Anders überlegt? Mit diesem Code können Sie Ihre Unterschrift zurückziehen. Notieren oder fotografieren Sie ihn: Er wird nur jetzt angezeigt.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Code zum Zurückziehen: %1</translation>
    </message>
    <message>
        <source>You can also sign here:</source>
        <extracomment>Over one button or several, each with the title of another appeal on this tablet.</extracomment>
        <translation>Sie können hier auch noch unterschreiben:</translation>
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
    <name>Watermark</name>
    <message>
        <source>Rehearsal</source>
        <extracomment>Nothing that is signed or shown now is real; volunteers practise.</extracomment>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is real</source>
        <extracomment>On the lower edge of every screen while volunteers practise.</extracomment>
        <translation>Probe: Nichts hier ist echt</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Unterschrift zurückziehen</translation>
    </message>
    <message>
        <source>The code from the thank-you screen takes one signature back, whether it has been sent or not. This cannot be undone. Who signed is not shown to anybody.</source>
        <extracomment>Volunteers. The code was shown after signing, e.g. 7K2M-9QX4-D0VB.</extracomment>
        <translation>Der Code vom Dankesbildschirm zieht eine Unterschrift zurück, ob schon gesendet oder nicht. Das lässt sich nicht rückgängig machen. Niemand sieht, wer unterschrieben hat.</translation>
    </message>
    <message>
        <source>Code (type it, or scan it)</source>
        <extracomment>Volunteers. Label over a line: twelve letters and digits; a scanner may type them.</extracomment>
        <translation>Code (eingeben oder scannen)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Volunteers&apos; button: erase the signature this code belongs to.</extracomment>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>Ich habe sie notiert</translation>
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
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>Ziffern und Zeichen</translation>
    </message>
</context>
</TS>
