<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers. Heading and button: signatures the organisers&apos; computer refused.</extracomment>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <extracomment>Volunteers. The office: the organisers&apos;. The bundle: the sealed file for the office.</extracomment>
        <translation>No hay nada por revisar.</translation>
    </message>
    <message>
        <source>Nothing of this is lost: it stays on the tablet and goes to the office in the bundle.</source>
        <translation>Nada de esto se pierde: se queda en la tableta y llega a la oficina en el paquete.</translation>
    </message>
    <message>
        <source>Set aside for the office.</source>
        <extracomment>Volunteers; set aside for the organisers&apos; office; nobody here tries it again.</extracomment>
        <translation>Apartada para la oficina.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Volunteers&apos; button: send this one again.</extracomment>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>Reintentar: %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>Volunteers&apos; button: leave this one to the organisers&apos; office.</extracomment>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>Apartar: %1</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Or sign on your own phone</source>
        <extracomment>Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.</extracomment>
        <translation>O firme en su teléfono</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal. Short, it is read from two metres.</extracomment>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button: what the appeal is about, told on a few pages.</extracomment>
        <translation>Leer el relato</translation>
    </message>
    <message>
        <source>Other appeals</source>
        <extracomment>Button: back to the cards of all appeals on this tablet. Short.</extracomment>
        <translation>Otros llamamientos</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.</extracomment>
        <translation>recogidas</translation>
    </message>
    <message>
        <source>delivered</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer has them.</extracomment>
        <translation>entregadas</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Volunteers, below a number of signatures: not sent yet.</extracomment>
        <translation>en espera</translation>
    </message>
    <message>
        <source>need attention</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer refused them.</extracomment>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Volunteers, below a number of signatures: taken back by those who signed.</extracomment>
        <translation>retiradas</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>%1: yes</source>
        <extracomment>For screen readers: a check of the machine, and whether it is as it should be.</extracomment>
        <translation>%1: sí</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: no</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: no se sabe</translation>
    </message>
</context>
<context>
    <name>ChoiceScreen</name>
    <message>
        <source>What do you want to sign for?</source>
        <extracomment>Over cards of several appeals, read from two metres; a touch opens one. Short.</extracomment>
        <translation>¿Por qué quiere firmar?</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Your code, for you alone</source>
        <extracomment>Heading over a QR code; the code takes this person&apos;s signature back.</extracomment>
        <translation>Su código, solo para usted</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Código para retirar la firma: %1</translation>
    </message>
    <message>
        <source>Photograph it: whoever has it can take your signature back. It is not the petition&apos;s code, and nobody else needs it.</source>
        <extracomment>Beside a QR code that holds the withdrawal code.</extracomment>
        <translation>Fotografíelo: quien lo tenga puede retirar su firma. No es el código de la petición y nadie más lo necesita.</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Make it easier to use</source>
        <extracomment>Heading: settings for people who see, reach, move or read less easily. No word for illness.</extracomment>
        <translation>Facilitar el uso</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Switch: stronger colours, for people who see less well.</extracomment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Black on white, and one strong colour.</source>
        <translation>Negro sobre blanco y un solo color intenso.</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <extracomment>Switch, for people who sit or are small: all buttons low on the screen.</extracomment>
        <translation>Todo al alcance, abajo</translation>
    </message>
    <message>
        <source>All there is to touch moves to the lower half of the screen.</source>
        <translation>Todo lo que se toca pasa a la mitad inferior de la pantalla.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <extracomment>Switch: no time limit.</extracomment>
        <translation>Sin prisa</translation>
    </message>
    <message>
        <source>Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.</source>
        <extracomment>“Cancel” and “Done” are the words of two buttons: FormScreen&apos;s and ThanksScreen&apos;s.</extracomment>
        <translation>Nada se borra por sí solo. Toque «Cancelar» o «Listo» antes de irse.</translation>
    </message>
    <message>
        <source>One switch</source>
        <extracomment>Switch, for people who work machines with a single push-button (switch access, scanning).</extracomment>
        <translation>Un solo pulsador</translation>
    </message>
    <message>
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit. A long press on a letter offers more letters.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>Los elementos se iluminan uno tras otro; cualquier tecla, o un toque en cualquier sitio, elige el que está iluminado. Una pulsación larga sobre una letra ofrece más letras.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <extracomment>Volunteers&apos; button, answers “Close this shift?” and “Close the app?”.</extracomment>
        <translation>No, volver</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <extracomment>Label over a line that narrows down the list of countries below it.</extracomment>
        <translation>País: escriba las primeras letras</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>Button: one would rather name no country.</extracomment>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>No country is found by these letters. Try the first ones only, another spelling, its name in English, or its code, such as DE.</source>
        <extracomment>In place of the list of countries, when none is found by what was typed.</extracomment>
        <translation>Ningún país empieza con estas letras. Pruebe solo con las primeras, otra grafía, su nombre en inglés o su código, por ejemplo DE.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Países</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Withdrawals still to be sent: %1.</source>
        <extracomment>Volunteers; %1 is how many signatures were taken back that the hub does not know of yet.</extracomment>
        <translation>Retiradas por enviar: %1.</translation>
    </message>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer; bundle: the sealed file for the office.</extracomment>
        <translation>Este evento no tiene servidor: las firmas viajan en el paquete sellado.</translation>
    </message>
    <message>
        <source>Everything that can be sent has been sent.</source>
        <translation>Se ha enviado todo lo que se puede enviar.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Enviando.</translation>
    </message>
    <message>
        <source>Something else answers instead of the hub (a log-in page of the network?). Open the network&apos;s log-in page on another device, or use another network.</source>
        <extracomment>Volunteers. A café&apos;s network that wants a log-in first, for example.</extracomment>
        <translation>Responde otra cosa en lugar del servidor (¿una página de acceso de la red?). Abra la página de acceso de la red en otro dispositivo o use otra red.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <extracomment>Volunteers. The office: the organisers&apos;.</extracomment>
        <translation>El servidor no acepta esta tableta. No se ha perdido nada; avise a la oficina, por favor.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: this tablet and the hub disagree about which it is. Nothing was sent; please tell the office.</source>
        <extracomment>Volunteers. In a rehearsal nothing is real; a real hub takes nothing of it, and the other way round.</extracomment>
        <translation>El ensayo y la realidad no se mezclan: esta tableta está en uno y el servidor en la otra. No se ha enviado nada; avise a la oficina, por favor.</translation>
    </message>
    <message>
        <source>Sending does not work. Nothing is lost, and the tablet goes on trying. If it stays so, please tell the office.</source>
        <extracomment>Volunteers. A fault of the program, not of the network.</extracomment>
        <translation>El envío no funciona. No se pierde nada y la tableta sigue intentándolo. Si sigue así, avise a la oficina, por favor.</translation>
    </message>
    <message>
        <source>No connection to the hub. Sending starts by itself when it is back.</source>
        <translation>No hay conexión con el servidor. El envío empezará por sí solo cuando vuelva.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
        <extracomment>Volunteers. Its disk is full or fails.</extracomment>
        <translation>La tableta no puede guardar nada en este momento. Libere espacio.</translation>
    </message>
    <message>
        <source>Nothing delivered since the start of the app</source>
        <translation>Nada entregado desde que se abrió la aplicación</translation>
    </message>
    <message>
        <source>Last delivery: just now</source>
        <translation>Última entrega: ahora mismo</translation>
    </message>
    <message>
        <source>Last delivery: %1 minutes ago</source>
        <extracomment>Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.</extracomment>
        <translation>Última entrega: hace %1&#xa0;min</translation>
    </message>
    <message>
        <source>Last delivery: more than two hours ago</source>
        <translation>Última entrega: hace más de dos horas</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Ese no es el PIN.</translation>
    </message>
    <message>
        <source>This is not the PIN. Next try in %1 seconds.</source>
        <extracomment>Volunteers; %1 is a number of seconds. Choose words that suit every number.</extracomment>
        <translation>Ese no es el PIN. Próximo intento en %1&#xa0;s.</translation>
    </message>
    <message>
        <source>The PIN of this stall is %1.</source>
        <extracomment>Volunteers; %1 is the stall&apos;s PIN.</extracomment>
        <translation>El PIN de este puesto es %1.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>No se ha exportado nada: no hay espacio en ese lugar.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <extracomment>Volunteers. The shift&apos;s secret words; “case”: capital or small letters.</extracomment>
        <translation>Estas palabras no abren la lista. Inténtelo de nuevo; no importan las mayúsculas ni los espacios.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <extracomment>Volunteers. Lists belong to a shift.</extracomment>
        <translation>No hay ningún turno abierto, así que aquí no hay ninguna lista que leer.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <extracomment>Volunteers, after they touched “Stop”.</extracomment>
        <translation>Detenido. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <extracomment>Volunteers. The place: a USB stick or folder.</extracomment>
        <translation>No se ha exportado nada: en ese lugar no se puede escribir. Elija otro.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Paquete creado y comprobado. Firmas: %1. Archivo: %2.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Lista creada y comprobada. Firmas: %1. Archivo: %2.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <extracomment>Volunteers; %1 is how many, also 1. “It”: the list just written.</extracomment>
        <translation>Firmas que no están en ella: %1. Están dañadas o solo las abre la clave de la oficina.</translation>
    </message>
    <message>
        <source>This tablet lacks a font for %1 lines of it: print it at the office instead.</source>
        <extracomment>Volunteers; %1 is how many lines of the paper show an empty box instead of a letter.</extracomment>
        <translation>A esta tableta le falta una fuente (líneas afectadas: %1): imprima mejor en la oficina.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>El archivo de las firmas estaba dañado. Se conserva aparte en %2; firmas recuperadas: %1. La recogida continúa. Avise a la oficina esta noche, por favor, y no borre nada de la tableta.</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>Volunteers, in large letters on the desk: nothing needs anybody.</extracomment>
        <translation>Todo va bien</translation>
    </message>
    <message>
        <source>The tablet cannot write</source>
        <translation>La tableta no puede guardar nada</translation>
    </message>
    <message>
        <source>The tablet is almost full</source>
        <translation>La tableta está casi llena</translation>
    </message>
    <message>
        <source>A file was damaged</source>
        <translation>Un archivo estaba dañado</translation>
    </message>
    <message>
        <source>The hub does not accept this tablet</source>
        <translation>El servidor no acepta esta tableta</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix</source>
        <translation>El ensayo y la realidad no se mezclan</translation>
    </message>
    <message>
        <source>This network needs a log-in</source>
        <translation>Esta red pide iniciar sesión</translation>
    </message>
    <message>
        <source>Sending does not work</source>
        <translation>El envío no funciona</translation>
    </message>
    <message>
        <source>The battery is almost empty</source>
        <translation>La batería está casi agotada</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is full</source>
        <extracomment>Volunteers. The second copy: a USB stick that gets every signature, sealed, as it comes.</extracomment>
        <translation>La memoria de la segunda copia está llena</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick fails</source>
        <translation>La memoria de la segunda copia falla</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is not there</source>
        <translation>Falta la memoria de la segunda copia</translation>
    </message>
    <message>
        <source>Something needs attention</source>
        <translation>Hay algo por revisar</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>No hay ningún turno abierto</translation>
    </message>
    <message>
        <source>Signature number %1</source>
        <extracomment>Volunteers; %1 is a number: the first signature of this tablet is number 1.</extracomment>
        <translation>Firma número&#xa0;%1</translation>
    </message>
    <message>
        <source>The hub does not collect for this campaign.</source>
        <extracomment>Volunteers, below “Signature number 12”: why the hub refused it. “It”: that signature.</extracomment>
        <translation>El servidor no recoge firmas para esta campaña.</translation>
    </message>
    <message>
        <source>It is damaged on this tablet. The office may still read it.</source>
        <translation>Está dañada en esta tableta. Quizá la oficina aún pueda leerla.</translation>
    </message>
    <message>
        <source>The hub has another one under the same number.</source>
        <translation>El servidor tiene otra con el mismo número.</translation>
    </message>
    <message>
        <source>It was taken back by the person who signed.</source>
        <translation>La retiró la persona que había firmado.</translation>
    </message>
    <message>
        <source>The hub cannot tell that it comes from this tablet.</source>
        <translation>El servidor no puede comprobar que venga de esta tableta.</translation>
    </message>
    <message>
        <source>The hub refused it. Tell the office this word: %1</source>
        <extracomment>Volunteers; %1 is a short code for the office, in Latin letters.</extracomment>
        <translation>El servidor la ha rechazado. Diga esta palabra a la oficina: %1</translation>
    </message>
    <message>
        <source>These are not the words. Here they are once more.</source>
        <extracomment>Volunteers, opening a shift: two of its secret words were asked and came back wrong.</extracomment>
        <translation>Esas no son las palabras. Aquí están otra vez.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>Hay un turno abierto</translation>
    </message>
    <message>
        <source>Shift: %1</source>
        <extracomment>Volunteers; %1 is a place and a volunteer&apos;s initials.</extracomment>
        <translation>Turno: %1</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Volunteers, in a table, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>No había ningún turno abierto</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. Words after numbers of signatures: “12 signed = 9 delivered + 3 waiting”. Short.</extracomment>
        <translation>recogidas</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregadas</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>need attention</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiradas</translation>
    </message>
    <message>
        <source>Campaign not known</source>
        <extracomment>Volunteers, in a table, instead of a campaign&apos;s title: it is not known to which they belong.</extracomment>
        <translation>Campaña desconocida</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Volunteers, in a table; %1 is a time such as 14:00: a shift that goes on.</extracomment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Done. This signature is erased here and can never come back.</source>
        <translation>Hecho. Esta firma se ha borrado aquí y no podrá volver nunca.</translation>
    </message>
    <message>
        <source>This is not a code. It has twelve letters and digits.</source>
        <extracomment>Volunteers. A code looks like 7K2M-9QX4-D0VB.</extracomment>
        <translation>Eso no es un código. Un código tiene doce letras y cifras.</translation>
    </message>
    <message>
        <source>This tablet has no signature with this code. It may have been typed wrongly, taken back before, or come from another tablet: the office can look there.</source>
        <translation>En esta tableta no hay ninguna firma con este código. Quizá esté mal escrito, la firma ya se haya retirado o sea de otra tableta: la oficina puede mirar allí.</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <extracomment>Volunteers, below a stick&apos;s name; %1 is a number of gigabytes.</extracomment>
        <translation>%1&#xa0;GB libres</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>memoria USB</translation>
    </message>
    <message>
        <source>folder on this tablet</source>
        <translation>carpeta en la tableta</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Volunteers, below a stick&apos;s name: %1 is what kind of place, %2 how much room it has.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sealed bundle</source>
        <translation>Paquete sellado</translation>
    </message>
    <message>
        <source>Full list (CSV)</source>
        <extracomment>Volunteers. A list with everything, as CSV (a table in a text file).</extracomment>
        <translation>Lista completa (CSV)</translation>
    </message>
    <message>
        <source>For Action Network</source>
        <extracomment>Volunteers. A program of the office&apos;s; keep its name.</extracomment>
        <translation>Para Action Network</translation>
    </message>
    <message>
        <source>For CiviCRM</source>
        <translation>Para CiviCRM</translation>
    </message>
    <message>
        <source>For Mailchimp</source>
        <translation>Para Mailchimp</translation>
    </message>
    <message>
        <source>Spreadsheet with a password</source>
        <translation>Hoja de cálculo con contraseña</translation>
    </message>
    <message>
        <source>Full list on paper (PDF)</source>
        <translation>Lista completa en papel (PDF)</translation>
    </message>
    <message>
        <source>Petition to hand in (PDF)</source>
        <extracomment>Volunteers. The petition as it is handed to a government: names, no contact details.</extracomment>
        <translation>Petición para entregar (PDF)</translation>
    </message>
    <message>
        <source>For this program only: everything stands in the file as it was typed. Do not open it in a spreadsheet, which could take a name for a formula. For that, write the full list.</source>
        <extracomment>Volunteers. Below the choice of a file. “Program”: the office&apos;s, named on the button.</extracomment>
        <translation>Solo para este programa: todo figura en el archivo tal como se escribió. No lo abra en una hoja de cálculo, que podría tomar un nombre por una fórmula. Para eso, escriba la lista completa.</translation>
    </message>
    <message>
        <source>There is no bundle yet, or its stick is gone.</source>
        <extracomment>Volunteers. The bundle: the sealed file for the office, on a USB stick.</extracomment>
        <translation>Todavía no hay paquete, o su memoria ya no está.</translation>
    </message>
    <message>
        <source>The same on the stick and here: %1 signed.</source>
        <extracomment>Volunteers; %1 is a number of signatures, also 0 or 1.</extracomment>
        <translation>Lo mismo en la memoria y aquí: %1 recogidas.</translation>
    </message>
    <message>
        <source>On the stick: %1 signed. Here: %2. Write the bundle again.</source>
        <extracomment>Volunteers; %1 and %2 are numbers of signatures.</extracomment>
        <translation>En la memoria: %1. Aquí: %2. Cree el paquete otra vez.</translation>
    </message>
    <message>
        <source>Nothing was erased: something on this tablet is neither delivered nor in the bundle. Write the bundle again, or hand the tablet itself to the office.</source>
        <translation>No se ha borrado nada: algo de esta tableta ni se ha entregado ni está en el paquete. Cree el paquete otra vez o entregue la propia tableta a la oficina.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt could not be written: put the stick back.</source>
        <translation>Esta tableta está vacía. No se pudo escribir el recibo: vuelva a poner la memoria.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt is %1.</source>
        <extracomment>Volunteers; %1 is a file&apos;s name, in Latin letters.</extracomment>
        <translation>Esta tableta está vacía. El recibo: %1.</translation>
    </message>
    <message>
        <source>Battery %1 %, charging</source>
        <extracomment>Volunteers; %1 is a percentage.</extracomment>
        <translation>Batería %1&#xa0;%, cargando</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>Batería %1&#xa0;%</translation>
    </message>
    <message>
        <source>Battery %1 %, about %2 hours left</source>
        <extracomment>Volunteers; %1 is a percentage, %2 a number of hours with one decimal place.</extracomment>
        <translation>Batería %1&#xa0;%, para unas %2&#xa0;h más</translation>
    </message>
    <message>
        <source>Room on the tablet: %1 GB</source>
        <extracomment>Volunteers; %1 is a number of gigabytes.</extracomment>
        <translation>Espacio en la tableta: %1&#xa0;GB</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2</source>
        <extracomment>Volunteers; the second copy is on a USB stick; %1 is how many signatures, %2 the stick.</extracomment>
        <translation>Segunda copia: %1 en %2</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2, more are coming</source>
        <translation>Segunda copia: %1 en %2, y siguen llegando</translation>
    </message>
    <message>
        <source>Second copy: put the stick %2 in. Nothing is lost meanwhile.</source>
        <translation>Segunda copia: conecte la memoria %2. Entretanto no se pierde nada.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 is full. Use an empty one.</source>
        <translation>Segunda copia: la memoria %2 está llena. Use una vacía.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 fails. Use another one.</source>
        <translation>Segunda copia: la memoria %2 falla. Use otra.</translation>
    </message>
    <message>
        <source>Machine: %1 of %2 checks are good</source>
        <extracomment>Volunteers; %1 of %2 checks of the machine are as they should be.</extracomment>
        <translation>Equipo: %1 de %2 comprobaciones bien</translation>
    </message>
    <message>
        <source>The app has a user of its own</source>
        <extracomment>Volunteers and whoever set the tablet up: one check of the machine, how it should be.</extracomment>
        <translation>La aplicación tiene su propio usuario</translation>
    </message>
    <message>
        <source>Nothing is swapped to the disk</source>
        <translation>Nada pasa de la memoria al disco</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>El disco está cifrado</translation>
    </message>
    <message>
        <source>No secret keys of the system</source>
        <extracomment>Keys of a keyboard (SysRq) that command the system past every program.</extracomment>
        <translation>Sin teclas secretas del sistema</translation>
    </message>
    <message>
        <source>No memory dumps</source>
        <translation>Sin volcados de memoria</translation>
    </message>
    <message>
        <source>The app is all there is on the screen</source>
        <translation>En la pantalla solo está la aplicación</translation>
    </message>
    <message>
        <source>No other terminals</source>
        <translation>Sin otros terminales</translation>
    </message>
    <message>
        <source>Unknown USB devices are refused</source>
        <translation>Se rechazan los dispositivos USB desconocidos</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>El reloj está en hora</translation>
    </message>
    <message>
        <source>Windows locks the tablet</source>
        <translation>Windows bloquea la tableta</translation>
    </message>
    <message>
        <source>The event file is signed by the office</source>
        <extracomment>The event file sets up the tablet; the office signs it, so that changes are noticed.</extracomment>
        <translation>El archivo del evento está firmado por la oficina</translation>
    </message>
    <message>
        <source>This machine does not tell.</source>
        <translation>Este equipo no lo indica.</translation>
    </message>
    <message>
        <source>Run it as a user that can do nothing else.</source>
        <extracomment>What to do about one check; the README has a chapter on locking the machine.</extracomment>
        <translation>Ejecútela con un usuario que no pueda hacer nada más.</translation>
    </message>
    <message>
        <source>Switch swap off, or encrypt it.</source>
        <translation>Desactive el espacio de intercambio (swap) o cífrelo.</translation>
    </message>
    <message>
        <source>Set the tablet up again with disk encryption.</source>
        <translation>Vuelva a instalar la tableta con el disco cifrado.</translation>
    </message>
    <message>
        <source>Set kernel.sysrq to 0.</source>
        <translation>Ponga kernel.sysrq en 0.</translation>
    </message>
    <message>
        <source>Switch core dumps off.</source>
        <translation>Desactive los volcados de memoria (core dumps).</translation>
    </message>
    <message>
        <source>Start it in a session of its own, such as cage.</source>
        <translation>Iníciela en una sesión propia, como cage.</translation>
    </message>
    <message>
        <source>Set NAutoVTs and ReserveVT to 0.</source>
        <translation>Ponga NAutoVTs y ReserveVT en 0.</translation>
    </message>
    <message>
        <source>Install USBGuard, and allow the sticks you use.</source>
        <translation>Instale USBGuard y autorice las memorias que use.</translation>
    </message>
    <message>
        <source>Set the clock: hours are written with signatures.</source>
        <translation>Ponga el reloj en hora: con las firmas se guarda la hora.</translation>
    </message>
    <message>
        <source>Windows Home and Pro cannot lock a tablet: stay beside it, or use Linux.</source>
        <translation>Windows Home y Pro no pueden bloquear una tableta: quédese a su lado o use Linux.</translation>
    </message>
    <message>
        <source>It is not signed: ask the office for a signed one.</source>
        <translation>No está firmado: pida a la oficina uno firmado.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.</extracomment>
        <translation>¿Cerrar este turno?</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <extracomment>Volunteers. “Its words”: the shift&apos;s secret words. “Sealed”: encrypted, only the office has the key.</extracomment>
        <translation>Las palabras del turno dejarán de servir, y este puesto ya no podrá leer su lista. Todas las firmas se conservan, selladas para la oficina.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button below “Close this shift?”.</extracomment>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>Take this signature back?</source>
        <extracomment>Volunteers. Somebody came with their code and wants their signature erased.</extracomment>
        <translation>¿Retirar esta firma?</translation>
    </message>
    <message>
        <source>It is erased here and at the hub and can never come back. Every other signature stays.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer.</extracomment>
        <translation>Se borra aquí y en el servidor, y no podrá volver nunca. Todas las demás firmas se conservan.</translation>
    </message>
    <message>
        <source>Yes, erase it</source>
        <extracomment>Volunteers&apos; button below “Take this signature back?”.</extracomment>
        <translation>Sí, borrarla</translation>
    </message>
    <message>
        <source>Wipe this tablet?</source>
        <extracomment>Volunteers. Everything on the tablet is erased.</extracomment>
        <translation>¿Borrar esta tableta?</translation>
    </message>
    <message>
        <source>The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer; the bundle: the sealed file on the stick.</extracomment>
        <translation>Las firmas, las claves y el turno abierto de esta tableta desaparecerán para siempre. Lo que hay en el servidor y en el paquete se conserva. El recibo dice qué había aquí, sin nombres.</translation>
    </message>
    <message>
        <source>Wipe it</source>
        <extracomment>Volunteers&apos; button below “Wipe this tablet?”.</extracomment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <extracomment>Volunteers. The app: this program on the tablet.</extracomment>
        <translation>¿Cerrar la aplicación?</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <extracomment>Volunteers. “What is waiting”: signatures not sent yet.</extracomment>
        <translation>Todas las firmas se quedan en la tableta. Las que están en espera se enviarán cuando la aplicación vuelva a abrirse y haya red.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button below “Close the app?”.</extracomment>
        <translation>Cerrar la aplicación</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button: back to the screens on which people sign.</extracomment>
        <translation>Volver a las firmas</translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers&apos; button: write today&apos;s signatures to a USB stick.</extracomment>
        <translation>Exportar la lista del día</translation>
    </message>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers&apos; button: everything at the end of the day, step by step.</extracomment>
        <translation>Fin del día</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Abrir un turno</translation>
    </message>
    <message numerus="yes">
        <source>On paper: %n line(s)</source>
        <extracomment>Volunteers, below the sum of signatures on the tablet: what was signed with a pen, not in that sum.</extracomment>
        <translation>
            <numerusform>En papel: %Ln línea</numerusform>
            <numerusform>En papel: %Ln líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) back</source>
        <translation>
            <numerusform>%Ln hoja devuelta</numerusform>
            <numerusform>%Ln hojas devueltas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) still out</source>
        <translation>
            <numerusform>%Ln hoja aún fuera</numerusform>
            <numerusform>%Ln hojas aún fuera</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>Volunteers&apos; button. A shift: the hours in which one team collects.</extracomment>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers&apos; button: a table of shifts and how many signatures each gathered.</extracomment>
        <translation>Quién ha reunido cuántas</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers&apos; button: sheets to sign on with a pen, handed out and come back.</extracomment>
        <translation>Hojas de papel</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers&apos; button; “attention” as below the number (BalanceSum).</extracomment>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers&apos; button: somebody comes back with the code and wants their signature erased.</extracomment>
        <translation>Retirar una firma</translation>
    </message>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers&apos; button: battery, disk, how well the tablet is locked.</extracomment>
        <translation>Comprobar el equipo</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Cerrar la aplicación</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>Volver al resumen</translation>
    </message>
</context>
<context>
    <name>EveningSheet</name>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Fin del día</translation>
    </message>
    <message>
        <source>Send what can be sent</source>
        <translation>Enviar lo que se pueda</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <extracomment>Volunteers. “Waiting”: signatures not sent yet, here and below. The bundle: the sealed file.</extracomment>
        <translation>No hay nada en espera.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) wait. Without a network the bundle carries them.</source>
        <translation>
            <numerusform>%Ln firma en espera. Sin red, viaja en el paquete.</numerusform>
            <numerusform>%Ln firmas en espera. Sin red, viajan en el paquete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Volunteers&apos; button.</extracomment>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Write the sealed bundle to a stick</source>
        <translation>Crear el paquete sellado en una memoria</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Crear el paquete sellado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The counts match</source>
        <extracomment>Volunteers: compare how many the stick holds with how many the tablet counts.</extracomment>
        <translation>Los números coinciden</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers: who takes the stick to the office.</extracomment>
        <translation>Entregar la memoria</translation>
    </message>
    <message>
        <source>The stick goes with %1.</source>
        <extracomment>Volunteers; %1 are somebody&apos;s initials.</extracomment>
        <translation>La memoria se va con %1.</translation>
    </message>
    <message>
        <source>Who takes the stick to the office? Leave it in until the end.</source>
        <translation>¿Quién lleva la memoria a la oficina? Déjela puesta hasta el final.</translation>
    </message>
    <message>
        <source>Their initials</source>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Noted</source>
        <extracomment>Volunteers&apos; button: noted, who takes the stick.</extracomment>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Wipe the tablet</source>
        <extracomment>Volunteers: erase everything on the tablet.</extracomment>
        <translation>Borrar la tableta</translation>
    </message>
    <message>
        <source>Everything here is at the office or on the stick. You get a receipt.</source>
        <extracomment>Volunteers. The steps: 1 to 4 above this.</extracomment>
        <translation>Todo lo que hay aquí está en la oficina o en la memoria. Recibirá un recibo.</translation>
    </message>
    <message>
        <source>Not yet: first the steps above. What is neither delivered nor in the bundle cannot be wiped.</source>
        <translation>Todavía no: antes, los pasos de arriba. Lo que ni se ha entregado ni está en el paquete no se puede borrar.</translation>
    </message>
    <message>
        <source>Wipe the tablet…</source>
        <extracomment>Volunteers&apos; button below “Wipe the tablet”; asks once more.</extracomment>
        <translation>Borrar la tableta…</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <extracomment>Volunteers&apos; button: the stick was gone when the tablet was wiped.</extracomment>
        <translation>Escribir el recibo</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Exportar la lista del día</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <extracomment>Volunteers. First of three numbered steps: onto which stick or into which folder.</extracomment>
        <translation>1. ¿Dónde?</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <extracomment>Volunteers. Second step. The office: the organisers&apos;, not of the stall.</extracomment>
        <translation>2. Para la oficina: un paquete sellado. Solo la oficina puede abrirlo.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Crear el paquete sellado</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <extracomment>Volunteers. Third step; its secret words open the list.</extracomment>
        <translation>3. Para el puesto: una lista legible. Quien encuentre este archivo podrá leer quién ha firmado. Escriba las palabras del turno.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>En este evento no se hacen listas legibles en el puesto. La oficina abre el paquete.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <extracomment>Volunteers. Label over a line: the secret words that were shown when the shift was opened.</extracomment>
        <translation>Palabras del turno</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>Crear la lista legible</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Volunteers&apos; button: end the writing of a file; there is no file then.</extracomment>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>Creando y comprobando…</translation>
    </message>
    <message>
        <source>The password of this file</source>
        <extracomment>Volunteers. Heading: the words that open the spreadsheet just written.</extracomment>
        <translation>La contraseña de este archivo</translation>
    </message>
    <message>
        <source>Write them down and give them to whoever opens the file, on another way than the file itself. They are shown only once.</source>
        <extracomment>Volunteers. “Them”: the words of the password.</extracomment>
        <translation>Anote estas palabras y entréguelas a quien vaya a abrir el archivo, por otra vía que el propio archivo. Solo se muestran una vez.</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <extracomment>Heading of a calm screen after a fault of the program.</extracomment>
        <translation>Un momento, por favor.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <extracomment>“That were thanked for”: those after which the screen said “Thank you.”</extracomment>
        <translation>Algo ha fallado en esta tableta. Lo que había en la pantalla se ha borrado. Las firmas por las que se dieron las gracias están a salvo.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>Empezar de nuevo</translation>
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
        <translation>Preparar la tableta</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Whoever sets up a tablet, small: which step this is, e.g. “Step 2 of 5”.</extracomment>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <extracomment>Whoever sets up a tablet; %1 is a date. Written: the file was made or changed on that day.</extracomment>
        <translation>Escrito el %1</translation>
    </message>
    <message>
        <source>Cannot be used: touch to read why</source>
        <extracomment>Whoever sets up a tablet; beside the name of a file on a stick. A touch says why.</extracomment>
        <translation>No se puede usar: toque para leer por qué</translation>
    </message>
    <message>
        <source>Put the stick with the event file in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Conecte la memoria USB con el archivo del evento. Aparecerá aquí.</translation>
    </message>
    <message>
        <source>There is no event file on this stick. The office copies the event&apos;s whole folder onto it.</source>
        <extracomment>Whoever sets up a tablet. The office: the organisers&apos;, who made the event file.</extracomment>
        <translation>En esta memoria no hay ningún archivo de evento. La oficina copia en ella toda la carpeta del evento.</translation>
    </message>
    <message>
        <source>Signatures are sent to %1</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; %1 is its address.</extracomment>
        <translation>Las firmas se envían a %1</translation>
    </message>
    <message>
        <source>No hub: each evening&apos;s bundle, on a stick, carries the signatures</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; bundle: the sealed file.</extracomment>
        <translation>Sin servidor: las firmas viajan cada noche en el paquete, en una memoria USB</translation>
    </message>
    <message>
        <source>It is a rehearsal: nothing that is signed counts</source>
        <extracomment>Whoever sets up a tablet. A rehearsal: practice, nothing is real.</extracomment>
        <translation>Es un ensayo: nada de lo que se firme cuenta</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be read. Nothing was taken over. Put it in again, and touch the file once more.</source>
        <translation>Se ha sacado la memoria o no se puede leer. No se ha copiado nada. Vuelva a conectarla y toque el archivo otra vez.</translation>
    </message>
    <message>
        <source>There is no room on the tablet for this event. Nothing was taken over.</source>
        <translation>En la tableta no hay sitio para este evento. No se ha copiado nada.</translation>
    </message>
    <message>
        <source>The tablet&apos;s own disk cannot be written to. Nothing was taken over. Switch the tablet off and on; if it stays so, it needs repair.</source>
        <translation>No se puede escribir en el disco de la tableta. No se ha copiado nada. Apague y encienda la tableta; si sigue igual, necesita reparación.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: one of this file and this tablet is a rehearsal.</source>
        <extracomment>Volunteers. A rehearsal: practice, nothing is real.</extracomment>
        <translation>Ensayo y realidad no se mezclan: o este archivo o esta tableta es de ensayo.</translation>
    </message>
    <message>
        <source>This file is not signed by whoever signed this tablet&apos;s event. Ask the office: only its own signature counts here. For another office, this tablet has to be set up anew.</source>
        <extracomment>Volunteers. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>Este archivo no está firmado por quien firmó el evento de esta tableta. Pregunte a la oficina: aquí solo cuenta su propia firma. Para otra oficina hay que preparar de nuevo esta tableta.</translation>
    </message>
    <message>
        <source>This file is of another event, and signatures of this one are still on the tablet. Go through “End of the day” first: then nothing is left behind.</source>
        <extracomment>Volunteers. “End of the day” is a button of the desk.</extracomment>
        <translation>Este archivo es de otro evento, y en la tableta aún hay firmas de este. Haga antes «Fin del día»: así no queda nada atrás.</translation>
    </message>
    <message>
        <source>The signatures on this tablet are sealed to a key that is not in this file. Ask the office for a file with that key as well, as the stand-by key, or go through “End of the day” first. Who has the old key can read them either way.</source>
        <extracomment>Volunteers. The key: what opens signatures. Stand-by key: the office&apos;s second key.</extracomment>
        <translation>Las firmas de esta tableta están selladas para una clave que no está en este archivo. Pida a la oficina un archivo que tenga también esa clave, como clave de reserva, o haga antes «Fin del día». Quien tiene la clave antigua puede leerlas en ambos casos.</translation>
    </message>
    <message>
        <source>Signatures of this tablet went to a hub that is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer.</extracomment>
        <translation>Las firmas de esta tableta fueron a un servidor que no está en este archivo. Haga antes «Fin del día».</translation>
    </message>
    <message>
        <source>A campaign that people have signed here is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers.</extracomment>
        <translation>Una campaña que se ha firmado aquí no está en este archivo. Haga antes «Fin del día».</translation>
    </message>
    <message>
        <source>A shift is open, and its list could not be read any more. Close the shift first.</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; its words open its list.</extracomment>
        <translation>Hay un turno abierto y su lista ya no podría leerse. Cierre antes el turno.</translation>
    </message>
    <message>
        <source>There is no room on this stick. Nothing was kept. Take another stick, or make room.</source>
        <extracomment>Whoever sets up a tablet. The key: what opens the signatures.</extracomment>
        <translation>En esta memoria no hay sitio. No se ha guardado nada. Use otra memoria o haga sitio.</translation>
    </message>
    <message>
        <source>What was written does not read back the same: do not trust this stick. Nothing was kept. Take another stick.</source>
        <translation>Lo escrito no se lee igual: no se fíe de esta memoria. No se ha guardado nada. Use otra memoria.</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be written to. Nothing was kept. Put a stick in, and try again.</source>
        <translation>Se ha sacado la memoria o no se puede escribir en ella. No se ha guardado nada. Conecte una memoria e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters.</source>
        <extracomment>Whoever sets up a tablet; the name of a group or of its stall.</extracomment>
        <translation>Un nombre tiene de 1 a 80 letras.</translation>
    </message>
    <message>
        <source>These were two different PINs. Choose one again.</source>
        <translation>Eran dos PIN distintos. Elija uno de nuevo.</translation>
    </message>
</context>
<context>
    <name>FirstStartFlow</name>
    <message>
        <source>Which event?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of files.</extracomment>
        <translation>¿Qué evento?</translation>
    </message>
    <message>
        <source>Which campaign?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of campaigns.</extracomment>
        <translation>¿Qué campaña?</translation>
    </message>
    <message>
        <source>A campaign says who collects, and what happens with the signatures. One of your own comes as a pack, on a stick.</source>
        <extracomment>Whoever sets up a tablet. Pack: a folder with a campaign&apos;s story and wording. Stick: a USB memory stick.</extracomment>
        <translation>Una campaña dice quién recoge y qué se hace con las firmas. La suya propia viene en una carpeta o un zip, en una memoria USB.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Given name</source>
        <extracomment>Attendees, label over a line; what one is called by. Not “first name” where the order differs.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Please type your given name.</source>
        <translation>Escriba su nombre, por favor.</translation>
    </message>
    <message>
        <source>Please type your family name.</source>
        <translation>Escriba sus apellidos, por favor.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Escriba su correo electrónico, por favor.</translation>
    </message>
    <message>
        <source>Please type your postcode.</source>
        <translation>Escriba su código postal, por favor.</translation>
    </message>
    <message>
        <source>Please choose your country.</source>
        <translation>Elija su país, por favor.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>Es demasiado largo. Acórtelo, por favor.</translation>
    </message>
    <message>
        <source>A name has at least one letter.</source>
        <translation>Un nombre tiene al menos una letra.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address yet.</source>
        <extracomment>Attendees; calm: they may still be typing or may leave it out.</extracomment>
        <translation>Esto todavía no parece una dirección de correo.</translation>
    </message>
    <message>
        <source>Please check: postcodes in this country look different (%1).</source>
        <extracomment>%1 is a country&apos;s name as lists write it (nominative). It may be right all the same.</extracomment>
        <translation>Compruébelo: los códigos postales de este país tienen otra forma (%1).</translation>
    </message>
    <message>
        <source>Please check: a sign that cannot be printed was left out.</source>
        <extracomment>Below a field: a sign that cannot be kept (unprintable) was taken out. Calm.</extracomment>
        <translation>Compruébelo, por favor: se ha omitido un signo que no se puede imprimir.</translation>
    </message>
    <message>
        <source>Please check: a sign in this address only looks like the one that belongs there.</source>
        <extracomment>Below the e-mail address: such as a Russian а among Latin letters, or a curly apostrophe.</extracomment>
        <translation>Compruébelo, por favor: un signo de esta dirección solo se parece al que corresponde.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>¿Quiso decir %1?</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <extracomment>Button below a name: undo the capitals that were set by themselves; %1 is as it was typed.</extracomment>
        <translation>Dejar «%1»</translation>
    </message>
    <message>
        <source>I have only one name</source>
        <extracomment>Button, for people whose name has one part: the family name may stay empty.</extracomment>
        <translation>Tengo un solo nombre</translation>
    </message>
    <message>
        <source>Noted: you have only one name.</source>
        <extracomment>Below the family name, once that button was touched.</extracomment>
        <translation>Anotado: tiene un solo nombre.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <extracomment>“Full”: its disk.</extracomment>
        <translation>Su firma no se ha guardado: la tableta está llena. Avise a una persona voluntaria, por favor.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>Su firma no se ha guardado: la tableta no puede guardar nada. Avise a una persona voluntaria, por favor.</translation>
    </message>
    <message>
        <source>This could not be undone here. The code takes your signature back: please show it to a volunteer.</source>
        <extracomment>After “Undo my signature”; the code is the one shown on the same screen.</extracomment>
        <translation>No se ha podido anular aquí. Con el código se retira su firma: muéstreselo a una persona voluntaria, por favor.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <extracomment>After a field&apos;s label, in brackets: need not be filled in.</extracomment>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leave the form without signing; what was typed is cleared.</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button; the same words as on AttractScreen.</extracomment>
        <translation>Leer el relato</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Button: opens the privacy notice. Short.</extracomment>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Detener la lectura</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>To the form</source>
        <extracomment>Button, attendees: scrolls down to what there is to fill in.</extracomment>
        <translation>Al formulario</translation>
    </message>
    <message>
        <source>Fill in what I just typed</source>
        <extracomment>Button over the form&apos;s empty fields, for who has just signed another appeal here: name and address as there.</extracomment>
        <translation>Rellenar con lo que acabo de escribir</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Un momento…</translation>
    </message>
</context>
<context>
    <name>GatheredSheet</name>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Quién ha reunido cuántas</translation>
    </message>
    <message>
        <source>Nobody has signed here yet.</source>
        <extracomment>Volunteers, over a table of shifts. “Those”: signatures.</extracomment>
        <translation>Aquí todavía no ha firmado nadie.</translation>
    </message>
    <message>
        <source>Without those that were taken back.</source>
        <translation>Sin las que se han retirado.</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Volunteers. Head of a column of appeals&apos; titles. Short.</extracomment>
        <translation>Llamamiento</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Heads of a table: where, who (initials), in which hours, how many signatures. Short.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Volunteers, before the sum below a table.</extracomment>
        <translation>En total</translation>
    </message>
</context>
<context>
    <name>HandTally</name>
    <message numerus="yes">
        <source>%n people and more have signed here today.</source>
        <extracomment>%n is a round number from 10 on, rounded down: no exact number is shown.</extracomment>
        <translation>
            <numerusform>Hoy ya ha firmado aquí al menos %Ln persona.</numerusform>
            <numerusform>Hoy ya han firmado aquí al menos %Ln personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal of %n signatures is reached.</source>
        <extracomment>Below a row of ten boxes that fill up; %n is a round number from 10 on, for one day. The first: so many have signed.</extracomment>
        <translation>
            <numerusform>El objetivo de hoy, %Ln firma, se ha alcanzado.</numerusform>
            <numerusform>El objetivo de hoy, %Ln firmas, se ha alcanzado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal here: %n signatures.</source>
        <translation>
            <numerusform>Objetivo de hoy aquí: %Ln firma.</numerusform>
            <numerusform>Objetivo de hoy aquí: %Ln firmas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <extracomment>For screen readers: an invisible corner that opens the volunteers&apos; desk; long press.</extracomment>
        <translation>Voluntariado: mantener pulsado</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>%1 o&apos;clock: %2</source>
        <extracomment>For screen readers: %1 is an hour of the day, %2 how many signed in it.</extracomment>
        <translation>%1&#xa0;h: %2</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Nobody has touched the screen for a while; soon it starts over.</extracomment>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button, the answer to “Are you still there?”.</extracomment>
        <translation>Sigo aquí</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <extracomment>%n is a number of seconds that counts down.</extracomment>
        <translation>
            <numerusform>En %Ln segundo se borrará todo lo que hay en esta pantalla para dejar paso a la persona siguiente.</numerusform>
            <numerusform>En %Ln segundos se borrará todo lo que hay en esta pantalla para dejar paso a la persona siguiente.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InkButton</name>
    <message>
        <source>Sign with your finger (if you like)</source>
        <extracomment>Button: opens a pad to draw one&apos;s signature on. The other: once something is drawn.</extracomment>
        <translation>Firmar con el dedo (opcional)</translation>
    </message>
    <message>
        <source>Change your finger&apos;s signature</source>
        <translation>Cambiar la firma con el dedo</translation>
    </message>
    <message>
        <source>Your finger&apos;s signature</source>
        <extracomment>For screen readers: the picture of what was drawn on the pad.</extracomment>
        <translation>Su firma con el dedo</translation>
    </message>
</context>
<context>
    <name>InkSheet</name>
    <message>
        <source>Sign with your finger</source>
        <extracomment>Heading: draw your signature as one does with a pen.</extracomment>
        <translation>Firme con el dedo</translation>
    </message>
    <message>
        <source>Draw here with your finger</source>
        <extracomment>For screen readers: the pad.</extracomment>
        <translation>Dibuje aquí con el dedo</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: wipes the whole drawing.</extracomment>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back the last stroke.</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the drawing is finished, back to the form.</extracomment>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>MachineSheet</name>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Comprobar el equipo</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.</source>
        <extracomment>Volunteers. “This”: the list of checks below.</extracomment>
        <translation>Las firmas están selladas, diga lo que diga esta lista. Se trata de extraños que se hagan con la tableta.</translation>
    </message>
    <message>
        <source>Take over an event file</source>
        <extracomment>Volunteers&apos; button: a newer event file from the organisers&apos; office, on a stick.</extracomment>
        <translation>Incorporar un archivo de evento</translation>
    </message>
</context>
<context>
    <name>NeutralScreen</name>
    <message>
        <source>Not in use</source>
        <extracomment>A screen that says nothing about what this tablet is for.</extracomment>
        <translation>Fuera de servicio</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Sheet %1 came back, lines signed: %2</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper, %2 how many lines on it are signed.</extracomment>
        <translation>Hoja %1 devuelta, líneas firmadas: %2</translation>
    </message>
    <message>
        <source>Sheet %1 handed out</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper.</extracomment>
        <translation>Hoja %1 entregada</translation>
    </message>
    <message>
        <source>Sheets %1 to %2 handed out</source>
        <extracomment>Volunteers; %1 and %2 are numbers of sheets of paper, the first and the last.</extracomment>
        <translation>Hojas %1 a %2 entregadas</translation>
    </message>
    <message>
        <source>Noted.</source>
        <extracomment>Volunteers: what was typed of sheets of paper is stored.</extracomment>
        <translation>Anotado.</translation>
    </message>
    <message>
        <source>These are no sheets&apos; numbers: the second is not smaller than the first, and at most %1 go out at once.</source>
        <extracomment>Volunteers; %1 is a number such as 500.</extracomment>
        <translation>Estos no son números de hojas: el segundo no es menor que el primero, y salen como mucho %1 a la vez.</translation>
    </message>
    <message>
        <source>This is no sheet&apos;s number, or its letters are wrong.</source>
        <extracomment>Volunteers. A sheet says for example 17-K4M: the number is enough, its letters must be right.</extracomment>
        <translation>Eso no es un número de hoja, o sus letras están mal.</translation>
    </message>
    <message>
        <source>How many lines are signed? A number from 0 to %1.</source>
        <extracomment>Volunteers; %1 is a number such as 99.</extracomment>
        <translation>¿Cuántas líneas están firmadas? Un número de 0 a %1.</translation>
    </message>
    <message>
        <source>Noted. These had been noted before, and count once: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>Anotado. Estas ya estaban anotadas y cuentan una vez: %1</translation>
    </message>
    <message>
        <source>Noted. Sheet %1 had come back before, lines signed: %2. The new number counts.</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number, %2 a number of lines.</extracomment>
        <translation>Anotado. La hoja %1 ya se había devuelto, líneas firmadas: %2. Vale el número nuevo.</translation>
    </message>
    <message>
        <source>Noted. Nobody had noted that sheet %1 was handed out: is its number right?</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number.</extracomment>
        <translation>Anotado. Nadie había anotado que se entregó la hoja %1: ¿es correcto el número?</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Hojas de papel</translation>
    </message>
    <message>
        <source>handed out</source>
        <extracomment>Volunteers. Three of four words below numbers, “10 handed out = 7 came back + 3 still out”: sheets of paper. Short.</extracomment>
        <translation>entregadas</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>devueltas</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>aún fuera</translation>
    </message>
    <message>
        <source>lines signed</source>
        <extracomment>Volunteers, below a number: lines that somebody signed on the sheets that came back. Short.</extracomment>
        <translation>líneas firmadas</translation>
    </message>
    <message>
        <source>Still out: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>Aún fuera: %1</translation>
    </message>
    <message>
        <source>Last note: %1</source>
        <extracomment>Volunteers; %1 is what was noted last, such as “Sheet 17 handed out”.</extracomment>
        <translation>Última nota: %1</translation>
    </message>
    <message>
        <source>Take this note back</source>
        <extracomment>Volunteers&apos; button: the last note was a slip.</extracomment>
        <translation>Anular esta nota</translation>
    </message>
    <message>
        <source>Handing out: from sheet</source>
        <extracomment>Volunteers. Labels over two lines for the numbers of sheets of paper: from … to …; what they get is a pad of digits.</extracomment>
        <translation>Entregadas: desde la hoja</translation>
    </message>
    <message>
        <source>to sheet, if more than one</source>
        <translation>hasta la hoja, si son varias</translation>
    </message>
    <message>
        <source>Hand out</source>
        <extracomment>Volunteers&apos; button: note that these sheets of paper were handed out.</extracomment>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Coming back: sheet</source>
        <extracomment>Volunteers. Labels over two lines: the number of the sheet of paper that comes back, and how many lines on it are signed.</extracomment>
        <translation>Devuelta: hoja</translation>
    </message>
    <message>
        <source>Lines signed on it</source>
        <translation>Líneas firmadas en ella</translation>
    </message>
    <message>
        <source>It is back</source>
        <extracomment>Volunteers&apos; button: note that this sheet of paper came back.</extracomment>
        <translation>Ha vuelto</translation>
    </message>
    <message>
        <source>These lines are not in the tablet&apos;s sum: the office types them in, and checks them against these notes.</source>
        <extracomment>Volunteers. Lines signed with a pen; the sum: of signatures on the tablet, on DeskScreen.</extracomment>
        <translation>Estas líneas no están en la suma de la tableta: la oficina las pasa al ordenador y las compara con estas notas.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>Borrar</translation>
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
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.
----------
Volunteers&apos; buttons: ask the office for its code; or go back to the PIN.</extracomment>
        <translation>Escriba el PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <extracomment>For screen readers: how many digits of the PIN were typed, from 0 on.</extracomment>
        <translation>
            <numerusform>%Ln cifra escrita</numerusform>
            <numerusform>%Ln cifras escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>The office&apos;s code</source>
        <extracomment>Volunteers. Label over a line: the PIN is forgotten; the organisers&apos; office has a code.</extracomment>
        <translation>Código de la oficina</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen. “Back” says nothing about a kiosk.</extracomment>
        <translation>Volver</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>¿PIN olvidado?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>Volver a las firmas</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Look again</source>
        <extracomment>Volunteers&apos; button: a USB stick was just put in; look for sticks again.</extracomment>
        <translation>Buscar otra vez</translation>
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
        <translation>ENSAYO</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Printed on each page; both are numbers.</extracomment>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Petition</source>
        <extracomment>Printed, small, above the campaign&apos;s title on the cover.</extracomment>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Signatures</source>
        <extracomment>Printed beside the total, also 0 or 1.</extracomment>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Lo que se ha firmado</translation>
    </message>
    <message>
        <source>Collected at</source>
        <extracomment>Printed, label: the name and place of an event follow.</extracomment>
        <translation>Recogidas en</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Printed, label: the date and hour of printing follow.</extracomment>
        <translation>Situación a</translation>
    </message>
    <message>
        <source>Pages after this one</source>
        <extracomment>Printed on a cover, label: how many pages follow it.</extracomment>
        <translation>Páginas después de esta</translation>
    </message>
    <message>
        <source>Digest of all pages</source>
        <extracomment>Printed, label. Digest: a fingerprint computed from the text (SHA-256).</extracomment>
        <translation>Huella de todas las páginas</translation>
    </message>
    <message>
        <source>At the foot of each page stands its digest: a fingerprint (SHA-256) computed from the rows on that page. The digest above is computed from those of all pages. If a row is changed, or a page is left out, added or swapped, the digests no longer agree.</source>
        <translation>Al pie de cada página figura su huella (SHA-256), calculada a partir de las filas de esa página. La huella de arriba se calcula a partir de las de todas las páginas. Si se cambia una fila, o si se quita, añade o sustituye una página, las huellas dejan de coincidir.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Printed, heading over running numbers; as short as can be.</extracomment>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Printed, heading over people&apos;s full names.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Postcode area</source>
        <extracomment>Printed, heading over the first part of postcodes.</extracomment>
        <translation>Zona postal</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Printed, heading over signatures drawn with a finger.</extracomment>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Printed, heading over the languages in which people signed.</extracomment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <extracomment>Printed, heading: of a part of a list, and of a column that says yes or no.</extracomment>
        <translation>Se le puede contactar</translation>
    </message>
    <message>
        <source>Signature only</source>
        <extracomment>Printed, heading of the part of a list with people who must not be contacted.</extracomment>
        <translation>Solo firma</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Printed: whether somebody may be contacted.</extracomment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On this page: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures, also 0 or 1.</extracomment>
        <translation>En esta página: %1</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures up to the end of this page.</extracomment>
        <translation>Hasta aquí: %1</translation>
    </message>
    <message>
        <source>Digest of this page: %1</source>
        <extracomment>Printed below the rows; %1 is in hex digits.</extracomment>
        <translation>Huella de esta página: %1</translation>
    </message>
    <message>
        <source>With contact details: for the organisers only. Keep this list locked up, and destroy it when it is no longer needed.</source>
        <translation>Con datos de contacto: solo para la organización. Guarde esta lista bajo llave y destrúyala cuando ya no haga falta.</translation>
    </message>
    <message>
        <source>Receipt for a wiped tablet</source>
        <extracomment>Printed, title. A tablet&apos;s signatures were erased at the end of the day.</extracomment>
        <translation>Recibo de una tableta borrada</translation>
    </message>
    <message>
        <source>Before this tablet was wiped, each of its signatures had been delivered to the hub or written, sealed, to a file that was read again and compared. This page names nobody.</source>
        <translation>Antes de borrar esta tableta, cada una de sus firmas se había entregado al servidor o se había escrito, sellada, en un archivo que se volvió a leer y comparar. Esta página no nombra a nadie.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Wiped</source>
        <translation>Borrada</translation>
    </message>
    <message>
        <source>Tablet</source>
        <extracomment>Printed, label: the tablet&apos;s number in hex digits follows.</extracomment>
        <translation>Tableta</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <extracomment>Printed, label: the volunteer&apos;s initials follow.</extracomment>
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>Handed to</source>
        <extracomment>Printed, label: who took the stick or the files.</extracomment>
        <translation>Entregado a</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>Printed, label: the address of the organisers&apos; computer follows.</extracomment>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>None: files carried the signatures</source>
        <translation>Ninguno: las firmas fueron en archivos</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Printed, before a number: all signatures there were.</extracomment>
        <translation>Recogidas</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Printed, before a number of signatures: sent to the hub.</extracomment>
        <translation>Entregadas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Printed, before a number of signatures: not sent.</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Printed, before a number of signatures: refused by the hub.</extracomment>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>Printed, before a number of signatures: taken back by their signers.</extracomment>
        <translation>Retiradas</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Printed, heading: places, and how many signatures volunteers gathered there.</extracomment>
        <translation>Quién ha reunido cuántas</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Printed, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>No había ningún turno abierto</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Printed, before a number: the sum of the lines above, without what was taken back.</extracomment>
        <translation>En total</translation>
    </message>
    <message>
        <source>On paper, not counted above</source>
        <extracomment>Printed, heading: what was signed with a pen, as volunteers noted it; the office types it in later, so that it is not in the sum of signatures further up on this page.</extracomment>
        <translation>En papel, no contado arriba</translation>
    </message>
    <message>
        <source>Sheets that came back</source>
        <extracomment>Printed, before a number of sheets to sign on.</extracomment>
        <translation>Hojas devueltas</translation>
    </message>
    <message>
        <source>Sheets still out</source>
        <extracomment>Printed, before a number of sheets to sign on; their own numbers stand behind it.</extracomment>
        <translation>Hojas aún fuera</translation>
    </message>
    <message>
        <source>Lines signed</source>
        <extracomment>Printed, before a number: lines signed with a pen, on the sheets that came back.</extracomment>
        <translation>Líneas firmadas</translation>
    </message>
    <message>
        <source>Files that were exported</source>
        <translation>Archivos exportados</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Where the chain of signatures ends</source>
        <extracomment>Printed, heading: number and digest of the last signature follow.</extracomment>
        <translation>Dónde termina la cadena de firmas</translation>
    </message>
    <message>
        <source>Sheet</source>
        <extracomment>Printed on a sheet to sign on with a pen, label: the sheet&apos;s number follows.</extracomment>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Tick the box under a letter only if you want this. Your signature counts without it:</source>
        <extracomment>Printed on a sheet to sign on; below it stand sentences that begin with A, B or C.</extracomment>
        <translation>Marque la casilla bajo una letra solo si lo desea. Su firma cuenta también sin ello:</translation>
    </message>
    <message>
        <source>This is paper: whoever holds this sheet can read what stands on it, also those who sign after you. The organisers type it in, seal it and keep the sheet locked up. What is said here of the tablet, its screen and a code holds for the tablet only; to take your signature back, ask the organisers.</source>
        <extracomment>Printed on a sheet with many lines to sign on, above the notice that is shown on tablets.</extracomment>
        <translation>Esto es papel: quien tenga esta hoja en la mano puede leer lo que está escrito en ella, también quienes firmen después de usted. Los organizadores lo pasan al ordenador, lo sellan y guardan la hoja bajo llave. Lo que aquí se dice de la tableta, de su pantalla y de un código solo vale para la tableta; para retirar su firma, diríjase a los organizadores.</translation>
    </message>
    <message>
        <source>Of these on paper</source>
        <extracomment>Printed on a cover, label: how many of the signatures were given on paper.</extracomment>
        <translation>De ellas, en papel</translation>
    </message>
    <message>
        <source>Signature of the volunteer</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>Firma de la persona voluntaria</translation>
    </message>
    <message>
        <source>Signature of whoever takes the files</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>Firma de quien recibe los archivos</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <extracomment>Heading of the privacy notice.</extracomment>
        <translation>Qué ocurre con lo que escribe</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 % done</source>
        <extracomment>For screen readers: how far the writing of a file is.</extracomment>
        <translation>%1&#xa0;% hecho</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <extracomment>For screen readers: put the large QR code away. Not: end the program.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <extracomment>Below the QR code that fills the screen.</extracomment>
        <translation>Toque en cualquier sitio para volver</translation>
    </message>
</context>
<context>
    <name>Setback</name>
    <message>
        <source>The kiosk cannot start</source>
        <extracomment>Volunteers, and whoever passes by: heading of a calm screen, in place of the kiosk.</extracomment>
        <translation>La tableta no puede empezar</translation>
    </message>
    <message>
        <source>Something in the preparation of this tablet has to be put right. Signatures collected before stay where they are. Please send the office a picture of this screen.</source>
        <extracomment>Volunteers. The office: the organisers, who prepared this tablet.</extracomment>
        <translation>Hay que corregir algo en la preparación de esta tableta. Las firmas ya recogidas siguen donde están. Envíe a la oficina una foto de esta pantalla, por favor.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>Qué va mal</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Volunteers, small label; a file&apos;s name and the number of a line follow.</extracomment>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>Qué hacer</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Back</source>
        <extracomment>Button: to the step before.</extracomment>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>Open a shift</source>
        <translation>Abrir un turno</translation>
    </message>
    <message>
        <source>Another volunteer takes over? Their initials stand on exports and on the receipt of the evening. The words of the shift stay the same: pass them on.</source>
        <extracomment>Volunteers. A shift is the hours in which one team collects.</extracomment>
        <translation>¿Toma el relevo otra persona? Sus iniciales figurarán en las exportaciones y en el recibo de la noche. Las palabras del turno no cambian: entrégueselas.</translation>
    </message>
    <message>
        <source>Where is the stall, and who opens it? Initials are enough.</source>
        <translation>¿Dónde está el puesto y quién lo abre? Bastan las iniciales.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Label over a line: where the stall stands, e.g. “Market square”.</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Your initials</source>
        <extracomment>Volunteers. Label over a line: the first letters of a volunteer&apos;s names.</extracomment>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers&apos; buttons: the same shift with another volunteer; or a new shift.</extracomment>
        <translation>Pasar el turno</translation>
    </message>
    <message>
        <source>Two of the words, from your note, so that it is sure to be right:</source>
        <extracomment>Volunteers. Two of six secret words that were just written down.</extracomment>
        <translation>Dos de las palabras, según su nota, para comprobar que está bien:</translation>
    </message>
    <message>
        <source>Word %1</source>
        <extracomment>Volunteers. Label over a line; %1 is a number from 1 to 6.</extracomment>
        <translation>Palabra&#xa0;%1</translation>
    </message>
    <message>
        <source>These are they</source>
        <extracomment>Volunteers&apos; button: the two words are typed.</extracomment>
        <translation>Son estas</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>Las palabras de este turno</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>Anótelas ahora y guárdelas lejos de la tableta. Solo se muestran una vez, y sin ellas el puesto no puede leer su propia lista. La oficina siempre puede leerla.</translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <extracomment>For screen readers: a key that shows another script&apos;s letters. %1: two of them.</extracomment>
        <translation>Letras: %1</translation>
    </message>
</context>
<context>
    <name>StartKept</name>
    <message>
        <source>The page is on the stick</source>
        <extracomment>Whoever sets up a tablet: heading. The page: on it the key is printed.</extracomment>
        <translation>La página está en la memoria</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>It was read back, and opens a test signature. The tablet has forgotten it.</source>
        <extracomment>Whoever sets up a tablet. It: the page with the key, on the stick.</extracomment>
        <translation>Se ha vuelto a leer y abre una firma de prueba. La tableta la ha olvidado.</translation>
    </message>
    <message>
        <source>Pull the stick now. It does not stay with the tablet.</source>
        <extracomment>Whoever sets up a tablet: sentences on what to do with a stick. %1 is a folder&apos;s name, README.txt a file.</extracomment>
        <translation>Saque la memoria ahora. No se queda con la tableta.</translation>
    </message>
    <message>
        <source>At a computer, print the page in the folder %1, twice. Keep one in another house.</source>
        <translation>En un ordenador, imprima dos veces la página de la carpeta %1. Guarde una en otra casa.</translation>
    </message>
    <message>
        <source>README.txt beside it says how the signatures are read.</source>
        <translation>El archivo README.txt, al lado, dice cómo se leen las firmas.</translation>
    </message>
    <message>
        <source>This key in words, as they stand on the page:</source>
        <extracomment>Whoever sets up a tablet; eight words follow, which stand on the printed page, too.</extracomment>
        <translation>Esta clave en palabras, como están en la página:</translation>
    </message>
</context>
<context>
    <name>StartKey</name>
    <message>
        <source>The key that opens the signatures</source>
        <extracomment>Whoever sets up a tablet: heading. The key: what opens the signatures; it is printed on a page.</extracomment>
        <translation>La clave que abre las firmas</translation>
    </message>
    <message>
        <source>Write the page onto the stick</source>
        <extracomment>Whoever sets up a tablet: button. The page: on it the key is printed.</extracomment>
        <translation>Escribir la página en la memoria</translation>
    </message>
    <message>
        <source>Writing, and reading it back from the stick. Leave the stick in.</source>
        <translation>Escribiendo y volviendo a leer de la memoria. Déjela conectada.</translation>
    </message>
    <message>
        <source>Whoever has the page of this key can read the signatures. Whoever loses it can read none.</source>
        <extracomment>Whoever sets up a tablet: four sentences on the key, which is made now and written onto a stick as a page to print.</extracomment>
        <translation>Quien tiene la página de esta clave puede leer las firmas. Quien la pierde no puede leer ninguna.</translation>
    </message>
    <message>
        <source>It is made now, goes onto a stick as a page to print, and is forgotten here: the tablet can write, and cannot read.</source>
        <translation>Se crea ahora, pasa a una memoria USB como página para imprimir y aquí se olvida: la tableta puede escribir, pero no leer.</translation>
    </message>
    <message>
        <source>Print it, and keep it away from the tablet.</source>
        <translation>Imprímala y guárdela lejos de la tableta.</translation>
    </message>
    <message>
        <source>Put a stick in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Conecte una memoria USB. Aparecerá aquí.</translation>
    </message>
</context>
<context>
    <name>StartMachine</name>
    <message>
        <source>Check the machine</source>
        <translation>Comprobar el equipo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. What is red makes it easier for strangers who get hold of the tablet; it can be put right later, and the desk shows this list again.</source>
        <extracomment>Whoever sets up a tablet. “Red”: checks in the list below. The desk: the volunteers&apos; screens.</extracomment>
        <translation>Las firmas están selladas, diga lo que diga esta lista. Lo que está en rojo se lo pone más fácil a extraños que se hagan con la tableta; puede arreglarse más tarde, y el resumen del voluntariado vuelve a mostrar esta lista.</translation>
    </message>
</context>
<context>
    <name>StartName</name>
    <message>
        <source>What is your group called?</source>
        <extracomment>Whoever sets up a tablet: heading; a group is who collects together.</extracomment>
        <translation>¿Cómo se llama su grupo?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Name of the group, or of the stall</source>
        <extracomment>Whoever sets up a tablet. Label over a line, e.g. “Friends of the library”.</extracomment>
        <translation>Nombre del grupo o del puesto</translation>
    </message>
    <message>
        <source>It stands on the volunteers&apos; desk and on receipts. Whoever signs does not see it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>Figura en el resumen del voluntariado y en los recibos. Quien firma no lo ve.</translation>
    </message>
</context>
<context>
    <name>StartOffers</name>
    <message>
        <source>Look again</source>
        <extracomment>Whoever sets up a tablet: a stick was just put in; look for sticks again.</extracomment>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>This one cannot be used.</source>
        <extracomment>Whoever sets up a tablet: a file cannot be used; English sentences that say why follow.</extracomment>
        <translation>Esto no se puede usar.</translation>
    </message>
</context>
<context>
    <name>StartPin</name>
    <message>
        <source>Type the same PIN again</source>
        <extracomment>Whoever sets up a tablet: headings. PIN: the secret number of this stall.</extracomment>
        <translation>Escriba otra vez el mismo PIN</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Elija un PIN</translation>
    </message>
    <message>
        <source>Choose another</source>
        <extracomment>Whoever sets up a tablet: button; the first of two PINs was a slip.</extracomment>
        <translation>Elegir otro</translation>
    </message>
    <message>
        <source>4 to 12 digits that open the volunteers&apos; desk. It guards screens; nobody can read a signature with it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>De 4 a 12 cifras que abren el resumen del voluntariado. Protege pantallas; con él nadie puede leer una firma.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Escriba el PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%Ln cifra escrita</numerusform>
            <numerusform>%Ln cifras escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReady</name>
    <message>
        <source>The tablet is ready</source>
        <extracomment>Whoever sets up a tablet: heading; the tablet can begin to collect.</extracomment>
        <translation>La tableta está lista</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Whoever sets up a tablet: button; the kiosk begins.</extracomment>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>From now on it starts into its kiosk by itself. Volunteers reach their desk like this: press and hold the upper corner where a line of text begins for three seconds, and type the PIN.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>A partir de ahora arranca por sí sola con la campaña. Así llega el voluntariado a su resumen: mantenga pulsada tres segundos la esquina superior donde empieza una línea de texto y escriba el PIN.</translation>
    </message>
</context>
<context>
    <name>StartRehearsal</name>
    <message>
        <source>Sign once, for practice</source>
        <extracomment>Whoever sets up a tablet: heading. To sign for practice: nothing of it is real.</extracomment>
        <translation>Firmar una vez, de ensayo</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>Whoever sets up a tablet: buttons.</extracomment>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The kiosk opens as people will see it, with “Rehearsal” across it. Sign with an invented name. Nothing of it counts, nothing is sent, and it is erased afterwards.</source>
        <extracomment>Whoever sets up a tablet.</extracomment>
        <translation>Todo aparece como lo verá la gente, con «Ensayo» encima. Firme con un nombre inventado. Nada de ello cuenta, nada se envía y después se borra.</translation>
    </message>
    <message>
        <source>After the thanks, “Done” leads back here. If you would rather stop: press and hold the upper corner where a line of text begins for three seconds, type the PIN, and close the app.</source>
        <extracomment>Whoever sets up a tablet. “Done” is the button on the thank-you screen; the desk&apos;s button is “Close the app”.</extracomment>
        <translation>Tras las gracias, «Listo» vuelve aquí. Si prefiere parar: mantenga pulsada tres segundos la esquina superior donde empieza una línea de texto, escriba el PIN y cierre la aplicación.</translation>
    </message>
</context>
<context>
    <name>StartSigner</name>
    <message>
        <source>The words are the same</source>
        <extracomment>Whoever sets up a tablet: buttons. The words that name the signer are the same as the organiser&apos;s; or nobody signed it.</extracomment>
        <translation>Las palabras son las mismas</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Usarlo de todos modos</translation>
    </message>
    <message>
        <source>Copying onto the tablet, and reading it again. Leave the stick in.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Copiando a la tableta y volviendo a leer. Deje la memoria conectada.</translation>
    </message>
    <message>
        <source>Nobody has signed this file. Whoever had the stick could have changed it, also who can read the signatures. Ask the office for a signed one.</source>
        <extracomment>Whoever sets up a tablet. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>Nadie ha firmado este archivo. Quien tuvo la memoria pudo cambiarlo, también quién puede leer las firmas. Pida a la oficina uno firmado.</translation>
    </message>
    <message>
        <source>It is signed by whoever has these words. Call your organiser, and have the words read to you:</source>
        <extracomment>Whoever sets up a tablet; eight words follow. The organiser: who made the event file.</extracomment>
        <translation>Lo ha firmado quien tiene estas palabras. Llame a quien organiza y pida que se las lea:</translation>
    </message>
    <message>
        <source>At least the key that opens the signatures can be compared. Call your organiser, and have these words read to you:</source>
        <translation>Al menos se puede comparar la clave que abre las firmas. Llame a quien organiza y pida que le lea estas palabras:</translation>
    </message>
</context>
<context>
    <name>StartWelcome</name>
    <message>
        <source>This tablet is new</source>
        <extracomment>Whoever sets up a tablet: heading of the first screen of a new tablet.</extracomment>
        <translation>Esta tableta es nueva</translation>
    </message>
    <message>
        <source>It needs an event: for which campaign it collects, and who will be able to read the signatures. The tablet itself never can.</source>
        <extracomment>Whoever sets up a tablet. Event file: made by the organisers&apos; office, it sets up a tablet.</extracomment>
        <translation>Necesita un evento: para qué campaña recoge y quién podrá leer las firmas. La tableta misma nunca puede.</translation>
    </message>
    <message>
        <source>I have an event file</source>
        <extracomment>Whoever sets up a tablet: button. The office is the organisers&apos;.</extracomment>
        <translation>Tengo un archivo de evento</translation>
    </message>
    <message>
        <source>An office has prepared it, on a stick. One stick sets up many tablets.</source>
        <extracomment>Below “I have an event file”. The office: the organisers&apos;. Stick: a USB memory stick.</extracomment>
        <translation>Lo ha preparado una oficina, en una memoria USB. Una memoria prepara muchas tabletas.</translation>
    </message>
    <message>
        <source>Start without an office</source>
        <extracomment>Whoever sets up a tablet: button. There is nobody who made an event file.</extracomment>
        <translation>Empezar sin oficina</translation>
    </message>
    <message>
        <source>One tablet, one group. You need a stick, and later a printer. An office and a hub can come later.</source>
        <extracomment>Below “Start without an office”. Stick: a USB memory stick.</extracomment>
        <translation>Una tableta, un grupo. Hace falta una memoria USB y, más tarde, una impresora. La oficina y el servidor pueden venir después.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>%1: done</source>
        <extracomment>For screen readers: %1 is what is to be done; it is done.</extracomment>
        <translation>%1: hecho</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>For screen readers: %1 is the page of the story that is shown, %2 how many there are.</extracomment>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: leave the story. Not: end the program. Short, several stand in one line.</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: a voice reads the page; “Stop reading” silences it. Short.</extracomment>
        <translation>Detener la lectura</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the page before. Short.</extracomment>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the page that follows. Short.</extracomment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Firmar</translation>
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
        <translation>Incorporar un archivo de evento</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Taken back.</source>
        <extracomment>Headings: the signature was undone; the signature is saved.</extracomment>
        <translation>Firma anulada.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Gracias.</translation>
    </message>
    <message>
        <source>Your signature is erased and was sent to nobody. You can sign again whenever you like.</source>
        <extracomment>The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.</extracomment>
        <translation>Su firma se ha borrado y no se ha enviado a nadie. Puede volver a firmar cuando quiera.</translation>
    </message>
    <message>
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>Su firma está guardada y sellada. Esta tableta no puede mostrársela a nadie.</translation>
    </message>
    <message>
        <source>To photograph</source>
        <extracomment>Button beside the withdrawal code: shows it as a QR code. Short.</extracomment>
        <translation>Para fotografiar</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands beside it.</extracomment>
        <translation>¿Ha cambiado de opinión? Con este código puede retirar su firma. Anótelo o fotografíelo: solo se muestra ahora.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Código para retirar la firma: %1</translation>
    </message>
    <message>
        <source>You can also sign here:</source>
        <extracomment>Over one button or several, each with the title of another appeal on this tablet.</extracomment>
        <translation>Aquí también puede firmar:</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <extracomment>Beside the QR code: tell others about the appeal; the code leads to the petition on the web.</extracomment>
        <translation>Difúndala: la petición en línea</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: one has finished here, the screen starts over for the next person.</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button for some seconds after signing: erases the signature; %1 is the seconds left.</extracomment>
        <translation>Anular (%1)</translation>
    </message>
    <message>
        <source>Undo my signature</source>
        <extracomment>For screen readers: the same button, in full and without the seconds.</extracomment>
        <translation>Anular mi firma</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Larger text</source>
        <extracomment>For screen readers: the button “Aa”; each press one step larger, then back to the first.</extracomment>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: a large and a small letter, the sign for size of text. Two or three letters.</extracomment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>For screen readers: the size of the text, %1 is a number from 100 to 200.</extracomment>
        <translation>%1 por ciento</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>For screen readers: button for stronger colours; the same words as in ComfortSheet.</extracomment>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Make it easier to use</source>
        <extracomment>For screen readers: button; the same words as the heading of ComfortSheet.</extracomment>
        <translation>Facilitar el uso</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>Rehearsal</source>
        <extracomment>Nothing that is signed or shown now is real; volunteers practise.</extracomment>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is real</source>
        <extracomment>On the lower edge of every screen while volunteers practise.</extracomment>
        <translation>Ensayo: nada de esto es real</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Retirar una firma</translation>
    </message>
    <message>
        <source>The code from the thank-you screen takes one signature back, whether it has been sent or not. This cannot be undone. Who signed is not shown to anybody.</source>
        <extracomment>Volunteers. The code was shown after signing, e.g. 7K2M-9QX4-D0VB.</extracomment>
        <translation>El código de la pantalla de agradecimiento retira una firma, se haya enviado o no. Esto no se puede deshacer. Nadie ve quién firmó.</translation>
    </message>
    <message>
        <source>Code (type it, or scan it)</source>
        <extracomment>Volunteers. Label over a line: twelve letters and digits; a scanner may type them.</extracomment>
        <translation>Código (escríbalo o escanéelo)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Volunteers&apos; button: erase the signature this code belongs to.</extracomment>
        <translation>Retirarla</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>Las he anotado</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the keyboard&apos;s key that erases the last letter.</extracomment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keyboard in another language</source>
        <translation>Teclado en otro idioma</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>For screen readers: the keyboard&apos;s key that goes on to the next field.</extracomment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <extracomment>For screen readers: the key that hides the on-screen keyboard.</extracomment>
        <translation>Ocultar el teclado</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>For screen readers: the shift key.</extracomment>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>Números y signos</translation>
    </message>
</context>
</TS>
