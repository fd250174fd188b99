<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttractScreen</name>
    <message>
        <source>Sign</source>
        <translation>وقّعوا</translation>
    </message>
    <message>
        <source>Read the story</source>
        <translation>اقرأوا القصة</translation>
    </message>
    <message>
        <source>Or sign on your own phone</source>
        <translation>أو وقّعوا من هاتفكم</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
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
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <translation>لا، رجوع</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <translation>البلد: اكتبوا أحرفه الأولى</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>بلا إجابة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
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
        <translation>يجيب شيء آخر بدلاً من الخادم (لعلها صفحة دخول الشبكة). افتحوا صفحة الدخول على جهاز آخر، أو استخدموا شبكة أخرى.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <translation>لا يقبل الخادم هذا الجهاز. لم يضِع شيء؛ يُرجى إبلاغ المكتب.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
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
        <translation>آخر تسليم: قبل %1 دقيقة</translation>
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
        <translation>ليس هذا هو الرقم السرّي. المحاولة التالية بعد %1 ثانية.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>لم يُصدَّر شيء: لا مساحة كافية في ذلك المكان.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <translation>هذه الكلمات لا تفتح القائمة. حاولوا مجدداً؛ لا تهمّ المسافات ولا حالة الأحرف.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <translation>لا مناوبة مفتوحة، فلا قائمة تُقرأ هنا.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <translation>لم يُصدَّر شيء: تعذّرت الكتابة في ذلك المكان. اختاروا مكاناً آخر.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <translation>كُتبت الحزمة المختومة وفُحصت: عدد التوقيعات %1، الملف %2.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <translation>كُتبت القائمة وفُحصت: عدد التوقيعات %1، الملف %2.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <translation>لا تتضمّن %1 من التوقيعات: فهي تالفة، أو لمفتاح المكتب وحده.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <translation>تلف الملف الذي يضم التوقيعات. وقد حُفظ جانباً في ⁨%2⁩، وعدد التوقيعات المأخوذة منه %1. يستمر جمع التوقيعات. يُرجى إبلاغ المكتب هذا المساء، ولا تمحوا شيئاً من الجهاز.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <translation>هل تُغلق هذه المناوبة؟</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <translation>تتوقف كلماتها عن العمل، ولا يعود هذا الركن قادراً على قراءة قائمته. وتبقى التوقيعات كلها مختومةً للمكتب.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق المناوبة</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <translation>هل يُغلق التطبيق؟</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <translation>تبقى التوقيعات كلها على الجهاز. ويُرسل ما ينتظر عند تشغيل التطبيق مجدداً وتوفّر الشبكة.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation>إغلاق التطبيق</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <translation>رجوع إلى شاشة التوقيع</translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <translation>تصدير قائمة اليوم</translation>
    </message>
    <message>
        <source>Send now, also what needs attention</source>
        <translation>أرسلوا الآن، وما يحتاج إلى انتباه أيضاً</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>أرسلوا الآن</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق المناوبة</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>فتح مناوبة</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation>إغلاق التطبيق</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <translation>تصدير قائمة اليوم</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>رجوع إلى المكتب</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <translation>١. إلى أين؟</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <translation>٢. للمكتب: حزمة مختومة لا يفتحها إلا المكتب.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>اكتبوا الحزمة المختومة</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <translation>٣. للركن: قائمة مقروءة. من يجد هذا الملف يستطيع أن يقرأ من وقّع. اكتبوا كلمات المناوبة.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>لا قوائم مقروءة في هذا الحدث. المكتب هو الذي يفتح الحزمة.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <translation>كلمات المناوبة</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>اكتبوا القائمة المقروءة</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <translation>جارٍ الكتابة والفحص…</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <translation>لحظة من فضلكم.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <translation>حدث خلل في هذا الجهاز، ومُحي ما كان على الشاشة. التوقيعات التي شُكر أصحابها محفوظة.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأوا من جديد</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Given name</source>
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
        <translation>لا يبدو هذا عنوان بريد إلكتروني كاملاً.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <translation>لم يُحفظ توقيعكم: امتلأ الجهاز. يُرجى إبلاغ أحد المتطوّعين.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>لم يُحفظ توقيعكم: لا يستطيع الجهاز الكتابة. يُرجى إبلاغ أحد المتطوّعين.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <translation>إن شئتم</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختاروا</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>هل تقصدون ⁨%1⁩؟</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Read the story</source>
        <translation>اقرأوا القصة</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>وقّعوا</translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <translation>للمتطوّعين: اضغطوا مطوّلاً</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلتم هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <translation>
            <numerusform>يُمحى الآن كل ما على هذه الشاشة من أجل الشخص التالي.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد ثانية واحدة.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد ثانيتين.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد %n ثوانٍ.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد %n ثانية.</numerusform>
            <numerusform>يُمحى كل ما على هذه الشاشة من أجل الشخص التالي بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>ما زلت هنا</translation>
    </message>
</context>
<context>
    <name>LineField</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Volunteers&apos; desk</source>
        <translation>مكتب المتطوّعين</translation>
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
            <numerusform>كُتبت %n أرقام</numerusform>
            <numerusform>كُتب %n رقماً</numerusform>
            <numerusform>كُتب %n رقم</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>رجوع إلى شاشة التوقيع</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <translation>ماذا يحدث لما تكتبونه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <translation>المسوا أي مكان للرجوع</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Sign</source>
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
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>حُفظ توقيعكم وخُتم. لا يستطيع هذا الجهاز أن يعرضه على أحد.</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <translation>غيّرتم رأيكم؟ بهذا الرمز يُسحب توقيعكم. دوّنوه أو صوّروه: لن يظهر إلا الآن.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <translation>رمز السحب %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <translation>انشروها: العريضة الإلكترونية</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>The words of this shift</source>
        <translation>كلمات هذه المناوبة</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <translation>دوّنوها الآن واحفظوها بعيداً عن الجهاز. لن تظهر إلا هذه المرة، ومن دونها لا يستطيع الركن قراءة قائمته. أما المكتب فيستطيع قراءتها دائماً.</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>دوّنتُها</translation>
    </message>
</context>
</TS>
