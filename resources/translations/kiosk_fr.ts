<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AttractScreen</name>
    <message>
        <source>Or sign on your own phone</source>
        <extracomment>Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.</extracomment>
        <translation>Ou signez sur votre téléphone</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal. Short, it is read from two metres.</extracomment>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button: what the appeal is about, told on a few pages.</extracomment>
        <translation>Lire le récit</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.</extracomment>
        <translation>recueillies</translation>
    </message>
    <message>
        <source>delivered</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer has them.</extracomment>
        <translation>remises</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Volunteers, below a number of signatures: not sent yet.</extracomment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>need attention</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer refused them.</extracomment>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Volunteers, below a number of signatures: taken back by those who signed.</extracomment>
        <translation>retirées</translation>
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
        <translation>Faciliter l’utilisation</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Switch: stronger colours, for people who see less well.</extracomment>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Black on white, and one strong colour.</source>
        <translation>Noir sur blanc, et une seule couleur vive.</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <extracomment>Switch, for people who sit or are small: all buttons low on the screen.</extracomment>
        <translation>Tout à portée, en bas</translation>
    </message>
    <message>
        <source>All there is to touch moves to the lower half of the screen.</source>
        <translation>Tout ce qui se touche passe dans la moitié inférieure de l’écran.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <extracomment>Switch: no time limit.</extracomment>
        <translation>Sans se presser</translation>
    </message>
    <message>
        <source>Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.</source>
        <extracomment>“Cancel” and “Done” are the words of two buttons: FormScreen&apos;s and ThanksScreen&apos;s.</extracomment>
        <translation>Rien ne s’efface tout seul. Avant de partir, touchez «&#xa0;Annuler&#xa0;» ou «&#xa0;Terminer&#xa0;».</translation>
    </message>
    <message>
        <source>One switch</source>
        <extracomment>Switch, for people who work machines with a single push-button (switch access, scanning).</extracomment>
        <translation>Un seul contacteur</translation>
    </message>
    <message>
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>Les éléments s’éclairent l’un après l’autre&#x202f;; n’importe quelle touche, ou un contact n’importe où sur l’écran, choisit celui qui est éclairé.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <extracomment>Volunteers&apos; button, answers “Close this shift?” and “Close the app?”.</extracomment>
        <translation>Non, revenir</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <extracomment>Label over a line that narrows down the list of countries below it.</extracomment>
        <translation>Pays&#xa0;: tapez les premières lettres</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>Button: one would rather name no country.</extracomment>
        <translation>Ne pas indiquer</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer; bundle: the sealed file for the office.</extracomment>
        <translation>Cet événement n’a pas de serveur&#xa0;: c’est le paquet scellé qui transporte les signatures.</translation>
    </message>
    <message>
        <source>Everything that can be sent has been sent.</source>
        <translation>Tout ce qui peut être envoyé l’a été.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Envoi en cours.</translation>
    </message>
    <message>
        <source>Something else answers instead of the hub (a log-in page of the network?). Open the network&apos;s log-in page on another device, or use another network.</source>
        <extracomment>Volunteers. A café&apos;s network that wants a log-in first, for example.</extracomment>
        <translation>Autre chose répond à la place du serveur (une page de connexion du réseau&#x202f;?). Ouvrez la page de connexion du réseau sur un autre appareil, ou utilisez un autre réseau.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <extracomment>Volunteers. The office: the organisers&apos;.</extracomment>
        <translation>Le serveur n’accepte pas cette tablette. Rien n’est perdu&#x202f;; merci de prévenir le bureau.</translation>
    </message>
    <message>
        <source>No connection to the hub. Sending starts by itself when it is back.</source>
        <translation>Pas de connexion au serveur. L’envoi reprendra tout seul dès qu’elle sera rétablie.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
        <extracomment>Volunteers. Its disk is full or fails.</extracomment>
        <translation>La tablette ne peut rien enregistrer pour le moment. Libérez de l’espace.</translation>
    </message>
    <message>
        <source>Nothing delivered since the start of the app</source>
        <translation>Aucune remise depuis le démarrage de l’application</translation>
    </message>
    <message>
        <source>Last delivery: just now</source>
        <translation>Dernière remise&#xa0;: à l’instant</translation>
    </message>
    <message>
        <source>Last delivery: %1 minutes ago</source>
        <extracomment>Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.</extracomment>
        <translation>Dernière remise&#xa0;: il y a %1&#xa0;min</translation>
    </message>
    <message>
        <source>Last delivery: more than two hours ago</source>
        <translation>Dernière remise&#xa0;: il y a plus de deux heures</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Ce n’est pas le bon code PIN.</translation>
    </message>
    <message>
        <source>This is not the PIN. Next try in %1 seconds.</source>
        <extracomment>Volunteers; %1 is a number of seconds. Choose words that suit every number.</extracomment>
        <translation>Ce n’est pas le bon code PIN. Nouvel essai dans %1&#xa0;s.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>Rien n’a été exporté&#xa0;: il n’y a pas assez de place à cet endroit.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <extracomment>Volunteers. The shift&apos;s secret words; “case”: capital or small letters.</extracomment>
        <translation>Ces mots n’ouvrent pas la liste. Réessayez&#x202f;; les majuscules et les espaces n’ont pas d’importance.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <extracomment>Volunteers. Lists belong to a shift.</extracomment>
        <translation>Aucune permanence n’est ouverte&#x202f;; il n’y a donc pas de liste à lire ici.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <extracomment>Volunteers. The place: a USB stick or folder.</extracomment>
        <translation>Rien n’a été exporté&#xa0;: impossible d’écrire à cet endroit. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Paquet créé et vérifié. Signatures&#xa0;: %1. Fichier&#xa0;: %2.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Liste créée et vérifiée. Signatures&#xa0;: %1. Fichier&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <extracomment>Volunteers; %1 is how many, also 1. “It”: the list just written.</extracomment>
        <translation>Signatures qui n’y figurent pas&#xa0;: %1. Elles sont abîmées, ou seule la clé du bureau peut les ouvrir.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>Le fichier des signatures était abîmé. Il est conservé à part dans %2&#x202f;; signatures récupérées&#xa0;: %1. La collecte continue. Merci de prévenir le bureau ce soir, et de ne rien effacer sur la tablette.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.</extracomment>
        <translation>Clore cette permanence&#x202f;?</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <extracomment>Volunteers. “Its words”: the shift&apos;s secret words. “Sealed”: encrypted, only the office has the key.</extracomment>
        <translation>Ses mots ne fonctionneront plus, et ce stand ne pourra plus lire sa liste. Toutes les signatures restent, scellées pour le bureau.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button below “Close this shift?”.</extracomment>
        <translation>Clore la permanence</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <extracomment>Volunteers. The app: this program on the tablet.</extracomment>
        <translation>Fermer l’application&#x202f;?</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <extracomment>Volunteers. “What is waiting”: signatures not sent yet.</extracomment>
        <translation>Toutes les signatures restent sur la tablette. Celles en attente seront envoyées quand l’application sera rouverte et qu’il y aura du réseau.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button below “Close the app?”.</extracomment>
        <translation>Fermer l’application</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button: back to the screens on which people sign.</extracomment>
        <translation>Retour aux signatures</translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers&apos; button: write today&apos;s signatures to a USB stick.</extracomment>
        <translation>Exporter la liste du jour</translation>
    </message>
    <message>
        <source>Send now, also what needs attention</source>
        <extracomment>Volunteers&apos; button, two lines at most; “attention” as below the number (BalanceSum).</extracomment>
        <translation>Envoyer maintenant, y compris ce qui est à vérifier</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Clore la permanence</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Ouvrir une permanence</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Fermer l’application</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Exporter la liste du jour</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>Retour à l’espace bénévoles</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <extracomment>Volunteers. First of three numbered steps: onto which stick or into which folder.</extracomment>
        <translation>1. À quel endroit&#x202f;?</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <extracomment>Volunteers. Second step. The office: the organisers&apos;, not of the stall.</extracomment>
        <translation>2. Pour le bureau&#xa0;: un paquet scellé. Seul le bureau peut l’ouvrir.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Créer le paquet scellé</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <extracomment>Volunteers. Third step; its secret words open the list.</extracomment>
        <translation>3. Pour le stand&#xa0;: une liste lisible. Quiconque trouve ce fichier peut lire qui a signé. Tapez les mots de la permanence.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>Lors de cet événement, le stand ne crée pas de liste lisible. C’est le bureau qui ouvre le paquet.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <extracomment>Volunteers. Label over a line: the secret words that were shown when the shift was opened.</extracomment>
        <translation>Les mots de la permanence</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>Créer la liste lisible</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>Écriture et vérification…</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <extracomment>Heading of a calm screen after a fault of the program.</extracomment>
        <translation>Un instant, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <extracomment>“That were thanked for”: those after which the screen said “Thank you.”</extracomment>
        <translation>Un problème est survenu sur cette tablette. Ce qui était à l’écran a été effacé. Les signatures suivies d’un «&#xa0;Merci&#xa0;» sont bien enregistrées.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Given name</source>
        <extracomment>Attendees, label over a line; what one is called by. Not “first name” where the order differs.</extracomment>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Please type your given name.</source>
        <translation>Merci d’indiquer votre prénom.</translation>
    </message>
    <message>
        <source>Please type your family name.</source>
        <translation>Merci d’indiquer votre nom de famille.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Merci d’indiquer votre adresse e-mail.</translation>
    </message>
    <message>
        <source>Please type your postcode.</source>
        <translation>Merci d’indiquer votre code postal.</translation>
    </message>
    <message>
        <source>Please choose your country.</source>
        <translation>Merci de choisir votre pays.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>C’est trop long. Merci de raccourcir.</translation>
    </message>
    <message>
        <source>A name has at least one letter.</source>
        <translation>Un nom contient au moins une lettre.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address yet.</source>
        <extracomment>Attendees; calm: they may still be typing or may leave it out.</extracomment>
        <translation>Cela ne ressemble pas encore à une adresse e-mail.</translation>
    </message>
    <message>
        <source>Please check: postcodes in this country look different (%1).</source>
        <extracomment>%1 is a country&apos;s name as lists write it (nominative). It may be right all the same.</extracomment>
        <translation>À vérifier&#xa0;: dans ce pays, les codes postaux ont une autre forme (%1).</translation>
    </message>
    <message>
        <source>I have only one name</source>
        <extracomment>Button, for people whose name has one part: the family name may stay empty.</extracomment>
        <translation>Je n’ai qu’un seul nom</translation>
    </message>
    <message>
        <source>Noted: you have only one name.</source>
        <extracomment>Below the family name, once that button was touched.</extracomment>
        <translation>C’est noté&#xa0;: vous n’avez qu’un seul nom.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <extracomment>“Full”: its disk.</extracomment>
        <translation>Votre signature n’a pas été enregistrée&#xa0;: la tablette est pleine. Merci de prévenir les bénévoles.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>Votre signature n’a pas été enregistrée&#xa0;: la tablette ne peut rien enregistrer. Merci de prévenir les bénévoles.</translation>
    </message>
    <message>
        <source>This could not be undone here. The code takes your signature back: please show it to a volunteer.</source>
        <extracomment>After “Undo my signature”; the code is the one shown on the same screen.</extracomment>
        <translation>L’annulation n’a pas pu se faire ici. Le code permet de retirer votre signature&#xa0;: montrez-le aux bénévoles.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <extracomment>After a field&apos;s label, in brackets: need not be filled in.</extracomment>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a field&apos;s label, %2 “if you like”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>Vouliez-vous dire %1&#x202f;?</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leave the form without signing; what was typed is cleared.</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button; the same words as on AttractScreen.</extracomment>
        <translation>Lire le récit</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Button: opens the privacy notice. Short.</extracomment>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>To the form</source>
        <extracomment>Button, attendees: scrolls down to what there is to fill in.</extracomment>
        <translation>Au formulaire</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>HandTally</name>
    <message numerus="yes">
        <source>%n people and more have signed here today.</source>
        <extracomment>%n is a round number from 10 on, rounded down: no exact number is shown.</extracomment>
        <translation>
            <numerusform>Aujourd’hui, au moins %Ln personne a déjà signé ici.</numerusform>
            <numerusform>Aujourd’hui, au moins %Ln personnes ont déjà signé ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <extracomment>For screen readers: an invisible corner that opens the volunteers&apos; desk; long press.</extracomment>
        <translation>Bénévoles&#xa0;: appui long</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Nobody has touched the screen for a while; soon it starts over.</extracomment>
        <translation>Êtes-vous toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button, the answer to “Are you still there?”.</extracomment>
        <translation>Je suis toujours là</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <extracomment>%n is a number of seconds that counts down.</extracomment>
        <translation>
            <numerusform>Dans %Ln seconde, tout ce qui est sur cet écran sera effacé pour la personne suivante.</numerusform>
            <numerusform>Dans %Ln secondes, tout ce qui est sur cet écran sera effacé pour la personne suivante.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InkButton</name>
    <message>
        <source>Sign with your finger (if you like)</source>
        <extracomment>Button: opens a pad to draw one&apos;s signature on. The other: once something is drawn.</extracomment>
        <translation>Signer avec le doigt (facultatif)</translation>
    </message>
    <message>
        <source>Change your finger&apos;s signature</source>
        <translation>Modifier la signature au doigt</translation>
    </message>
    <message>
        <source>Your finger&apos;s signature</source>
        <extracomment>For screen readers: the picture of what was drawn on the pad.</extracomment>
        <translation>Votre signature au doigt</translation>
    </message>
</context>
<context>
    <name>InkSheet</name>
    <message>
        <source>Sign with your finger</source>
        <extracomment>Heading: draw your signature as one does with a pen.</extracomment>
        <translation>Signez avec le doigt</translation>
    </message>
    <message>
        <source>Draw here with your finger</source>
        <extracomment>For screen readers: the pad.</extracomment>
        <translation>Tracez ici avec le doigt</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: wipes the whole drawing.</extracomment>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back the last stroke.</extracomment>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the drawing is finished, back to the form.</extracomment>
        <translation>Terminer</translation>
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
        <translation>Espace bénévoles</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.</extracomment>
        <translation>Tapez le code PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <extracomment>For screen readers: how many digits of the PIN were typed, from 0 on.</extracomment>
        <translation>
            <numerusform>%Ln chiffre tapé</numerusform>
            <numerusform>%Ln chiffres tapés</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Volunteers&apos; key: the PIN is whole. Room for a few letters only.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen.</extracomment>
        <translation>Retour aux signatures</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <extracomment>Heading of the privacy notice.</extracomment>
        <translation>Ce que devient ce que vous tapez</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <extracomment>For screen readers: put the large QR code away. Not: end the program.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <extracomment>Below the QR code that fills the screen.</extracomment>
        <translation>Touchez n’importe où pour revenir</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>For screen readers: %1 is the page of the story that is shown, %2 how many there are.</extracomment>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: leave the story. Not: end the program. Short, several stand in one line.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: a voice reads the page; “Stop reading” silences it. Short.</extracomment>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the page before. Short.</extracomment>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the page that follows. Short.</extracomment>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Signer</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Taken back.</source>
        <extracomment>Headings: the signature was undone; the signature is saved.</extracomment>
        <translation>C’est annulé.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
    <message>
        <source>Your signature is erased and was sent to nobody. You can sign again whenever you like.</source>
        <extracomment>The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.</extracomment>
        <translation>Votre signature est effacée et n’a été envoyée à personne. Vous pouvez signer de nouveau quand vous voulez.</translation>
    </message>
    <message>
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>Votre signature est enregistrée et scellée. Cette tablette ne peut la montrer à personne.</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands below.</extracomment>
        <translation>Vous changez d’avis&#x202f;? Ce code permet de retirer votre signature. Notez-le ou photographiez-le&#xa0;: il ne s’affiche que maintenant.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Code de retrait&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <extracomment>Beside the QR code: tell others about the appeal; the code leads to the petition on the web.</extracomment>
        <translation>Faites passer&#xa0;: la pétition en ligne</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: one has finished here, the screen starts over for the next person.</extracomment>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button for some seconds after signing: erases the signature; %1 is the seconds left.</extracomment>
        <translation>Annuler (%1)</translation>
    </message>
    <message>
        <source>Undo my signature</source>
        <extracomment>For screen readers: the same button, in full and without the seconds.</extracomment>
        <translation>Annuler ma signature</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Larger text</source>
        <extracomment>For screen readers: the button “Aa”; each press one step larger, then back to the first.</extracomment>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: a large and a small letter, the sign for size of text. Two or three letters.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>For screen readers: the size of the text, %1 is a number from 100 to 200.</extracomment>
        <translation>%1 pour cent</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>For screen readers: button for stronger colours; the same words as in ComfortSheet.</extracomment>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Make it easier to use</source>
        <extracomment>For screen readers: button; the same words as the heading of ComfortSheet.</extracomment>
        <translation>Faciliter l’utilisation</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>Les mots de cette permanence</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>Je les ai notés</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>Notez-les maintenant et gardez-les loin de la tablette. Ils ne s’affichent qu’une fois, et sans eux le stand ne peut pas lire sa propre liste. Le bureau, lui, peut toujours la lire.</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the keyboard&apos;s key that erases the last letter.</extracomment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Keyboard in another language</source>
        <translation>Clavier dans une autre langue</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>For screen readers: the keyboard&apos;s key that goes on to the next field.</extracomment>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <extracomment>For screen readers: the key that hides the on-screen keyboard.</extracomment>
        <translation>Masquer le clavier</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>For screen readers: the shift key.</extracomment>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>Chiffres et signes</translation>
    </message>
</context>
</TS>
