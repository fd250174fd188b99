<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>Los elementos se iluminan uno tras otro; cualquier tecla, o un toque en cualquier sitio, elige el que está iluminado.</translation>
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
        <source>Countries</source>
        <translation>Países</translation>
    </message>
</context>
<context>
    <name>Desk</name>
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
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>El archivo de las firmas estaba dañado. Se conserva aparte en %2; firmas recuperadas: %1. La recogida continúa. Avise a la oficina esta noche, por favor, y no borre nada de la tableta.</translation>
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
        <source>Send now, also what needs attention</source>
        <extracomment>Volunteers&apos; button, two lines at most; “attention” as below the number (BalanceSum).</extracomment>
        <translation>Enviar ahora, también lo que está por revisar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Abrir un turno</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Cerrar la aplicación</translation>
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
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>Volver al resumen</translation>
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
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>Creando y comprobando…</translation>
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
        <source>%1 (%2)</source>
        <extracomment>%1 is a field&apos;s label, %2 “if you like”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>¿Quiso decir %1?</translation>
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
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Un momento…</translation>
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
        <translation>Voluntariado</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.</extracomment>
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
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Volunteers&apos; key: the PIN is whole. Room for a few letters only.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen.</extracomment>
        <translation>Volver a las firmas</translation>
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
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands below.</extracomment>
        <translation>¿Ha cambiado de opinión? Con este código puede retirar su firma. Anótelo o fotografíelo: solo se muestra ahora.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Código para retirar la firma: %1</translation>
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
    <name>WordsSheet</name>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>Las palabras de este turno</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>Las he anotado</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>Anótelas ahora y guárdelas lejos de la tableta. Solo se muestran una vez, y sin ellas el puesto no puede leer su propia lista. La oficina siempre puede leerla.</translation>
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
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>Números y signos</translation>
    </message>
</context>
</TS>
