<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AttentionSheet</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers. Heading and button: signatures the organisers&apos; computer refused.</extracomment>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <extracomment>Volunteers. The office: the organisers&apos;. The bundle: the sealed file for the office.</extracomment>
        <translation>Ничего не требует внимания.</translation>
    </message>
    <message>
        <source>Nothing of this is lost: it stays on the tablet and goes to the office in the bundle.</source>
        <translation>Ничего из этого не потеряно: всё остаётся на планшете и попадёт в офис в пакете.</translation>
    </message>
    <message>
        <source>Set aside for the office.</source>
        <extracomment>Volunteers; set aside for the organisers&apos; office; nobody here tries it again.</extracomment>
        <translation>Отложена для офиса.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Volunteers&apos; button: send this one again.</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>Set aside</source>
        <extracomment>Volunteers&apos; button: leave this one to the organisers&apos; office.</extracomment>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <extracomment>For screen readers; %1 is “Signature number 12”.</extracomment>
        <translation>Отложить: %1</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Or sign on your own phone</source>
        <extracomment>Beside the QR code; “or”: instead of signing on this tablet. Short, two lines at most.</extracomment>
        <translation>Или на своём телефоне</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal. Short, it is read from two metres.</extracomment>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button: what the appeal is about, told on a few pages.</extracomment>
        <translation>О чём речь</translation>
    </message>
    <message>
        <source>Other appeals</source>
        <extracomment>Button: back to the cards of all appeals on this tablet. Short.</extracomment>
        <translation>Другие обращения</translation>
    </message>
</context>
<context>
    <name>BalanceSum</name>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. One of five words below numbers, “12 signed = 9 delivered + 3 waiting + …”: how many signatures. Short.</extracomment>
        <translation>подписано</translation>
    </message>
    <message>
        <source>delivered</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer has them.</extracomment>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>Volunteers, below a number of signatures: not sent yet.</extracomment>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>need attention</source>
        <extracomment>Volunteers, below a number of signatures: the organisers&apos; computer refused them.</extracomment>
        <translation>требуют внимания</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>Volunteers, below a number of signatures: taken back by those who signed.</extracomment>
        <translation>отозвано</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>%1: yes</source>
        <extracomment>For screen readers: a check of the machine, and whether it is as it should be.</extracomment>
        <translation>%1: да</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: нет</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: неизвестно</translation>
    </message>
</context>
<context>
    <name>ChoiceScreen</name>
    <message>
        <source>What do you want to sign for?</source>
        <extracomment>Over cards of several appeals, read from two metres; a touch opens one. Short.</extracomment>
        <translation>Что вы хотите поддержать?</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Your code, for you alone</source>
        <extracomment>Heading over a QR code; the code takes this person&apos;s signature back.</extracomment>
        <translation>Ваш код, только для вас</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Код для отзыва подписи: %1</translation>
    </message>
    <message>
        <source>Photograph it: whoever has it can take your signature back. It is not the petition&apos;s code, and nobody else needs it.</source>
        <extracomment>Beside a QR code that holds the withdrawal code.</extracomment>
        <translation>Сфотографируйте его: у кого он есть, тот может отозвать вашу подпись. Это не код петиции, и больше он никому не нужен.</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>Make it easier to use</source>
        <extracomment>Heading: settings for people who see, reach, move or read less easily. No word for illness.</extracomment>
        <translation>Сделать удобнее</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Size of the text, %1 is a number from 100 to 200. Spacing and order as the language writes a percentage.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>Switch: stronger colours, for people who see less well.</extracomment>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Black on white, and one strong colour.</source>
        <translation>Чёрное на белом и один яркий цвет.</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <extracomment>Switch, for people who sit or are small: all buttons low on the screen.</extracomment>
        <translation>Всё внизу, под рукой</translation>
    </message>
    <message>
        <source>All there is to touch moves to the lower half of the screen.</source>
        <translation>Всё, чего нужно касаться, перемещается в нижнюю половину экрана.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <extracomment>Switch: no time limit.</extracomment>
        <translation>Без спешки</translation>
    </message>
    <message>
        <source>Nothing is cleared by itself. Please touch “Cancel” or “Done” before you go.</source>
        <extracomment>“Cancel” and “Done” are the words of two buttons: FormScreen&apos;s and ThanksScreen&apos;s.</extracomment>
        <translation>Само ничего не стирается. Перед уходом нажмите, пожалуйста, «Отмена» или «Готово».</translation>
    </message>
    <message>
        <source>One switch</source>
        <extracomment>Switch, for people who work machines with a single push-button (switch access, scanning).</extracomment>
        <translation>Одна кнопка</translation>
    </message>
    <message>
        <source>Things light up one after another; any key, or a touch anywhere, takes the one that is lit. A long press on a letter offers more letters.</source>
        <extracomment>“Takes”: presses. What can be touched is framed in turn, until the person presses.</extracomment>
        <translation>Элементы подсвечиваются по очереди; любая клавиша или касание в любом месте выбирает подсвеченный. Долгое нажатие на букве предлагает другие буквы.</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>No, go back</source>
        <extracomment>Volunteers&apos; button, answers “Close this shift?” and “Close the app?”.</extracomment>
        <translation>Нет, назад</translation>
    </message>
</context>
<context>
    <name>CountrySheet</name>
    <message>
        <source>Country: type its first letters</source>
        <extracomment>Label over a line that narrows down the list of countries below it.</extracomment>
        <translation>Страна: введите первые буквы</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>Button: one would rather name no country.</extracomment>
        <translation>Не указывать</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>No country is found by these letters. Try the first ones only, another spelling, its name in English, or its code, such as DE.</source>
        <extracomment>In place of the list of countries, when none is found by what was typed.</extracomment>
        <translation>По этим буквам страна не найдена. Попробуйте только первые буквы, другое написание, название на английском или код, например DE.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Страны</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Withdrawals still to be sent: %1.</source>
        <extracomment>Volunteers; %1 is how many signatures were taken back that the hub does not know of yet.</extracomment>
        <translation>Отозвано, но ещё не отправлено: %1.</translation>
    </message>
    <message>
        <source>This event has no hub: the bundle carries the signatures.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer; bundle: the sealed file for the office.</extracomment>
        <translation>У этого мероприятия нет сервера: подписи передаются в запечатанном пакете.</translation>
    </message>
    <message>
        <source>Everything that can be sent has been sent.</source>
        <translation>Всё, что можно отправить, отправлено.</translation>
    </message>
    <message>
        <source>Sending now.</source>
        <translation>Идёт отправка.</translation>
    </message>
    <message>
        <source>Something else answers instead of the hub (a log-in page of the network?). Open the network&apos;s log-in page on another device, or use another network.</source>
        <extracomment>Volunteers. A café&apos;s network that wants a log-in first, for example.</extracomment>
        <translation>Вместо сервера отвечает что-то другое (страница входа в сеть?). Откройте страницу входа на другом устройстве или воспользуйтесь другой сетью.</translation>
    </message>
    <message>
        <source>The hub does not accept this kiosk. Nothing is lost; please tell the office.</source>
        <extracomment>Volunteers. The office: the organisers&apos;.</extracomment>
        <translation>Сервер не принимает этот планшет. Ничего не потеряно; пожалуйста, сообщите в офис.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: this tablet and the hub disagree about which it is. Nothing was sent; please tell the office.</source>
        <extracomment>Volunteers. In a rehearsal nothing is real; a real hub takes nothing of it, and the other way round.</extracomment>
        <translation>Репетиция и работа не смешиваются: планшет настроен на одно, а сервер на другое. Ничего не отправлено; пожалуйста, сообщите в офис.</translation>
    </message>
    <message>
        <source>Sending does not work. Nothing is lost, and the tablet goes on trying. If it stays so, please tell the office.</source>
        <extracomment>Volunteers. A fault of the program, not of the network.</extracomment>
        <translation>Отправка не работает. Ничего не потеряно, планшет продолжает попытки. Если так и останется, сообщите, пожалуйста, в офис.</translation>
    </message>
    <message>
        <source>No connection to the hub. Sending starts by itself when it is back.</source>
        <translation>Нет связи с сервером. Отправка начнётся сама, когда связь появится.</translation>
    </message>
    <message>
        <source>The tablet cannot write at the moment. Free some space.</source>
        <extracomment>Volunteers. Its disk is full or fails.</extracomment>
        <translation>Планшет сейчас не может ничего сохранить. Освободите место.</translation>
    </message>
    <message>
        <source>Nothing delivered since the start of the app</source>
        <translation>С запуска приложения ничего не доставлено</translation>
    </message>
    <message>
        <source>Last delivery: just now</source>
        <translation>Последняя доставка: только что</translation>
    </message>
    <message>
        <source>Last delivery: %1 minutes ago</source>
        <extracomment>Volunteers; %1 is a number from 1 to 119. Choose words that suit every number.</extracomment>
        <translation>Последняя доставка: %1&#xa0;мин назад</translation>
    </message>
    <message>
        <source>Last delivery: more than two hours ago</source>
        <translation>Последняя доставка: более двух часов назад</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Это не тот PIN-код.</translation>
    </message>
    <message>
        <source>This is not the PIN. Next try in %1 seconds.</source>
        <extracomment>Volunteers; %1 is a number of seconds. Choose words that suit every number.</extracomment>
        <translation>Это не тот PIN-код. Следующая попытка через %1&#xa0;с.</translation>
    </message>
    <message>
        <source>The PIN of this stall is %1.</source>
        <extracomment>Volunteers; %1 is the stall&apos;s PIN.</extracomment>
        <translation>PIN-код этого стенда: %1.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no room in that place.</source>
        <translation>Ничего не выгружено: там нет места.</translation>
    </message>
    <message>
        <source>These words do not open the list. Try again; case and blanks do not matter.</source>
        <extracomment>Volunteers. The shift&apos;s secret words; “case”: capital or small letters.</extracomment>
        <translation>Эти слова не открывают список. Попробуйте ещё раз; пробелы и заглавные буквы не важны.</translation>
    </message>
    <message>
        <source>No shift is open, so there is no list to read here.</source>
        <extracomment>Volunteers. Lists belong to a shift.</extracomment>
        <translation>Открытой смены нет, поэтому читать здесь нечего.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <extracomment>Volunteers, after they touched “Stop”.</extracomment>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>Nothing was exported: that place cannot be written. Choose another one.</source>
        <extracomment>Volunteers. The place: a USB stick or folder.</extracomment>
        <translation>Ничего не выгружено: записать туда нельзя. Выберите другое место.</translation>
    </message>
    <message>
        <source>Sealed bundle written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Пакет записан и проверен. Подписей: %1. Файл: %2.</translation>
    </message>
    <message>
        <source>List written and checked: %1 signatures, file %2.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 the file&apos;s name, in Latin letters.</extracomment>
        <translation>Список записан и проверен. Подписей: %1. Файл: %2.</translation>
    </message>
    <message>
        <source>%1 signatures are not in it: they are damaged, or for the office&apos;s key only.</source>
        <extracomment>Volunteers; %1 is how many, also 1. “It”: the list just written.</extracomment>
        <translation>Не вошло подписей: %1. Они повреждены или открываются только ключом офиса.</translation>
    </message>
    <message>
        <source>This tablet lacks a font for %1 lines of it: print it at the office instead.</source>
        <extracomment>Volunteers; %1 is how many lines of the paper show an empty box instead of a letter.</extracomment>
        <translation>На этом планшете нет нужного шрифта (строк с пробелами: %1): лучше напечатайте в офисе.</translation>
    </message>
    <message>
        <source>The file with the signatures was damaged. It is kept aside in %2, and %1 signatures were taken over from it. Collecting goes on. Please tell the office this evening, and do not erase the tablet.</source>
        <extracomment>Volunteers; %1 is how many, also 0 or 1; %2 a folder&apos;s name, in Latin letters.</extracomment>
        <translation>Файл с подписями был повреждён. Он отложен в %2; перенесено подписей: %1. Сбор продолжается. Пожалуйста, сообщите сегодня вечером в офис и ничего не стирайте с планшета.</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>Volunteers, in large letters on the desk: nothing needs anybody.</extracomment>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>The tablet cannot write</source>
        <translation>Планшет не может ничего сохранить</translation>
    </message>
    <message>
        <source>The tablet is almost full</source>
        <translation>На планшете почти нет места</translation>
    </message>
    <message>
        <source>A file was damaged</source>
        <translation>Файл был повреждён</translation>
    </message>
    <message>
        <source>The hub does not accept this tablet</source>
        <translation>Сервер не принимает этот планшет</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix</source>
        <translation>Репетиция и работа не смешиваются</translation>
    </message>
    <message>
        <source>This network needs a log-in</source>
        <translation>Эта сеть требует входа</translation>
    </message>
    <message>
        <source>Sending does not work</source>
        <translation>Отправка не работает</translation>
    </message>
    <message>
        <source>The battery is almost empty</source>
        <translation>Батарея почти разряжена</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is full</source>
        <extracomment>Volunteers. The second copy: a USB stick that gets every signature, sealed, as it comes.</extracomment>
        <translation>Флешка второй копии заполнена</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick fails</source>
        <translation>Флешка второй копии не работает</translation>
    </message>
    <message>
        <source>The second copy&apos;s stick is not there</source>
        <translation>Флешки второй копии нет</translation>
    </message>
    <message>
        <source>Something needs attention</source>
        <translation>Кое-что требует внимания</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Открытой смены нет</translation>
    </message>
    <message>
        <source>Signature number %1</source>
        <extracomment>Volunteers; %1 is a number: the first signature of this tablet is number 1.</extracomment>
        <translation>Подпись номер&#xa0;%1</translation>
    </message>
    <message>
        <source>The hub does not collect for this campaign.</source>
        <extracomment>Volunteers, below “Signature number 12”: why the hub refused it. “It”: that signature.</extracomment>
        <translation>Сервер не собирает подписи для этой кампании.</translation>
    </message>
    <message>
        <source>It is damaged on this tablet. The office may still read it.</source>
        <translation>Она повреждена на этом планшете. Возможно, офис ещё сможет её прочитать.</translation>
    </message>
    <message>
        <source>The hub has another one under the same number.</source>
        <translation>На сервере под тем же номером есть другая.</translation>
    </message>
    <message>
        <source>It was taken back by the person who signed.</source>
        <translation>Её отозвал тот, кто подписал.</translation>
    </message>
    <message>
        <source>The hub cannot tell that it comes from this tablet.</source>
        <translation>Сервер не может убедиться, что она с этого планшета.</translation>
    </message>
    <message>
        <source>The hub refused it. Tell the office this word: %1</source>
        <extracomment>Volunteers; %1 is a short code for the office, in Latin letters.</extracomment>
        <translation>Сервер её не принял. Назовите офису это слово: %1</translation>
    </message>
    <message>
        <source>These are not the words. Here they are once more.</source>
        <extracomment>Volunteers, opening a shift: two of its secret words were asked and came back wrong.</extracomment>
        <translation>Это не те слова. Вот они ещё раз.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>Смена открыта</translation>
    </message>
    <message>
        <source>Shift: %1</source>
        <extracomment>Volunteers; %1 is a place and a volunteer&apos;s initials.</extracomment>
        <translation>Смена: %1</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Volunteers, in a table, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>Открытой смены не было</translation>
    </message>
    <message>
        <source>signed</source>
        <extracomment>Volunteers. Words after numbers of signatures: “12 signed = 9 delivered + 3 waiting”. Short.</extracomment>
        <translation>подписано</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>в очереди</translation>
    </message>
    <message>
        <source>need attention</source>
        <translation>требуют внимания</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>Campaign not known</source>
        <extracomment>Volunteers, in a table, instead of a campaign&apos;s title: it is not known to which they belong.</extracomment>
        <translation>Кампания неизвестна</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Volunteers, in a table; %1 is a time such as 14:00: a shift that goes on.</extracomment>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Done. This signature is erased here and can never come back.</source>
        <translation>Готово. Эта подпись здесь стёрта и больше никогда не появится.</translation>
    </message>
    <message>
        <source>This is not a code. It has twelve letters and digits.</source>
        <extracomment>Volunteers. A code looks like 7K2M-9QX4-D0VB.</extracomment>
        <translation>Это не код. В коде двенадцать букв и цифр.</translation>
    </message>
    <message>
        <source>This tablet has no signature with this code. It may have been typed wrongly, taken back before, or come from another tablet: the office can look there.</source>
        <translation>На этом планшете нет подписи с таким кодом. Возможно, в нём опечатка, подпись уже отозвана или сделана на другом планшете: там может посмотреть офис.</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <extracomment>Volunteers, below a stick&apos;s name; %1 is a number of gigabytes.</extracomment>
        <translation>свободно %1&#xa0;ГБ</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>флешка</translation>
    </message>
    <message>
        <source>folder on this tablet</source>
        <translation>папка на планшете</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Volunteers, below a stick&apos;s name: %1 is what kind of place, %2 how much room it has.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sealed bundle</source>
        <translation>Запечатанный пакет</translation>
    </message>
    <message>
        <source>Full list (CSV)</source>
        <extracomment>Volunteers. A list with everything, as CSV (a table in a text file).</extracomment>
        <translation>Полный список (CSV)</translation>
    </message>
    <message>
        <source>For Action Network</source>
        <extracomment>Volunteers. A program of the office&apos;s; keep its name.</extracomment>
        <translation>Для Action Network</translation>
    </message>
    <message>
        <source>For CiviCRM</source>
        <translation>Для CiviCRM</translation>
    </message>
    <message>
        <source>For Mailchimp</source>
        <translation>Для Mailchimp</translation>
    </message>
    <message>
        <source>Spreadsheet with a password</source>
        <translation>Таблица с паролем</translation>
    </message>
    <message>
        <source>Full list on paper (PDF)</source>
        <translation>Список на бумаге (PDF)</translation>
    </message>
    <message>
        <source>Petition to hand in (PDF)</source>
        <extracomment>Volunteers. The petition as it is handed to a government: names, no contact details.</extracomment>
        <translation>Петиция для вручения (PDF)</translation>
    </message>
    <message>
        <source>For this program only: everything stands in the file as it was typed. Do not open it in a spreadsheet, which could take a name for a formula. For that, write the full list.</source>
        <extracomment>Volunteers. Below the choice of a file. “Program”: the office&apos;s, named on the button.</extracomment>
        <translation>Только для этой программы: в файле всё стоит так, как было набрано. Не открывайте его в электронной таблице: она может принять имя за формулу. Для этого запишите полный список.</translation>
    </message>
    <message>
        <source>There is no bundle yet, or its stick is gone.</source>
        <extracomment>Volunteers. The bundle: the sealed file for the office, on a USB stick.</extracomment>
        <translation>Пакета ещё нет, или его флешку вынули.</translation>
    </message>
    <message>
        <source>The same on the stick and here: %1 signed.</source>
        <extracomment>Volunteers; %1 is a number of signatures, also 0 or 1.</extracomment>
        <translation>На флешке и здесь одинаково: подписано %1.</translation>
    </message>
    <message>
        <source>On the stick: %1 signed. Here: %2. Write the bundle again.</source>
        <extracomment>Volunteers; %1 and %2 are numbers of signatures.</extracomment>
        <translation>На флешке: %1. Здесь: %2. Запишите пакет ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was erased: something on this tablet is neither delivered nor in the bundle. Write the bundle again, or hand the tablet itself to the office.</source>
        <translation>Ничего не стёрто: что-то на этом планшете не доставлено и не вошло в пакет. Запишите пакет ещё раз или отдайте сам планшет в офис.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt could not be written: put the stick back.</source>
        <translation>Этот планшет пуст. Квитанцию записать не удалось: вставьте флешку снова.</translation>
    </message>
    <message>
        <source>This tablet is empty. The receipt is %1.</source>
        <extracomment>Volunteers; %1 is a file&apos;s name, in Latin letters.</extracomment>
        <translation>Этот планшет пуст. Квитанция: %1.</translation>
    </message>
    <message>
        <source>Battery %1 %, charging</source>
        <extracomment>Volunteers; %1 is a percentage.</extracomment>
        <translation>Батарея %1&#xa0;%, заряжается</translation>
    </message>
    <message>
        <source>Battery %1 %</source>
        <translation>Батарея %1&#xa0;%</translation>
    </message>
    <message>
        <source>Battery %1 %, about %2 hours left</source>
        <extracomment>Volunteers; %1 is a percentage, %2 a number of hours with one decimal place.</extracomment>
        <translation>Батарея %1&#xa0;%, хватит примерно на %2&#xa0;ч</translation>
    </message>
    <message>
        <source>Room on the tablet: %1 GB</source>
        <extracomment>Volunteers; %1 is a number of gigabytes.</extracomment>
        <translation>Место на планшете: %1&#xa0;ГБ</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2</source>
        <extracomment>Volunteers; the second copy is on a USB stick; %1 is how many signatures, %2 the stick.</extracomment>
        <translation>Вторая копия: %1 на %2</translation>
    </message>
    <message>
        <source>Second copy: %1 on %2, more are coming</source>
        <translation>Вторая копия: %1 на %2, копирование идёт</translation>
    </message>
    <message>
        <source>Second copy: put the stick %2 in. Nothing is lost meanwhile.</source>
        <translation>Вторая копия: вставьте флешку %2. Пока ничего не теряется.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 is full. Use an empty one.</source>
        <translation>Вторая копия: флешка %2 заполнена. Возьмите пустую.</translation>
    </message>
    <message>
        <source>Second copy: the stick %2 fails. Use another one.</source>
        <translation>Вторая копия: флешка %2 не работает. Возьмите другую.</translation>
    </message>
    <message>
        <source>Machine: %1 of %2 checks are good</source>
        <extracomment>Volunteers; %1 of %2 checks of the machine are as they should be.</extracomment>
        <translation>Устройство: в порядке %1 из %2</translation>
    </message>
    <message>
        <source>The app has a user of its own</source>
        <extracomment>Volunteers and whoever set the tablet up: one check of the machine, how it should be.</extracomment>
        <translation>У приложения своя учётная запись</translation>
    </message>
    <message>
        <source>Nothing is swapped to the disk</source>
        <translation>Память не выгружается на диск</translation>
    </message>
    <message>
        <source>The disk is encrypted</source>
        <translation>Диск зашифрован</translation>
    </message>
    <message>
        <source>No secret keys of the system</source>
        <extracomment>Keys of a keyboard (SysRq) that command the system past every program.</extracomment>
        <translation>Тайные клавиши системы отключены</translation>
    </message>
    <message>
        <source>No memory dumps</source>
        <translation>Дампы памяти отключены</translation>
    </message>
    <message>
        <source>The app is all there is on the screen</source>
        <translation>На экране только приложение</translation>
    </message>
    <message>
        <source>No other terminals</source>
        <translation>Других терминалов нет</translation>
    </message>
    <message>
        <source>Unknown USB devices are refused</source>
        <translation>Незнакомые USB-устройства отклоняются</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>Часы идут верно</translation>
    </message>
    <message>
        <source>Windows locks the tablet</source>
        <translation>Windows блокирует планшет</translation>
    </message>
    <message>
        <source>The event file is signed by the office</source>
        <extracomment>The event file sets up the tablet; the office signs it, so that changes are noticed.</extracomment>
        <translation>Файл мероприятия подписан офисом</translation>
    </message>
    <message>
        <source>This machine does not tell.</source>
        <translation>Устройство об этом не сообщает.</translation>
    </message>
    <message>
        <source>Run it as a user that can do nothing else.</source>
        <extracomment>What to do about one check; the README has a chapter on locking the machine.</extracomment>
        <translation>Запускайте его от имени учётной записи без других прав.</translation>
    </message>
    <message>
        <source>Switch swap off, or encrypt it.</source>
        <translation>Отключите подкачку (swap) или зашифруйте её.</translation>
    </message>
    <message>
        <source>Set the tablet up again with disk encryption.</source>
        <translation>Настройте планшет заново, с шифрованием диска.</translation>
    </message>
    <message>
        <source>Set kernel.sysrq to 0.</source>
        <translation>Задайте kernel.sysrq значение 0.</translation>
    </message>
    <message>
        <source>Switch core dumps off.</source>
        <translation>Отключите дампы памяти (core dumps).</translation>
    </message>
    <message>
        <source>Start it in a session of its own, such as cage.</source>
        <translation>Запускайте его в отдельном сеансе, например cage.</translation>
    </message>
    <message>
        <source>Set NAutoVTs and ReserveVT to 0.</source>
        <translation>Задайте NAutoVTs и ReserveVT значение 0.</translation>
    </message>
    <message>
        <source>Install USBGuard, and allow the sticks you use.</source>
        <translation>Установите USBGuard и разрешите свои флешки.</translation>
    </message>
    <message>
        <source>Set the clock: hours are written with signatures.</source>
        <translation>Настройте часы: вместе с подписями записывается час.</translation>
    </message>
    <message>
        <source>Windows Home and Pro cannot lock a tablet: stay beside it, or use Linux.</source>
        <translation>Windows Home и Pro не могут заблокировать планшет: будьте рядом или используйте Linux.</translation>
    </message>
    <message>
        <source>It is not signed: ask the office for a signed one.</source>
        <translation>Он не подписан: попросите в офисе подписанный.</translation>
    </message>
</context>
<context>
    <name>DeskFlow</name>
    <message>
        <source>Close this shift?</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; it has secret words that open its list.</extracomment>
        <translation>Закрыть эту смену?</translation>
    </message>
    <message>
        <source>Its words stop working, and this stall can no longer read its list. Every signature stays, sealed for the office.</source>
        <extracomment>Volunteers. “Its words”: the shift&apos;s secret words. “Sealed”: encrypted, only the office has the key.</extracomment>
        <translation>Слова смены перестанут действовать, и стенд больше не сможет прочитать её список. Все подписи останутся, запечатанные для офиса.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button below “Close this shift?”.</extracomment>
        <translation>Закрыть смену</translation>
    </message>
    <message>
        <source>Take this signature back?</source>
        <extracomment>Volunteers. Somebody came with their code and wants their signature erased.</extracomment>
        <translation>Отозвать эту подпись?</translation>
    </message>
    <message>
        <source>It is erased here and at the hub and can never come back. Every other signature stays.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer.</extracomment>
        <translation>Она будет стёрта здесь и на сервере и больше никогда не появится. Все остальные подписи останутся.</translation>
    </message>
    <message>
        <source>Yes, erase it</source>
        <extracomment>Volunteers&apos; button below “Take this signature back?”.</extracomment>
        <translation>Да, стереть</translation>
    </message>
    <message>
        <source>Wipe this tablet?</source>
        <extracomment>Volunteers. Everything on the tablet is erased.</extracomment>
        <translation>Очистить этот планшет?</translation>
    </message>
    <message>
        <source>The signatures, the keys and the open shift on this tablet are gone for good. What the hub has and what is in the bundle stays. The receipt says what was here, without names.</source>
        <extracomment>Volunteers. The hub: the organisers&apos; computer; the bundle: the sealed file on the stick.</extracomment>
        <translation>Подписи, ключи и открытая смена на этом планшете исчезнут навсегда. То, что есть на сервере и в пакете, останется. В квитанции сказано, что здесь было, без имён.</translation>
    </message>
    <message>
        <source>Wipe it</source>
        <extracomment>Volunteers&apos; button below “Wipe this tablet?”.</extracomment>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Close the app?</source>
        <extracomment>Volunteers. The app: this program on the tablet.</extracomment>
        <translation>Закрыть приложение?</translation>
    </message>
    <message>
        <source>Every signature stays on the tablet. What is waiting is sent the next time the app runs and there is a network.</source>
        <extracomment>Volunteers. “What is waiting”: signatures not sent yet.</extracomment>
        <translation>Все подписи остаются на планшете. То, что в очереди, будет отправлено, когда приложение снова запустят и появится сеть.</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button below “Close the app?”.</extracomment>
        <translation>Закрыть приложение</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Back to the kiosk</source>
        <extracomment>Volunteers&apos; button: back to the screens on which people sign.</extracomment>
        <translation>К сбору подписей</translation>
    </message>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers&apos; button: write today&apos;s signatures to a USB stick.</extracomment>
        <translation>Выгрузить список дня</translation>
    </message>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers&apos; button: everything at the end of the day, step by step.</extracomment>
        <translation>Конец дня</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message numerus="yes">
        <source>On paper: %n line(s)</source>
        <extracomment>Volunteers, below the sum of signatures on the tablet: what was signed with a pen, not in that sum.</extracomment>
        <translation>
            <numerusform>На бумаге: %Ln строка</numerusform>
            <numerusform>На бумаге: %Ln строки</numerusform>
            <numerusform>На бумаге: %Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) back</source>
        <translation>
            <numerusform>%Ln лист вернулся</numerusform>
            <numerusform>%Ln листа вернулись</numerusform>
            <numerusform>%Ln листов вернулось</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) still out</source>
        <translation>
            <numerusform>%Ln лист на руках</numerusform>
            <numerusform>%Ln листа на руках</numerusform>
            <numerusform>%Ln листов на руках</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>Volunteers&apos; button. A shift: the hours in which one team collects.</extracomment>
        <translation>Смена</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers&apos; button: a table of shifts and how many signatures each gathered.</extracomment>
        <translation>Кто сколько собрал</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers&apos; button: sheets to sign on with a pen, handed out and come back.</extracomment>
        <translation>Бумажные листы</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Volunteers&apos; button; “attention” as below the number (BalanceSum).</extracomment>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers&apos; button: somebody comes back with the code and wants their signature erased.</extracomment>
        <translation>Отозвать подпись</translation>
    </message>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers&apos; button: battery, disk, how well the tablet is locked.</extracomment>
        <translation>Проверить устройство</translation>
    </message>
    <message>
        <source>Close the app</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Закрыть приложение</translation>
    </message>
</context>
<context>
    <name>DeskSheet</name>
    <message>
        <source>Back to the desk</source>
        <extracomment>Volunteers&apos; button. The desk: the volunteers&apos; screen (PinScreen: “Volunteers&apos; desk”).</extracomment>
        <translation>К экрану волонтёров</translation>
    </message>
</context>
<context>
    <name>EveningSheet</name>
    <message>
        <source>End of the day</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Конец дня</translation>
    </message>
    <message>
        <source>Send what can be sent</source>
        <translation>Отправить что можно</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <extracomment>Volunteers. “Waiting”: signatures not sent yet, here and below. The bundle: the sealed file.</extracomment>
        <translation>В очереди ничего нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) wait. Without a network the bundle carries them.</source>
        <translation>
            <numerusform>В очереди %Ln подпись. Без сети её передаст пакет.</numerusform>
            <numerusform>В очереди %Ln подписи. Без сети их передаст пакет.</numerusform>
            <numerusform>В очереди %Ln подписей. Без сети их передаст пакет.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>Volunteers&apos; button.</extracomment>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Write the sealed bundle to a stick</source>
        <translation>Записать запечатанный пакет на флешку</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Записать пакет</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>The counts match</source>
        <extracomment>Volunteers: compare how many the stick holds with how many the tablet counts.</extracomment>
        <translation>Числа совпадают</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers: who takes the stick to the office.</extracomment>
        <translation>Передать флешку</translation>
    </message>
    <message>
        <source>The stick goes with %1.</source>
        <extracomment>Volunteers; %1 are somebody&apos;s initials.</extracomment>
        <translation>Флешку забирает %1.</translation>
    </message>
    <message>
        <source>Who takes the stick to the office? Leave it in until the end.</source>
        <translation>Кто отвезёт флешку в офис? До конца не вынимайте её.</translation>
    </message>
    <message>
        <source>Their initials</source>
        <translation>Инициалы</translation>
    </message>
    <message>
        <source>Noted</source>
        <extracomment>Volunteers&apos; button: noted, who takes the stick.</extracomment>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Wipe the tablet</source>
        <extracomment>Volunteers: erase everything on the tablet.</extracomment>
        <translation>Очистить планшет</translation>
    </message>
    <message>
        <source>Everything here is at the office or on the stick. You get a receipt.</source>
        <extracomment>Volunteers. The steps: 1 to 4 above this.</extracomment>
        <translation>Всё, что здесь есть, уже в офисе или на флешке. Вы получите квитанцию.</translation>
    </message>
    <message>
        <source>Not yet: first the steps above. What is neither delivered nor in the bundle cannot be wiped.</source>
        <translation>Ещё рано: сначала шаги выше. То, что не доставлено и не вошло в пакет, стереть нельзя.</translation>
    </message>
    <message>
        <source>Wipe the tablet…</source>
        <extracomment>Volunteers&apos; button below “Wipe the tablet”; asks once more.</extracomment>
        <translation>Очистить планшет…</translation>
    </message>
    <message>
        <source>Write the receipt</source>
        <extracomment>Volunteers&apos; button: the stick was gone when the tablet was wiped.</extracomment>
        <translation>Записать квитанцию</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Export the day&apos;s list</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Выгрузить список дня</translation>
    </message>
    <message>
        <source>1. Where to?</source>
        <extracomment>Volunteers. First of three numbered steps: onto which stick or into which folder.</extracomment>
        <translation>1. Куда?</translation>
    </message>
    <message>
        <source>2. For the office: a sealed bundle. Only the office can open it.</source>
        <extracomment>Volunteers. Second step. The office: the organisers&apos;, not of the stall.</extracomment>
        <translation>2. Для офиса: запечатанный пакет. Открыть его может только офис.</translation>
    </message>
    <message>
        <source>Write the sealed bundle</source>
        <translation>Записать запечатанный пакет</translation>
    </message>
    <message>
        <source>3. For the stall: a readable list. Whoever finds this file can read who signed. Type the shift&apos;s words.</source>
        <extracomment>Volunteers. Third step; its secret words open the list.</extracomment>
        <translation>3. Для стенда: список, который можно прочитать. Кто найдёт этот файл, прочтёт, кто поставил подпись. Введите слова смены.</translation>
    </message>
    <message>
        <source>This event does not make readable lists at the stall. The office opens the bundle.</source>
        <translation>На этом мероприятии стенд не создаёт списков для чтения. Пакет открывает офис.</translation>
    </message>
    <message>
        <source>The shift&apos;s words</source>
        <extracomment>Volunteers. Label over a line: the secret words that were shown when the shift was opened.</extracomment>
        <translation>Слова смены</translation>
    </message>
    <message>
        <source>Write the readable list</source>
        <translation>Записать список для чтения</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Volunteers&apos; button: end the writing of a file; there is no file then.</extracomment>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Writing and checking…</source>
        <extracomment>Volunteers. The file is being written, then read again; takes a moment.</extracomment>
        <translation>Запись и проверка…</translation>
    </message>
    <message>
        <source>The password of this file</source>
        <extracomment>Volunteers. Heading: the words that open the spreadsheet just written.</extracomment>
        <translation>Пароль этого файла</translation>
    </message>
    <message>
        <source>Write them down and give them to whoever opens the file, on another way than the file itself. They are shown only once.</source>
        <extracomment>Volunteers. “Them”: the words of the password.</extracomment>
        <translation>Запишите эти слова и передайте тому, кто откроет файл, отдельно от самого файла. Они показываются только один раз.</translation>
    </message>
</context>
<context>
    <name>FaultScreen</name>
    <message>
        <source>One moment, please.</source>
        <extracomment>Heading of a calm screen after a fault of the program.</extracomment>
        <translation>Минуту, пожалуйста.</translation>
    </message>
    <message>
        <source>Something went wrong on this tablet. What was on the screen has been cleared. Signatures that were thanked for are safe.</source>
        <extracomment>“That were thanked for”: those after which the screen said “Thank you.”</extracomment>
        <translation>На этом планшете произошёл сбой. Всё, что было на экране, стёрто. Подписи, после которых появилось «Спасибо», сохранены.</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: back to the first screen.</extracomment>
        <translation>Начать сначала</translation>
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
        <translation>Настройка планшета</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>Whoever sets up a tablet, small: which step this is, e.g. “Step 2 of 5”.</extracomment>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <extracomment>Whoever sets up a tablet; %1 is a date. Written: the file was made or changed on that day.</extracomment>
        <translation>Записан %1</translation>
    </message>
    <message>
        <source>Cannot be used: touch to read why</source>
        <extracomment>Whoever sets up a tablet; beside the name of a file on a stick. A touch says why.</extracomment>
        <translation>Не подходит: коснитесь, чтобы прочитать почему</translation>
    </message>
    <message>
        <source>Put the stick with the event file in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Вставьте флешку с файлом мероприятия. Он появится здесь.</translation>
    </message>
    <message>
        <source>There is no event file on this stick. The office copies the event&apos;s whole folder onto it.</source>
        <extracomment>Whoever sets up a tablet. The office: the organisers&apos;, who made the event file.</extracomment>
        <translation>На этой флешке нет файла мероприятия. Офис копирует на неё всю папку мероприятия.</translation>
    </message>
    <message>
        <source>Signatures are sent to %1</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; %1 is its address.</extracomment>
        <translation>Подписи отправляются на %1</translation>
    </message>
    <message>
        <source>No hub: each evening&apos;s bundle, on a stick, carries the signatures</source>
        <extracomment>Whoever sets up a tablet; hub: the organisers&apos; computer; bundle: the sealed file.</extracomment>
        <translation>Сервера нет: подписи передаются каждый вечер в пакете на флешке</translation>
    </message>
    <message>
        <source>It is a rehearsal: nothing that is signed counts</source>
        <extracomment>Whoever sets up a tablet. A rehearsal: practice, nothing is real.</extracomment>
        <translation>Это репетиция: ни одна подпись не считается</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be read. Nothing was taken over. Put it in again, and touch the file once more.</source>
        <translation>Флешку вынули, или она не читается. Ничего не перенесено. Вставьте её снова и ещё раз коснитесь файла.</translation>
    </message>
    <message>
        <source>There is no room on the tablet for this event. Nothing was taken over.</source>
        <translation>На планшете нет места для этого мероприятия. Ничего не перенесено.</translation>
    </message>
    <message>
        <source>The tablet&apos;s own disk cannot be written to. Nothing was taken over. Switch the tablet off and on; if it stays so, it needs repair.</source>
        <translation>На диск самого планшета нельзя записать. Ничего не перенесено. Выключите и включите планшет; если не поможет, ему нужен ремонт.</translation>
    </message>
    <message>
        <source>Rehearsal and reality do not mix: one of this file and this tablet is a rehearsal.</source>
        <extracomment>Volunteers. A rehearsal: practice, nothing is real.</extracomment>
        <translation>Репетиция и действительность не смешиваются: либо этот файл, либо этот планшет — репетиция.</translation>
    </message>
    <message>
        <source>This file is not signed by whoever signed this tablet&apos;s event. Ask the office: only its own signature counts here. For another office, this tablet has to be set up anew.</source>
        <extracomment>Volunteers. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>Этот файл подписан не тем, кто подписал мероприятие этого планшета. Спросите в офисе: здесь считается только его подпись. Для другого офиса планшет нужно настроить заново.</translation>
    </message>
    <message>
        <source>This file is of another event, and signatures of this one are still on the tablet. Go through “End of the day” first: then nothing is left behind.</source>
        <extracomment>Volunteers. “End of the day” is a button of the desk.</extracomment>
        <translation>Это файл другого мероприятия, а подписи этого ещё на планшете. Сначала пройдите «Конец дня»: тогда ничего не останется.</translation>
    </message>
    <message>
        <source>The signatures on this tablet are sealed to a key that is not in this file. Ask the office for a file with that key as well, as the stand-by key, or go through “End of the day” first. Who has the old key can read them either way.</source>
        <extracomment>Volunteers. The key: what opens signatures. Stand-by key: the office&apos;s second key.</extracomment>
        <translation>Подписи на этом планшете запечатаны для ключа, которого нет в этом файле. Попросите в офисе файл, где есть и этот ключ, как запасной, или сначала пройдите «Конец дня». У кого старый ключ, тот прочитает их в любом случае.</translation>
    </message>
    <message>
        <source>Signatures of this tablet went to a hub that is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers. Hub: the organisers&apos; computer.</extracomment>
        <translation>Подписи этого планшета ушли на сервер, которого нет в этом файле. Сначала пройдите «Конец дня».</translation>
    </message>
    <message>
        <source>A campaign that people have signed here is not in this file. Go through “End of the day” first.</source>
        <extracomment>Volunteers.</extracomment>
        <translation>Кампании, под которой здесь подписывались, нет в этом файле. Сначала пройдите «Конец дня».</translation>
    </message>
    <message>
        <source>A shift is open, and its list could not be read any more. Close the shift first.</source>
        <extracomment>Volunteers. A shift: the hours in which one team collects; its words open its list.</extracomment>
        <translation>Смена открыта, и её список больше нельзя будет прочитать. Сначала закройте смену.</translation>
    </message>
    <message>
        <source>There is no room on this stick. Nothing was kept. Take another stick, or make room.</source>
        <extracomment>Whoever sets up a tablet. The key: what opens the signatures.</extracomment>
        <translation>На этой флешке нет места. Ничего не сохранено. Возьмите другую флешку или освободите место.</translation>
    </message>
    <message>
        <source>What was written does not read back the same: do not trust this stick. Nothing was kept. Take another stick.</source>
        <translation>Записанное читается иначе: не доверяйте этой флешке. Ничего не сохранено. Возьмите другую флешку.</translation>
    </message>
    <message>
        <source>The stick was pulled, or cannot be written to. Nothing was kept. Put a stick in, and try again.</source>
        <translation>Флешку вынули, или на неё нельзя записать. Ничего не сохранено. Вставьте флешку и попробуйте снова.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 letters.</source>
        <extracomment>Whoever sets up a tablet; the name of a group or of its stall.</extracomment>
        <translation>В названии от 1 до 80 букв.</translation>
    </message>
    <message>
        <source>These were two different PINs. Choose one again.</source>
        <translation>Это были два разных PIN-кода. Выберите снова.</translation>
    </message>
</context>
<context>
    <name>FirstStartFlow</name>
    <message>
        <source>Which event?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of files.</extracomment>
        <translation>Какое мероприятие?</translation>
    </message>
    <message>
        <source>Which campaign?</source>
        <extracomment>Whoever sets up a tablet: heading over a list of campaigns.</extracomment>
        <translation>Какая кампания?</translation>
    </message>
    <message>
        <source>A campaign says who collects, and what happens with the signatures. One of your own comes as a pack, on a stick.</source>
        <extracomment>Whoever sets up a tablet. Pack: a folder with a campaign&apos;s story and wording. Stick: a USB memory stick.</extracomment>
        <translation>В кампании сказано, кто собирает подписи и что с ними будет. Своя кампания — это папка или zip на флешке.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Given name</source>
        <extracomment>Attendees, label over a line; what one is called by. Not “first name” where the order differs.</extracomment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Почтовый индекс</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Please type your given name.</source>
        <translation>Пожалуйста, введите имя.</translation>
    </message>
    <message>
        <source>Please type your family name.</source>
        <translation>Пожалуйста, введите фамилию.</translation>
    </message>
    <message>
        <source>Please type your e-mail address.</source>
        <translation>Пожалуйста, введите адрес электронной почты.</translation>
    </message>
    <message>
        <source>Please type your postcode.</source>
        <translation>Пожалуйста, введите почтовый индекс.</translation>
    </message>
    <message>
        <source>Please choose your country.</source>
        <translation>Пожалуйста, выберите страну.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>Слишком длинно. Пожалуйста, сократите.</translation>
    </message>
    <message>
        <source>A name has at least one letter.</source>
        <translation>В имени должна быть хотя бы одна буква.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address yet.</source>
        <extracomment>Attendees; calm: they may still be typing or may leave it out.</extracomment>
        <translation>Это пока не похоже на адрес электронной почты.</translation>
    </message>
    <message>
        <source>Please check: postcodes in this country look different (%1).</source>
        <extracomment>%1 is a country&apos;s name as lists write it (nominative). It may be right all the same.</extracomment>
        <translation>Проверьте, пожалуйста: почтовые индексы в этой стране выглядят иначе (%1).</translation>
    </message>
    <message>
        <source>Please check: a sign that cannot be printed was left out.</source>
        <extracomment>Below a field: a sign that cannot be kept (unprintable) was taken out. Calm.</extracomment>
        <translation>Проверьте, пожалуйста: знак, который нельзя напечатать, пропущен.</translation>
    </message>
    <message>
        <source>Please check: a sign in this address only looks like the one that belongs there.</source>
        <extracomment>Below the e-mail address: such as a Russian а among Latin letters, or a curly apostrophe.</extracomment>
        <translation>Проверьте, пожалуйста: один знак этого адреса только похож на нужный.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>Button; %1 is the e-mail address that was typed, a slip in its ending mended.</extracomment>
        <translation>Вы имели в виду %1?</translation>
    </message>
    <message>
        <source>Keep “%1”</source>
        <extracomment>Button below a name: undo the capitals that were set by themselves; %1 is as it was typed.</extracomment>
        <translation>Оставить «%1»</translation>
    </message>
    <message>
        <source>I have only one name</source>
        <extracomment>Button, for people whose name has one part: the family name may stay empty.</extracomment>
        <translation>У меня только одно имя</translation>
    </message>
    <message>
        <source>Noted: you have only one name.</source>
        <extracomment>Below the family name, once that button was touched.</extracomment>
        <translation>Учтено: у Вас только одно имя.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet is full. Please tell a volunteer.</source>
        <extracomment>“Full”: its disk.</extracomment>
        <translation>Ваша подпись не сохранена: на планшете не осталось места. Пожалуйста, скажите волонтёрам.</translation>
    </message>
    <message>
        <source>Your signature was not saved: the tablet cannot write. Please tell a volunteer.</source>
        <translation>Ваша подпись не сохранена: планшет не может ничего записать. Пожалуйста, скажите волонтёрам.</translation>
    </message>
    <message>
        <source>This could not be undone here. The code takes your signature back: please show it to a volunteer.</source>
        <extracomment>After “Undo my signature”; the code is the one shown on the same screen.</extracomment>
        <translation>Отменить здесь не удалось. Подпись можно отозвать по коду: пожалуйста, покажите его волонтёрам.</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>if you like</source>
        <extracomment>After a field&apos;s label, in brackets: need not be filled in.</extracomment>
        <translation>по желанию</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Button: opens the list of countries.</extracomment>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: leave the form without signing; what was typed is cleared.</extracomment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Read the story</source>
        <extracomment>Button; the same words as on AttractScreen.</extracomment>
        <translation>О чём речь</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>Button: opens the privacy notice. Short.</extracomment>
        <translation>Защита данных</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Остановить чтение</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Прослушать</translation>
    </message>
    <message>
        <source>To the form</source>
        <extracomment>Button, attendees: scrolls down to what there is to fill in.</extracomment>
        <translation>К форме</translation>
    </message>
    <message>
        <source>Fill in what I just typed</source>
        <extracomment>Button over the form&apos;s empty fields, for who has just signed another appeal here: name and address as there.</extracomment>
        <translation>Подставить то, что я только что ввёл</translation>
    </message>
    <message>
        <source>One moment…</source>
        <extracomment>The first: the signature is being saved. “Sign”: button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Минуту…</translation>
    </message>
</context>
<context>
    <name>GatheredSheet</name>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Кто сколько собрал</translation>
    </message>
    <message>
        <source>Nobody has signed here yet.</source>
        <extracomment>Volunteers, over a table of shifts. “Those”: signatures.</extracomment>
        <translation>Здесь пока никто не подписался.</translation>
    </message>
    <message>
        <source>Without those that were taken back.</source>
        <translation>Без отозванных.</translation>
    </message>
    <message>
        <source>Appeal</source>
        <extracomment>Volunteers. Head of a column of appeals&apos; titles. Short.</extracomment>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Heads of a table: where, who (initials), in which hours, how many signatures. Short.</extracomment>
        <translation>Место</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Волонтёр</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Volunteers, before the sum below a table.</extracomment>
        <translation>Всего</translation>
    </message>
</context>
<context>
    <name>HandTally</name>
    <message numerus="yes">
        <source>%n people and more have signed here today.</source>
        <extracomment>%n is a round number from 10 on, rounded down: no exact number is shown.</extracomment>
        <translation>
            <numerusform>Сегодня здесь подписали не менее %Ln человека.</numerusform>
            <numerusform>Сегодня здесь подписали не менее %Ln человек.</numerusform>
            <numerusform>Сегодня здесь подписали не менее %Ln человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal of %n signatures is reached.</source>
        <extracomment>Below a row of ten boxes that fill up; %n is a round number from 10 on, for one day. The first: so many have signed.</extracomment>
        <translation>
            <numerusform>Цель на сегодня достигнута: %Ln подпись.</numerusform>
            <numerusform>Цель на сегодня достигнута: %Ln подписи.</numerusform>
            <numerusform>Цель на сегодня достигнута: %Ln подписей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s goal here: %n signatures.</source>
        <translation>
            <numerusform>Цель на сегодня здесь: %Ln подпись.</numerusform>
            <numerusform>Цель на сегодня здесь: %Ln подписи.</numerusform>
            <numerusform>Цель на сегодня здесь: %Ln подписей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenCorner</name>
    <message>
        <source>Volunteers: press and hold</source>
        <extracomment>For screen readers: an invisible corner that opens the volunteers&apos; desk; long press.</extracomment>
        <translation>Волонтёрам: нажать и удерживать</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>%1 o&apos;clock: %2</source>
        <extracomment>For screen readers: %1 is an hour of the day, %2 how many signed in it.</extracomment>
        <translation>%1&#xa0;ч: %2</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Nobody has touched the screen for a while; soon it starts over.</extracomment>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button, the answer to “Are you still there?”.</extracomment>
        <translation>Я ещё здесь</translation>
    </message>
    <message numerus="yes">
        <source>Everything on this screen is cleared for the next person in %n second(s).</source>
        <extracomment>%n is a number of seconds that counts down.</extracomment>
        <translation>
            <numerusform>Через %Ln секунду всё на этом экране будет стёрто для следующего человека.</numerusform>
            <numerusform>Через %Ln секунды всё на этом экране будет стёрто для следующего человека.</numerusform>
            <numerusform>Через %Ln секунд всё на этом экране будет стёрто для следующего человека.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InkButton</name>
    <message>
        <source>Sign with your finger (if you like)</source>
        <extracomment>Button: opens a pad to draw one&apos;s signature on. The other: once something is drawn.</extracomment>
        <translation>Расписаться пальцем (по желанию)</translation>
    </message>
    <message>
        <source>Change your finger&apos;s signature</source>
        <translation>Изменить роспись</translation>
    </message>
    <message>
        <source>Your finger&apos;s signature</source>
        <extracomment>For screen readers: the picture of what was drawn on the pad.</extracomment>
        <translation>Ваша роспись</translation>
    </message>
</context>
<context>
    <name>InkSheet</name>
    <message>
        <source>Sign with your finger</source>
        <extracomment>Heading: draw your signature as one does with a pen.</extracomment>
        <translation>Распишитесь пальцем</translation>
    </message>
    <message>
        <source>Draw here with your finger</source>
        <extracomment>For screen readers: the pad.</extracomment>
        <translation>Пишите здесь пальцем</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button: wipes the whole drawing.</extracomment>
        <translation>Стереть всё</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes back the last stroke.</extracomment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: the drawing is finished, back to the form.</extracomment>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>MachineSheet</name>
    <message>
        <source>Check the machine</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Проверить устройство</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. It is about strangers who get hold of the tablet.</source>
        <extracomment>Volunteers. “This”: the list of checks below.</extracomment>
        <translation>Подписи запечатаны, что бы здесь ни стояло. Речь о посторонних, в чьи руки попадёт планшет.</translation>
    </message>
    <message>
        <source>Take over an event file</source>
        <extracomment>Volunteers&apos; button: a newer event file from the organisers&apos; office, on a stick.</extracomment>
        <translation>Перенести файл мероприятия</translation>
    </message>
</context>
<context>
    <name>NeutralScreen</name>
    <message>
        <source>Not in use</source>
        <extracomment>A screen that says nothing about what this tablet is for.</extracomment>
        <translation>Не используется</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Sheet %1 came back, lines signed: %2</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper, %2 how many lines on it are signed.</extracomment>
        <translation>Лист %1 вернулся, подписано строк: %2</translation>
    </message>
    <message>
        <source>Sheet %1 handed out</source>
        <extracomment>Volunteers; %1 is the number of a sheet of paper.</extracomment>
        <translation>Лист %1 выдан</translation>
    </message>
    <message>
        <source>Sheets %1 to %2 handed out</source>
        <extracomment>Volunteers; %1 and %2 are numbers of sheets of paper, the first and the last.</extracomment>
        <translation>Листы с %1 по %2 выданы</translation>
    </message>
    <message>
        <source>Noted.</source>
        <extracomment>Volunteers: what was typed of sheets of paper is stored.</extracomment>
        <translation>Записано.</translation>
    </message>
    <message>
        <source>These are no sheets&apos; numbers: the second is not smaller than the first, and at most %1 go out at once.</source>
        <extracomment>Volunteers; %1 is a number such as 500.</extracomment>
        <translation>Это не номера листов: второй не меньше первого, и за один раз выдаётся не больше %1.</translation>
    </message>
    <message>
        <source>This is no sheet&apos;s number, or its letters are wrong.</source>
        <extracomment>Volunteers. A sheet says for example 17-K4M: the number is enough, its letters must be right.</extracomment>
        <translation>Это не номер листа, или буквы при нём неверны.</translation>
    </message>
    <message>
        <source>How many lines are signed? A number from 0 to %1.</source>
        <extracomment>Volunteers; %1 is a number such as 99.</extracomment>
        <translation>Сколько строк подписано? Число от 0 до %1.</translation>
    </message>
    <message>
        <source>Noted. These had been noted before, and count once: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>Записано. Эти уже были записаны и считаются один раз: %1</translation>
    </message>
    <message>
        <source>Noted. Sheet %1 had come back before, lines signed: %2. The new number counts.</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number, %2 a number of lines.</extracomment>
        <translation>Записано. Лист %1 уже возвращался, подписано строк: %2. Считается новое число.</translation>
    </message>
    <message>
        <source>Noted. Nobody had noted that sheet %1 was handed out: is its number right?</source>
        <extracomment>Volunteers; %1 is a sheet&apos;s number.</extracomment>
        <translation>Записано. Никто не записал, что лист %1 был выдан: верен ли номер?</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Sheets of paper</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Бумажные листы</translation>
    </message>
    <message>
        <source>handed out</source>
        <extracomment>Volunteers. Three of four words below numbers, “10 handed out = 7 came back + 3 still out”: sheets of paper. Short.</extracomment>
        <translation>выдано</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>вернулось</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>на руках</translation>
    </message>
    <message>
        <source>lines signed</source>
        <extracomment>Volunteers, below a number: lines that somebody signed on the sheets that came back. Short.</extracomment>
        <translation>строк подписано</translation>
    </message>
    <message>
        <source>Still out: %1</source>
        <extracomment>Volunteers; %1 are numbers of sheets of paper, such as 18, 20–22.</extracomment>
        <translation>На руках: %1</translation>
    </message>
    <message>
        <source>Last note: %1</source>
        <extracomment>Volunteers; %1 is what was noted last, such as “Sheet 17 handed out”.</extracomment>
        <translation>Последняя запись: %1</translation>
    </message>
    <message>
        <source>Take this note back</source>
        <extracomment>Volunteers&apos; button: the last note was a slip.</extracomment>
        <translation>Отменить эту запись</translation>
    </message>
    <message>
        <source>Handing out: from sheet</source>
        <extracomment>Volunteers. Labels over two lines for the numbers of sheets of paper: from … to …; what they get is a pad of digits.</extracomment>
        <translation>Выдаём: с листа</translation>
    </message>
    <message>
        <source>to sheet, if more than one</source>
        <translation>по лист, если их несколько</translation>
    </message>
    <message>
        <source>Hand out</source>
        <extracomment>Volunteers&apos; button: note that these sheets of paper were handed out.</extracomment>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>Coming back: sheet</source>
        <extracomment>Volunteers. Labels over two lines: the number of the sheet of paper that comes back, and how many lines on it are signed.</extracomment>
        <translation>Вернулся лист</translation>
    </message>
    <message>
        <source>Lines signed on it</source>
        <translation>Подписанных строк на нём</translation>
    </message>
    <message>
        <source>It is back</source>
        <extracomment>Volunteers&apos; button: note that this sheet of paper came back.</extracomment>
        <translation>Вернулся</translation>
    </message>
    <message>
        <source>These lines are not in the tablet&apos;s sum: the office types them in, and checks them against these notes.</source>
        <extracomment>Volunteers. Lines signed with a pen; the sum: of signatures on the tablet, on DeskScreen.</extracomment>
        <translation>Эти строки не входят в сумму планшета: офис вводит их и сверяет с этими записями.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the key that erases the last digit.</extracomment>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>Volunteers&apos; key: the PIN is whole. Room for a few letters only.</extracomment>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Volunteers&apos; desk</source>
        <extracomment>Volunteers. The screens only they can open, with a PIN: numbers, sending, the day&apos;s list.</extracomment>
        <translation>Экран волонтёров</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <extracomment>Volunteers. PIN: the secret number of this stall.
----------
Volunteers&apos; buttons: ask the office for its code; or go back to the PIN.</extracomment>
        <translation>Введите PIN-код</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <extracomment>For screen readers: how many digits of the PIN were typed, from 0 on.</extracomment>
        <translation>
            <numerusform>Введена %Ln цифра</numerusform>
            <numerusform>Введены %Ln цифры</numerusform>
            <numerusform>Введено %Ln цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>The office&apos;s code</source>
        <extracomment>Volunteers. Label over a line: the PIN is forgotten; the organisers&apos; office has a code.</extracomment>
        <translation>Код офиса</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Volunteers&apos; button; the same words as on DeskScreen. “Back” says nothing about a kiosk.</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>PIN forgotten?</source>
        <translation>Забыли PIN-код?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Back to the kiosk</source>
        <translation>К сбору подписей</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Look again</source>
        <extracomment>Volunteers&apos; button: a USB stick was just put in; look for sticks again.</extracomment>
        <translation>Искать снова</translation>
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
        <translation>РЕПЕТИЦИЯ</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Printed on each page; both are numbers.</extracomment>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Petition</source>
        <extracomment>Printed, small, above the campaign&apos;s title on the cover.</extracomment>
        <translation>Петиция</translation>
    </message>
    <message>
        <source>Signatures</source>
        <extracomment>Printed beside the total, also 0 or 1.</extracomment>
        <translation>Подписи</translation>
    </message>
    <message>
        <source>What was signed</source>
        <translation>Что было подписано</translation>
    </message>
    <message>
        <source>Collected at</source>
        <extracomment>Printed, label: the name and place of an event follow.</extracomment>
        <translation>Собраны</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Printed, label: the date and hour of printing follow.</extracomment>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>Pages after this one</source>
        <extracomment>Printed on a cover, label: how many pages follow it.</extracomment>
        <translation>Страниц после этой</translation>
    </message>
    <message>
        <source>Digest of all pages</source>
        <extracomment>Printed, label. Digest: a fingerprint computed from the text (SHA-256).</extracomment>
        <translation>Контрольная сумма всех страниц</translation>
    </message>
    <message>
        <source>At the foot of each page stands its digest: a fingerprint (SHA-256) computed from the rows on that page. The digest above is computed from those of all pages. If a row is changed, or a page is left out, added or swapped, the digests no longer agree.</source>
        <translation>Внизу каждой страницы стоит её контрольная сумма (SHA-256), вычисленная по строкам этой страницы. Сумма выше вычислена по суммам всех страниц. Если изменить строку либо убрать, добавить или подменить страницу, суммы перестанут сходиться.</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Printed, heading over running numbers; as short as can be.</extracomment>
        <translation>№</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Printed, heading over people&apos;s full names.</extracomment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Postcode area</source>
        <extracomment>Printed, heading over the first part of postcodes.</extracomment>
        <translation>Почтовый район</translation>
    </message>
    <message>
        <source>Signature</source>
        <extracomment>Printed, heading over signatures drawn with a finger.</extracomment>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>Printed, heading over the languages in which people signed.</extracomment>
        <translation>Язык</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <extracomment>Printed, heading: of a part of a list, and of a column that says yes or no.</extracomment>
        <translation>Можно писать</translation>
    </message>
    <message>
        <source>Signature only</source>
        <extracomment>Printed, heading of the part of a list with people who must not be contacted.</extracomment>
        <translation>Только подпись</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>Printed: whether somebody may be contacted.</extracomment>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>On this page: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures, also 0 or 1.</extracomment>
        <translation>На этой странице: %1</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <extracomment>Printed below the rows; %1 is how many signatures up to the end of this page.</extracomment>
        <translation>Всего до этого места: %1</translation>
    </message>
    <message>
        <source>Digest of this page: %1</source>
        <extracomment>Printed below the rows; %1 is in hex digits.</extracomment>
        <translation>Контрольная сумма страницы: %1</translation>
    </message>
    <message>
        <source>With contact details: for the organisers only. Keep this list locked up, and destroy it when it is no longer needed.</source>
        <translation>С контактными данными: только для организаторов. Держите этот список под замком и уничтожьте, когда он станет не нужен.</translation>
    </message>
    <message>
        <source>Receipt for a wiped tablet</source>
        <extracomment>Printed, title. A tablet&apos;s signatures were erased at the end of the day.</extracomment>
        <translation>Квитанция об очистке планшета</translation>
    </message>
    <message>
        <source>Before this tablet was wiped, each of its signatures had been delivered to the hub or written, sealed, to a file that was read again and compared. This page names nobody.</source>
        <translation>До очистки планшета каждая подпись на нём была доставлена на сервер или записана в запечатанном виде в файл, который затем прочитали снова и сверили. На этой странице нет ничьих имён.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Мероприятие</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Wiped</source>
        <translation>Очищен</translation>
    </message>
    <message>
        <source>Tablet</source>
        <extracomment>Printed, label: the tablet&apos;s number in hex digits follows.</extracomment>
        <translation>Планшет</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <extracomment>Printed, label: the volunteer&apos;s initials follow.</extracomment>
        <translation>Волонтёр</translation>
    </message>
    <message>
        <source>Handed to</source>
        <extracomment>Printed, label: who took the stick or the files.</extracomment>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>Printed, label: the address of the organisers&apos; computer follows.</extracomment>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>None: files carried the signatures</source>
        <translation>Нет: подписи переданы в файлах</translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>Printed, before a number: all signatures there were.</extracomment>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>Printed, before a number of signatures: sent to the hub.</extracomment>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>Printed, before a number of signatures: not sent.</extracomment>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>Printed, before a number of signatures: refused by the hub.</extracomment>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <extracomment>Printed, before a number of signatures: taken back by their signers.</extracomment>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Who gathered how many</source>
        <extracomment>Printed, heading: places, and how many signatures volunteers gathered there.</extracomment>
        <translation>Кто сколько собрал</translation>
    </message>
    <message>
        <source>No shift was open</source>
        <extracomment>Printed, instead of a place: signatures that were taken without a shift.</extracomment>
        <translation>Открытой смены не было</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>Printed, before a number: the sum of the lines above, without what was taken back.</extracomment>
        <translation>Всего</translation>
    </message>
    <message>
        <source>On paper, not counted above</source>
        <extracomment>Printed, heading: what was signed with a pen, as volunteers noted it; the office types it in later, so that it is not in the sum of signatures further up on this page.</extracomment>
        <translation>На бумаге, выше не учтено</translation>
    </message>
    <message>
        <source>Sheets that came back</source>
        <extracomment>Printed, before a number of sheets to sign on.</extracomment>
        <translation>Листов вернулось</translation>
    </message>
    <message>
        <source>Sheets still out</source>
        <extracomment>Printed, before a number of sheets to sign on; their own numbers stand behind it.</extracomment>
        <translation>Листов на руках</translation>
    </message>
    <message>
        <source>Lines signed</source>
        <extracomment>Printed, before a number: lines signed with a pen, on the sheets that came back.</extracomment>
        <translation>Подписано строк</translation>
    </message>
    <message>
        <source>Files that were exported</source>
        <translation>Выгруженные файлы</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Where the chain of signatures ends</source>
        <extracomment>Printed, heading: number and digest of the last signature follow.</extracomment>
        <translation>Где кончается цепочка подписей</translation>
    </message>
    <message>
        <source>Sheet</source>
        <extracomment>Printed on a sheet to sign on with a pen, label: the sheet&apos;s number follows.</extracomment>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Tick the box under a letter only if you want this. Your signature counts without it:</source>
        <extracomment>Printed on a sheet to sign on; below it stand sentences that begin with A, B or C.</extracomment>
        <translation>Отметьте клетку под буквой, только если Вы этого хотите. Ваша подпись засчитывается и без этого:</translation>
    </message>
    <message>
        <source>This is paper: whoever holds this sheet can read what stands on it, also those who sign after you. The organisers type it in, seal it and keep the sheet locked up. What is said here of the tablet, its screen and a code holds for the tablet only; to take your signature back, ask the organisers.</source>
        <extracomment>Printed on a sheet with many lines to sign on, above the notice that is shown on tablets.</extracomment>
        <translation>Это бумага: каждый, у кого в руках этот лист, может прочитать, что на нём написано, в том числе те, кто подпишет после Вас. Организаторы вводят это, запечатывают и хранят лист под замком. Сказанное здесь о планшете, его экране и коде относится только к планшету; чтобы отозвать подпись, обратитесь к организаторам.</translation>
    </message>
    <message>
        <source>Of these on paper</source>
        <extracomment>Printed on a cover, label: how many of the signatures were given on paper.</extracomment>
        <translation>Из них на бумаге</translation>
    </message>
    <message>
        <source>Signature of the volunteer</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>Подпись волонтёра</translation>
    </message>
    <message>
        <source>Signature of whoever takes the files</source>
        <extracomment>Printed below a line to sign on with a pen.</extracomment>
        <translation>Подпись того, кто забирает файлы</translation>
    </message>
</context>
<context>
    <name>PrivacySheet</name>
    <message>
        <source>What happens to what you type</source>
        <extracomment>Heading of the privacy notice.</extracomment>
        <translation>Что происходит с тем, что Вы вводите</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: put this sheet away and go on. Not: end the program.</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 % done</source>
        <extracomment>For screen readers: how far the writing of a file is.</extracomment>
        <translation>Готово на %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <extracomment>For screen readers: put the large QR code away. Not: end the program.</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Touch anywhere to go back</source>
        <extracomment>Below the QR code that fills the screen.</extracomment>
        <translation>Коснитесь экрана, чтобы вернуться</translation>
    </message>
</context>
<context>
    <name>Setback</name>
    <message>
        <source>The kiosk cannot start</source>
        <extracomment>Volunteers, and whoever passes by: heading of a calm screen, in place of the kiosk.</extracomment>
        <translation>Планшет не может начать работу</translation>
    </message>
    <message>
        <source>Something in the preparation of this tablet has to be put right. Signatures collected before stay where they are. Please send the office a picture of this screen.</source>
        <extracomment>Volunteers. The office: the organisers, who prepared this tablet.</extracomment>
        <translation>В подготовке этого планшета нужно что-то исправить. Собранные ранее подписи остаются на месте. Пожалуйста, пошлите в офис снимок этого экрана.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Volunteers, small label; a file&apos;s name and the number of a line follow.</extracomment>
        <translation>Где</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>Volunteers, small label; an English sentence for the office follows.</extracomment>
        <translation>Что делать</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Back</source>
        <extracomment>Button: to the step before.</extracomment>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>ShiftSheet</name>
    <message>
        <source>Open a shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>Another volunteer takes over? Their initials stand on exports and on the receipt of the evening. The words of the shift stay the same: pass them on.</source>
        <extracomment>Volunteers. A shift is the hours in which one team collects.</extracomment>
        <translation>Смену принимает другой волонтёр? Его инициалы будут стоять на выгрузках и на вечерней квитанции. Слова смены остаются прежними: передайте их.</translation>
    </message>
    <message>
        <source>Where is the stall, and who opens it? Initials are enough.</source>
        <translation>Где стоит стенд и кто его открывает? Достаточно инициалов.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Volunteers. Label over a line: where the stall stands, e.g. “Market square”.</extracomment>
        <translation>Место</translation>
    </message>
    <message>
        <source>Your initials</source>
        <extracomment>Volunteers. Label over a line: the first letters of a volunteer&apos;s names.</extracomment>
        <translation>Ваши инициалы</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>Volunteers&apos; buttons: the same shift with another volunteer; or a new shift.</extracomment>
        <translation>Передать смену</translation>
    </message>
    <message>
        <source>Two of the words, from your note, so that it is sure to be right:</source>
        <extracomment>Volunteers. Two of six secret words that were just written down.</extracomment>
        <translation>Два слова из вашей записи, чтобы проверить, что она верна:</translation>
    </message>
    <message>
        <source>Word %1</source>
        <extracomment>Volunteers. Label over a line; %1 is a number from 1 to 6.</extracomment>
        <translation>Слово&#xa0;%1</translation>
    </message>
    <message>
        <source>These are they</source>
        <extracomment>Volunteers&apos; button: the two words are typed.</extracomment>
        <translation>Это они</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <extracomment>Volunteers&apos; button; the same words as in DeskFlow.</extracomment>
        <translation>Закрыть смену</translation>
    </message>
    <message>
        <source>The words of this shift</source>
        <extracomment>Volunteers. Heading: secret words that open the list of this shift.</extracomment>
        <translation>Слова этой смены</translation>
    </message>
    <message>
        <source>Write them down now and keep them away from the tablet. They are shown only once, and without them the stall cannot read its own list. The office can always read it.</source>
        <extracomment>Volunteers. “Them”: the secret words. The office: the organisers&apos;.</extracomment>
        <translation>Запишите их сейчас и храните отдельно от планшета. Они показываются только один раз, и без них стенд не сможет прочитать собственный список. Офис может прочитать его всегда.</translation>
    </message>
</context>
<context>
    <name>SpaceBar</name>
    <message>
        <source>Space</source>
        <extracomment>For screen readers: the space bar.</extracomment>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Letters: %1</source>
        <extracomment>For screen readers: a key that shows another script&apos;s letters. %1: two of them.</extracomment>
        <translation>Буквы: %1</translation>
    </message>
</context>
<context>
    <name>StartKept</name>
    <message>
        <source>The page is on the stick</source>
        <extracomment>Whoever sets up a tablet: heading. The page: on it the key is printed.</extracomment>
        <translation>Страница на флешке</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>It was read back, and opens a test signature. The tablet has forgotten it.</source>
        <extracomment>Whoever sets up a tablet. It: the page with the key, on the stick.</extracomment>
        <translation>Она прочитана заново и открывает пробную подпись. Планшет её забыл.</translation>
    </message>
    <message>
        <source>Pull the stick now. It does not stay with the tablet.</source>
        <extracomment>Whoever sets up a tablet: sentences on what to do with a stick. %1 is a folder&apos;s name, README.txt a file.</extracomment>
        <translation>Выньте флешку сейчас. Она не остаётся с планшетом.</translation>
    </message>
    <message>
        <source>At a computer, print the page in the folder %1, twice. Keep one in another house.</source>
        <translation>На компьютере напечатайте страницу из папки %1 дважды. Одну храните в другом доме.</translation>
    </message>
    <message>
        <source>README.txt beside it says how the signatures are read.</source>
        <translation>В файле README.txt рядом сказано, как прочитать подписи.</translation>
    </message>
    <message>
        <source>This key in words, as they stand on the page:</source>
        <extracomment>Whoever sets up a tablet; eight words follow, which stand on the printed page, too.</extracomment>
        <translation>Этот ключ словами, как на странице:</translation>
    </message>
</context>
<context>
    <name>StartKey</name>
    <message>
        <source>The key that opens the signatures</source>
        <extracomment>Whoever sets up a tablet: heading. The key: what opens the signatures; it is printed on a page.</extracomment>
        <translation>Ключ, который открывает подписи</translation>
    </message>
    <message>
        <source>Write the page onto the stick</source>
        <extracomment>Whoever sets up a tablet: button. The page: on it the key is printed.</extracomment>
        <translation>Записать страницу на флешку</translation>
    </message>
    <message>
        <source>Writing, and reading it back from the stick. Leave the stick in.</source>
        <translation>Запись и проверка чтением с флешки. Не вынимайте её.</translation>
    </message>
    <message>
        <source>Whoever has the page of this key can read the signatures. Whoever loses it can read none.</source>
        <extracomment>Whoever sets up a tablet: four sentences on the key, which is made now and written onto a stick as a page to print.</extracomment>
        <translation>У кого страница этого ключа, тот может прочитать подписи. Кто её потеряет, не прочитает ни одной.</translation>
    </message>
    <message>
        <source>It is made now, goes onto a stick as a page to print, and is forgotten here: the tablet can write, and cannot read.</source>
        <translation>Он создаётся сейчас, записывается на флешку страницей для печати и здесь забывается: планшет может писать, но не читать.</translation>
    </message>
    <message>
        <source>Print it, and keep it away from the tablet.</source>
        <translation>Напечатайте её и храните отдельно от планшета.</translation>
    </message>
    <message>
        <source>Put a stick in. It appears here.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Вставьте флешку. Она появится здесь.</translation>
    </message>
</context>
<context>
    <name>StartMachine</name>
    <message>
        <source>Check the machine</source>
        <translation>Проверить устройство</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Signatures are sealed whatever this says. What is red makes it easier for strangers who get hold of the tablet; it can be put right later, and the desk shows this list again.</source>
        <extracomment>Whoever sets up a tablet. “Red”: checks in the list below. The desk: the volunteers&apos; screens.</extracomment>
        <translation>Подписи запечатаны, что бы здесь ни стояло. Красное облегчает дело посторонним, в чьи руки попадёт планшет; исправить можно позже, и экран волонтёров снова покажет этот список.</translation>
    </message>
</context>
<context>
    <name>StartName</name>
    <message>
        <source>What is your group called?</source>
        <extracomment>Whoever sets up a tablet: heading; a group is who collects together.</extracomment>
        <translation>Как называется ваша группа?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Name of the group, or of the stall</source>
        <extracomment>Whoever sets up a tablet. Label over a line, e.g. “Friends of the library”.</extracomment>
        <translation>Название группы или стенда</translation>
    </message>
    <message>
        <source>It stands on the volunteers&apos; desk and on receipts. Whoever signs does not see it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>Оно стоит на экране волонтёров и в квитанциях. Тот, кто подписывает, его не видит.</translation>
    </message>
</context>
<context>
    <name>StartOffers</name>
    <message>
        <source>Look again</source>
        <extracomment>Whoever sets up a tablet: a stick was just put in; look for sticks again.</extracomment>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>This one cannot be used.</source>
        <extracomment>Whoever sets up a tablet: a file cannot be used; English sentences that say why follow.</extracomment>
        <translation>Это не подходит.</translation>
    </message>
</context>
<context>
    <name>StartPin</name>
    <message>
        <source>Type the same PIN again</source>
        <extracomment>Whoever sets up a tablet: headings. PIN: the secret number of this stall.</extracomment>
        <translation>Введите тот же PIN-код ещё раз</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Выберите PIN-код</translation>
    </message>
    <message>
        <source>Choose another</source>
        <extracomment>Whoever sets up a tablet: button; the first of two PINs was a slip.</extracomment>
        <translation>Выбрать другой</translation>
    </message>
    <message>
        <source>4 to 12 digits that open the volunteers&apos; desk. It guards screens; nobody can read a signature with it.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>От 4 до 12 цифр, которые открывают экран волонтёров. Он защищает экраны; прочитать подпись с ним нельзя.</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Введите PIN-код</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>Введена %Ln цифра</numerusform>
            <numerusform>Введены %Ln цифры</numerusform>
            <numerusform>Введено %Ln цифр</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReady</name>
    <message>
        <source>The tablet is ready</source>
        <extracomment>Whoever sets up a tablet: heading; the tablet can begin to collect.</extracomment>
        <translation>Планшет готов</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Whoever sets up a tablet: button; the kiosk begins.</extracomment>
        <translation>Начать</translation>
    </message>
    <message>
        <source>From now on it starts into its kiosk by itself. Volunteers reach their desk like this: press and hold the upper corner where a line of text begins for three seconds, and type the PIN.</source>
        <extracomment>Whoever sets up a tablet. The desk: the volunteers&apos; screens behind a PIN.</extracomment>
        <translation>Теперь он сам запускается с кампанией. Так волонтёры попадают на свой экран: три секунды держать верхний угол, где начинается строка текста, и ввести PIN-код.</translation>
    </message>
</context>
<context>
    <name>StartRehearsal</name>
    <message>
        <source>Sign once, for practice</source>
        <extracomment>Whoever sets up a tablet: heading. To sign for practice: nothing of it is real.</extracomment>
        <translation>Подписать один раз для пробы</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>Whoever sets up a tablet: buttons.</extracomment>
        <translation>Попробовать</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>The kiosk opens as people will see it, with “Rehearsal” across it. Sign with an invented name. Nothing of it counts, nothing is sent, and it is erased afterwards.</source>
        <extracomment>Whoever sets up a tablet.</extracomment>
        <translation>Всё откроется так, как это увидят люди, с надписью «Репетиция». Подпишите вымышленным именем. Ничего не считается и не отправляется, а потом стирается.</translation>
    </message>
    <message>
        <source>After the thanks, “Done” leads back here. If you would rather stop: press and hold the upper corner where a line of text begins for three seconds, type the PIN, and close the app.</source>
        <extracomment>Whoever sets up a tablet. “Done” is the button on the thank-you screen; the desk&apos;s button is “Close the app”.</extracomment>
        <translation>После благодарности «Готово» ведёт обратно сюда. Если хотите прервать: три секунды держите верхний угол, где начинается строка текста, введите PIN-код и закройте приложение.</translation>
    </message>
</context>
<context>
    <name>StartSigner</name>
    <message>
        <source>The words are the same</source>
        <extracomment>Whoever sets up a tablet: buttons. The words that name the signer are the same as the organiser&apos;s; or nobody signed it.</extracomment>
        <translation>Слова совпадают</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Всё равно использовать</translation>
    </message>
    <message>
        <source>Copying onto the tablet, and reading it again. Leave the stick in.</source>
        <extracomment>Whoever sets up a tablet. Stick: a USB memory stick.</extracomment>
        <translation>Копирование на планшет и проверка. Не вынимайте флешку.</translation>
    </message>
    <message>
        <source>Nobody has signed this file. Whoever had the stick could have changed it, also who can read the signatures. Ask the office for a signed one.</source>
        <extracomment>Whoever sets up a tablet. To sign: the office puts its digital signature into the event file.</extracomment>
        <translation>Этот файл никто не подписал. Тот, у кого была флешка, мог изменить его, в том числе кто прочитает подписи. Попросите в офисе подписанный.</translation>
    </message>
    <message>
        <source>It is signed by whoever has these words. Call your organiser, and have the words read to you:</source>
        <extracomment>Whoever sets up a tablet; eight words follow. The organiser: who made the event file.</extracomment>
        <translation>Подписал тот, у кого эти слова. Позвоните организаторам и попросите прочитать вам слова:</translation>
    </message>
    <message>
        <source>At least the key that opens the signatures can be compared. Call your organiser, and have these words read to you:</source>
        <translation>Можно хотя бы сравнить ключ, который открывает подписи. Позвоните организаторам и попросите прочитать вам эти слова:</translation>
    </message>
</context>
<context>
    <name>StartWelcome</name>
    <message>
        <source>This tablet is new</source>
        <extracomment>Whoever sets up a tablet: heading of the first screen of a new tablet.</extracomment>
        <translation>Этот планшет новый</translation>
    </message>
    <message>
        <source>It needs an event: for which campaign it collects, and who will be able to read the signatures. The tablet itself never can.</source>
        <extracomment>Whoever sets up a tablet. Event file: made by the organisers&apos; office, it sets up a tablet.</extracomment>
        <translation>Ему нужно мероприятие: для какой кампании он собирает и кто сможет прочитать подписи. Сам планшет не может никогда.</translation>
    </message>
    <message>
        <source>I have an event file</source>
        <extracomment>Whoever sets up a tablet: button. The office is the organisers&apos;.</extracomment>
        <translation>У меня есть файл мероприятия</translation>
    </message>
    <message>
        <source>An office has prepared it, on a stick. One stick sets up many tablets.</source>
        <extracomment>Below “I have an event file”. The office: the organisers&apos;. Stick: a USB memory stick.</extracomment>
        <translation>Его подготовил офис, на флешке. Одна флешка настраивает много планшетов.</translation>
    </message>
    <message>
        <source>Start without an office</source>
        <extracomment>Whoever sets up a tablet: button. There is nobody who made an event file.</extracomment>
        <translation>Начать без офиса</translation>
    </message>
    <message>
        <source>One tablet, one group. You need a stick, and later a printer. An office and a hub can come later.</source>
        <extracomment>Below “Start without an office”. Stick: a USB memory stick.</extracomment>
        <translation>Один планшет, одна группа. Нужна флешка, а потом принтер. Офис и сервер могут появиться позже.</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>%1: done</source>
        <extracomment>For screen readers: %1 is what is to be done; it is done.</extracomment>
        <translation>%1: готово</translation>
    </message>
</context>
<context>
    <name>StoryScreen</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>For screen readers: %1 is the page of the story that is shown, %2 how many there are.</extracomment>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: leave the story. Not: end the program. Short, several stand in one line.</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <extracomment>Button: a voice reads the page; “Stop reading” silences it. Short.</extracomment>
        <translation>Остановить чтение</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Прослушать</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>Button: to the page before. Short.</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: to the page that follows. Short.</extracomment>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Sign</source>
        <extracomment>Button, a verb: put one&apos;s name to the appeal.</extracomment>
        <translation>Подписать</translation>
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
        <translation>Перенести файл мероприятия</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Taken back.</source>
        <extracomment>Headings: the signature was undone; the signature is saved.</extracomment>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Спасибо.</translation>
    </message>
    <message>
        <source>Your signature is erased and was sent to nobody. You can sign again whenever you like.</source>
        <extracomment>The first: it was undone before anything was sent. “Sealed”: encrypted, only the organisers have the key.</extracomment>
        <translation>Ваша подпись стёрта и никому не отправлена. Вы можете подписать снова в любое время.</translation>
    </message>
    <message>
        <source>Your signature is saved and sealed. This tablet cannot show it to anybody.</source>
        <translation>Ваша подпись сохранена и запечатана. Этот планшет не может никому её показать.</translation>
    </message>
    <message>
        <source>To photograph</source>
        <extracomment>Button beside the withdrawal code: shows it as a QR code. Short.</extracomment>
        <translation>Сфотографировать</translation>
    </message>
    <message>
        <source>Changed your mind? This code takes your signature back. Note it or photograph it: it is shown only now.</source>
        <extracomment>“Takes back”: withdraws the signature, also after days. The code stands beside it.</extracomment>
        <translation>Передумали? По этому коду подпись можно отозвать. Запишите или сфотографируйте его: он показывается только сейчас.</translation>
    </message>
    <message>
        <source>Withdrawal code %1</source>
        <extracomment>For screen readers: %1 is the code that takes the signature back, as in 7K2M-PQ4T-93XW.</extracomment>
        <translation>Код для отзыва подписи: %1</translation>
    </message>
    <message>
        <source>You can also sign here:</source>
        <extracomment>Over one button or several, each with the title of another appeal on this tablet.</extracomment>
        <translation>Здесь можно подписать ещё:</translation>
    </message>
    <message>
        <source>Pass it on: the online petition</source>
        <extracomment>Beside the QR code: tell others about the appeal; the code leads to the petition on the web.</extracomment>
        <translation>Расскажите другим: онлайн-петиция</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Button: one has finished here, the screen starts over for the next person.</extracomment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <extracomment>Button for some seconds after signing: erases the signature; %1 is the seconds left.</extracomment>
        <translation>Отменить (%1)</translation>
    </message>
    <message>
        <source>Undo my signature</source>
        <extracomment>For screen readers: the same button, in full and without the seconds.</extracomment>
        <translation>Отменить подпись</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Larger text</source>
        <extracomment>For screen readers: the button “Aa”; each press one step larger, then back to the first.</extracomment>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Aa</source>
        <extracomment>On a button: a large and a small letter, the sign for size of text. Two or three letters.</extracomment>
        <translation>Аа</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>For screen readers: the size of the text, %1 is a number from 100 to 200.</extracomment>
        <translation>%1 процентов</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>For screen readers: button for stronger colours; the same words as in ComfortSheet.</extracomment>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Make it easier to use</source>
        <extracomment>For screen readers: button; the same words as the heading of ComfortSheet.</extracomment>
        <translation>Сделать удобнее</translation>
    </message>
</context>
<context>
    <name>Watermark</name>
    <message>
        <source>Rehearsal</source>
        <extracomment>Nothing that is signed or shown now is real; volunteers practise.</extracomment>
        <translation>Репетиция</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is real</source>
        <extracomment>On the lower edge of every screen while volunteers practise.</extracomment>
        <translation>Репетиция: здесь всё не по-настоящему</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Take a signature back</source>
        <extracomment>Volunteers. Heading; the same words as on DeskScreen&apos;s button.</extracomment>
        <translation>Отозвать подпись</translation>
    </message>
    <message>
        <source>The code from the thank-you screen takes one signature back, whether it has been sent or not. This cannot be undone. Who signed is not shown to anybody.</source>
        <extracomment>Volunteers. The code was shown after signing, e.g. 7K2M-9QX4-D0VB.</extracomment>
        <translation>Код с экрана благодарности отзывает одну подпись, отправлена она или нет. Отменить это нельзя. Кто подписал, не показывается никому.</translation>
    </message>
    <message>
        <source>Code (type it, or scan it)</source>
        <extracomment>Volunteers. Label over a line: twelve letters and digits; a scanner may type them.</extracomment>
        <translation>Код (введите или отсканируйте)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>Volunteers&apos; button: erase the signature this code belongs to.</extracomment>
        <translation>Отозвать</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>I have written them down</source>
        <extracomment>Volunteers&apos; button; “them”: the secret words.</extracomment>
        <translation>Всё записано</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Erase</source>
        <extracomment>For screen readers: the keyboard&apos;s key that erases the last letter.</extracomment>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Keyboard in another language</source>
        <translation>Клавиатура на другом языке</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>For screen readers: the keyboard&apos;s key that goes on to the next field.</extracomment>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <extracomment>For screen readers: the key that hides the on-screen keyboard.</extracomment>
        <translation>Скрыть клавиатуру</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <extracomment>For screen readers: the shift key.</extracomment>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <extracomment>For screen readers: the key that shows digits and punctuation instead of letters.</extracomment>
        <translation>Цифры и знаки</translation>
    </message>
</context>
</TS>
