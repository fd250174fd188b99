<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttractScreen</name>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal. Short, it is read from two metres.</extracomment>
        <translation>وقّعوا</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button: what the appeal is about, told on a few pages.</extracomment>
        <translation>اقرأوا القصة</translation>
    </message>
    <message>
        <source>Or sign on your own phone</source>
        <extracomment>Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.</extracomment>
        <translation>أو وقّعوا من هاتفكم</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.</extracomment>
        <translation>الموقَّعة</translation>
    </message>
    <message>
        <source>delivered</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer has them.</extracomment>
        <translation>المسلَّمة</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Volunteers, below a number of signatures: not sent yet.</extracomment>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>need attention</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer refused them.</extracomment>
        <translation>تحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Volunteers, below a number of signatures: taken back by those who signed.</extracomment>
        <translation>المسحوبة</translation>
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
        <translation>تسهيل الاستخدام</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.</extracomment>
        <translation>%1٪؜</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Switch: stronger colours, for people who see less well.</extracomment>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Black on white, and one strong colour.</source>
        <translation>أسود على أبيض، مع لون قوي واحد.</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <extracomment>Switch, for people who sit or are small: all buttons low on the screen.</extracomment>
        <translation>كل شيء في أسفل الشاشة</translation>
    </message>
    <message>
        <source>All there is to touch moves to the lower half of the screen.</source>
        <translation>ينتقل كل ما يُلمس إلى النصف الأسفل من الشاشة.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <extracomment>Switch: no time limit.</extracomment>
        <translation>بلا استعجال</translation>
    </message>
    <message>
        <source>Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.</source>
        <extracomment>“Cancel” and “Done” are the words of two buttons: FormScreen&apos;s and ThanksScreen&apos;s.</extracomment>
        <translation>لا يُمحى شيء تلقائياً. يُرجى لمس «إلغاء» أو «تم» قبل المغادرة.</translation>
    </message>
    <message>
        <source>One switch</source>
        <extracomment>Switch, for people who work machines with a single push-button (switch access, scanning).</extracomment>
        <translation>زر واحد</translation>
    </message>
    <message>
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>تُضاء العناصر واحداً بعد آخر؛ وأي مفتاح، أو لمسة في أي مكان، يختار العنصر المُضاء.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <extracomment>Volunteers&apos; button, answers “Close this shift?” and “Close the app?”.</extracomment>
        <translation>لا، رجوع</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <extracomment>Label over a line that narrows down the list of countries below it.</extracomment>
        <translation>البلد: اكتبوا أحرفه الأولى</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>Button: one would rather name no country.</extracomment>
        <translation>بلا إجابة</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>البلدان</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer; bundle: the sealed file for the office.</extracomment>
        <translation>لا خادم لهذا الحدث: الحزمة المختومة هي التي تحمل التوقيعات.</translation>
    </message>
    <message>
        <source>Everything that can be sent has been sent.</source>
        <translation>أُرسل كل ما يمكن إرساله.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>جارٍ الإرسال.</translation>
    </message>
    <message>
        <source>Something else answers instead of the hub (a log-in page of the network?). Open the network&apos;s log-in page on another device, or use another network.</source>
        <extracomment>Volunteers. A café&apos;s network that wants a log-in first, for example.</extracomment>
        <translation>يجيب شيء آخر بدلاً من الخادم (لعلها صفحة دخول الشبكة). افتحوا صفحة الدخول على جهاز آخر، أو استخدموا شبكة أخرى.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <extracomment>Volunteers. The office: the organisers&apos;.</extracomment>
        <translation>لا يقبل الخادم هذا الجهاز. لم يضِع شيء؛ يُرجى إبلاغ المكتب.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
        <extracomment>Volunteers. Its disk is full or fails.</extracomment>
        <translation>لا يستطيع الجهاز الكتابة الآن. أفسحوا بعض المساحة.</translation>
    </message>
    <message>
        <source>No connection to the hub. Sending starts by itself when it is back.</source>
        <translation>لا اتصال بالخادم. يبدأ الإرسال تلقائياً حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>Nothing delivered since the start of the app</source>
        <translation>لم يُسلَّم شيء منذ تشغيل التطبيق</translation>
    </message>
    <message>
        <source>Last delivery: just now</source>
        <translation>آخر تسليم: الآن</translation>
    </message>
    <message>
        <source>Last delivery: %1 minutes ago</source>
        <extracomment>Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.</extracomment>
        <translation>آخر تسليم: قبل %1&#xa0;د</translation>
    </message>
    <message>
        <source>Last delivery: more than two hours ago</source>
        <translation>آخر تسليم: قبل أكثر من ساعتين</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>ليس هذا هو الرقم السرّي.</translation>
    </message>
    <message>
        <source>This is not the PIN. Next try in %1 seconds.</source>
        <extracomment>Volunteers; %1 is a number of seconds. Choose words that suit every number.</extracomment>
        <translation>ليس هذا هو الرقم السرّي. المحاولة التالية بعد %1&#xa0;ث.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>لم يُصدَّر شيء: لا مساحة كافية في ذلك المكان.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <extracomment>Volunteers. The shift&apos;s secret words; “case”: capital or small letters.</extracomment>
        <translation>هذه الكلمات لا تفتح القائمة. حاولوا مجدداً؛ لا تهمّ المسافات ولا حالة الأحرف.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <extracomment>Volunteers. Lists belong to a shift.</extracomment>
        <translation>لا مناوبة مفتوحة، فلا قائمة تُقرأ هنا.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <extracomment>Volunteers. The place: a USB stick or folder.</extracomment>
        <translation>لم يُصدَّر شيء: تعذّرت الكتابة في ذلك المكان. اختاروا مكاناً آخر.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>كُتبت الحزمة المختومة وفُحصت: عدد التوقيعات %1، الملف ⁨%2⁩.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>كُتبت القائمة وفُحصت: عدد التوقيعات %1، الملف ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <extracomment>Volunteers; %1 is how many, also 1. “It”: the list just written.</extracomment>
        <translation>لا تتضمّن %1 من التوقيعات: فهي تالفة، أو لمفتاح المكتب وحده.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>تلف الملف الذي يضم التوقيعات. وقد حُفظ جانباً في ⁨%2⁩، وعدد التوقيعات المأخوذة منه %1. يستمر جمع التوقيعات. يُرجى إبلاغ المكتب هذا المساء، ولا تمحوا شيئاً من الجهاز.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.</extracomment>
        <translation>هل تُغلق هذه المناوبة؟</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <extracomment>Volunteers. “Its words”: the shift&apos;s secret words. “Sealed”: encrypted, only the office has the key.</extracomment>
        <translation>تتوقف كلماتها عن العمل، ولا يعود هذا الركن قادراً على قراءة قائمته. وتبقى التوقيعات كلها مختومةً للمكتب.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button below “Close this shift?”.</extracomment>
        <translation>إغلاق المناوبة</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <extracomment>Volunteers. The app: this program on the tablet.</extracomment>
        <translation>هل يُغلق التطبيق؟</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <extracomment>Volunteers. “What is waiting”: signatures not sent yet.</extracomment>
        <translation>تبقى التوقيعات كلها على الجهاز. ويُرسل ما ينتظر عند تشغيل التطبيق مجدداً وتوفّر الشبكة.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button below “Close the app?”.</extracomment>
        <translation>إغلاق التطبيق</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button: back to the screens on which people sign.</extracomment>
        <translation>رجوع إلى شاشة التوقيع</translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers&apos; button: write today&apos;s signatures to a USB stick.</extracomment>
        <translation>تصدير قائمة اليوم</translation>
    </message>
    <message>
        <source>Send now, also what needs attention</source>
        <extracomment>Volunteers&apos; button, two lines at most; “attention” as below the number (BalanceSum).</extracomment>
        <translation>أرسلوا الآن، وما يحتاج إلى انتباه أيضاً</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>أرسلوا الآن</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>إغلاق المناوبة</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>فتح مناوبة</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>إغلاق التطبيق</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>تصدير قائمة اليوم</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>رجوع إلى شاشة المتطوّعين</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <extracomment>Volunteers. First of three numbered steps: onto which stick or into which folder.</extracomment>
        <translation>١. إلى أين؟</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <extracomment>Volunteers. Second step. The office: the organisers&apos;, not of the stall.</extracomment>
        <translation>٢. للمكتب: حزمة مختومة لا يفتحها إلا المكتب.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>اكتبوا الحزمة المختومة</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <extracomment>Volunteers. Third step; its secret words open the list.</extracomment>
        <translation>٣. للركن: قائمة مقروءة. من يجد هذا الملف يستطيع أن يقرأ من وقّع. اكتبوا كلمات المناوبة.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>لا قوائم مقروءة في هذا الحدث. المكتب هو الذي يفتح الحزمة.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <extracomment>Volunteers. Label over a line: the secret words that were shown when the shift was opened.</extracomment>
        <translation>كلمات المناوبة</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>اكتبوا القائمة المقروءة</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>جارٍ الكتابة والفحص…</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <extracomment>Heading of a calm screen after a fault of the program.</extracomment>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <extracomment>“That were thanked for”: those after which the screen said “Thank you.”</extracomment>
        <translation>حدث خلل في هذا الجهاز، ومُحي ما كان على الشاشة. التوقيعات التي شُكر أصحابها محفوظة.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>ابدأوا من جديد</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Given name</source>
        <extracomment>Attendees, label over a line; what one is called by. Not “first name” where the order differs.</extracomment>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Please type your given name.</source>
        <translation>يُرجى كتابة الاسم الأول.</translation>
    </message>
    <message>
        <source>Please type your family name.</source>
        <translation>يُرجى كتابة اسم العائلة.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>يُرجى كتابة البريد الإلكتروني.</translation>
    </message>
    <message>
        <source>Please type your postcode.</source>
        <translation>يُرجى كتابة الرمز البريدي.</translation>
    </message>
    <message>
        <source>Please choose your country.</source>
        <translation>يُرجى اختيار البلد.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>هذا طويل جداً. يُرجى اختصاره.</translation>
    </message>
    <message>
        <source>A name has at least one letter.</source>
        <translation>في الاسم حرف واحد على الأقل.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address yet.</source>
        <extracomment>Attendees; calm: they may still be typing or may leave it out.</extracomment>
        <translation>لا يبدو هذا عنوان بريد إلكتروني كاملاً.</translation>
    </message>
    <message>
        <source>Please check: postcodes in this country look different (%1).</source>
        <extracomment>%1 is a country&apos;s name as lists write it (nominative). It may be right all the same.</extracomment>
        <translation>يُرجى التحقّق: للرموز البريدية في هذا البلد شكل آخر (%1).</translation>
    </message>
    <message>
        <source>I have only one name</source>
        <extracomment>Button, for people whose name has one part: the family name may stay empty.</extracomment>
        <translation>لي اسم واحد فقط</translation>
    </message>
    <message>
        <source>Noted: you have only one name.</source>
        <extracomment>Below the family name, once that button was touched.</extracomment>
        <translation>سُجّل: لكم اسم واحد فقط.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <extracomment>“Full”: its disk.</extracomment>
        <translation>لم يُحفظ توقيعكم: امتلأ الجهاز. يُرجى إبلاغ أحد المتطوّعين.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>لم يُحفظ توقيعكم: لا يستطيع الجهاز الكتابة. يُرجى إبلاغ أحد المتطوّعين.</translation>
    </message>
    <message>
        <source>This could not be undone here. The code takes your signature back: please show it to a volunteer.</source>
        <extracomment>After “Undo my signature”; the code is the one shown on the same screen.</extracomment>
        <translation>تعذّر الإلغاء هنا. بالرمز يُسحب توقيعكم: يُرجى إظهاره لأحد المتطوّعين.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <extracomment>After a field&apos;s label, in brackets: need not be filled in.</extracomment>
        <translation>إن شئتم</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a field&apos;s label, %2 “if you like”.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>اختاروا</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>هل تقصدون ⁨%1⁩؟</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leave the form without signing; what was typed is cleared.</extracomment>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button; the same words as on AttractScreen.</extracomment>
        <translation>اقرأوا القصة</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Button: opens the privacy notice. Short.</extracomment>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>To the form</source>
        <extracomment>Button, attendees: scrolls down to what there is to fill in.</extracomment>
        <translation>إلى الاستمارة</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>وقّعوا</translation>
    </message>
</context>
<context>
    <name>HandTally</name>
    <message numerus="yes">
        <source>%n people and more have signed here today.</source>
        <extracomment>%n is a round number from 10 on, rounded down: no exact number is shown.</extracomment>
        <translation>
            <numerusform>لم يوقّع هنا أحد اليوم بعد.</numerusform>
            <numerusform>وقّع هنا اليوم شخص واحد أو أكثر.</numerusform>
            <numerusform>وقّع هنا اليوم شخصان أو أكثر.</numerusform>
            <numerusform>وقّع هنا اليوم %Ln أشخاص أو أكثر.</numerusform>
            <numerusform>وقّع هنا اليوم %Ln شخصاً أو أكثر.</numerusform>
            <numerusform>وقّع هنا اليوم %Ln شخص أو أكثر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <extracomment>For screen readers: an invisible corner that opens the volunteers&apos; desk; long press.</extracomment>
        <translation>للمتطوّعين: اضغطوا مطوّلاً</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Nobody has touched the screen for a while; soon it starts over.</extracomment>
        <translation>هل ما زلتم هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <extracomment>%n is a number of seconds that counts down.</extracomment>
        <translation>
            <numerusform>يُمحى الآن كل ما على هذه الشاشة من أجل الشخص التالي.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد ثانية واحدة.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد ثانيتين.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد %Ln ثوانٍ.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد %Ln ثانية.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button, the answer to “Are you still there?”.</extracomment>
        <translation>ما زلت هنا</translation>
    </message>
</context>
<context>
    <name>InkButton</name>
    <message>
        <source>Sign with your finger (if you like)</source>
        <extracomment>Button: opens a pad to draw one&apos;s signature on. The other: once something is drawn.</extracomment>
        <translation>وقّعوا بالإصبع (إن شئتم)</translation>
    </message>
    <message>
        <source>Change your finger&apos;s signature</source>
        <translation>تغيير التوقيع بالإصبع</translation>
    </message>
    <message>
        <source>Your finger&apos;s signature</source>
        <extracomment>For screen readers: the picture of what was drawn on the pad.</extracomment>
        <translation>توقيعكم بالإصبع</translation>
    </message>
</context>
<context>
    <name>InkSheet</name>
    <message>
        <source>Sign with your finger</source>
        <extracomment>Heading: draw your signature as one does with a pen.</extracomment>
        <translation>وقّعوا بالإصبع</translation>
    </message>
    <message>
        <source>Draw here with your finger</source>
        <extracomment>For screen readers: the pad.</extracomment>
        <translation>ارسموا هنا بالإصبع</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: wipes the whole drawing.</extracomment>
        <translation>محو الكل</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back the last stroke.</extracomment>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the drawing is finished, back to the form.</extracomment>
        <translation>تم</translation>
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
        <translation>شاشة المتطوّعين</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.</extracomment>
        <translation>اكتبوا الرقم السرّي</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <extracomment>For screen readers: how many digits of the PIN were typed, from 0 on.</extracomment>
        <translation>
            <numerusform>لم يُكتب أي رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت %Ln أرقام</numerusform>
            <numerusform>كُتب %Ln رقماً</numerusform>
            <numerusform>كُتب %Ln رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>محو</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Volunteers&apos; key: the PIN is whole. Room for a few letters only.</extracomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen.</extracomment>
        <translation>رجوع إلى شاشة التوقيع</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <extracomment>Heading of the privacy notice.</extracomment>
        <translation>ماذا يحدث لما تكتبونه</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <extracomment>For screen readers: put the large QR code away. Not: end the program.</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <extracomment>Below the QR code that fills the screen.</extracomment>
        <translation>المسوا أي مكان للرجوع</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Close</source>
        <extracomment>Button: leave the story. Not: end the program. Short, several stand in one line.</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>For screen readers: %1 is the page of the story that is shown, %2 how many there are.</extracomment>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: a voice reads the page; “Stop reading” silences it. Short.</extracomment>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the page before. Short.</extracomment>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the page that follows. Short.</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>وقّعوا</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you.</source>
        <translation>شكراً لكم.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <extracomment>Headings: the signature was undone; the signature is saved.</extracomment>
        <translation>أُلغي توقيعكم.</translation>
    </message>
    <message>
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>حُفظ توقيعكم وخُتم. لا يستطيع هذا الجهاز أن يعرضه على أحد.</translation>
    </message>
    <message>
        <source>Your signature is erased and was sent to nobody. You can sign again whenever you like.</source>
        <extracomment>The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.</extracomment>
        <translation>مُحي توقيعكم ولم يُرسل إلى أحد. يمكنكم التوقيع من جديد متى شئتم.</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands below.</extracomment>
        <translation>غيّرتم رأيكم؟ بهذا الرمز يُسحب توقيعكم. دوّنوه أو صوّروه: لن يظهر إلا الآن.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>رمز السحب %1</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: one has finished here, the screen starts over for the next person.</extracomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button for some seconds after signing: erases the signature; %1 is the seconds left.</extracomment>
        <translation>إلغاء (%1)</translation>
    </message>
    <message>
        <source>Undo my signature</source>
        <extracomment>For screen readers: the same button, in full and without the seconds.</extracomment>
        <translation>إلغاء توقيعي</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <extracomment>Beside the QR code: tell others about the appeal; the code leads to the petition on the web.</extracomment>
        <translation>انشروها: العريضة الإلكترونية</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Larger text</source>
        <extracomment>For screen readers: the button “Aa”; each press one step larger, then back to the first.</extracomment>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: a large and a small letter, the sign for size of text. Two or three letters.</extracomment>
        <translation>أ+</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>For screen readers: the size of the text, %1 is a number from 100 to 200.</extracomment>
        <translation>%1 بالمئة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>For screen readers: button for stronger colours; the same words as in ComfortSheet.</extracomment>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Make it easier to use</source>
        <extracomment>For screen readers: button; the same words as the heading of ComfortSheet.</extracomment>
        <translation>تسهيل الاستخدام</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>كلمات هذه المناوبة</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>دوّنوها الآن واحفظوها بعيداً عن الجهاز. لن تظهر إلا هذه المرة، ومن دونها لا يستطيع الركن قراءة قائمته. أما المكتب فيستطيع قراءتها دائماً.</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>دوّنتُها</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the keyboard&apos;s key that erases the last letter.</extracomment>
        <translation>محو</translation>
    </message>
    <message>
        <source>Keyboard in another language</source>
        <translation>لوحة مفاتيح بلغة أخرى</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>For screen readers: the keyboard&apos;s key that goes on to the next field.</extracomment>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <extracomment>For screen readers: the key that hides the on-screen keyboard.</extracomment>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>For screen readers: the shift key.</extracomment>
        <translation>الأحرف الكبيرة</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>أرقام ورموز</translation>
    </message>
</context>
</TS>
