<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers. Heading and button: signatures the organisers&apos; computer refused.</extracomment>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <extracomment>Volunteers. The office: the organisers&apos;. The bundle: the sealed file for the office.</extracomment>
        <translation>שום דבר אינו דורש תשומת לב.</translation>
    </message>
    <message>
        <source>Nothing of this is lost: it stays on the tablet and goes to the office in the bundle.</source>
        <translation>דבר מזה אינו אובד: הכול נשאר בטאבלט ומגיע למשרד בחבילה.</translation>
    </message>
    <message>
        <source>Set aside for the office.</source>
        <extracomment>Volunteers; set aside for the organisers&apos; office; nobody here tries it again.</extracomment>
        <translation>הונח בצד בשביל המשרד.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Volunteers&apos; button: send this one again.</extracomment>
        <translation>לנסות שוב</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>לנסות שוב: %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>Volunteers&apos; button: leave this one to the organisers&apos; office.</extracomment>
        <translation>להניח בצד</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>להניח בצד: %1</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Or sign on your own phone</source>
        <extracomment>Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.</extracomment>
        <translation>או לחתום בטלפון שלכם</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal. Short, it is read from two metres.</extracomment>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button: what the appeal is about, told on a few pages.</extracomment>
        <translation>קראו את הסיפור</translation>
    </message>
    <message>
        <source>Other appeals</source>
        <extracomment>Button: back to the cards of all appeals on this tablet. Short.</extracomment>
        <translation>קריאות אחרות</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.</extracomment>
        <translation>נחתמו</translation>
    </message>
    <message>
        <source>delivered</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer has them.</extracomment>
        <translation>נמסרו</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Volunteers, below a number of signatures: not sent yet.</extracomment>
        <translation>ממתינות</translation>
    </message>
    <message>
        <source>need attention</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer refused them.</extracomment>
        <translation>דורשות תשומת לב</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Volunteers, below a number of signatures: taken back by those who signed.</extracomment>
        <translation>בוטלו</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>%1: yes</source>
        <extracomment>For screen readers: a check of the machine, and whether it is as it should be.</extracomment>
        <translation>%1: כן</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: לא</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: לא ידוע</translation>
    </message>
</context>
<context>
    <name>ChoiceScreen</name>
    <message>
        <source>What do you want to sign for?</source>
        <extracomment>Over cards of several appeals, read from two metres; a touch opens one. Short.</extracomment>
        <translation>על מה תרצו לחתום?</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Your code, for you alone</source>
        <extracomment>Heading over a QR code; the code takes this person&apos;s signature back.</extracomment>
        <translation>הקוד שלכם, לכם בלבד</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>קוד ביטול %1</translation>
    </message>
    <message>
        <source>Photograph it: whoever has it can take your signature back. It is not the petition&apos;s code, and nobody else needs it.</source>
        <extracomment>Beside a QR code that holds the withdrawal code.</extracomment>
        <translation>צלמו אותו: מי שמחזיק בו יכול למשוך את החתימה שלכם. זה לא הקוד של העצומה, ואף אחד אחר לא צריך אותו.</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Make it easier to use</source>
        <extracomment>Heading: settings for people who see, reach, move or read less easily. No word for illness.</extracomment>
        <translation>שימוש נוח יותר</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>גודל הטקסט</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Switch: stronger colours, for people who see less well.</extracomment>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>Black on white, and one strong colour.</source>
        <translation>שחור על לבן, וצבע חזק אחד.</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <extracomment>Switch, for people who sit or are small: all buttons low on the screen.</extracomment>
        <translation>הכול בהישג יד, נמוך</translation>
    </message>
    <message>
        <source>All there is to touch moves to the lower half of the screen.</source>
        <translation>כל מה שנוגעים בו עובר לחצי התחתון של המסך.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <extracomment>Switch: no time limit.</extracomment>
        <translation>בלי לחץ</translation>
    </message>
    <message>
        <source>Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.</source>
        <extracomment>“Cancel” and “Done” are the words of two buttons: FormScreen&apos;s and ThanksScreen&apos;s.</extracomment>
        <translation>שום דבר לא נמחק מעצמו. לפני שאתם הולכים, געו בבקשה ב”ביטול” או ב”סיום”.</translation>
    </message>
    <message>
        <source>One switch</source>
        <extracomment>Switch, for people who work machines with a single push-button (switch access, scanning).</extracomment>
        <translation>מתג אחד</translation>
    </message>
    <message>
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit. A long press on a letter offers more letters.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>דברים נדלקים בזה אחר זה; כל מקש, או נגיעה בכל מקום, בוחר את מה שדולק. לחיצה ארוכה על אות מציעה אותיות נוספות.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <extracomment>Volunteers&apos; button, answers “Close this shift?” and “Close the app?”.</extracomment>
        <translation>לא, לחזור</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <extracomment>Label over a line that narrows down the list of countries below it.</extracomment>
        <translation>מדינה: הקלידו את האותיות הראשונות</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>Button: one would rather name no country.</extracomment>
        <translation>בלי תשובה</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>No country is found by these letters. Try the first ones only, another spelling, its name in English, or its code, such as DE.</source>
        <extracomment>In place of the list of countries, when none is found by what was typed.</extracomment>
        <translation>לא נמצאה מדינה לפי האותיות האלה. נסו רק את האותיות הראשונות, כתיב אחר, את השם באנגלית או את הקוד, למשל DE.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>מדינות</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Withdrawals still to be sent: %1.</source>
        <extracomment>Volunteers; %1 is how many signatures were taken back that the hub does not know of yet.</extracomment>
        <translation>ביטולים שעוד יש לשלוח: %1.</translation>
    </message>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer; bundle: the sealed file for the office.</extracomment>
        <translation>לאירוע הזה אין שרת: החבילה נושאת את החתימות.</translation>
    </message>
    <message>
        <source>Everything that can be sent has been sent.</source>
        <translation>כל מה שאפשר לשלוח נשלח.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>נשלח כעת.</translation>
    </message>
    <message>
        <source>Something else answers instead of the hub (a log-in page of the network?). Open the network&apos;s log-in page on another device, or use another network.</source>
        <extracomment>Volunteers. A café&apos;s network that wants a log-in first, for example.</extracomment>
        <translation>משהו אחר עונה במקום השרת (דף כניסה של הרשת?). פתחו את דף הכניסה במכשיר אחר, או השתמשו ברשת אחרת.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <extracomment>Volunteers. The office: the organisers&apos;.</extracomment>
        <translation>השרת אינו מקבל את הטאבלט הזה. דבר לא אבד; הודיעו בבקשה למשרד.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: this tablet and the hub disagree about which it is. Nothing was sent; please tell the office.</source>
        <extracomment>Volunteers. In a rehearsal nothing is real; a real hub takes nothing of it, and the other way round.</extracomment>
        <translation>תרגול ומציאות אינם מתערבבים: הטאבלט והשרת חלוקים ביניהם מה מהשניים. דבר לא נשלח; הודיעו בבקשה למשרד.</translation>
    </message>
    <message>
        <source>Sending does not work. Nothing is lost, and the tablet goes on trying. If it stays so, please tell the office.</source>
        <extracomment>Volunteers. A fault of the program, not of the network.</extracomment>
        <translation>השליחה אינה עובדת. דבר לא אבד, והטאבלט ממשיך לנסות. אם זה נשאר כך, הודיעו בבקשה למשרד.</translation>
    </message>
    <message>
        <source>No connection to the hub. Sending starts by itself when it is back.</source>
        <translation>אין קשר עם השרת. השליחה תתחיל מעצמה כשהקשר יחזור.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
        <extracomment>Volunteers. Its disk is full or fails.</extracomment>
        <translation>הטאבלט אינו יכול לכתוב כרגע. פנו מקום.</translation>
    </message>
    <message>
        <source>Nothing delivered since the start of the app</source>
        <translation>דבר לא נמסר מאז שהאפליקציה התחילה</translation>
    </message>
    <message>
        <source>Last delivery: just now</source>
        <translation>מסירה אחרונה: ממש עכשיו</translation>
    </message>
    <message>
        <source>Last delivery: %1 minutes ago</source>
        <extracomment>Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.</extracomment>
        <translation>מסירה אחרונה: לפני %1 דק׳</translation>
    </message>
    <message>
        <source>Last delivery: more than two hours ago</source>
        <translation>מסירה אחרונה: לפני יותר משעתיים</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>זה לא קוד ה־PIN.</translation>
    </message>
    <message>
        <source>This is not the PIN. Next try in %1 seconds.</source>
        <extracomment>Volunteers; %1 is a number of seconds. Choose words that suit every number.</extracomment>
        <translation>זה לא קוד ה־PIN. אפשר לנסות שוב בעוד %1 שנ׳.</translation>
    </message>
    <message>
        <source>The PIN of this stall is %1.</source>
        <extracomment>Volunteers; %1 is the stall&apos;s PIN.</extracomment>
        <translation>קוד ה־PIN של הדוכן הזה הוא %1.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>דבר לא יוצא: אין שם מקום.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <extracomment>Volunteers. The shift&apos;s secret words; “case”: capital or small letters.</extracomment>
        <translation>המילים האלה אינן פותחות את הרשימה. נסו שוב; רווחים ואותיות גדולות או קטנות אינם משנים.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <extracomment>Volunteers. Lists belong to a shift.</extracomment>
        <translation>אין משמרת פתוחה, ולכן אין כאן רשימה לקריאה.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <extracomment>Volunteers, after they touched “Stop”.</extracomment>
        <translation>נעצר. דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <extracomment>Volunteers. The place: a USB stick or folder.</extracomment>
        <translation>דבר לא יוצא: אי אפשר לכתוב שם. בחרו מקום אחר.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>החבילה האטומה נכתבה ונבדקה. חתימות: %1, קובץ: %2.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>הרשימה נכתבה ונבדקה. חתימות: %1, קובץ: %2.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <extracomment>Volunteers; %1 is how many, also 1. “It”: the list just written.</extracomment>
        <translation>חתימות שאינן בה: %1. הן פגומות, או שרק המפתח של המשרד פותח אותן.</translation>
    </message>
    <message>
        <source>This tablet lacks a font for %1 lines of it: print it at the office instead.</source>
        <extracomment>Volunteers; %1 is how many lines of the paper show an empty box instead of a letter.</extracomment>
        <translation>לטאבלט הזה חסר גופן (שורות עם חסר: %1): עדיף להדפיס במשרד.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>הקובץ עם החתימות היה פגום. הוא נשמר בצד ב־%2, וחתימות שהועברו ממנו: %1. האיסוף נמשך. הודיעו בבקשה למשרד הערב, ואל תמחקו את הטאבלט.</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>Volunteers, in large letters on the desk: nothing needs anybody.</extracomment>
        <translation>הכול בסדר</translation>
    </message>
    <message>
        <source>The tablet cannot write</source>
        <translation>הטאבלט אינו יכול לכתוב</translation>
    </message>
    <message>
        <source>The tablet is almost full</source>
        <translation>הטאבלט כמעט מלא</translation>
    </message>
    <message>
        <source>A file was damaged</source>
        <translation>קובץ היה פגום</translation>
    </message>
    <message>
        <source>The hub does not accept this tablet</source>
        <translation>השרת אינו מקבל את הטאבלט הזה</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix</source>
        <translation>תרגול ומציאות אינם מתערבבים</translation>
    </message>
    <message>
        <source>This network needs a log-in</source>
        <translation>הרשת הזאת דורשת כניסה</translation>
    </message>
    <message>
        <source>Sending does not work</source>
        <translation>השליחה אינה עובדת</translation>
    </message>
    <message>
        <source>The battery is almost empty</source>
        <translation>הסוללה כמעט ריקה</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is full</source>
        <extracomment>Volunteers. The second copy: a USB stick that gets every signature, sealed, as it comes.</extracomment>
        <translation>ההתקן של העותק השני מלא</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick fails</source>
        <translation>ההתקן של העותק השני תקול</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is not there</source>
        <translation>ההתקן של העותק השני אינו כאן</translation>
    </message>
    <message>
        <source>Something needs attention</source>
        <translation>משהו דורש תשומת לב</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>אין משמרת פתוחה</translation>
    </message>
    <message>
        <source>Signature number %1</source>
        <extracomment>Volunteers; %1 is a number: the first signature of this tablet is number 1.</extracomment>
        <translation>חתימה מספר %1</translation>
    </message>
    <message>
        <source>The hub does not collect for this campaign.</source>
        <extracomment>Volunteers, below “Signature number 12”: why the hub refused it. “It”: that signature.</extracomment>
        <translation>השרת אינו אוסף חתימות לקמפיין הזה.</translation>
    </message>
    <message>
        <source>It is damaged on this tablet. The office may still read it.</source>
        <translation>היא פגומה בטאבלט הזה. ייתכן שהמשרד עוד יוכל לקרוא אותה.</translation>
    </message>
    <message>
        <source>The hub has another one under the same number.</source>
        <translation>בשרת יש חתימה אחרת באותו מספר.</translation>
    </message>
    <message>
        <source>It was taken back by the person who signed.</source>
        <translation>מי שחתם ביטל אותה.</translation>
    </message>
    <message>
        <source>The hub cannot tell that it comes from this tablet.</source>
        <translation>השרת אינו יכול לוודא שהיא באה מהטאבלט הזה.</translation>
    </message>
    <message>
        <source>The hub refused it. Tell the office this word: %1</source>
        <extracomment>Volunteers; %1 is a short code for the office, in Latin letters.</extracomment>
        <translation>השרת דחה אותה. מסרו למשרד את המילה הזאת: %1</translation>
    </message>
    <message>
        <source>These are not the words. Here they are once more.</source>
        <extracomment>Volunteers, opening a shift: two of its secret words were asked and came back wrong.</extracomment>
        <translation>אלה לא המילים. הנה הן פעם נוספת.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>משמרת פתוחה</translation>
    </message>
    <message>
        <source>Shift: %1</source>
        <extracomment>Volunteers; %1 is a place and a volunteer&apos;s initials.</extracomment>
        <translation>משמרת: %1</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Volunteers, in a table, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>לא הייתה משמרת פתוחה</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. Words after numbers of signatures: “12 signed = 9 delivered + 3 waiting”. Short.</extracomment>
        <translation>נחתמו</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>נמסרו</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ממתינות</translation>
    </message>
    <message>
        <source>need attention</source>
        <translation>דורשות תשומת לב</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>בוטלו</translation>
    </message>
    <message>
        <source>Campaign not known</source>
        <extracomment>Volunteers, in a table, instead of a campaign&apos;s title: it is not known to which they belong.</extracomment>
        <translation>קמפיין לא ידוע</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Volunteers, in a table; %1 is a time such as 14:00: a shift that goes on.</extracomment>
        <translation>מאז %1</translation>
    </message>
    <message>
        <source>Done. This signature is erased here and can never come back.</source>
        <translation>בוצע. החתימה הזאת נמחקה כאן ולעולם לא תוכל לחזור.</translation>
    </message>
    <message>
        <source>This is not a code. It has twelve letters and digits.</source>
        <extracomment>Volunteers. A code looks like 7K2M-9QX4-D0VB.</extracomment>
        <translation>זה לא קוד. בקוד יש שתים־עשרה אותיות וספרות.</translation>
    </message>
    <message>
        <source>This tablet has no signature with this code. It may have been typed wrongly, taken back before, or come from another tablet: the office can look there.</source>
        <translation>אין בטאבלט הזה חתימה עם הקוד הזה. ייתכן שהוקלד בטעות, שכבר בוטלה, או שהיא מטאבלט אחר: המשרד יכול לבדוק שם.</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <extracomment>Volunteers, below a stick&apos;s name; %1 is a number of gigabytes.</extracomment>
        <translation>פנויים %1 ג״ב</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>התקן USB</translation>
    </message>
    <message>
        <source>folder on this tablet</source>
        <translation>תיקייה בטאבלט הזה</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Volunteers, below a stick&apos;s name: %1 is what kind of place, %2 how much room it has.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sealed bundle</source>
        <translation>חבילה אטומה</translation>
    </message>
    <message>
        <source>Full list (CSV)</source>
        <extracomment>Volunteers. A list with everything, as CSV (a table in a text file).</extracomment>
        <translation>רשימה מלאה (CSV)</translation>
    </message>
    <message>
        <source>For Action Network</source>
        <extracomment>Volunteers. A program of the office&apos;s; keep its name.</extracomment>
        <translation>בשביל Action Network</translation>
    </message>
    <message>
        <source>For CiviCRM</source>
        <translation>בשביל CiviCRM</translation>
    </message>
    <message>
        <source>For Mailchimp</source>
        <translation>בשביל Mailchimp</translation>
    </message>
    <message>
        <source>Spreadsheet with a password</source>
        <translation>גיליון עם סיסמה</translation>
    </message>
    <message>
        <source>Full list on paper (PDF)</source>
        <translation>רשימה מלאה על נייר (PDF)</translation>
    </message>
    <message>
        <source>Petition to hand in (PDF)</source>
        <extracomment>Volunteers. The petition as it is handed to a government: names, no contact details.</extracomment>
        <translation>עצומה להגשה (PDF)</translation>
    </message>
    <message>
        <source>For this program only: everything stands in the file as it was typed. Do not open it in a spreadsheet, which could take a name for a formula. For that, write the full list.</source>
        <extracomment>Volunteers. Below the choice of a file. “Program”: the office&apos;s, named on the button.</extracomment>
        <translation>רק לתוכנה הזאת: הכול כתוב בקובץ כפי שהוקלד. אל תפתחו אותו בגיליון אלקטרוני, שעלול לפרש שם כנוסחה. לשם כך כתבו את הרשימה המלאה.</translation>
    </message>
    <message>
        <source>There is no bundle yet, or its stick is gone.</source>
        <extracomment>Volunteers. The bundle: the sealed file for the office, on a USB stick.</extracomment>
        <translation>עדיין אין חבילה, או שההתקן שלה הוצא.</translation>
    </message>
    <message>
        <source>The same on the stick and here: %1 signed.</source>
        <extracomment>Volunteers; %1 is a number of signatures, also 0 or 1.</extracomment>
        <translation>אותו דבר בהתקן וכאן: נחתמו %1.</translation>
    </message>
    <message>
        <source>On the stick: %1 signed. Here: %2. Write the bundle again.</source>
        <extracomment>Volunteers; %1 and %2 are numbers of signatures.</extracomment>
        <translation>בהתקן: נחתמו %1. כאן: %2. כתבו את החבילה שוב.</translation>
    </message>
    <message>
        <source>Nothing was erased: something on this tablet is neither delivered nor in the bundle. Write the bundle again, or hand the tablet itself to the office.</source>
        <translation>דבר לא נמחק: משהו בטאבלט הזה לא נמסר ואינו בחבילה. כתבו את החבילה שוב, או מסרו למשרד את הטאבלט עצמו.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt could not be written: put the stick back.</source>
        <translation>הטאבלט הזה ריק. לא היה אפשר לכתוב את הקבלה: החזירו את ההתקן.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt is %1.</source>
        <extracomment>Volunteers; %1 is a file&apos;s name, in Latin letters.</extracomment>
        <translation>הטאבלט הזה ריק. הקבלה: %1.</translation>
    </message>
    <message>
        <source>Battery %1 %, charging</source>
        <extracomment>Volunteers; %1 is a percentage.</extracomment>
        <translation>סוללה %1%, נטענת</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>סוללה %1%</translation>
    </message>
    <message>
        <source>Battery %1 %, about %2 hours left</source>
        <extracomment>Volunteers; %1 is a percentage, %2 a number of hours with one decimal place.</extracomment>
        <translation>סוללה %1%, נשארו בערך %2 שעות</translation>
    </message>
    <message>
        <source>Room on the tablet: %1 GB</source>
        <extracomment>Volunteers; %1 is a number of gigabytes.</extracomment>
        <translation>מקום בטאבלט: %1 ג״ב</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2</source>
        <extracomment>Volunteers; the second copy is on a USB stick; %1 is how many signatures, %2 the stick.</extracomment>
        <translation>עותק שני: %1 בהתקן %2</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2, more are coming</source>
        <translation>עותק שני: %1 בהתקן %2, ההעתקה נמשכת</translation>
    </message>
    <message>
        <source>Second copy: put the stick %2 in. Nothing is lost meanwhile.</source>
        <translation>עותק שני: הכניסו את ההתקן %2. בינתיים דבר אינו אובד.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 is full. Use an empty one.</source>
        <translation>עותק שני: ההתקן %2 מלא. קחו התקן ריק.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 fails. Use another one.</source>
        <translation>עותק שני: ההתקן %2 תקול. קחו התקן אחר.</translation>
    </message>
    <message>
        <source>Machine: %1 of %2 checks are good</source>
        <extracomment>Volunteers; %1 of %2 checks of the machine are as they should be.</extracomment>
        <translation>המכשיר: %1 מתוך %2 בדיקות תקינות</translation>
    </message>
    <message>
        <source>The app has a user of its own</source>
        <extracomment>Volunteers and whoever set the tablet up: one check of the machine, how it should be.</extracomment>
        <translation>לאפליקציה יש משתמש משלה</translation>
    </message>
    <message>
        <source>Nothing is swapped to the disk</source>
        <translation>הזיכרון אינו נכתב לדיסק</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>הדיסק מוצפן</translation>
    </message>
    <message>
        <source>No secret keys of the system</source>
        <extracomment>Keys of a keyboard (SysRq) that command the system past every program.</extracomment>
        <translation>אין מקשים סודיים של המערכת</translation>
    </message>
    <message>
        <source>No memory dumps</source>
        <translation>אין קובצי זיכרון</translation>
    </message>
    <message>
        <source>The app is all there is on the screen</source>
        <translation>על המסך יש רק האפליקציה</translation>
    </message>
    <message>
        <source>No other terminals</source>
        <translation>אין מסופים אחרים</translation>
    </message>
    <message>
        <source>Unknown USB devices are refused</source>
        <translation>התקני USB לא מוכרים נדחים</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>השעון מכוון</translation>
    </message>
    <message>
        <source>Windows locks the tablet</source>
        <translation>Windows נועל את הטאבלט</translation>
    </message>
    <message>
        <source>The event file is signed by the office</source>
        <extracomment>The event file sets up the tablet; the office signs it, so that changes are noticed.</extracomment>
        <translation>קובץ האירוע חתום בידי המשרד</translation>
    </message>
    <message>
        <source>This machine does not tell.</source>
        <translation>המכשיר הזה אינו מוסר את זה.</translation>
    </message>
    <message>
        <source>Run it as a user that can do nothing else.</source>
        <extracomment>What to do about one check; the README has a chapter on locking the machine.</extracomment>
        <translation>הפעילו אותה כמשתמש שאינו יכול לעשות דבר אחר.</translation>
    </message>
    <message>
        <source>Switch swap off, or encrypt it.</source>
        <translation>כבו את ההחלפה לדיסק (swap), או הצפינו אותה.</translation>
    </message>
    <message>
        <source>Set the tablet up again with disk encryption.</source>
        <translation>התקינו את הטאבלט מחדש עם הצפנת דיסק.</translation>
    </message>
    <message>
        <source>Set kernel.sysrq to 0.</source>
        <translation>קבעו את kernel.sysrq ל־0.</translation>
    </message>
    <message>
        <source>Switch core dumps off.</source>
        <translation>כבו קובצי זיכרון (core dumps).</translation>
    </message>
    <message>
        <source>Start it in a session of its own, such as cage.</source>
        <translation>הפעילו אותה בסביבה משלה, כגון cage.</translation>
    </message>
    <message>
        <source>Set NAutoVTs and ReserveVT to 0.</source>
        <translation>קבעו את NAutoVTs ואת ReserveVT ל־0.</translation>
    </message>
    <message>
        <source>Install USBGuard, and allow the sticks you use.</source>
        <translation>התקינו USBGuard, והתירו את ההתקנים שלכם.</translation>
    </message>
    <message>
        <source>Set the clock: hours are written with signatures.</source>
        <translation>כוונו את השעון: השעה נכתבת עם החתימות.</translation>
    </message>
    <message>
        <source>Windows Home and Pro cannot lock a tablet: stay beside it, or use Linux.</source>
        <translation>Windows Home ו־Pro אינם יכולים לנעול טאבלט: הישארו לידו, או השתמשו ב־Linux.</translation>
    </message>
    <message>
        <source>It is not signed: ask the office for a signed one.</source>
        <translation>הוא אינו חתום: בקשו מהמשרד קובץ חתום.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.</extracomment>
        <translation>לסגור את המשמרת הזאת?</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <extracomment>Volunteers. “Its words”: the shift&apos;s secret words. “Sealed”: encrypted, only the office has the key.</extracomment>
        <translation>המילים שלה יפסיקו לפעול, והדוכן הזה לא יוכל עוד לקרוא את הרשימה שלו. כל חתימה נשארת, סגורה בשביל המשרד.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button below “Close this shift?”.</extracomment>
        <translation>סגירת המשמרת</translation>
    </message>
    <message>
        <source>Take this signature back?</source>
        <extracomment>Volunteers. Somebody came with their code and wants their signature erased.</extracomment>
        <translation>לבטל את החתימה הזאת?</translation>
    </message>
    <message>
        <source>It is erased here and at the hub and can never come back. Every other signature stays.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer.</extracomment>
        <translation>היא תימחק כאן ובשרת ולעולם לא תוכל לחזור. כל חתימה אחרת נשארת.</translation>
    </message>
    <message>
        <source>Yes, erase it</source>
        <extracomment>Volunteers&apos; button below “Take this signature back?”.</extracomment>
        <translation>כן, למחוק</translation>
    </message>
    <message>
        <source>Wipe this tablet?</source>
        <extracomment>Volunteers. Everything on the tablet is erased.</extracomment>
        <translation>לרוקן את הטאבלט הזה?</translation>
    </message>
    <message>
        <source>The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer; the bundle: the sealed file on the stick.</extracomment>
        <translation>החתימות, המפתחות והמשמרת הפתוחה שבטאבלט הזה ייעלמו לתמיד. מה שבשרת ומה שבחבילה נשאר. הקבלה אומרת מה היה כאן, בלי שמות.</translation>
    </message>
    <message>
        <source>Wipe it</source>
        <extracomment>Volunteers&apos; button below “Wipe this tablet?”.</extracomment>
        <translation>לרוקן</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <extracomment>Volunteers. The app: this program on the tablet.</extracomment>
        <translation>לסגור את האפליקציה?</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <extracomment>Volunteers. “What is waiting”: signatures not sent yet.</extracomment>
        <translation>כל חתימה נשארת בטאבלט. מה שממתין יישלח בפעם הבאה שהאפליקציה תפעל ותהיה רשת.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button below “Close the app?”.</extracomment>
        <translation>סגירת האפליקציה</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button: back to the screens on which people sign.</extracomment>
        <translation>חזרה לאיסוף החתימות</translation>
    </message>
    <message numerus="yes">
        <source>On paper: %n line(s)</source>
        <extracomment>Volunteers, below the sum of signatures on the tablet: what was signed with a pen, not in that sum.</extracomment>
        <translation>
            <numerusform>על נייר: שורה %Ln</numerusform>
            <numerusform>על נייר: %Ln שורות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) back</source>
        <translation>
            <numerusform>גיליון %Ln חזר</numerusform>
            <numerusform>%Ln גיליונות חזרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) still out</source>
        <translation>
            <numerusform>גיליון %Ln עדיין בחוץ</numerusform>
            <numerusform>%Ln גיליונות עדיין בחוץ</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers&apos; button: write today&apos;s signatures to a USB stick.</extracomment>
        <translation>ייצוא הרשימה של היום</translation>
    </message>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers&apos; button: everything at the end of the day, step by step.</extracomment>
        <translation>סוף היום</translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>Volunteers&apos; button. A shift: the hours in which one team collects.</extracomment>
        <translation>משמרת</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>פתיחת משמרת</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers&apos; button: a table of shifts and how many signatures each gathered.</extracomment>
        <translation>מי אסף כמה</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers&apos; button: sheets to sign on with a pen, handed out and come back.</extracomment>
        <translation>גיליונות נייר</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers&apos; button; “attention” as below the number (BalanceSum).</extracomment>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers&apos; button: somebody comes back with the code and wants their signature erased.</extracomment>
        <translation>ביטול של חתימה</translation>
    </message>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers&apos; button: battery, disk, how well the tablet is locked.</extracomment>
        <translation>בדיקת המכשיר</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>לשלוח עכשיו</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>סגירת האפליקציה</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>חזרה למסך המתנדבים</translation>
    </message>
</context>
<context>
    <name>EveningSheet</name>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>סוף היום</translation>
    </message>
    <message>
        <source>Send what can be sent</source>
        <translation>לשלוח את מה שאפשר</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <extracomment>Volunteers. “Waiting”: signatures not sent yet, here and below. The bundle: the sealed file.</extracomment>
        <translation>דבר אינו ממתין.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) wait. Without a network the bundle carries them.</source>
        <translation>
            <numerusform>חתימה %Ln ממתינה. בלי רשת החבילה נושאת אותה.</numerusform>
            <numerusform>%Ln חתימות ממתינות. בלי רשת החבילה נושאת אותן.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Volunteers&apos; button.</extracomment>
        <translation>לשלוח עכשיו</translation>
    </message>
    <message>
        <source>Write the sealed bundle to a stick</source>
        <translation>לכתוב את החבילה האטומה להתקן</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>לכתוב את החבילה האטומה</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>לעצור</translation>
    </message>
    <message>
        <source>The counts match</source>
        <extracomment>Volunteers: compare how many the stick holds with how many the tablet counts.</extracomment>
        <translation>המספרים תואמים</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers: who takes the stick to the office.</extracomment>
        <translation>מסירה</translation>
    </message>
    <message>
        <source>The stick goes with %1.</source>
        <extracomment>Volunteers; %1 are somebody&apos;s initials.</extracomment>
        <translation>את ההתקן לוקח/ת %1.</translation>
    </message>
    <message>
        <source>Who takes the stick to the office? Leave it in until the end.</source>
        <translation>מי לוקח את ההתקן למשרד? השאירו אותו בפנים עד הסוף.</translation>
    </message>
    <message>
        <source>Their initials</source>
        <translation>ראשי התיבות</translation>
    </message>
    <message>
        <source>Noted</source>
        <extracomment>Volunteers&apos; button: noted, who takes the stick.</extracomment>
        <translation>נרשם</translation>
    </message>
    <message>
        <source>Wipe the tablet</source>
        <extracomment>Volunteers: erase everything on the tablet.</extracomment>
        <translation>לרוקן את הטאבלט</translation>
    </message>
    <message>
        <source>Everything here is at the office or on the stick. You get a receipt.</source>
        <extracomment>Volunteers. The steps: 1 to 4 above this.</extracomment>
        <translation>כל מה שכאן נמצא במשרד או בהתקן. תקבלו קבלה.</translation>
    </message>
    <message>
        <source>Not yet: first the steps above. What is neither delivered nor in the bundle cannot be wiped.</source>
        <translation>עדיין לא: קודם השלבים שלמעלה. מה שלא נמסר ואינו בחבילה אי אפשר למחוק.</translation>
    </message>
    <message>
        <source>Wipe the tablet…</source>
        <extracomment>Volunteers&apos; button below “Wipe the tablet”; asks once more.</extracomment>
        <translation>לרוקן את הטאבלט…</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <extracomment>Volunteers&apos; button: the stick was gone when the tablet was wiped.</extracomment>
        <translation>לכתוב את הקבלה</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>ייצוא הרשימה של היום</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <extracomment>Volunteers. First of three numbered steps: onto which stick or into which folder.</extracomment>
        <translation>1. לאן?</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <extracomment>Volunteers. Second step. The office: the organisers&apos;, not of the stall.</extracomment>
        <translation>2. למשרד: חבילה אטומה. רק המשרד יכול לפתוח אותה.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>לכתוב את החבילה האטומה</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <extracomment>Volunteers. Third step; its secret words open the list.</extracomment>
        <translation>3. לדוכן: רשימה קריאה. מי שימצא את הקובץ הזה יוכל לקרוא מי חתם. הקלידו את מילות המשמרת.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>באירוע הזה אין בדוכן רשימות קריאות. המשרד פותח את החבילה.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <extracomment>Volunteers. Label over a line: the secret words that were shown when the shift was opened.</extracomment>
        <translation>מילות המשמרת</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>לכתוב את הרשימה הקריאה</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Volunteers&apos; button: end the writing of a file; there is no file then.</extracomment>
        <translation>לעצור</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>נכתב ונבדק…</translation>
    </message>
    <message>
        <source>The password of this file</source>
        <extracomment>Volunteers. Heading: the words that open the spreadsheet just written.</extracomment>
        <translation>הסיסמה של הקובץ הזה</translation>
    </message>
    <message>
        <source>Write them down and give them to whoever opens the file, on another way than the file itself. They are shown only once.</source>
        <extracomment>Volunteers. “Them”: the words of the password.</extracomment>
        <translation>רשמו אותן ומסרו למי שיפתח את הקובץ, בדרך אחרת מזו של הקובץ עצמו. הן מוצגות פעם אחת בלבד.</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <extracomment>Heading of a calm screen after a fault of the program.</extracomment>
        <translation>רגע אחד, בבקשה.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <extracomment>“That were thanked for”: those after which the screen said “Thank you.”</extracomment>
        <translation>משהו השתבש בטאבלט הזה. מה שהיה על המסך נמחק. החתימות שהודינו עליהן שמורות.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>להתחיל מחדש</translation>
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
        <translation>הגדרת הטאבלט</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Whoever sets up a tablet, small: which step this is, e.g. “Step 2 of 5”.</extracomment>
        <translation>שלב %1 מתוך %2</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <extracomment>Whoever sets up a tablet; %1 is a date. Written: the file was made or changed on that day.</extracomment>
        <translation>נכתב ב־%1</translation>
    </message>
    <message>
        <source>Cannot be used: touch to read why</source>
        <extracomment>Whoever sets up a tablet; beside the name of a file on a stick. A touch says why.</extracomment>
        <translation>אי אפשר להשתמש בו: געו כדי לקרוא מדוע</translation>
    </message>
    <message>
        <source>Put the stick with the event file in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>חברו את ההתקן שעליו קובץ האירוע. הוא יופיע כאן.</translation>
    </message>
    <message>
        <source>There is no event file on this stick. The office copies the event&apos;s whole folder onto it.</source>
        <extracomment>Whoever sets up a tablet. The office: the organisers&apos;, who made the event file.</extracomment>
        <translation>אין קובץ אירוע בהתקן הזה. המשרד מעתיק אליו את כל התיקייה של האירוע.</translation>
    </message>
    <message>
        <source>Signatures are sent to %1</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; %1 is its address.</extracomment>
        <translation>החתימות נשלחות אל %1</translation>
    </message>
    <message>
        <source>No hub: each evening&apos;s bundle, on a stick, carries the signatures</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; bundle: the sealed file.</extracomment>
        <translation>אין שרת: החבילה של כל ערב, בהתקן USB, נושאת את החתימות</translation>
    </message>
    <message>
        <source>It is a rehearsal: nothing that is signed counts</source>
        <extracomment>Whoever sets up a tablet. A rehearsal: practice, nothing is real.</extracomment>
        <translation>זה תרגול: שום חתימה אינה נספרת</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be read. Nothing was taken over. Put it in again, and touch the file once more.</source>
        <translation>ההתקן נשלף או שאי אפשר לקרוא אותו. דבר לא הועתק. חברו אותו שוב וגעו בקובץ פעם נוספת.</translation>
    </message>
    <message>
        <source>There is no room on the tablet for this event. Nothing was taken over.</source>
        <translation>אין בטאבלט מקום לאירוע הזה. דבר לא הועתק.</translation>
    </message>
    <message>
        <source>The tablet&apos;s own disk cannot be written to. Nothing was taken over. Switch the tablet off and on; if it stays so, it needs repair.</source>
        <translation>אי אפשר לכתוב לדיסק של הטאבלט. דבר לא הועתק. כבו את הטאבלט והדליקו אותו; אם זה נשאר כך, הוא זקוק לתיקון.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: one of this file and this tablet is a rehearsal.</source>
        <extracomment>Volunteers. A rehearsal: practice, nothing is real.</extracomment>
        <translation>תרגול ומציאות אינם מתערבבים: או הקובץ הזה או הטאבלט הזה הוא תרגול.</translation>
    </message>
    <message>
        <source>This file is not signed by whoever signed this tablet&apos;s event. Ask the office: only its own signature counts here. For another office, this tablet has to be set up anew.</source>
        <extracomment>Volunteers. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>הקובץ הזה אינו חתום בידי מי שחתם על האירוע של הטאבלט הזה. שאלו את המשרד: כאן נחשבת רק החתימה שלו. עבור משרד אחר יש להגדיר את הטאבלט הזה מחדש.</translation>
    </message>
    <message>
        <source>This file is of another event, and signatures of this one are still on the tablet. Go through “End of the day” first: then nothing is left behind.</source>
        <extracomment>Volunteers. “End of the day” is a button of the desk.</extracomment>
        <translation>הקובץ הזה שייך לאירוע אחר, וחתימות של האירוע הזה עדיין בטאבלט. עברו קודם על „סוף היום”: כך דבר לא נשאר מאחור.</translation>
    </message>
    <message>
        <source>The signatures on this tablet are sealed to a key that is not in this file. Ask the office for a file with that key as well, as the stand-by key, or go through “End of the day” first. Who has the old key can read them either way.</source>
        <extracomment>Volunteers. The key: what opens signatures. Stand-by key: the office&apos;s second key.</extracomment>
        <translation>החתימות בטאבלט הזה אטומות למפתח שאינו בקובץ הזה. בקשו מהמשרד קובץ שיש בו גם המפתח ההוא, כמפתח חלופי, או עברו קודם על „סוף היום”. מי שבידו המפתח הישן יכול לקרוא אותן בכל מקרה.</translation>
    </message>
    <message>
        <source>Signatures of this tablet went to a hub that is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer.</extracomment>
        <translation>חתימות של הטאבלט הזה נשלחו לשרת שאינו בקובץ הזה. עברו קודם על „סוף היום”.</translation>
    </message>
    <message>
        <source>A campaign that people have signed here is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers.</extracomment>
        <translation>קמפיין שאנשים חתמו עליו כאן אינו בקובץ הזה. עברו קודם על „סוף היום”.</translation>
    </message>
    <message>
        <source>A shift is open, and its list could not be read any more. Close the shift first.</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; its words open its list.</extracomment>
        <translation>יש משמרת פתוחה, ואי אפשר יהיה עוד לקרוא את הרשימה שלה. סגרו קודם את המשמרת.</translation>
    </message>
    <message>
        <source>There is no room on this stick. Nothing was kept. Take another stick, or make room.</source>
        <extracomment>Whoever sets up a tablet. The key: what opens the signatures.</extracomment>
        <translation>אין מקום בהתקן הזה. דבר לא נשמר. קחו התקן אחר או פנו מקום.</translation>
    </message>
    <message>
        <source>What was written does not read back the same: do not trust this stick. Nothing was kept. Take another stick.</source>
        <translation>מה שנכתב אינו נקרא בחזרה כפי שנכתב: אל תסמכו על ההתקן הזה. דבר לא נשמר. קחו התקן אחר.</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be written to. Nothing was kept. Put a stick in, and try again.</source>
        <translation>ההתקן נשלף או שאי אפשר לכתוב אליו. דבר לא נשמר. חברו התקן ונסו שוב.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters.</source>
        <extracomment>Whoever sets up a tablet; the name of a group or of its stall.</extracomment>
        <translation>שם הוא בן 1 עד 80 אותיות.</translation>
    </message>
    <message>
        <source>These were two different PINs. Choose one again.</source>
        <translation>אלה היו שני קודי PIN שונים. בחרו קוד מחדש.</translation>
    </message>
</context>
<context>
    <name>FirstStartFlow</name>
    <message>
        <source>Which event?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of files.</extracomment>
        <translation>איזה אירוע?</translation>
    </message>
    <message>
        <source>Which campaign?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of campaigns.</extracomment>
        <translation>איזה קמפיין?</translation>
    </message>
    <message>
        <source>A campaign says who collects, and what happens with the signatures. One of your own comes as a pack, on a stick.</source>
        <extracomment>Whoever sets up a tablet. Pack: a folder with a campaign&apos;s story and wording. Stick: a USB memory stick.</extracomment>
        <translation>הקמפיין אומר מי אוסף ומה נעשה בחתימות. קמפיין משלכם מגיע כתיקייה או כקובץ zip, בהתקן USB.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Country</source>
        <translation>מדינה</translation>
    </message>
    <message>
        <source>Given name</source>
        <extracomment>Attendees, label over a line; what one is called by. Not “first name” where the order differs.</extracomment>
        <translation>שם פרטי</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>שם משפחה</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>מיקוד</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>דוא״ל</translation>
    </message>
    <message>
        <source>Please type your given name.</source>
        <translation>הקלידו בבקשה את שמכם הפרטי.</translation>
    </message>
    <message>
        <source>Please type your family name.</source>
        <translation>הקלידו בבקשה את שם המשפחה שלכם.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>הקלידו בבקשה את כתובת הדוא״ל שלכם.</translation>
    </message>
    <message>
        <source>Please type your postcode.</source>
        <translation>הקלידו בבקשה את המיקוד שלכם.</translation>
    </message>
    <message>
        <source>Please choose your country.</source>
        <translation>בחרו בבקשה את המדינה שלכם.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>זה ארוך מדי. קצרו בבקשה.</translation>
    </message>
    <message>
        <source>A name has at least one letter.</source>
        <translation>בשם יש לפחות אות אחת.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address yet.</source>
        <extracomment>Attendees; calm: they may still be typing or may leave it out.</extracomment>
        <translation>זה עדיין לא נראה כמו כתובת דוא״ל.</translation>
    </message>
    <message>
        <source>Please check: postcodes in this country look different (%1).</source>
        <extracomment>%1 is a country&apos;s name as lists write it (nominative). It may be right all the same.</extracomment>
        <translation>בדקו בבקשה: במדינה הזאת המיקוד נראה אחרת (%1).</translation>
    </message>
    <message>
        <source>Please check: a sign that cannot be printed was left out.</source>
        <extracomment>Below a field: a sign that cannot be kept (unprintable) was taken out. Calm.</extracomment>
        <translation>אנא בדקו: סימן שאי אפשר להדפיס הושמט.</translation>
    </message>
    <message>
        <source>Please check: a sign in this address only looks like the one that belongs there.</source>
        <extracomment>Below the e-mail address: such as a Russian а among Latin letters, or a curly apostrophe.</extracomment>
        <translation>אנא בדקו: סימן בכתובת הזאת רק נראה כמו הסימן הנכון.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>האם התכוונתם ל־%1?</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <extracomment>Button below a name: undo the capitals that were set by themselves; %1 is as it was typed.</extracomment>
        <translation>להשאיר ”%1“</translation>
    </message>
    <message>
        <source>I have only one name</source>
        <extracomment>Button, for people whose name has one part: the family name may stay empty.</extracomment>
        <translation>יש לי רק שם אחד</translation>
    </message>
    <message>
        <source>Noted: you have only one name.</source>
        <extracomment>Below the family name, once that button was touched.</extracomment>
        <translation>נרשם: יש לכם רק שם אחד.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <extracomment>“Full”: its disk.</extracomment>
        <translation>החתימה שלכם לא נשמרה: הטאבלט מלא. אמרו בבקשה למתנדבים.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>החתימה שלכם לא נשמרה: הטאבלט אינו יכול לכתוב. אמרו בבקשה למתנדבים.</translation>
    </message>
    <message>
        <source>This could not be undone here. The code takes your signature back: please show it to a volunteer.</source>
        <extracomment>After “Undo my signature”; the code is the one shown on the same screen.</extracomment>
        <translation>לא היה אפשר לבטל את זה כאן. הקוד מבטל את החתימה שלכם: הראו אותו בבקשה למתנדבים.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <extracomment>After a field&apos;s label, in brackets: need not be filled in.</extracomment>
        <translation>אם תרצו</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>בחירה</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Sign</source>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leave the form without signing; what was typed is cleared.</extracomment>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button; the same words as on AttractScreen.</extracomment>
        <translation>קראו את הסיפור</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Button: opens the privacy notice. Short.</extracomment>
        <translation>פרטיות</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>לעצור את ההקראה</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>הקראה בקול</translation>
    </message>
    <message>
        <source>To the form</source>
        <extracomment>Button, attendees: scrolls down to what there is to fill in.</extracomment>
        <translation>אל הטופס</translation>
    </message>
    <message>
        <source>Fill in what I just typed</source>
        <extracomment>Button over the form&apos;s empty fields, for who has just signed another appeal here: name and address as there.</extracomment>
        <translation>למלא את מה שהקלדתי זה עתה</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>רגע אחד…</translation>
    </message>
</context>
<context>
    <name>GatheredSheet</name>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>מי אסף כמה</translation>
    </message>
    <message>
        <source>Nobody has signed here yet.</source>
        <extracomment>Volunteers, over a table of shifts. “Those”: signatures.</extracomment>
        <translation>עדיין לא חתמו כאן.</translation>
    </message>
    <message>
        <source>Without those that were taken back.</source>
        <translation>בלי החתימות שבוטלו.</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Volunteers. Head of a column of appeals&apos; titles. Short.</extracomment>
        <translation>קריאה</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Heads of a table: where, who (initials), in which hours, how many signatures. Short.</extracomment>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>מתנדב/ת</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>שעות</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>חתימות</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Volunteers, before the sum below a table.</extracomment>
        <translation>ביחד</translation>
    </message>
</context>
<context>
    <name>HandTally</name>
    <message numerus="yes">
        <source>%n people and more have signed here today.</source>
        <extracomment>%n is a round number from 10 on, rounded down: no exact number is shown.</extracomment>
        <translation>
            <numerusform>אדם %Ln לפחות חתם כאן היום.</numerusform>
            <numerusform>%Ln אנשים לפחות חתמו כאן היום.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal of %n signatures is reached.</source>
        <extracomment>Below a row of ten boxes that fill up; %n is a round number from 10 on, for one day. The first: so many have signed.</extracomment>
        <translation>
            <numerusform>היעד להיום הושג: חתימה %Ln.</numerusform>
            <numerusform>היעד להיום הושג: %Ln חתימות.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal here: %n signatures.</source>
        <translation>
            <numerusform>היעד כאן להיום: חתימה %Ln.</numerusform>
            <numerusform>היעד כאן להיום: %Ln חתימות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <extracomment>For screen readers: an invisible corner that opens the volunteers&apos; desk; long press.</extracomment>
        <translation>מתנדבים: לחצו והחזיקו</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>%1 o&apos;clock: %2</source>
        <extracomment>For screen readers: %1 is an hour of the day, %2 how many signed in it.</extracomment>
        <translation>שעה %1: %2</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Nobody has touched the screen for a while; soon it starts over.</extracomment>
        <translation>אתם עוד כאן?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button, the answer to “Are you still there?”.</extracomment>
        <translation>אני עוד כאן</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <extracomment>%n is a number of seconds that counts down.</extracomment>
        <translation>
            <numerusform>הכול במסך הזה יימחק בשביל הבאים בתור בעוד שנייה %Ln.</numerusform>
            <numerusform>הכול במסך הזה יימחק בשביל הבאים בתור בעוד %Ln שניות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InkButton</name>
    <message>
        <source>Sign with your finger (if you like)</source>
        <extracomment>Button: opens a pad to draw one&apos;s signature on. The other: once something is drawn.</extracomment>
        <translation>חתימה באצבע (אם תרצו)</translation>
    </message>
    <message>
        <source>Change your finger&apos;s signature</source>
        <translation>שינוי החתימה באצבע</translation>
    </message>
    <message>
        <source>Your finger&apos;s signature</source>
        <extracomment>For screen readers: the picture of what was drawn on the pad.</extracomment>
        <translation>החתימה באצבע שלכם</translation>
    </message>
</context>
<context>
    <name>InkSheet</name>
    <message>
        <source>Sign with your finger</source>
        <extracomment>Heading: draw your signature as one does with a pen.</extracomment>
        <translation>חתמו באצבע</translation>
    </message>
    <message>
        <source>Draw here with your finger</source>
        <extracomment>For screen readers: the pad.</extracomment>
        <translation>ציירו כאן באצבע</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: wipes the whole drawing.</extracomment>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back the last stroke.</extracomment>
        <translation>צעד אחורה</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the drawing is finished, back to the form.</extracomment>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>MachineSheet</name>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>בדיקת המכשיר</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.</source>
        <extracomment>Volunteers. “This”: the list of checks below.</extracomment>
        <translation>החתימות סגורות ומוצפנות, לא משנה מה כתוב כאן. מדובר בזרים שהטאבלט עלול להגיע לידיהם.</translation>
    </message>
    <message>
        <source>Take over an event file</source>
        <extracomment>Volunteers&apos; button: a newer event file from the organisers&apos; office, on a stick.</extracomment>
        <translation>לקחת קובץ אירוע</translation>
    </message>
</context>
<context>
    <name>NeutralScreen</name>
    <message>
        <source>Not in use</source>
        <extracomment>A screen that says nothing about what this tablet is for.</extracomment>
        <translation>לא בשימוש</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Sheet %1 came back, lines signed: %2</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper, %2 how many lines on it are signed.</extracomment>
        <translation>גיליון %1 חזר, שורות חתומות: %2</translation>
    </message>
    <message>
        <source>Sheet %1 handed out</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper.</extracomment>
        <translation>גיליון %1 נמסר</translation>
    </message>
    <message>
        <source>Sheets %1 to %2 handed out</source>
        <extracomment>Volunteers; %1 and %2 are numbers of sheets of paper, the first and the last.</extracomment>
        <translation>גיליונות %1 עד %2 נמסרו</translation>
    </message>
    <message>
        <source>Noted.</source>
        <extracomment>Volunteers: what was typed of sheets of paper is stored.</extracomment>
        <translation>נרשם.</translation>
    </message>
    <message>
        <source>These are no sheets&apos; numbers: the second is not smaller than the first, and at most %1 go out at once.</source>
        <extracomment>Volunteers; %1 is a number such as 500.</extracomment>
        <translation>אלה אינם מספרי גיליונות: השני אינו קטן מהראשון, ולכל היותר %1 נמסרים בבת אחת.</translation>
    </message>
    <message>
        <source>This is no sheet&apos;s number, or its letters are wrong.</source>
        <extracomment>Volunteers. A sheet says for example 17-K4M: the number is enough, its letters must be right.</extracomment>
        <translation>זה אינו מספר של גיליון, או שהאותיות שלו שגויות.</translation>
    </message>
    <message>
        <source>How many lines are signed? A number from 0 to %1.</source>
        <extracomment>Volunteers; %1 is a number such as 99.</extracomment>
        <translation>כמה שורות חתומות? מספר מ־0 עד %1.</translation>
    </message>
    <message>
        <source>Noted. These had been noted before, and count once: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>נרשם. אלה כבר נרשמו קודם ונספרים פעם אחת: %1</translation>
    </message>
    <message>
        <source>Noted. Sheet %1 had come back before, lines signed: %2. The new number counts.</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number, %2 a number of lines.</extracomment>
        <translation>נרשם. גיליון %1 כבר חזר קודם, שורות חתומות: %2. המספר החדש קובע.</translation>
    </message>
    <message>
        <source>Noted. Nobody had noted that sheet %1 was handed out: is its number right?</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number.</extracomment>
        <translation>נרשם. איש לא רשם שגיליון %1 נמסר: האם המספר נכון?</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>גיליונות נייר</translation>
    </message>
    <message>
        <source>handed out</source>
        <extracomment>Volunteers. Three of four words below numbers, “10 handed out = 7 came back + 3 still out”: sheets of paper. Short.</extracomment>
        <translation>נמסרו</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>חזרו</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>עדיין בחוץ</translation>
    </message>
    <message>
        <source>lines signed</source>
        <extracomment>Volunteers, below a number: lines that somebody signed on the sheets that came back. Short.</extracomment>
        <translation>שורות חתומות</translation>
    </message>
    <message>
        <source>Still out: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>עדיין בחוץ: %1</translation>
    </message>
    <message>
        <source>Last note: %1</source>
        <extracomment>Volunteers; %1 is what was noted last, such as “Sheet 17 handed out”.</extracomment>
        <translation>הרישום האחרון: %1</translation>
    </message>
    <message>
        <source>Take this note back</source>
        <extracomment>Volunteers&apos; button: the last note was a slip.</extracomment>
        <translation>ביטול הרישום הזה</translation>
    </message>
    <message>
        <source>Handing out: from sheet</source>
        <extracomment>Volunteers. Labels over two lines for the numbers of sheets of paper: from … to …; what they get is a pad of digits.</extracomment>
        <translation>נמסרים: מגיליון</translation>
    </message>
    <message>
        <source>to sheet, if more than one</source>
        <translation>עד גיליון, אם יש כמה</translation>
    </message>
    <message>
        <source>Hand out</source>
        <extracomment>Volunteers&apos; button: note that these sheets of paper were handed out.</extracomment>
        <translation>למסור</translation>
    </message>
    <message>
        <source>Coming back: sheet</source>
        <extracomment>Volunteers. Labels over two lines: the number of the sheet of paper that comes back, and how many lines on it are signed.</extracomment>
        <translation>חוזר: גיליון</translation>
    </message>
    <message>
        <source>Lines signed on it</source>
        <translation>שורות חתומות בו</translation>
    </message>
    <message>
        <source>It is back</source>
        <extracomment>Volunteers&apos; button: note that this sheet of paper came back.</extracomment>
        <translation>חזר</translation>
    </message>
    <message>
        <source>These lines are not in the tablet&apos;s sum: the office types them in, and checks them against these notes.</source>
        <extracomment>Volunteers. Lines signed with a pen; the sum: of signatures on the tablet, on DeskScreen.</extracomment>
        <translation>השורות האלה אינן בסכום של הטאבלט: המשרד מקליד אותן ומשווה אותן לרישומים האלה.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>מחיקה</translation>
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
        <translation>מסך המתנדבים</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.
----------
Volunteers&apos; buttons: ask the office for its code; or go back to the PIN.</extracomment>
        <translation>הקלידו את קוד ה־PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <extracomment>For screen readers: how many digits of the PIN were typed, from 0 on.</extracomment>
        <translation>
            <numerusform>הוקלדה ספרה %Ln</numerusform>
            <numerusform>הוקלדו %Ln ספרות</numerusform>
        </translation>
    </message>
    <message>
        <source>The office&apos;s code</source>
        <extracomment>Volunteers. Label over a line: the PIN is forgotten; the organisers&apos; office has a code.</extracomment>
        <translation>הקוד של המשרד</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen. “Back” says nothing about a kiosk.</extracomment>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>חזרה לאיסוף החתימות</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>שכחתם את קוד ה־PIN?</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Look again</source>
        <extracomment>Volunteers&apos; button: a USB stick was just put in; look for sticks again.</extracomment>
        <translation>לחפש שוב</translation>
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
        <translation>תרגול</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Printed on each page; both are numbers.</extracomment>
        <translation>עמוד %1 מתוך %2</translation>
    </message>
    <message>
        <source>Petition</source>
        <extracomment>Printed, small, above the campaign&apos;s title on the cover.</extracomment>
        <translation>עצומה</translation>
    </message>
    <message>
        <source>Signatures</source>
        <extracomment>Printed beside the total, also 0 or 1.</extracomment>
        <translation>חתימות</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>על מה חתמו</translation>
    </message>
    <message>
        <source>Collected at</source>
        <extracomment>Printed, label: the name and place of an event follow.</extracomment>
        <translation>נאספו ב</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Printed, label: the date and hour of printing follow.</extracomment>
        <translation>נכון ל</translation>
    </message>
    <message>
        <source>Pages after this one</source>
        <extracomment>Printed on a cover, label: how many pages follow it.</extracomment>
        <translation>עמודים אחרי זה</translation>
    </message>
    <message>
        <source>Digest of all pages</source>
        <extracomment>Printed, label. Digest: a fingerprint computed from the text (SHA-256).</extracomment>
        <translation>תקציר של כל העמודים</translation>
    </message>
    <message>
        <source>At the foot of each page stands its digest: a fingerprint (SHA-256) computed from the rows on that page. The digest above is computed from those of all pages. If a row is changed, or a page is left out, added or swapped, the digests no longer agree.</source>
        <translation>בתחתית כל עמוד מופיע התקציר שלו: טביעת אצבע (SHA-256) שחושבה מהשורות שבעמוד. התקציר שלמעלה מחושב מאלה של כל העמודים. אם שורה משתנה, או שעמוד חסר, נוסף או מוחלף, התקצירים אינם תואמים עוד.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Printed, heading over running numbers; as short as can be.</extracomment>
        <translation>מס׳</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Printed, heading over people&apos;s full names.</extracomment>
        <translation>שם</translation>
    </message>
    <message>
        <source>Postcode area</source>
        <extracomment>Printed, heading over the first part of postcodes.</extracomment>
        <translation>אזור מיקוד</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Printed, heading over signatures drawn with a finger.</extracomment>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Printed, heading over the languages in which people signed.</extracomment>
        <translation>שפה</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <extracomment>Printed, heading: of a part of a list, and of a column that says yes or no.</extracomment>
        <translation>מותר לפנות</translation>
    </message>
    <message>
        <source>Signature only</source>
        <extracomment>Printed, heading of the part of a list with people who must not be contacted.</extracomment>
        <translation>חתימה בלבד</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Printed: whether somebody may be contacted.</extracomment>
        <translation>כן</translation>
    </message>
    <message>
        <source>No</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>On this page: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures, also 0 or 1.</extracomment>
        <translation>בעמוד הזה: %1</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures up to the end of this page.</extracomment>
        <translation>עד כאן: %1</translation>
    </message>
    <message>
        <source>Digest of this page: %1</source>
        <extracomment>Printed below the rows; %1 is in hex digits.</extracomment>
        <translation>תקציר העמוד הזה: %1</translation>
    </message>
    <message>
        <source>With contact details: for the organisers only. Keep this list locked up, and destroy it when it is no longer needed.</source>
        <translation>עם פרטי קשר: למארגנים בלבד. שמרו את הרשימה הזאת נעולה, והשמידו אותה כשאין בה עוד צורך.</translation>
    </message>
    <message>
        <source>Receipt for a wiped tablet</source>
        <extracomment>Printed, title. A tablet&apos;s signatures were erased at the end of the day.</extracomment>
        <translation>קבלה על טאבלט שרוקן</translation>
    </message>
    <message>
        <source>Before this tablet was wiped, each of its signatures had been delivered to the hub or written, sealed, to a file that was read again and compared. This page names nobody.</source>
        <translation>לפני שהטאבלט הזה רוקן, כל אחת מהחתימות שבו נמסרה לשרת או נכתבה, סגורה, לקובץ שנקרא שוב והושווה. בעמוד הזה אין שמות.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>אירוע</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Wiped</source>
        <translation>רוקן</translation>
    </message>
    <message>
        <source>Tablet</source>
        <extracomment>Printed, label: the tablet&apos;s number in hex digits follows.</extracomment>
        <translation>טאבלט</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <extracomment>Printed, label: the volunteer&apos;s initials follow.</extracomment>
        <translation>מתנדב/ת</translation>
    </message>
    <message>
        <source>Handed to</source>
        <extracomment>Printed, label: who took the stick or the files.</extracomment>
        <translation>נמסר ל</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>Printed, label: the address of the organisers&apos; computer follows.</extracomment>
        <translation>שרת</translation>
    </message>
    <message>
        <source>None: files carried the signatures</source>
        <translation>אין: קבצים נשאו את החתימות</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Printed, before a number: all signatures there were.</extracomment>
        <translation>נחתמו</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Printed, before a number of signatures: sent to the hub.</extracomment>
        <translation>נמסרו</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Printed, before a number of signatures: not sent.</extracomment>
        <translation>ממתינות</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Printed, before a number of signatures: refused by the hub.</extracomment>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>Printed, before a number of signatures: taken back by their signers.</extracomment>
        <translation>בוטלו</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Printed, heading: places, and how many signatures volunteers gathered there.</extracomment>
        <translation>מי אסף כמה</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Printed, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>לא הייתה משמרת פתוחה</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Printed, before a number: the sum of the lines above, without what was taken back.</extracomment>
        <translation>ביחד</translation>
    </message>
    <message>
        <source>On paper, not counted above</source>
        <extracomment>Printed, heading: what was signed with a pen, as volunteers noted it; the office types it in later, so that it is not in the sum of signatures further up on this page.</extracomment>
        <translation>על נייר, לא נספר למעלה</translation>
    </message>
    <message>
        <source>Sheets that came back</source>
        <extracomment>Printed, before a number of sheets to sign on.</extracomment>
        <translation>גיליונות שחזרו</translation>
    </message>
    <message>
        <source>Sheets still out</source>
        <extracomment>Printed, before a number of sheets to sign on; their own numbers stand behind it.</extracomment>
        <translation>גיליונות שעדיין בחוץ</translation>
    </message>
    <message>
        <source>Lines signed</source>
        <extracomment>Printed, before a number: lines signed with a pen, on the sheets that came back.</extracomment>
        <translation>שורות חתומות</translation>
    </message>
    <message>
        <source>Files that were exported</source>
        <translation>קבצים שיוצאו</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Where the chain of signatures ends</source>
        <extracomment>Printed, heading: number and digest of the last signature follow.</extracomment>
        <translation>היכן נגמרת שרשרת החתימות</translation>
    </message>
    <message>
        <source>Sheet</source>
        <extracomment>Printed on a sheet to sign on with a pen, label: the sheet&apos;s number follows.</extracomment>
        <translation>גיליון</translation>
    </message>
    <message>
        <source>Tick the box under a letter only if you want this. Your signature counts without it:</source>
        <extracomment>Printed on a sheet to sign on; below it stand sentences that begin with A, B or C.</extracomment>
        <translation>סמנו את המשבצת שמתחת לאות רק אם אתם רוצים בכך. החתימה שלכם נספרת גם בלי זה:</translation>
    </message>
    <message>
        <source>This is paper: whoever holds this sheet can read what stands on it, also those who sign after you. The organisers type it in, seal it and keep the sheet locked up. What is said here of the tablet, its screen and a code holds for the tablet only; to take your signature back, ask the organisers.</source>
        <extracomment>Printed on a sheet with many lines to sign on, above the notice that is shown on tablets.</extracomment>
        <translation>זהו נייר: כל מי שמחזיק בגיליון הזה יכול לקרוא את הכתוב בו, גם מי שחותמים אחריכם. המארגנים מקלידים את הדברים, חותמים אותם ושומרים את הגיליון במקום נעול. מה שנאמר כאן על הטאבלט, על המסך שלו ועל קוד נכון לטאבלט בלבד; כדי למשוך את חתימתכם, פנו אל המארגנים.</translation>
    </message>
    <message>
        <source>Of these on paper</source>
        <extracomment>Printed on a cover, label: how many of the signatures were given on paper.</extracomment>
        <translation>מהן על נייר</translation>
    </message>
    <message>
        <source>Signature of the volunteer</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>חתימת המתנדב/ת</translation>
    </message>
    <message>
        <source>Signature of whoever takes the files</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>חתימת מי שלוקח את הקבצים</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <extracomment>Heading of the privacy notice.</extracomment>
        <translation>מה קורה למה שאתם מקלידים</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 % done</source>
        <extracomment>For screen readers: how far the writing of a file is.</extracomment>
        <translation>%1% בוצעו</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <extracomment>For screen readers: put the large QR code away. Not: end the program.</extracomment>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <extracomment>Below the QR code that fills the screen.</extracomment>
        <translation>געו בכל מקום כדי לחזור</translation>
    </message>
</context>
<context>
    <name>Setback</name>
    <message>
        <source>The kiosk cannot start</source>
        <extracomment>Volunteers, and whoever passes by: heading of a calm screen, in place of the kiosk.</extracomment>
        <translation>הקיוסק אינו יכול להתחיל</translation>
    </message>
    <message>
        <source>Something in the preparation of this tablet has to be put right. Signatures collected before stay where they are. Please send the office a picture of this screen.</source>
        <extracomment>Volunteers. The office: the organisers, who prepared this tablet.</extracomment>
        <translation>משהו בהכנת הטאבלט הזה דורש תיקון. חתימות שנאספו קודם נשארות במקומן. שלחו בבקשה למשרד צילום של המסך הזה.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>מה לא בסדר</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Volunteers, small label; a file&apos;s name and the number of a line follow.</extracomment>
        <translation>היכן</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>מה לעשות</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Back</source>
        <extracomment>Button: to the step before.</extracomment>
        <translation>חזרה</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>Open a shift</source>
        <translation>פתיחת משמרת</translation>
    </message>
    <message>
        <source>Another volunteer takes over? Their initials stand on exports and on the receipt of the evening. The words of the shift stay the same: pass them on.</source>
        <extracomment>Volunteers. A shift is the hours in which one team collects.</extracomment>
        <translation>מתנדב אחר או מתנדבת אחרת מחליפים אתכם? ראשי התיבות שלהם יופיעו בקבצים ובקבלה של הערב. מילות המשמרת נשארות אותן מילים: העבירו אותן.</translation>
    </message>
    <message>
        <source>Where is the stall, and who opens it? Initials are enough.</source>
        <translation>היכן הדוכן, ומי פותח אותו? ראשי תיבות מספיקים.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Label over a line: where the stall stands, e.g. “Market square”.</extracomment>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Your initials</source>
        <extracomment>Volunteers. Label over a line: the first letters of a volunteer&apos;s names.</extracomment>
        <translation>ראשי התיבות שלכם</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers&apos; buttons: the same shift with another volunteer; or a new shift.</extracomment>
        <translation>העברת המשמרת</translation>
    </message>
    <message>
        <source>Two of the words, from your note, so that it is sure to be right:</source>
        <extracomment>Volunteers. Two of six secret words that were just written down.</extracomment>
        <translation>שתיים מהמילים, מתוך מה שרשמתם, כדי לוודא שזה נכון:</translation>
    </message>
    <message>
        <source>Word %1</source>
        <extracomment>Volunteers. Label over a line; %1 is a number from 1 to 6.</extracomment>
        <translation>מילה %1</translation>
    </message>
    <message>
        <source>These are they</source>
        <extracomment>Volunteers&apos; button: the two words are typed.</extracomment>
        <translation>אלה הן</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>סגירת המשמרת</translation>
    </message>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>המילים של המשמרת הזאת</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>רשמו אותן עכשיו ושמרו אותן הרחק מהטאבלט. הן מוצגות פעם אחת בלבד, ובלעדיהן הדוכן אינו יכול לקרוא את הרשימה שלו. המשרד יכול לקרוא אותה תמיד.</translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>רווח</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <extracomment>For screen readers: a key that shows another script&apos;s letters. %1: two of them.</extracomment>
        <translation>אותיות: %1</translation>
    </message>
</context>
<context>
    <name>StartKept</name>
    <message>
        <source>The page is on the stick</source>
        <extracomment>Whoever sets up a tablet: heading. The page: on it the key is printed.</extracomment>
        <translation>הדף נמצא בהתקן</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>It was read back, and opens a test signature. The tablet has forgotten it.</source>
        <extracomment>Whoever sets up a tablet. It: the page with the key, on the stick.</extracomment>
        <translation>הוא נקרא בחזרה ופותח חתימת ניסיון. הטאבלט שכח אותו.</translation>
    </message>
    <message>
        <source>Pull the stick now. It does not stay with the tablet.</source>
        <extracomment>Whoever sets up a tablet: sentences on what to do with a stick. %1 is a folder&apos;s name, README.txt a file.</extracomment>
        <translation>שלפו עכשיו את ההתקן. הוא לא נשאר עם הטאבלט.</translation>
    </message>
    <message>
        <source>At a computer, print the page in the folder %1, twice. Keep one in another house.</source>
        <translation>במחשב, הדפיסו פעמיים את הדף שבתיקייה %1. שמרו אחד מהם בבית אחר.</translation>
    </message>
    <message>
        <source>README.txt beside it says how the signatures are read.</source>
        <translation>הקובץ README.txt שלידו מסביר כיצד קוראים את החתימות.</translation>
    </message>
    <message>
        <source>This key in words, as they stand on the page:</source>
        <extracomment>Whoever sets up a tablet; eight words follow, which stand on the printed page, too.</extracomment>
        <translation>המפתח הזה במילים, כפי שהן מופיעות בדף:</translation>
    </message>
</context>
<context>
    <name>StartKey</name>
    <message>
        <source>The key that opens the signatures</source>
        <extracomment>Whoever sets up a tablet: heading. The key: what opens the signatures; it is printed on a page.</extracomment>
        <translation>המפתח שפותח את החתימות</translation>
    </message>
    <message>
        <source>Write the page onto the stick</source>
        <extracomment>Whoever sets up a tablet: button. The page: on it the key is printed.</extracomment>
        <translation>לכתוב את הדף להתקן</translation>
    </message>
    <message>
        <source>Writing, and reading it back from the stick. Leave the stick in.</source>
        <translation>כותב וקורא בחזרה מההתקן. השאירו אותו מחובר.</translation>
    </message>
    <message>
        <source>Whoever has the page of this key can read the signatures. Whoever loses it can read none.</source>
        <extracomment>Whoever sets up a tablet: four sentences on the key, which is made now and written onto a stick as a page to print.</extracomment>
        <translation>מי שבידו הדף של המפתח הזה יכול לקרוא את החתימות. מי שמאבד אותו לא יוכל לקרוא אף אחת.</translation>
    </message>
    <message>
        <source>It is made now, goes onto a stick as a page to print, and is forgotten here: the tablet can write, and cannot read.</source>
        <translation>הוא נוצר עכשיו, עובר להתקן USB כדף להדפסה ונשכח כאן: הטאבלט יכול לכתוב ואינו יכול לקרוא.</translation>
    </message>
    <message>
        <source>Print it, and keep it away from the tablet.</source>
        <translation>הדפיסו אותו ושמרו אותו הרחק מהטאבלט.</translation>
    </message>
    <message>
        <source>Put a stick in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>חברו התקן USB. הוא יופיע כאן.</translation>
    </message>
</context>
<context>
    <name>StartMachine</name>
    <message>
        <source>Check the machine</source>
        <translation>בדיקת המכשיר</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. What is red makes it easier for strangers who get hold of the tablet; it can be put right later, and the desk shows this list again.</source>
        <extracomment>Whoever sets up a tablet. “Red”: checks in the list below. The desk: the volunteers&apos; screens.</extracomment>
        <translation>החתימות סגורות ומוצפנות, לא משנה מה כתוב כאן. מה שאדום מקל על זרים שהטאבלט עלול להגיע לידיהם; אפשר לתקן זאת אחר כך, ומסך המתנדבים מציג את הרשימה שוב.</translation>
    </message>
</context>
<context>
    <name>StartName</name>
    <message>
        <source>What is your group called?</source>
        <extracomment>Whoever sets up a tablet: heading; a group is who collects together.</extracomment>
        <translation>איך קוראים לקבוצה שלכם?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Name of the group, or of the stall</source>
        <extracomment>Whoever sets up a tablet. Label over a line, e.g. “Friends of the library”.</extracomment>
        <translation>שם הקבוצה או הדוכן</translation>
    </message>
    <message>
        <source>It stands on the volunteers&apos; desk and on receipts. Whoever signs does not see it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>הוא מופיע במסך המתנדבים ובקבלות. מי שחותם אינו רואה אותו.</translation>
    </message>
</context>
<context>
    <name>StartOffers</name>
    <message>
        <source>Look again</source>
        <extracomment>Whoever sets up a tablet: a stick was just put in; look for sticks again.</extracomment>
        <translation>לחפש שוב</translation>
    </message>
    <message>
        <source>This one cannot be used.</source>
        <extracomment>Whoever sets up a tablet: a file cannot be used; English sentences that say why follow.</extracomment>
        <translation>בזה אי אפשר להשתמש.</translation>
    </message>
</context>
<context>
    <name>StartPin</name>
    <message>
        <source>Type the same PIN again</source>
        <extracomment>Whoever sets up a tablet: headings. PIN: the secret number of this stall.</extracomment>
        <translation>הקלידו שוב את אותו קוד PIN</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>בחרו קוד PIN</translation>
    </message>
    <message>
        <source>Choose another</source>
        <extracomment>Whoever sets up a tablet: button; the first of two PINs was a slip.</extracomment>
        <translation>לבחור קוד אחר</translation>
    </message>
    <message>
        <source>4 to 12 digits that open the volunteers&apos; desk. It guards screens; nobody can read a signature with it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>4 עד 12 ספרות שפותחות את מסך המתנדבים. הוא שומר על מסכים; איש אינו יכול לקרוא איתו חתימה.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>הקלידו את קוד ה־PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>הוקלדה ספרה %Ln</numerusform>
            <numerusform>הוקלדו %Ln ספרות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReady</name>
    <message>
        <source>The tablet is ready</source>
        <extracomment>Whoever sets up a tablet: heading; the tablet can begin to collect.</extracomment>
        <translation>הטאבלט מוכן</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Whoever sets up a tablet: button; the kiosk begins.</extracomment>
        <translation>להתחיל</translation>
    </message>
    <message>
        <source>From now on it starts into its kiosk by itself. Volunteers reach their desk like this: press and hold the upper corner where a line of text begins for three seconds, and type the PIN.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>מעתה הוא נפתח מעצמו עם הקמפיין. כך מגיעים המתנדבים למסך שלהם: לחיצה של שלוש שניות על הפינה העליונה שבה מתחילה שורה, והקלדת קוד ה־PIN.</translation>
    </message>
</context>
<context>
    <name>StartRehearsal</name>
    <message>
        <source>Sign once, for practice</source>
        <extracomment>Whoever sets up a tablet: heading. To sign for practice: nothing of it is real.</extracomment>
        <translation>לחתום פעם אחת, לתרגול</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>Whoever sets up a tablet: buttons.</extracomment>
        <translation>לנסות</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>לא עכשיו</translation>
    </message>
    <message>
        <source>The kiosk opens as people will see it, with “Rehearsal” across it. Sign with an invented name. Nothing of it counts, nothing is sent, and it is erased afterwards.</source>
        <extracomment>Whoever sets up a tablet.</extracomment>
        <translation>הכול נפתח כפי שאנשים יראו אותו, ומעליו הכיתוב „תרגול”. חתמו בשם בדוי. דבר מזה אינו נספר, דבר אינו נשלח, ואחר כך הכול נמחק.</translation>
    </message>
    <message>
        <source>After the thanks, “Done” leads back here. If you would rather stop: press and hold the upper corner where a line of text begins for three seconds, type the PIN, and close the app.</source>
        <extracomment>Whoever sets up a tablet. “Done” is the button on the thank-you screen; the desk&apos;s button is “Close the app”.</extracomment>
        <translation>אחרי התודה, הכפתור „סיום” מחזיר לכאן. אם תעדיפו להפסיק: לחצו שלוש שניות על הפינה העליונה שבה מתחילה שורה, הקלידו את קוד ה־PIN וסגרו את האפליקציה.</translation>
    </message>
</context>
<context>
    <name>StartSigner</name>
    <message>
        <source>The words are the same</source>
        <extracomment>Whoever sets up a tablet: buttons. The words that name the signer are the same as the organiser&apos;s; or nobody signed it.</extracomment>
        <translation>המילים זהות</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>להשתמש בו בכל זאת</translation>
    </message>
    <message>
        <source>Copying onto the tablet, and reading it again. Leave the stick in.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>מעתיק לטאבלט וקורא שוב. השאירו את ההתקן מחובר.</translation>
    </message>
    <message>
        <source>Nobody has signed this file. Whoever had the stick could have changed it, also who can read the signatures. Ask the office for a signed one.</source>
        <extracomment>Whoever sets up a tablet. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>איש לא חתם על הקובץ הזה. מי שההתקן היה בידו יכול היה לשנות אותו, גם את מי שיוכל לקרוא את החתימות. בקשו מהמשרד קובץ חתום.</translation>
    </message>
    <message>
        <source>It is signed by whoever has these words. Call your organiser, and have the words read to you:</source>
        <extracomment>Whoever sets up a tablet; eight words follow. The organiser: who made the event file.</extracomment>
        <translation>חתם עליו מי שאלה המילים שלו. התקשרו למארגנים ובקשו שיקראו לכם את המילים:</translation>
    </message>
    <message>
        <source>At least the key that opens the signatures can be compared. Call your organiser, and have these words read to you:</source>
        <translation>אפשר לפחות להשוות את המפתח שפותח את החתימות. התקשרו למארגנים ובקשו שיקראו לכם את המילים האלה:</translation>
    </message>
</context>
<context>
    <name>StartWelcome</name>
    <message>
        <source>This tablet is new</source>
        <extracomment>Whoever sets up a tablet: heading of the first screen of a new tablet.</extracomment>
        <translation>הטאבלט הזה חדש</translation>
    </message>
    <message>
        <source>It needs an event: for which campaign it collects, and who will be able to read the signatures. The tablet itself never can.</source>
        <extracomment>Whoever sets up a tablet. Event file: made by the organisers&apos; office, it sets up a tablet.</extracomment>
        <translation>הוא צריך אירוע: עבור איזה קמפיין הוא אוסף, ומי יוכל לקרוא את החתימות. הטאבלט עצמו לעולם אינו יכול.</translation>
    </message>
    <message>
        <source>I have an event file</source>
        <extracomment>Whoever sets up a tablet: button. The office is the organisers&apos;.</extracomment>
        <translation>יש לי קובץ אירוע</translation>
    </message>
    <message>
        <source>An office has prepared it, on a stick. One stick sets up many tablets.</source>
        <extracomment>Below “I have an event file”. The office: the organisers&apos;. Stick: a USB memory stick.</extracomment>
        <translation>משרד הכין אותו, בהתקן USB. התקן אחד מגדיר טאבלטים רבים.</translation>
    </message>
    <message>
        <source>Start without an office</source>
        <extracomment>Whoever sets up a tablet: button. There is nobody who made an event file.</extracomment>
        <translation>להתחיל בלי משרד</translation>
    </message>
    <message>
        <source>One tablet, one group. You need a stick, and later a printer. An office and a hub can come later.</source>
        <extracomment>Below “Start without an office”. Stick: a USB memory stick.</extracomment>
        <translation>טאבלט אחד, קבוצה אחת. דרוש התקן USB, ואחר כך מדפסת. משרד ושרת יכולים לבוא אחר כך.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>%1: done</source>
        <extracomment>For screen readers: %1 is what is to be done; it is done.</extracomment>
        <translation>%1: בוצע</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>For screen readers: %1 is the page of the story that is shown, %2 how many there are.</extracomment>
        <translation>עמוד %1 מתוך %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: leave the story. Not: end the program. Short, several stand in one line.</extracomment>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: a voice reads the page; “Stop reading” silences it. Short.</extracomment>
        <translation>לעצור את ההקראה</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>הקראה בקול</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the page before. Short.</extracomment>
        <translation>הקודם</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the page that follows. Short.</extracomment>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>חתימה</translation>
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
        <translation>לקחת קובץ אירוע</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Taken back.</source>
        <extracomment>Headings: the signature was undone; the signature is saved.</extracomment>
        <translation>בוטלה.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>תודה.</translation>
    </message>
    <message>
        <source>Your signature is erased and was sent to nobody. You can sign again whenever you like.</source>
        <extracomment>The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.</extracomment>
        <translation>החתימה שלכם נמחקה ולא נשלחה לאיש. תוכלו לחתום שוב בכל עת.</translation>
    </message>
    <message>
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>החתימה שלכם נשמרה ונסגרה בהצפנה. הטאבלט הזה אינו יכול להראות אותה לאיש.</translation>
    </message>
    <message>
        <source>To photograph</source>
        <extracomment>Button beside the withdrawal code: shows it as a QR code. Short.</extracomment>
        <translation>לצילום</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands beside it.</extracomment>
        <translation>שיניתם את דעתכם? הקוד הזה מבטל את החתימה שלכם. רשמו או צלמו אותו: הוא מוצג רק עכשיו.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>קוד ביטול %1</translation>
    </message>
    <message>
        <source>You can also sign here:</source>
        <extracomment>Over one button or several, each with the title of another appeal on this tablet.</extracomment>
        <translation>אפשר לחתום כאן גם על:</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <extracomment>Beside the QR code: tell others about the appeal; the code leads to the petition on the web.</extracomment>
        <translation>ספרו לאחרים: העצומה המקוונת</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: one has finished here, the screen starts over for the next person.</extracomment>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button for some seconds after signing: erases the signature; %1 is the seconds left.</extracomment>
        <translation>ביטול (%1)</translation>
    </message>
    <message>
        <source>Undo my signature</source>
        <extracomment>For screen readers: the same button, in full and without the seconds.</extracomment>
        <translation>ביטול החתימה שלי</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Larger text</source>
        <extracomment>For screen readers: the button “Aa”; each press one step larger, then back to the first.</extracomment>
        <translation>טקסט גדול יותר</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: a large and a small letter, the sign for size of text. Two or three letters.</extracomment>
        <translation>אב</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>For screen readers: the size of the text, %1 is a number from 100 to 200.</extracomment>
        <translation>%1 אחוז</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>For screen readers: button for stronger colours; the same words as in ComfortSheet.</extracomment>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>Make it easier to use</source>
        <extracomment>For screen readers: button; the same words as the heading of ComfortSheet.</extracomment>
        <translation>שימוש נוח יותר</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>Rehearsal</source>
        <extracomment>Nothing that is signed or shown now is real; volunteers practise.</extracomment>
        <translation>תרגול</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is real</source>
        <extracomment>On the lower edge of every screen while volunteers practise.</extracomment>
        <translation>תרגול: דבר כאן אינו אמיתי</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>ביטול של חתימה</translation>
    </message>
    <message>
        <source>The code from the thank-you screen takes one signature back, whether it has been sent or not. This cannot be undone. Who signed is not shown to anybody.</source>
        <extracomment>Volunteers. The code was shown after signing, e.g. 7K2M-9QX4-D0VB.</extracomment>
        <translation>הקוד ממסך התודה מבטל חתימה אחת, בין שנשלחה ובין שלא. אי אפשר לחזור מזה. מי חתם לא מוצג לאיש.</translation>
    </message>
    <message>
        <source>Code (type it, or scan it)</source>
        <extracomment>Volunteers. Label over a line: twelve letters and digits; a scanner may type them.</extracomment>
        <translation>קוד (הקלידו או סרקו)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Volunteers&apos; button: erase the signature this code belongs to.</extracomment>
        <translation>לבטל אותה</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>רשמתי אותן</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the keyboard&apos;s key that erases the last letter.</extracomment>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>Keyboard in another language</source>
        <translation>מקלדת בשפה אחרת</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>For screen readers: the keyboard&apos;s key that goes on to the next field.</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <extracomment>For screen readers: the key that hides the on-screen keyboard.</extracomment>
        <translation>הסתרת המקלדת</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>For screen readers: the shift key.</extracomment>
        <translation>אותיות גדולות</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>ספרות וסימנים</translation>
    </message>
</context>
</TS>
