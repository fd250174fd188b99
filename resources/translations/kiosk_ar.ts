<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers. Heading and button: signatures the organisers&apos; computer refused.</extracomment>
        <translation>تحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <extracomment>Volunteers. The office: the organisers&apos;. The bundle: the sealed file for the office.</extracomment>
        <translation>لا شيء يحتاج إلى انتباه.</translation>
    </message>
    <message>
        <source>Nothing of this is lost: it stays on the tablet and goes to the office in the bundle.</source>
        <translation>لم يضِع شيء من هذا: يبقى على الجهاز ويصل إلى المكتب في الحزمة.</translation>
    </message>
    <message>
        <source>Set aside for the office.</source>
        <extracomment>Volunteers; set aside for the organisers&apos; office; nobody here tries it again.</extracomment>
        <translation>وُضع جانباً للمكتب.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Volunteers&apos; button: send this one again.</extracomment>
        <translation>أعيدوا المحاولة</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>أعيدوا المحاولة: %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>Volunteers&apos; button: leave this one to the organisers&apos; office.</extracomment>
        <translation>ضعوه جانباً</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>ضعوه جانباً: %1</translation>
    </message>
</context>
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
        <source>Other appeals</source>
        <extracomment>Button: back to the cards of all appeals on this tablet. Short.</extracomment>
        <translation>نداءات أخرى</translation>
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
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>%1: yes</source>
        <extracomment>For screen readers: a check of the machine, and whether it is as it should be.</extracomment>
        <translation>%1: نعم</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: لا</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: غير معروف</translation>
    </message>
</context>
<context>
    <name>ChoiceScreen</name>
    <message>
        <source>What do you want to sign for?</source>
        <extracomment>Over cards of several appeals, read from two metres; a touch opens one. Short.</extracomment>
        <translation>ما الذي تريد التوقيع من أجله؟</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Your code, for you alone</source>
        <extracomment>Heading over a QR code; the code takes this person&apos;s signature back.</extracomment>
        <translation>رمزكم، لكم وحدكم</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>رمز السحب %1</translation>
    </message>
    <message>
        <source>Photograph it: whoever has it can take your signature back. It is not the petition&apos;s code, and nobody else needs it.</source>
        <extracomment>Beside a QR code that holds the withdrawal code.</extracomment>
        <translation>صوّروه: من يملكه يستطيع سحب توقيعكم. ليس هذا رمز العريضة، ولا يحتاج إليه أحد غيركم.</translation>
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
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit. A long press on a letter offers more letters.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>تُضاء العناصر واحداً بعد آخر؛ وأي مفتاح، أو لمسة في أي مكان، يختار العنصر المُضاء. الضغط المطوّل على حرف يعرض حروفًا أخرى.</translation>
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
        <source>No country is found by these letters. Try the first ones only, another spelling, its name in English, or its code, such as DE.</source>
        <extracomment>In place of the list of countries, when none is found by what was typed.</extracomment>
        <translation>لا يوجد بلد بهذه الأحرف. جرّب الأحرف الأولى فقط، أو كتابة أخرى، أو الاسم بالإنجليزية، أو الرمز مثل DE.</translation>
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
        <source>Withdrawals still to be sent: %1.</source>
        <extracomment>Volunteers; %1 is how many signatures were taken back that the hub does not know of yet.</extracomment>
        <translation>عمليات سحب لم تُرسل بعد: %1.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: this tablet and the hub disagree about which it is. Nothing was sent; please tell the office.</source>
        <extracomment>Volunteers. In a rehearsal nothing is real; a real hub takes nothing of it, and the other way round.</extracomment>
        <translation>لا تختلط التجربة بالواقع: هذا الجهاز في أحدهما والخادم في الآخر. لم يُرسل شيء؛ يُرجى إبلاغ المكتب.</translation>
    </message>
    <message>
        <source>Sending does not work. Nothing is lost, and the tablet goes on trying. If it stays so, please tell the office.</source>
        <extracomment>Volunteers. A fault of the program, not of the network.</extracomment>
        <translation>الإرسال لا يعمل. لم يُفقد شيء، والجهاز يواصل المحاولة. إن استمر ذلك، يُرجى إبلاغ المكتب.</translation>
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
        <source>The PIN of this stall is %1.</source>
        <extracomment>Volunteers; %1 is the stall&apos;s PIN.</extracomment>
        <translation>الرقم السرّي لهذا الركن هو %1.</translation>
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
        <source>Stopped. Nothing was written.</source>
        <extracomment>Volunteers, after they touched “Stop”.</extracomment>
        <translation>أُوقف الأمر. لم يُكتب شيء.</translation>
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
        <source>This tablet lacks a font for %1 lines of it: print it at the office instead.</source>
        <extracomment>Volunteers; %1 is how many lines of the paper show an empty box instead of a letter.</extracomment>
        <translation>ينقص هذا الجهاز خطّ طباعي (عدد الأسطر المتأثرة: %1): اطبعوها في المكتب.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>تلف الملف الذي يضم التوقيعات. وقد حُفظ جانباً في ⁨%2⁩، وعدد التوقيعات المأخوذة منه %1. يستمر جمع التوقيعات. يُرجى إبلاغ المكتب هذا المساء، ولا تمحوا شيئاً من الجهاز.</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>Volunteers, in large letters on the desk: nothing needs anybody.</extracomment>
        <translation>كل شيء على ما يرام</translation>
    </message>
    <message>
        <source>The tablet cannot write</source>
        <translation>لا يستطيع الجهاز الكتابة</translation>
    </message>
    <message>
        <source>The tablet is almost full</source>
        <translation>أوشك الجهاز أن يمتلئ</translation>
    </message>
    <message>
        <source>A file was damaged</source>
        <translation>تلف أحد الملفات</translation>
    </message>
    <message>
        <source>The hub does not accept this tablet</source>
        <translation>لا يقبل الخادم هذا الجهاز</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix</source>
        <translation>لا تختلط التجربة بالواقع</translation>
    </message>
    <message>
        <source>This network needs a log-in</source>
        <translation>تطلب هذه الشبكة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sending does not work</source>
        <translation>الإرسال لا يعمل</translation>
    </message>
    <message>
        <source>The battery is almost empty</source>
        <translation>أوشكت البطارية أن تنفد</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is full</source>
        <extracomment>Volunteers. The second copy: a USB stick that gets every signature, sealed, as it comes.</extracomment>
        <translation>ذاكرة النسخة الثانية ممتلئة</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick fails</source>
        <translation>ذاكرة النسخة الثانية معطّلة</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is not there</source>
        <translation>ذاكرة النسخة الثانية غير موجودة</translation>
    </message>
    <message>
        <source>Something needs attention</source>
        <translation>ثمة ما يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>لا مناوبة مفتوحة</translation>
    </message>
    <message>
        <source>Signature number %1</source>
        <extracomment>Volunteers; %1 is a number: the first signature of this tablet is number 1.</extracomment>
        <translation>التوقيع رقم&#xa0;%1</translation>
    </message>
    <message>
        <source>The hub does not collect for this campaign.</source>
        <extracomment>Volunteers, below “Signature number 12”: why the hub refused it. “It”: that signature.</extracomment>
        <translation>لا يجمع الخادم توقيعات لهذه الحملة.</translation>
    </message>
    <message>
        <source>It is damaged on this tablet. The office may still read it.</source>
        <translation>هو تالف على هذا الجهاز. قد يستطيع المكتب قراءته مع ذلك.</translation>
    </message>
    <message>
        <source>The hub has another one under the same number.</source>
        <translation>لدى الخادم توقيع آخر بالرقم نفسه.</translation>
    </message>
    <message>
        <source>It was taken back by the person who signed.</source>
        <translation>سحبه صاحب التوقيع.</translation>
    </message>
    <message>
        <source>The hub cannot tell that it comes from this tablet.</source>
        <translation>لا يستطيع الخادم التحقّق من أنه صادر عن هذا الجهاز.</translation>
    </message>
    <message>
        <source>The hub refused it. Tell the office this word: %1</source>
        <extracomment>Volunteers; %1 is a short code for the office, in Latin letters.</extracomment>
        <translation>رفضه الخادم. أبلغوا المكتب بهذه الكلمة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>These are not the words. Here they are once more.</source>
        <extracomment>Volunteers, opening a shift: two of its secret words were asked and came back wrong.</extracomment>
        <translation>ليست هذه هي الكلمات. ها هي مرة أخرى.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>المناوبة مفتوحة</translation>
    </message>
    <message>
        <source>Shift: %1</source>
        <extracomment>Volunteers; %1 is a place and a volunteer&apos;s initials.</extracomment>
        <translation>المناوبة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Volunteers, in a table, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>لم تكن هناك مناوبة مفتوحة</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. Words after numbers of signatures: “12 signed = 9 delivered + 3 waiting”. Short.</extracomment>
        <translation>الموقَّعة</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>المسلَّمة</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>need attention</source>
        <translation>تحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>المسحوبة</translation>
    </message>
    <message>
        <source>Campaign not known</source>
        <extracomment>Volunteers, in a table, instead of a campaign&apos;s title: it is not known to which they belong.</extracomment>
        <translation>الحملة غير معروفة</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Volunteers, in a table; %1 is a time such as 14:00: a shift that goes on.</extracomment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Done. This signature is erased here and can never come back.</source>
        <translation>تم. مُحي هذا التوقيع من هنا ولن يعود أبداً.</translation>
    </message>
    <message>
        <source>This is not a code. It has twelve letters and digits.</source>
        <extracomment>Volunteers. A code looks like 7K2M-9QX4-D0VB.</extracomment>
        <translation>ليس هذا رمزاً. الرمز اثنا عشر من الأحرف والأرقام.</translation>
    </message>
    <message>
        <source>This tablet has no signature with this code. It may have been typed wrongly, taken back before, or come from another tablet: the office can look there.</source>
        <translation>ليس على هذا الجهاز توقيع بهذا الرمز. ربما كُتب خطأً، أو سُحب التوقيع من قبل، أو كان على جهاز آخر: يستطيع المكتب البحث هناك.</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <extracomment>Volunteers, below a stick&apos;s name; %1 is a number of gigabytes.</extracomment>
        <translation>المتاح %1&#xa0;غيغابايت</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>ذاكرة USB</translation>
    </message>
    <message>
        <source>folder on this tablet</source>
        <translation>مجلد على الجهاز</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Volunteers, below a stick&apos;s name: %1 is what kind of place, %2 how much room it has.</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Sealed bundle</source>
        <translation>الحزمة المختومة</translation>
    </message>
    <message>
        <source>Full list (CSV)</source>
        <extracomment>Volunteers. A list with everything, as CSV (a table in a text file).</extracomment>
        <translation>القائمة الكاملة (CSV)</translation>
    </message>
    <message>
        <source>For Action Network</source>
        <extracomment>Volunteers. A program of the office&apos;s; keep its name.</extracomment>
        <translation>لبرنامج Action Network</translation>
    </message>
    <message>
        <source>For CiviCRM</source>
        <translation>لبرنامج CiviCRM</translation>
    </message>
    <message>
        <source>For Mailchimp</source>
        <translation>لبرنامج Mailchimp</translation>
    </message>
    <message>
        <source>Spreadsheet with a password</source>
        <translation>جدول بكلمة سر</translation>
    </message>
    <message>
        <source>Full list on paper (PDF)</source>
        <translation>القائمة الكاملة على الورق (PDF)</translation>
    </message>
    <message>
        <source>Petition to hand in (PDF)</source>
        <extracomment>Volunteers. The petition as it is handed to a government: names, no contact details.</extracomment>
        <translation>العريضة للتقديم (PDF)</translation>
    </message>
    <message>
        <source>For this program only: everything stands in the file as it was typed. Do not open it in a spreadsheet, which could take a name for a formula. For that, write the full list.</source>
        <extracomment>Volunteers. Below the choice of a file. “Program”: the office&apos;s, named on the button.</extracomment>
        <translation>لهذا البرنامج فقط: كل شيء في الملف كما كُتب. لا تفتحه في جدول بيانات، فقد يعدّ اسمًا صيغةً حسابية. لذلك اكتب القائمة الكاملة.</translation>
    </message>
    <message>
        <source>There is no bundle yet, or its stick is gone.</source>
        <extracomment>Volunteers. The bundle: the sealed file for the office, on a USB stick.</extracomment>
        <translation>لا حزمة بعد، أو أن ذاكرتها نُزعت.</translation>
    </message>
    <message>
        <source>The same on the stick and here: %1 signed.</source>
        <extracomment>Volunteers; %1 is a number of signatures, also 0 or 1.</extracomment>
        <translation>العدد نفسه في الذاكرة وهنا: %1.</translation>
    </message>
    <message>
        <source>On the stick: %1 signed. Here: %2. Write the bundle again.</source>
        <extracomment>Volunteers; %1 and %2 are numbers of signatures.</extracomment>
        <translation>في الذاكرة: %1. هنا: %2. اكتبوا الحزمة من جديد.</translation>
    </message>
    <message>
        <source>Nothing was erased: something on this tablet is neither delivered nor in the bundle. Write the bundle again, or hand the tablet itself to the office.</source>
        <translation>لم يُمحَ شيء: على هذا الجهاز ما لم يُسلَّم وليس في الحزمة. اكتبوا الحزمة من جديد، أو سلّموا الجهاز نفسه إلى المكتب.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt could not be written: put the stick back.</source>
        <translation>هذا الجهاز فارغ. تعذّرت كتابة الإيصال: أعيدوا الذاكرة.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt is %1.</source>
        <extracomment>Volunteers; %1 is a file&apos;s name, in Latin letters.</extracomment>
        <translation>هذا الجهاز فارغ. الإيصال: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Battery %1 %, charging</source>
        <extracomment>Volunteers; %1 is a percentage.</extracomment>
        <translation>البطارية %1٪، قيد الشحن</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>البطارية %1٪</translation>
    </message>
    <message>
        <source>Battery %1 %, about %2 hours left</source>
        <extracomment>Volunteers; %1 is a percentage, %2 a number of hours with one decimal place.</extracomment>
        <translation>البطارية %1٪، تكفي نحو %2&#xa0;س</translation>
    </message>
    <message>
        <source>Room on the tablet: %1 GB</source>
        <extracomment>Volunteers; %1 is a number of gigabytes.</extracomment>
        <translation>المساحة على الجهاز: %1&#xa0;غيغابايت</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2</source>
        <extracomment>Volunteers; the second copy is on a USB stick; %1 is how many signatures, %2 the stick.</extracomment>
        <translation>النسخة الثانية: %1 على ⁨%2⁩</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2, more are coming</source>
        <translation>النسخة الثانية: %1 على ⁨%2⁩، والبقية تأتي</translation>
    </message>
    <message>
        <source>Second copy: put the stick %2 in. Nothing is lost meanwhile.</source>
        <translation>النسخة الثانية: أدخلوا الذاكرة ⁨%2⁩. لا يضيع شيء ريثما يتم ذلك.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 is full. Use an empty one.</source>
        <translation>النسخة الثانية: الذاكرة ⁨%2⁩ ممتلئة. استخدموا ذاكرة فارغة.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 fails. Use another one.</source>
        <translation>النسخة الثانية: الذاكرة ⁨%2⁩ معطّلة. استخدموا غيرها.</translation>
    </message>
    <message>
        <source>Machine: %1 of %2 checks are good</source>
        <extracomment>Volunteers; %1 of %2 checks of the machine are as they should be.</extracomment>
        <translation>الفحوص الناجحة: %1 من %2</translation>
    </message>
    <message>
        <source>The app has a user of its own</source>
        <extracomment>Volunteers and whoever set the tablet up: one check of the machine, how it should be.</extracomment>
        <translation>للتطبيق حساب مستخدم خاص به</translation>
    </message>
    <message>
        <source>Nothing is swapped to the disk</source>
        <translation>لا يُنقل شيء من الذاكرة إلى القرص</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>القرص مشفّر</translation>
    </message>
    <message>
        <source>No secret keys of the system</source>
        <extracomment>Keys of a keyboard (SysRq) that command the system past every program.</extracomment>
        <translation>لا مفاتيح سرّية للنظام في لوحة المفاتيح</translation>
    </message>
    <message>
        <source>No memory dumps</source>
        <translation>لا نسخ لمحتوى الذاكرة</translation>
    </message>
    <message>
        <source>The app is all there is on the screen</source>
        <translation>لا شيء على الشاشة غير التطبيق</translation>
    </message>
    <message>
        <source>No other terminals</source>
        <translation>لا طرفيات أخرى</translation>
    </message>
    <message>
        <source>Unknown USB devices are refused</source>
        <translation>تُرفض أجهزة USB المجهولة</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>الساعة مضبوطة</translation>
    </message>
    <message>
        <source>Windows locks the tablet</source>
        <translation>يقفل ويندوز الجهاز</translation>
    </message>
    <message>
        <source>The event file is signed by the office</source>
        <extracomment>The event file sets up the tablet; the office signs it, so that changes are noticed.</extracomment>
        <translation>ملف الفعالية موقَّع من المكتب</translation>
    </message>
    <message>
        <source>This machine does not tell.</source>
        <translation>لا يُفصح هذا الجهاز عن ذلك.</translation>
    </message>
    <message>
        <source>Run it as a user that can do nothing else.</source>
        <extracomment>What to do about one check; the README has a chapter on locking the machine.</extracomment>
        <translation>شغّلوه بحساب لا يستطيع فعل شيء آخر.</translation>
    </message>
    <message>
        <source>Switch swap off, or encrypt it.</source>
        <translation>عطّلوا مساحة التبديل (swap) أو شفّروها.</translation>
    </message>
    <message>
        <source>Set the tablet up again with disk encryption.</source>
        <translation>أعيدوا إعداد الجهاز مع تشفير القرص.</translation>
    </message>
    <message>
        <source>Set kernel.sysrq to 0.</source>
        <translation>اجعلوا قيمة ⁨kernel.sysrq⁩ هي ⁨0⁩.</translation>
    </message>
    <message>
        <source>Switch core dumps off.</source>
        <translation>عطّلوا نسخ محتوى الذاكرة (core dumps).</translation>
    </message>
    <message>
        <source>Start it in a session of its own, such as cage.</source>
        <translation>شغّلوه في جلسة خاصة به، مثل ⁨cage⁩.</translation>
    </message>
    <message>
        <source>Set NAutoVTs and ReserveVT to 0.</source>
        <translation>اجعلوا قيمة ⁨NAutoVTs⁩ و⁨ReserveVT⁩ هي ⁨0⁩.</translation>
    </message>
    <message>
        <source>Install USBGuard, and allow the sticks you use.</source>
        <translation>ثبّتوا ⁨USBGuard⁩ واسمحوا بالذواكر التي تستعملونها.</translation>
    </message>
    <message>
        <source>Set the clock: hours are written with signatures.</source>
        <translation>اضبطوا الساعة: تُسجَّل الساعة مع التوقيعات.</translation>
    </message>
    <message>
        <source>Windows Home and Pro cannot lock a tablet: stay beside it, or use Linux.</source>
        <translation>لا يستطيع ⁨Windows Home⁩ و⁨Pro⁩ قفل الجهاز: ابقوا بجانبه أو استخدموا ⁨Linux⁩.</translation>
    </message>
    <message>
        <source>It is not signed: ask the office for a signed one.</source>
        <translation>إنه غير موقَّع: اطلبوا من المكتب ملفًا موقَّعًا.</translation>
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
        <source>Take this signature back?</source>
        <extracomment>Volunteers. Somebody came with their code and wants their signature erased.</extracomment>
        <translation>هل يُسحب هذا التوقيع؟</translation>
    </message>
    <message>
        <source>It is erased here and at the hub and can never come back. Every other signature stays.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer.</extracomment>
        <translation>يُمحى من هنا ومن الخادم ولن يعود أبداً. وتبقى سائر التوقيعات كلها.</translation>
    </message>
    <message>
        <source>Yes, erase it</source>
        <extracomment>Volunteers&apos; button below “Take this signature back?”.</extracomment>
        <translation>نعم، امحوه</translation>
    </message>
    <message>
        <source>Wipe this tablet?</source>
        <extracomment>Volunteers. Everything on the tablet is erased.</extracomment>
        <translation>هل يُمحى هذا الجهاز؟</translation>
    </message>
    <message>
        <source>The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer; the bundle: the sealed file on the stick.</extracomment>
        <translation>تزول نهائياً التوقيعات والمفاتيح والمناوبة المفتوحة من هذا الجهاز. ويبقى ما لدى الخادم وما في الحزمة. ويذكر الإيصال ما كان هنا، من دون أسماء.</translation>
    </message>
    <message>
        <source>Wipe it</source>
        <extracomment>Volunteers&apos; button below “Wipe this tablet?”.</extracomment>
        <translation>محو الجهاز</translation>
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
        <source>End of the day</source>
        <extracomment>Volunteers&apos; button: everything at the end of the day, step by step.</extracomment>
        <translation>نهاية اليوم</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>أرسلوا الآن</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>فتح مناوبة</translation>
    </message>
    <message numerus="yes">
        <source>On paper: %n line(s)</source>
        <extracomment>Volunteers, below the sum of signatures on the tablet: what was signed with a pen, not in that sum.</extracomment>
        <translation>
            <numerusform>على الورق: لا سطور</numerusform>
            <numerusform>على الورق: سطر واحد</numerusform>
            <numerusform>على الورق: سطران</numerusform>
            <numerusform>على الورق: %Ln أسطر</numerusform>
            <numerusform>على الورق: %Ln سطراً</numerusform>
            <numerusform>على الورق: %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) back</source>
        <translation>
            <numerusform>لم تعد أي ورقة</numerusform>
            <numerusform>عادت ورقة واحدة</numerusform>
            <numerusform>عادت ورقتان</numerusform>
            <numerusform>عادت %Ln أوراق</numerusform>
            <numerusform>عادت %Ln ورقة</numerusform>
            <numerusform>عادت %Ln ورقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) still out</source>
        <translation>
            <numerusform>لا ورقة خارجاً</numerusform>
            <numerusform>ورقة واحدة ما زالت خارجاً</numerusform>
            <numerusform>ورقتان ما زالتا خارجاً</numerusform>
            <numerusform>%Ln أوراق ما زالت خارجاً</numerusform>
            <numerusform>%Ln ورقة ما زالت خارجاً</numerusform>
            <numerusform>%Ln ورقة ما زالت خارجاً</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>Volunteers&apos; button. A shift: the hours in which one team collects.</extracomment>
        <translation>المناوبة</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers&apos; button: a table of shifts and how many signatures each gathered.</extracomment>
        <translation>من جمع كم توقيعًا</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers&apos; button: sheets to sign on with a pen, handed out and come back.</extracomment>
        <translation>أوراق التوقيع</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers&apos; button; “attention” as below the number (BalanceSum).</extracomment>
        <translation>تحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers&apos; button: somebody comes back with the code and wants their signature erased.</extracomment>
        <translation>سحب توقيع</translation>
    </message>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers&apos; button: battery, disk, how well the tablet is locked.</extracomment>
        <translation>فحص الجهاز</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>إغلاق التطبيق</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>رجوع إلى شاشة المتطوّعين</translation>
    </message>
</context>
<context>
    <name>EveningSheet</name>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>نهاية اليوم</translation>
    </message>
    <message>
        <source>Send what can be sent</source>
        <translation>إرسال ما يمكن إرساله</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <extracomment>Volunteers. “Waiting”: signatures not sent yet, here and below. The bundle: the sealed file.</extracomment>
        <translation>لا شيء ينتظر.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) wait. Without a network the bundle carries them.</source>
        <translation>
            <numerusform>لا توقيع في الانتظار. من دون شبكة تحمل الحزمة التوقيعات.</numerusform>
            <numerusform>توقيع واحد في الانتظار. من دون شبكة تحمله الحزمة.</numerusform>
            <numerusform>توقيعان في الانتظار. من دون شبكة تحملهما الحزمة.</numerusform>
            <numerusform>%Ln توقيعات في الانتظار. من دون شبكة تحملها الحزمة.</numerusform>
            <numerusform>%Ln توقيعاً في الانتظار. من دون شبكة تحملها الحزمة.</numerusform>
            <numerusform>%Ln توقيع في الانتظار. من دون شبكة تحملها الحزمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Volunteers&apos; button.</extracomment>
        <translation>أرسلوا الآن</translation>
    </message>
    <message>
        <source>Write the sealed bundle to a stick</source>
        <translation>كتابة الحزمة المختومة على ذاكرة USB</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>اكتبوا الحزمة المختومة</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>The counts match</source>
        <extracomment>Volunteers: compare how many the stick holds with how many the tablet counts.</extracomment>
        <translation>تطابق الأعداد</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers: who takes the stick to the office.</extracomment>
        <translation>تسليم الذاكرة</translation>
    </message>
    <message>
        <source>The stick goes with %1.</source>
        <extracomment>Volunteers; %1 are somebody&apos;s initials.</extracomment>
        <translation>تذهب الذاكرة مع ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Who takes the stick to the office? Leave it in until the end.</source>
        <translation>من يأخذ الذاكرة إلى المكتب؟ اتركوها مكانها حتى النهاية.</translation>
    </message>
    <message>
        <source>Their initials</source>
        <translation>الأحرف الأولى من اسمه</translation>
    </message>
    <message>
        <source>Noted</source>
        <extracomment>Volunteers&apos; button: noted, who takes the stick.</extracomment>
        <translation>تم التدوين</translation>
    </message>
    <message>
        <source>Wipe the tablet</source>
        <extracomment>Volunteers: erase everything on the tablet.</extracomment>
        <translation>محو الجهاز</translation>
    </message>
    <message>
        <source>Everything here is at the office or on the stick. You get a receipt.</source>
        <extracomment>Volunteers. The steps: 1 to 4 above this.</extracomment>
        <translation>كل ما هنا موجود في المكتب أو على الذاكرة. ستحصلون على إيصال.</translation>
    </message>
    <message>
        <source>Not yet: first the steps above. What is neither delivered nor in the bundle cannot be wiped.</source>
        <translation>ليس بعد: الخطوات أعلاه أولاً. لا يمكن محو ما لم يُسلَّم وليس في الحزمة.</translation>
    </message>
    <message>
        <source>Wipe the tablet…</source>
        <extracomment>Volunteers&apos; button below “Wipe the tablet”; asks once more.</extracomment>
        <translation>محو الجهاز…</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <extracomment>Volunteers&apos; button: the stick was gone when the tablet was wiped.</extracomment>
        <translation>اكتبوا الإيصال</translation>
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
        <source>Stop</source>
        <extracomment>Volunteers&apos; button: end the writing of a file; there is no file then.</extracomment>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>جارٍ الكتابة والفحص…</translation>
    </message>
    <message>
        <source>The password of this file</source>
        <extracomment>Volunteers. Heading: the words that open the spreadsheet just written.</extracomment>
        <translation>كلمة سر هذا الملف</translation>
    </message>
    <message>
        <source>Write them down and give them to whoever opens the file, on another way than the file itself. They are shown only once.</source>
        <extracomment>Volunteers. “Them”: the words of the password.</extracomment>
        <translation>دوّنوا هذه الكلمات وأعطوها من سيفتح الملف، بطريق غير طريق الملف نفسه. لن تظهر إلا هذه المرة.</translation>
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
        <translation>إعداد الجهاز</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Whoever sets up a tablet, small: which step this is, e.g. “Step 2 of 5”.</extracomment>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <extracomment>Whoever sets up a tablet; %1 is a date. Written: the file was made or changed on that day.</extracomment>
        <translation>كُتب في %1</translation>
    </message>
    <message>
        <source>Cannot be used: touch to read why</source>
        <extracomment>Whoever sets up a tablet; beside the name of a file on a stick. A touch says why.</extracomment>
        <translation>لا يصلح للاستعمال: المسوه لمعرفة السبب</translation>
    </message>
    <message>
        <source>Put the stick with the event file in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>أدخلوا ذاكرة USB التي عليها ملف الفعالية. سيظهر هنا.</translation>
    </message>
    <message>
        <source>There is no event file on this stick. The office copies the event&apos;s whole folder onto it.</source>
        <extracomment>Whoever sets up a tablet. The office: the organisers&apos;, who made the event file.</extracomment>
        <translation>لا يوجد ملف فعالية على هذه الذاكرة. ينسخ المكتب مجلد الفعالية كله عليها.</translation>
    </message>
    <message>
        <source>Signatures are sent to %1</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; %1 is its address.</extracomment>
        <translation>تُرسل التوقيعات إلى %1</translation>
    </message>
    <message>
        <source>No hub: each evening&apos;s bundle, on a stick, carries the signatures</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; bundle: the sealed file.</extracomment>
        <translation>لا خادم: الحزمة المختومة التي تُكتب كل مساء على ذاكرة USB هي التي تحمل التوقيعات</translation>
    </message>
    <message>
        <source>It is a rehearsal: nothing that is signed counts</source>
        <extracomment>Whoever sets up a tablet. A rehearsal: practice, nothing is real.</extracomment>
        <translation>هذه تجربة: لا يُحتسب شيء مما يُوقَّع</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be read. Nothing was taken over. Put it in again, and touch the file once more.</source>
        <translation>نُزعت الذاكرة أو تتعذّر قراءتها. لم يُنقل شيء. أدخلوها مجدداً والمسوا الملف مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no room on the tablet for this event. Nothing was taken over.</source>
        <translation>لا مكان على الجهاز لهذه الفعالية. لم يُنقل شيء.</translation>
    </message>
    <message>
        <source>The tablet&apos;s own disk cannot be written to. Nothing was taken over. Switch the tablet off and on; if it stays so, it needs repair.</source>
        <translation>تتعذّر الكتابة على قرص الجهاز نفسه. لم يُنقل شيء. أطفئوا الجهاز وشغّلوه؛ وإن بقي الأمر كذلك فهو يحتاج إلى إصلاح.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: one of this file and this tablet is a rehearsal.</source>
        <extracomment>Volunteers. A rehearsal: practice, nothing is real.</extracomment>
        <translation>التجربة والواقع لا يختلطان: إما هذا الملف وإما هذا الجهاز تجربة.</translation>
    </message>
    <message>
        <source>This file is not signed by whoever signed this tablet&apos;s event. Ask the office: only its own signature counts here. For another office, this tablet has to be set up anew.</source>
        <extracomment>Volunteers. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>هذا الملف غير موقَّع ممن وقّع فعالية هذا الجهاز. اسألوا المكتب: لا يُعتدّ هنا إلا بتوقيعه. ولمكتب آخر يجب إعداد هذا الجهاز من جديد.</translation>
    </message>
    <message>
        <source>This file is of another event, and signatures of this one are still on the tablet. Go through “End of the day” first: then nothing is left behind.</source>
        <extracomment>Volunteers. “End of the day” is a button of the desk.</extracomment>
        <translation>هذا الملف لفعالية أخرى، ولا تزال توقيعات هذه الفعالية على الجهاز. أتمّوا «نهاية اليوم» أولاً: فلا يُترك شيء.</translation>
    </message>
    <message>
        <source>The signatures on this tablet are sealed to a key that is not in this file. Ask the office for a file with that key as well, as the stand-by key, or go through “End of the day” first. Who has the old key can read them either way.</source>
        <extracomment>Volunteers. The key: what opens signatures. Stand-by key: the office&apos;s second key.</extracomment>
        <translation>توقيعات هذا الجهاز مختومة بمفتاح ليس في هذا الملف. اطلبوا من المكتب ملفاً فيه ذلك المفتاح أيضاً كمفتاح احتياطي، أو أتمّوا «نهاية اليوم» أولاً. ومن لديه المفتاح القديم يستطيع قراءتها في الحالتين.</translation>
    </message>
    <message>
        <source>Signatures of this tablet went to a hub that is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer.</extracomment>
        <translation>أُرسلت توقيعات هذا الجهاز إلى خادم ليس في هذا الملف. أتمّوا «نهاية اليوم» أولاً.</translation>
    </message>
    <message>
        <source>A campaign that people have signed here is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers.</extracomment>
        <translation>حملة وقّع عليها الناس هنا ليست في هذا الملف. أتمّوا «نهاية اليوم» أولاً.</translation>
    </message>
    <message>
        <source>A shift is open, and its list could not be read any more. Close the shift first.</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; its words open its list.</extracomment>
        <translation>هناك مناوبة مفتوحة، ولن تعود قراءة قائمتها ممكنة. أغلقوا المناوبة أولاً.</translation>
    </message>
    <message>
        <source>There is no room on this stick. Nothing was kept. Take another stick, or make room.</source>
        <extracomment>Whoever sets up a tablet. The key: what opens the signatures.</extracomment>
        <translation>لا مكان على هذه الذاكرة. لم يُحفظ شيء. خذوا ذاكرة أخرى أو أفسحوا مكاناً.</translation>
    </message>
    <message>
        <source>What was written does not read back the same: do not trust this stick. Nothing was kept. Take another stick.</source>
        <translation>ما كُتب لا يُقرأ كما كُتب: لا تثقوا بهذه الذاكرة. لم يُحفظ شيء. خذوا ذاكرة أخرى.</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be written to. Nothing was kept. Put a stick in, and try again.</source>
        <translation>نُزعت الذاكرة أو تتعذّر الكتابة عليها. لم يُحفظ شيء. أدخلوا ذاكرة وحاولوا مجدداً.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters.</source>
        <extracomment>Whoever sets up a tablet; the name of a group or of its stall.</extracomment>
        <translation>يتكوّن الاسم من حرف واحد إلى 80 حرفاً.</translation>
    </message>
    <message>
        <source>These were two different PINs. Choose one again.</source>
        <translation>كانا رقمين سرّيين مختلفين. اختاروا رقماً من جديد.</translation>
    </message>
</context>
<context>
    <name>FirstStartFlow</name>
    <message>
        <source>Which event?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of files.</extracomment>
        <translation>أيّ فعالية؟</translation>
    </message>
    <message>
        <source>Which campaign?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of campaigns.</extracomment>
        <translation>أيّ حملة؟</translation>
    </message>
    <message>
        <source>A campaign says who collects, and what happens with the signatures. One of your own comes as a pack, on a stick.</source>
        <extracomment>Whoever sets up a tablet. Pack: a folder with a campaign&apos;s story and wording. Stick: a USB memory stick.</extracomment>
        <translation>تقول الحملة من يجمع التوقيعات وما مصيرها. أما حملتكم الخاصة فتأتي كحزمة ملفات على ذاكرة USB.</translation>
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
        <source>Please check: a sign that cannot be printed was left out.</source>
        <extracomment>Below a field: a sign that cannot be kept (unprintable) was taken out. Calm.</extracomment>
        <translation>يُرجى التحقق: حُذفت علامة لا يمكن طباعتها.</translation>
    </message>
    <message>
        <source>Please check: a sign in this address only looks like the one that belongs there.</source>
        <extracomment>Below the e-mail address: such as a Russian а among Latin letters, or a curly apostrophe.</extracomment>
        <translation>يُرجى التحقق: علامة في هذا العنوان تشبه العلامة الصحيحة فقط.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>هل تقصدون ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <extracomment>Button below a name: undo the capitals that were set by themselves; %1 is as it was typed.</extracomment>
        <translation>إبقاء «%1»</translation>
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
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>اختاروا</translation>
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
        <source>Fill in what I just typed</source>
        <extracomment>Button over the form&apos;s empty fields, for who has just signed another appeal here: name and address as there.</extracomment>
        <translation>املأ بما كتبتُه قبل قليل</translation>
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
    <name>GatheredSheet</name>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>من جمع كم توقيعًا</translation>
    </message>
    <message>
        <source>Nobody has signed here yet.</source>
        <extracomment>Volunteers, over a table of shifts. “Those”: signatures.</extracomment>
        <translation>لم يوقّع أحد هنا بعد.</translation>
    </message>
    <message>
        <source>Without those that were taken back.</source>
        <translation>دون التواقيع التي سُحبت.</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Volunteers. Head of a column of appeals&apos; titles. Short.</extracomment>
        <translation>النداء</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Heads of a table: where, who (initials), in which hours, how many signatures. Short.</extracomment>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>المتطوّع</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>التوقيعات</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Volunteers, before the sum below a table.</extracomment>
        <translation>المجموع</translation>
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
    <message numerus="yes">
        <source>Today&apos;s goal of %n signatures is reached.</source>
        <extracomment>Below a row of ten boxes that fill up; %n is a round number from 10 on, for one day. The first: so many have signed.</extracomment>
        <translation>
            <numerusform>تحقّق هدف اليوم.</numerusform>
            <numerusform>تحقّق هدف اليوم: توقيع واحد.</numerusform>
            <numerusform>تحقّق هدف اليوم: توقيعان.</numerusform>
            <numerusform>تحقّق هدف اليوم: %Ln توقيعات.</numerusform>
            <numerusform>تحقّق هدف اليوم: %Ln توقيعاً.</numerusform>
            <numerusform>تحقّق هدف اليوم: %Ln توقيع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal here: %n signatures.</source>
        <translation>
            <numerusform>لا هدف لليوم هنا.</numerusform>
            <numerusform>هدف اليوم هنا: توقيع واحد.</numerusform>
            <numerusform>هدف اليوم هنا: توقيعان.</numerusform>
            <numerusform>هدف اليوم هنا: %Ln توقيعات.</numerusform>
            <numerusform>هدف اليوم هنا: %Ln توقيعاً.</numerusform>
            <numerusform>هدف اليوم هنا: %Ln توقيع.</numerusform>
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
    <name>HoursChart</name>
    <message>
        <source>%1 o&apos;clock: %2</source>
        <extracomment>For screen readers: %1 is an hour of the day, %2 how many signed in it.</extracomment>
        <translation>الساعة %1: %2</translation>
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
    <name>MachineSheet</name>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>فحص الجهاز</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.</source>
        <extracomment>Volunteers. “This”: the list of checks below.</extracomment>
        <translation>التوقيعات مختومة مهما ورد هنا. الأمر يتعلق بغرباء قد يقع الجهاز في أيديهم.</translation>
    </message>
    <message>
        <source>Take over an event file</source>
        <extracomment>Volunteers&apos; button: a newer event file from the organisers&apos; office, on a stick.</extracomment>
        <translation>نقل ملف فعالية إلى الجهاز</translation>
    </message>
</context>
<context>
    <name>NeutralScreen</name>
    <message>
        <source>Not in use</source>
        <extracomment>A screen that says nothing about what this tablet is for.</extracomment>
        <translation>غير مستعمل</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Sheet %1 came back, lines signed: %2</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper, %2 how many lines on it are signed.</extracomment>
        <translation>عادت الورقة %1، السطور الموقَّعة: %2</translation>
    </message>
    <message>
        <source>Sheet %1 handed out</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper.</extracomment>
        <translation>سُلّمت الورقة %1</translation>
    </message>
    <message>
        <source>Sheets %1 to %2 handed out</source>
        <extracomment>Volunteers; %1 and %2 are numbers of sheets of paper, the first and the last.</extracomment>
        <translation>سُلّمت الأوراق من %1 إلى %2</translation>
    </message>
    <message>
        <source>Noted.</source>
        <extracomment>Volunteers: what was typed of sheets of paper is stored.</extracomment>
        <translation>سُجّل.</translation>
    </message>
    <message>
        <source>These are no sheets&apos; numbers: the second is not smaller than the first, and at most %1 go out at once.</source>
        <extracomment>Volunteers; %1 is a number such as 500.</extracomment>
        <translation>ليست هذه أرقام أوراق: الثاني ليس أصغر من الأول، ولا يُسلَّم أكثر من %1 دفعةً واحدة.</translation>
    </message>
    <message>
        <source>This is no sheet&apos;s number, or its letters are wrong.</source>
        <extracomment>Volunteers. A sheet says for example 17-K4M: the number is enough, its letters must be right.</extracomment>
        <translation>ليس هذا رقم ورقة، أو أن أحرفه خاطئة.</translation>
    </message>
    <message>
        <source>How many lines are signed? A number from 0 to %1.</source>
        <extracomment>Volunteers; %1 is a number such as 99.</extracomment>
        <translation>كم سطراً موقَّعاً عليها؟ عدد من صفر إلى %1.</translation>
    </message>
    <message>
        <source>Noted. These had been noted before, and count once: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>سُجّل. هذه كانت مسجّلة من قبل وتُحسب مرة واحدة: %1</translation>
    </message>
    <message>
        <source>Noted. Sheet %1 had come back before, lines signed: %2. The new number counts.</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number, %2 a number of lines.</extracomment>
        <translation>سُجّل. الورقة %1 كانت قد عادت من قبل، السطور الموقَّعة: %2. يُعتمد العدد الجديد.</translation>
    </message>
    <message>
        <source>Noted. Nobody had noted that sheet %1 was handed out: is its number right?</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number.</extracomment>
        <translation>سُجّل. لم يسجّل أحد أن الورقة %1 سُلّمت: هل رقمها صحيح؟</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>أوراق التوقيع</translation>
    </message>
    <message>
        <source>handed out</source>
        <extracomment>Volunteers. Three of four words below numbers, “10 handed out = 7 came back + 3 still out”: sheets of paper. Short.</extracomment>
        <translation>المسلَّمة</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>العائدة</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>الباقية خارجاً</translation>
    </message>
    <message>
        <source>lines signed</source>
        <extracomment>Volunteers, below a number: lines that somebody signed on the sheets that came back. Short.</extracomment>
        <translation>السطور الموقَّعة</translation>
    </message>
    <message>
        <source>Still out: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>ما زالت خارجاً: %1</translation>
    </message>
    <message>
        <source>Last note: %1</source>
        <extracomment>Volunteers; %1 is what was noted last, such as “Sheet 17 handed out”.</extracomment>
        <translation>آخر ملاحظة: %1</translation>
    </message>
    <message>
        <source>Take this note back</source>
        <extracomment>Volunteers&apos; button: the last note was a slip.</extracomment>
        <translation>إلغاء هذه الملاحظة</translation>
    </message>
    <message>
        <source>Handing out: from sheet</source>
        <extracomment>Volunteers. Labels over two lines for the numbers of sheets of paper: from … to …; what they get is a pad of digits.</extracomment>
        <translation>تسليم: من الورقة</translation>
    </message>
    <message>
        <source>to sheet, if more than one</source>
        <translation>إلى الورقة، إن كانت أكثر من واحدة</translation>
    </message>
    <message>
        <source>Hand out</source>
        <extracomment>Volunteers&apos; button: note that these sheets of paper were handed out.</extracomment>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Coming back: sheet</source>
        <extracomment>Volunteers. Labels over two lines: the number of the sheet of paper that comes back, and how many lines on it are signed.</extracomment>
        <translation>عادت الورقة رقم</translation>
    </message>
    <message>
        <source>Lines signed on it</source>
        <translation>السطور الموقَّعة عليها</translation>
    </message>
    <message>
        <source>It is back</source>
        <extracomment>Volunteers&apos; button: note that this sheet of paper came back.</extracomment>
        <translation>عادت</translation>
    </message>
    <message>
        <source>These lines are not in the tablet&apos;s sum: the office types them in, and checks them against these notes.</source>
        <extracomment>Volunteers. Lines signed with a pen; the sum: of signatures on the tablet, on DeskScreen.</extracomment>
        <translation>هذه السطور ليست في مجموع الجهاز: ينقلها المكتب إلى الحاسوب ويقارنها بهذه الملاحظات.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
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
        <extracomment>Volunteers. PIN: the secret number of this stall.
----------
Volunteers&apos; buttons: ask the office for its code; or go back to the PIN.</extracomment>
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
        <source>The office&apos;s code</source>
        <extracomment>Volunteers. Label over a line: the PIN is forgotten; the organisers&apos; office has a code.</extracomment>
        <translation>رمز المكتب</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen. “Back” says nothing about a kiosk.</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>نسيتم الرقم السرّي؟</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>رجوع إلى شاشة التوقيع</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Look again</source>
        <extracomment>Volunteers&apos; button: a USB stick was just put in; look for sticks again.</extracomment>
        <translation>ابحثوا مجدداً</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%1, %2 UTC</source>
        <extracomment>Printed; %1 is a date, %2 an hour such as 15:00. UTC: as it is called in your language.</extracomment>
        <translation>%1، %2 بالتوقيت العالمي</translation>
    </message>
    <message>
        <source>REHEARSAL</source>
        <extracomment>Printed across each page, in capitals where there are any: nothing here is real.</extracomment>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Printed on each page; both are numbers.</extracomment>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Petition</source>
        <extracomment>Printed, small, above the campaign&apos;s title on the cover.</extracomment>
        <translation>عريضة</translation>
    </message>
    <message>
        <source>Signatures</source>
        <extracomment>Printed beside the total, also 0 or 1.</extracomment>
        <translation>التوقيعات</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>ما جرى التوقيع عليه</translation>
    </message>
    <message>
        <source>Collected at</source>
        <extracomment>Printed, label: the name and place of an event follow.</extracomment>
        <translation>جُمعت في</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Printed, label: the date and hour of printing follow.</extracomment>
        <translation>حتى تاريخ</translation>
    </message>
    <message>
        <source>Pages after this one</source>
        <extracomment>Printed on a cover, label: how many pages follow it.</extracomment>
        <translation>الصفحات بعد هذه</translation>
    </message>
    <message>
        <source>Digest of all pages</source>
        <extracomment>Printed, label. Digest: a fingerprint computed from the text (SHA-256).</extracomment>
        <translation>بصمة جميع الصفحات</translation>
    </message>
    <message>
        <source>At the foot of each page stands its digest: a fingerprint (SHA-256) computed from the rows on that page. The digest above is computed from those of all pages. If a row is changed, or a page is left out, added or swapped, the digests no longer agree.</source>
        <translation>في أسفل كل صفحة بصمتها (SHA-256)، وهي محسوبة من أسطر تلك الصفحة. أما البصمة أعلاه فمحسوبة من بصمات جميع الصفحات. فإذا غُيّر سطر، أو حُذفت صفحة أو أُضيفت أو استُبدلت، لم تعد البصمات متطابقة.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Printed, heading over running numbers; as short as can be.</extracomment>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Printed, heading over people&apos;s full names.</extracomment>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Postcode area</source>
        <extracomment>Printed, heading over the first part of postcodes.</extracomment>
        <translation>المنطقة البريدية</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Printed, heading over signatures drawn with a finger.</extracomment>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Printed, heading over the languages in which people signed.</extracomment>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <extracomment>Printed, heading: of a part of a list, and of a column that says yes or no.</extracomment>
        <translation>يمكن مراسلته</translation>
    </message>
    <message>
        <source>Signature only</source>
        <extracomment>Printed, heading of the part of a list with people who must not be contacted.</extracomment>
        <translation>توقيع فقط</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Printed: whether somebody may be contacted.</extracomment>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>On this page: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures, also 0 or 1.</extracomment>
        <translation>في هذه الصفحة: %1</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures up to the end of this page.</extracomment>
        <translation>حتى هنا: %1</translation>
    </message>
    <message>
        <source>Digest of this page: %1</source>
        <extracomment>Printed below the rows; %1 is in hex digits.</extracomment>
        <translation>بصمة هذه الصفحة: %1</translation>
    </message>
    <message>
        <source>With contact details: for the organisers only. Keep this list locked up, and destroy it when it is no longer needed.</source>
        <translation>فيها بيانات اتصال: للمنظّمين وحدهم. احفظوا هذه القائمة في مكان مقفل، وأتلفوها حين تنتفي الحاجة إليها.</translation>
    </message>
    <message>
        <source>Receipt for a wiped tablet</source>
        <extracomment>Printed, title. A tablet&apos;s signatures were erased at the end of the day.</extracomment>
        <translation>إيصال بمحو جهاز</translation>
    </message>
    <message>
        <source>Before this tablet was wiped, each of its signatures had been delivered to the hub or written, sealed, to a file that was read again and compared. This page names nobody.</source>
        <translation>قبل محو هذا الجهاز كان كل توقيع فيه قد سُلّم إلى الخادم أو كُتب مختوماً في ملف أُعيدت قراءته ومطابقته. ولا تذكر هذه الصفحة اسم أحد.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Wiped</source>
        <translation>وقت المحو</translation>
    </message>
    <message>
        <source>Tablet</source>
        <extracomment>Printed, label: the tablet&apos;s number in hex digits follows.</extracomment>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <extracomment>Printed, label: the volunteer&apos;s initials follow.</extracomment>
        <translation>المتطوّع</translation>
    </message>
    <message>
        <source>Handed to</source>
        <extracomment>Printed, label: who took the stick or the files.</extracomment>
        <translation>سُلّم إلى</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>Printed, label: the address of the organisers&apos; computer follows.</extracomment>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>None: files carried the signatures</source>
        <translation>لا يوجد: نُقلت التوقيعات في ملفات</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Printed, before a number: all signatures there were.</extracomment>
        <translation>الموقَّعة</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Printed, before a number of signatures: sent to the hub.</extracomment>
        <translation>المسلَّمة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Printed, before a number of signatures: not sent.</extracomment>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Printed, before a number of signatures: refused by the hub.</extracomment>
        <translation>تحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>Printed, before a number of signatures: taken back by their signers.</extracomment>
        <translation>المسحوبة</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Printed, heading: places, and how many signatures volunteers gathered there.</extracomment>
        <translation>من جمع كم توقيعًا</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Printed, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>لم تكن هناك مناوبة مفتوحة</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Printed, before a number: the sum of the lines above, without what was taken back.</extracomment>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>On paper, not counted above</source>
        <extracomment>Printed, heading: what was signed with a pen, as volunteers noted it; the office types it in later, so that it is not in the sum of signatures further up on this page.</extracomment>
        <translation>على الورق، غير محسوب أعلاه</translation>
    </message>
    <message>
        <source>Sheets that came back</source>
        <extracomment>Printed, before a number of sheets to sign on.</extracomment>
        <translation>الأوراق العائدة</translation>
    </message>
    <message>
        <source>Sheets still out</source>
        <extracomment>Printed, before a number of sheets to sign on; their own numbers stand behind it.</extracomment>
        <translation>الأوراق الباقية خارجاً</translation>
    </message>
    <message>
        <source>Lines signed</source>
        <extracomment>Printed, before a number: lines signed with a pen, on the sheets that came back.</extracomment>
        <translation>السطور الموقَّعة</translation>
    </message>
    <message>
        <source>Files that were exported</source>
        <translation>الملفات المصدَّرة</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Where the chain of signatures ends</source>
        <extracomment>Printed, heading: number and digest of the last signature follow.</extracomment>
        <translation>حيث تنتهي سلسلة التوقيعات</translation>
    </message>
    <message>
        <source>Sheet</source>
        <extracomment>Printed on a sheet to sign on with a pen, label: the sheet&apos;s number follows.</extracomment>
        <translation>ورقة</translation>
    </message>
    <message>
        <source>Tick the box under a letter only if you want this. Your signature counts without it:</source>
        <extracomment>Printed on a sheet to sign on; below it stand sentences that begin with A, B or C.</extracomment>
        <translation>ضعوا علامة في المربّع تحت الحرف فقط إن أردتم ذلك. توقيعكم محسوب من دونه أيضًا:</translation>
    </message>
    <message>
        <source>This is paper: whoever holds this sheet can read what stands on it, also those who sign after you. The organisers type it in, seal it and keep the sheet locked up. What is said here of the tablet, its screen and a code holds for the tablet only; to take your signature back, ask the organisers.</source>
        <extracomment>Printed on a sheet with many lines to sign on, above the notice that is shown on tablets.</extracomment>
        <translation>هذه ورقة: كل من يمسك بها يستطيع قراءة ما كُتب عليها، ومنهم من يوقّع بعدكم. ينقل المنظّمون ما فيها إلى الحاسوب ويختمونه ويحفظون الورقة في مكان مقفل. ما يُقال هنا عن الجهاز اللوحي وشاشته وعن الرمز يسري على الجهاز اللوحي وحده؛ ولسحب توقيعكم توجّهوا إلى المنظّمين.</translation>
    </message>
    <message>
        <source>Of these on paper</source>
        <extracomment>Printed on a cover, label: how many of the signatures were given on paper.</extracomment>
        <translation>منها على الورق</translation>
    </message>
    <message>
        <source>Signature of the volunteer</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>توقيع المتطوّع</translation>
    </message>
    <message>
        <source>Signature of whoever takes the files</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>توقيع من يستلم الملفات</translation>
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
    <name>ProgressLine</name>
    <message>
        <source>%1 % done</source>
        <extracomment>For screen readers: how far the writing of a file is.</extracomment>
        <translation>اكتمل %1٪</translation>
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
    <name>Setback</name>
    <message>
        <source>The kiosk cannot start</source>
        <extracomment>Volunteers, and whoever passes by: heading of a calm screen, in place of the kiosk.</extracomment>
        <translation>تعذّر تشغيل الجهاز</translation>
    </message>
    <message>
        <source>Something in the preparation of this tablet has to be put right. Signatures collected before stay where they are. Please send the office a picture of this screen.</source>
        <extracomment>Volunteers. The office: the organisers, who prepared this tablet.</extracomment>
        <translation>في إعداد هذا الجهاز ما يحتاج إلى تصحيح. تبقى التوقيعات التي جُمعت من قبل في مكانها. يُرجى إرسال صورة لهذه الشاشة إلى المكتب.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>ما المشكلة</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Volunteers, small label; a file&apos;s name and the number of a line follow.</extracomment>
        <translation>أين</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>ما العمل</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Back</source>
        <extracomment>Button: to the step before.</extracomment>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>Open a shift</source>
        <translation>فتح مناوبة</translation>
    </message>
    <message>
        <source>Another volunteer takes over? Their initials stand on exports and on the receipt of the evening. The words of the shift stay the same: pass them on.</source>
        <extracomment>Volunteers. A shift is the hours in which one team collects.</extracomment>
        <translation>هل يتولى المناوبة متطوّع آخر؟ تظهر الأحرف الأولى من اسمه على الملفات المصدَّرة وعلى إيصال المساء. وتبقى كلمات المناوبة كما هي: سلّموها إليه.</translation>
    </message>
    <message>
        <source>Where is the stall, and who opens it? Initials are enough.</source>
        <translation>أين الركن، ومن يفتحه؟ تكفي الأحرف الأولى من الاسم.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Label over a line: where the stall stands, e.g. “Market square”.</extracomment>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Your initials</source>
        <extracomment>Volunteers. Label over a line: the first letters of a volunteer&apos;s names.</extracomment>
        <translation>الأحرف الأولى من اسمكم</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers&apos; buttons: the same shift with another volunteer; or a new shift.</extracomment>
        <translation>تسليم المناوبة</translation>
    </message>
    <message>
        <source>Two of the words, from your note, so that it is sure to be right:</source>
        <extracomment>Volunteers. Two of six secret words that were just written down.</extracomment>
        <translation>كلمتان مما دوّنتم، للتأكد من صحته:</translation>
    </message>
    <message>
        <source>Word %1</source>
        <extracomment>Volunteers. Label over a line; %1 is a number from 1 to 6.</extracomment>
        <translation>الكلمة&#xa0;%1</translation>
    </message>
    <message>
        <source>These are they</source>
        <extracomment>Volunteers&apos; button: the two words are typed.</extracomment>
        <translation>هذه هي</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>إغلاق المناوبة</translation>
    </message>
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
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <extracomment>For screen readers: a key that shows another script&apos;s letters. %1: two of them.</extracomment>
        <translation>الحروف: %1</translation>
    </message>
</context>
<context>
    <name>StartKept</name>
    <message>
        <source>The page is on the stick</source>
        <extracomment>Whoever sets up a tablet: heading. The page: on it the key is printed.</extracomment>
        <translation>الصفحة على الذاكرة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>It was read back, and opens a test signature. The tablet has forgotten it.</source>
        <extracomment>Whoever sets up a tablet. It: the page with the key, on the stick.</extracomment>
        <translation>قُرئت من جديد وفتحت توقيعاً تجريبياً. وقد نسيها الجهاز.</translation>
    </message>
    <message>
        <source>Pull the stick now. It does not stay with the tablet.</source>
        <extracomment>Whoever sets up a tablet: sentences on what to do with a stick. %1 is a folder&apos;s name, README.txt a file.</extracomment>
        <translation>انزعوا الذاكرة الآن. فهي لا تبقى مع الجهاز.</translation>
    </message>
    <message>
        <source>At a computer, print the page in the folder %1, twice. Keep one in another house.</source>
        <translation>اطبعوا من حاسوب الصفحةَ الموجودة في المجلد %1 مرتين. واحفظوا إحداهما في بيت آخر.</translation>
    </message>
    <message>
        <source>README.txt beside it says how the signatures are read.</source>
        <translation>يشرح الملف README.txt بجانبها كيف تُقرأ التوقيعات.</translation>
    </message>
    <message>
        <source>This key in words, as they stand on the page:</source>
        <extracomment>Whoever sets up a tablet; eight words follow, which stand on the printed page, too.</extracomment>
        <translation>هذا المفتاح بالكلمات كما هي على الصفحة:</translation>
    </message>
</context>
<context>
    <name>StartKey</name>
    <message>
        <source>The key that opens the signatures</source>
        <extracomment>Whoever sets up a tablet: heading. The key: what opens the signatures; it is printed on a page.</extracomment>
        <translation>المفتاح الذي يفتح التوقيعات</translation>
    </message>
    <message>
        <source>Write the page onto the stick</source>
        <extracomment>Whoever sets up a tablet: button. The page: on it the key is printed.</extracomment>
        <translation>كتابة الصفحة على الذاكرة</translation>
    </message>
    <message>
        <source>Writing, and reading it back from the stick. Leave the stick in.</source>
        <translation>تجري الكتابة ثم القراءة من الذاكرة. اتركوها موصولة.</translation>
    </message>
    <message>
        <source>Whoever has the page of this key can read the signatures. Whoever loses it can read none.</source>
        <extracomment>Whoever sets up a tablet: four sentences on the key, which is made now and written onto a stick as a page to print.</extracomment>
        <translation>من لديه صفحة هذا المفتاح يستطيع قراءة التوقيعات. ومن يفقدها لا يقرأ شيئاً.</translation>
    </message>
    <message>
        <source>It is made now, goes onto a stick as a page to print, and is forgotten here: the tablet can write, and cannot read.</source>
        <translation>يُصنع الآن ويُكتب على ذاكرة USB صفحةً للطباعة، ثم يُنسى هنا: الجهاز يكتب ولا يقرأ.</translation>
    </message>
    <message>
        <source>Print it, and keep it away from the tablet.</source>
        <translation>اطبعوها واحفظوها بعيداً عن الجهاز.</translation>
    </message>
    <message>
        <source>Put a stick in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>أدخلوا ذاكرة USB. ستظهر هنا.</translation>
    </message>
</context>
<context>
    <name>StartMachine</name>
    <message>
        <source>Check the machine</source>
        <translation>فحص الجهاز</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. What is red makes it easier for strangers who get hold of the tablet; it can be put right later, and the desk shows this list again.</source>
        <extracomment>Whoever sets up a tablet. “Red”: checks in the list below. The desk: the volunteers&apos; screens.</extracomment>
        <translation>التوقيعات مختومة مهما ورد هنا. ما هو أحمر يسهّل الأمر على غرباء قد يقع الجهاز في أيديهم؛ ويمكن تصحيحه لاحقاً، وتعرض شاشة المتطوّعين هذه القائمة من جديد.</translation>
    </message>
</context>
<context>
    <name>StartName</name>
    <message>
        <source>What is your group called?</source>
        <extracomment>Whoever sets up a tablet: heading; a group is who collects together.</extracomment>
        <translation>ما اسم مجموعتكم؟</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Name of the group, or of the stall</source>
        <extracomment>Whoever sets up a tablet. Label over a line, e.g. “Friends of the library”.</extracomment>
        <translation>اسم المجموعة أو الركن</translation>
    </message>
    <message>
        <source>It stands on the volunteers&apos; desk and on receipts. Whoever signs does not see it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>يظهر على شاشة المتطوّعين وعلى الإيصالات. ولا يراه من يوقّع.</translation>
    </message>
</context>
<context>
    <name>StartOffers</name>
    <message>
        <source>Look again</source>
        <extracomment>Whoever sets up a tablet: a stick was just put in; look for sticks again.</extracomment>
        <translation>ابحثوا مجدداً</translation>
    </message>
    <message>
        <source>This one cannot be used.</source>
        <extracomment>Whoever sets up a tablet: a file cannot be used; English sentences that say why follow.</extracomment>
        <translation>لا يمكن استعمال هذا.</translation>
    </message>
</context>
<context>
    <name>StartPin</name>
    <message>
        <source>Type the same PIN again</source>
        <extracomment>Whoever sets up a tablet: headings. PIN: the secret number of this stall.</extracomment>
        <translation>اكتبوا الرقم السرّي نفسه مجدداً</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>اختاروا رقماً سرّياً</translation>
    </message>
    <message>
        <source>Choose another</source>
        <extracomment>Whoever sets up a tablet: button; the first of two PINs was a slip.</extracomment>
        <translation>اختيار رقم آخر</translation>
    </message>
    <message>
        <source>4 to 12 digits that open the volunteers&apos; desk. It guards screens; nobody can read a signature with it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>من 4 إلى 12 رقماً تفتح شاشة المتطوّعين. إنه يحمي الشاشات؛ ولا يقرأ أحد به أي توقيع.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>اكتبوا الرقم السرّي</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>لم يُكتب أي رقم</numerusform>
            <numerusform>كُتب رقم واحد</numerusform>
            <numerusform>كُتب رقمان</numerusform>
            <numerusform>كُتبت %Ln أرقام</numerusform>
            <numerusform>كُتب %Ln رقماً</numerusform>
            <numerusform>كُتب %Ln رقم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReady</name>
    <message>
        <source>The tablet is ready</source>
        <extracomment>Whoever sets up a tablet: heading; the tablet can begin to collect.</extracomment>
        <translation>الجهاز جاهز</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Whoever sets up a tablet: button; the kiosk begins.</extracomment>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>From now on it starts into its kiosk by itself. Volunteers reach their desk like this: press and hold the upper corner where a line of text begins for three seconds, and type the PIN.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>من الآن فصاعداً يبدأ الجهاز بنفسه. هكذا يصل المتطوّعون إلى شاشتهم: اضغطوا ثلاث ثوانٍ على الزاوية العليا حيث يبدأ السطر، ثم اكتبوا الرقم السرّي.</translation>
    </message>
</context>
<context>
    <name>StartRehearsal</name>
    <message>
        <source>Sign once, for practice</source>
        <extracomment>Whoever sets up a tablet: heading. To sign for practice: nothing of it is real.</extracomment>
        <translation>وقّعوا مرة للتجربة</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>Whoever sets up a tablet: buttons.</extracomment>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>The kiosk opens as people will see it, with “Rehearsal” across it. Sign with an invented name. Nothing of it counts, nothing is sent, and it is erased afterwards.</source>
        <extracomment>Whoever sets up a tablet.</extracomment>
        <translation>تفتح الشاشة كما سيراها الناس، وعليها كلمة «تجربة». وقّعوا باسم مخترع. لا يُحتسب منه شيء ولا يُرسل شيء، ويُمحى بعد ذلك.</translation>
    </message>
    <message>
        <source>After the thanks, “Done” leads back here. If you would rather stop: press and hold the upper corner where a line of text begins for three seconds, type the PIN, and close the app.</source>
        <extracomment>Whoever sets up a tablet. “Done” is the button on the thank-you screen; the desk&apos;s button is “Close the app”.</extracomment>
        <translation>بعد الشكر يعود بكم زر «تم» إلى هنا. وإن أردتم التوقف: اضغطوا ثلاث ثوانٍ على الزاوية العليا حيث يبدأ السطر، واكتبوا الرقم السرّي، ثم أغلقوا التطبيق.</translation>
    </message>
</context>
<context>
    <name>StartSigner</name>
    <message>
        <source>The words are the same</source>
        <extracomment>Whoever sets up a tablet: buttons. The words that name the signer are the same as the organiser&apos;s; or nobody signed it.</extracomment>
        <translation>الكلمات متطابقة</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>استعماله رغم ذلك</translation>
    </message>
    <message>
        <source>Copying onto the tablet, and reading it again. Leave the stick in.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>يُنسخ إلى الجهاز ثم يُقرأ من جديد. اتركوا الذاكرة موصولة.</translation>
    </message>
    <message>
        <source>Nobody has signed this file. Whoever had the stick could have changed it, also who can read the signatures. Ask the office for a signed one.</source>
        <extracomment>Whoever sets up a tablet. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>لم يوقّع أحد هذا الملف. ومن كانت الذاكرة بيده كان يستطيع تغييره، حتى من يقرأ التوقيعات. اطلبوا من المكتب ملفاً موقَّعاً.</translation>
    </message>
    <message>
        <source>It is signed by whoever has these words. Call your organiser, and have the words read to you:</source>
        <extracomment>Whoever sets up a tablet; eight words follow. The organiser: who made the event file.</extracomment>
        <translation>وقّعه صاحب هذه الكلمات. اتصلوا بالجهة المنظِّمة واطلبوا أن تُقرأ عليكم الكلمات:</translation>
    </message>
    <message>
        <source>At least the key that opens the signatures can be compared. Call your organiser, and have these words read to you:</source>
        <translation>يمكن على الأقل مقارنة المفتاح الذي يفتح التوقيعات. اتصلوا بالجهة المنظِّمة واطلبوا أن تُقرأ عليكم هذه الكلمات:</translation>
    </message>
</context>
<context>
    <name>StartWelcome</name>
    <message>
        <source>This tablet is new</source>
        <extracomment>Whoever sets up a tablet: heading of the first screen of a new tablet.</extracomment>
        <translation>هذا الجهاز جديد</translation>
    </message>
    <message>
        <source>It needs an event: for which campaign it collects, and who will be able to read the signatures. The tablet itself never can.</source>
        <extracomment>Whoever sets up a tablet. Event file: made by the organisers&apos; office, it sets up a tablet.</extracomment>
        <translation>إنه يحتاج إلى فعالية: لأي حملة يجمع، ومن سيستطيع قراءة التوقيعات. أما الجهاز نفسه فلا يستطيع ذلك أبداً.</translation>
    </message>
    <message>
        <source>I have an event file</source>
        <extracomment>Whoever sets up a tablet: button. The office is the organisers&apos;.</extracomment>
        <translation>لديّ ملف فعالية</translation>
    </message>
    <message>
        <source>An office has prepared it, on a stick. One stick sets up many tablets.</source>
        <extracomment>Below “I have an event file”. The office: the organisers&apos;. Stick: a USB memory stick.</extracomment>
        <translation>أعدّه مكتب على ذاكرة USB. ذاكرة واحدة تكفي لإعداد أجهزة كثيرة.</translation>
    </message>
    <message>
        <source>Start without an office</source>
        <extracomment>Whoever sets up a tablet: button. There is nobody who made an event file.</extracomment>
        <translation>البدء من دون مكتب</translation>
    </message>
    <message>
        <source>One tablet, one group. You need a stick, and later a printer. An office and a hub can come later.</source>
        <extracomment>Below “Start without an office”. Stick: a USB memory stick.</extracomment>
        <translation>جهاز واحد ومجموعة واحدة. تحتاجون إلى ذاكرة USB، ولاحقاً إلى طابعة. ويمكن أن يأتي المكتب والخادم لاحقاً.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>%1: done</source>
        <extracomment>For screen readers: %1 is what is to be done; it is done.</extracomment>
        <translation>%1: تم</translation>
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
        <translation>نقل ملف فعالية إلى الجهاز</translation>
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
        <source>To photograph</source>
        <extracomment>Button beside the withdrawal code: shows it as a QR code. Short.</extracomment>
        <translation>للتصوير</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands beside it.</extracomment>
        <translation>غيّرتم رأيكم؟ بهذا الرمز يُسحب توقيعكم. دوّنوه أو صوّروه: لن يظهر إلا الآن.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>رمز السحب %1</translation>
    </message>
    <message>
        <source>You can also sign here:</source>
        <extracomment>Over one button or several, each with the title of another appeal on this tablet.</extracomment>
        <translation>يمكنك التوقيع هنا أيضًا على:</translation>
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
    <name>Watermark</name>
    <message>
        <source>Rehearsal</source>
        <extracomment>Nothing that is signed or shown now is real; volunteers practise.</extracomment>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is real</source>
        <extracomment>On the lower edge of every screen while volunteers practise.</extracomment>
        <translation>تجربة: لا شيء هنا حقيقي</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>سحب توقيع</translation>
    </message>
    <message>
        <source>The code from the thank-you screen takes one signature back, whether it has been sent or not. This cannot be undone. Who signed is not shown to anybody.</source>
        <extracomment>Volunteers. The code was shown after signing, e.g. 7K2M-9QX4-D0VB.</extracomment>
        <translation>يسحب الرمز الظاهر على شاشة الشكر توقيعاً واحداً، سواء أُرسل أم لم يُرسل. ولا رجوع عن ذلك. ولا يظهر لأحد من الذي وقّع.</translation>
    </message>
    <message>
        <source>Code (type it, or scan it)</source>
        <extracomment>Volunteers. Label over a line: twelve letters and digits; a scanner may type them.</extracomment>
        <translation>الرمز (اكتبوه أو امسحوه ضوئياً)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Volunteers&apos; button: erase the signature this code belongs to.</extracomment>
        <translation>سحب التوقيع</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
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
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>أرقام ورموز</translation>
    </message>
</context>
</TS>
