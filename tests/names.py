"""Given and family names as people in sixty countries write them, chosen for their letters: data.

Used by every test that claims that anybody can sign: rules, seal, lists, keyboards.
"""

from dataclasses import dataclass

_NAMES = """
AL: Gëzim|Hoxha; Çlirim|Kaçi; Zamira|Përmeti; Blerta|Gjoka; Xhevahir|Shërifi
AM: Հայկ|Պետրոսյան; Անահիտ|Հակոբյան; Գևորգ|Ղազարյան; Շուշանիկ|Մկրտչյան; Արշալույս|Ջանիբեկյան
AR: María del Carmen|Núñez; Agustín|Güemes; Ñusta|Ibáñez; Joaquín|Peña y Lillo; Belén|Etchegaray
AT: Jörg|Österreicher; Grüß|Weißenböck; Käthe|Hölzl
AT: Günther|von und zu Trauttmansdorff; Zäzilia|Süß
AZ: Əli|Məmmədov; Gülşən|Əhmədova; İlham|Rəsulzadə; Çingiz|Hüseynov; Ülviyyə|Qarayeva
BA: Džemal|Bijedić; Đurđa|Šaćirović; Emina|Ćatić; Željko|Kovačević; Amra|Džaferović
BD: মোহাম্মদ|রহমান; শেখ|হাসিনা; র‍্যাচেল|চৌধুরী; তাসনুভা|ইসলাম; অমর্ত্য|সেন
BE: Loïc|Van den Berghe; Maëlle|de Crayencour; Jozef|T'Kint; Inès|Delvaux; Thérèse|d'Ydewalle
BG: Щерьо|Джамбазов; Юлия|Ангелова; Цветан|Живков; Ивайло|Йорданов; Здравка|Чернева
BR: João|Gonçalves; Conceição|da Assunção; Antônio|Simões dos Santos
BR: Luís|Magalhães; Inês|Araújo e Silva
BY: Уладзімір|Караткевіч; Алесь|Бяляцкі; Святлана|Ціханоўская; Зьміцер|Ярошка; Ўладыслава|Шчэрба
CA: Noëlle|Tŝilhqot'in; Élisabeth|L'Écuyer; Zacharie|Brûlé; Mary|MacDonald-Ross; Uqalik|Qitsualik
CH: Ursina|Caflisch; Beat|Zürcher; Hanspeter|Äschlimann; Léa|Rochat; Gian-Andri|Pünchera
CN: 小明|王; 偉|陳; 𠮷|𠮟; 雪芹|曹; 娜|歐陽
CZ: Přemysl|Dvořák; Zdeňka|Řeháková; Šárka|Čapková; Jiří|Žižka; Květa|Ťažká
DE: Jürgen|Größler; Änne|Groß; Øyvind|Petersen
DE: Karl-Theodor|von und zu Guttenberg; Zoë|Müller-Lüdenscheidt
DK: Søren|Kierkegård; Åse|Østergaard; Bjørn|Nørgård; Ærø|Mikkelsen; Jens|af Rosenborg
EE: Jüri|Põld; Ülle|Õunapuu; Häli|Järvik; Šarlotte|Žukov; Õnne|Pärtelpoeg
ES: Íñigo|Núñez de la Peña; Begoña|Güell; Xènia|Puigdemont i Casamajó
ES: Uxía|Castiñeira; Iñaki|Etxeberria
ET: ኃይለ|ሥላሴ; አበበ|ቢቂላ; ጥሩነሽ|ዲባባ; መንግሥቱ|ኃይለማርያም; እቴጌ|ጣይቱ
FI: Väinö|Ämmälä; Åke|Söderström; Tuula|Yrjölä; Niillas|Áhkká; Elle-Máijá|Čuhkkir
FR: Aïcha|L'Hôpital; Jérôme|de La Fontaine; Zoé|Œuvrard; Gwenaëlle|Le Goff; Maÿlis|d'Alençon
GB: Siân|Llewelyn; Sinéad|O'Neill; Callum|MacKenzie; Zoë|St John-Stevas; Anwen|ap Gruffydd
GE: მარიამი|ჭავჭავაძე; გიორგი|წერეთელი; თამარ|ბაგრატიონი; ზვიად|ჯუღაშვილი; ჟუჟუნა|ყიფიანი
GR: Ελένη|Παπαδοπούλου; Ιωάννης|Καποδίστριας; Μαΐα|Ξένου; Προΰστος|Ψαρρός; Χρύσα|Αϊβαλιώτη
HR: Žarko|Šćepanović; Đurđica|Čučković; Ivica|Ćosić; Ljubo|Džamonja; Višnja|Križanić
HU: Győző|Kőszegi; Tünde|Űrhegyi; Árpád|Őry; Fűzfa|Szűcs; Zsófia|Széchenyi
IE: Caoimhe|Ní Dhomhnaill; Pádraig|Ó Súilleabháin; Sorcha|Nic Giolla Íosa
IE: Tadhg|Mac an tSaoi; Gráinne|O'Brien
IL: יעל|בן־דוד; משה|צ׳רניחובסקי; רחל|כ״ץ; נחום|סוקולוב; שירה|לוי
IN: क्षिप्रा|श्रीवास्तव; தமிழ்ச்செல்வன்|முருகன்; మహేష్|రెడ్డి; ಗುರುರಾಜ್|ಹೆಗ್ಡೆ; ഗോപാലൻ|നായർ
IR: محمدرضا|شجریان; پریسا|نمی‌خواهم; ژاله|گیلانی; چنگیز|کیانی; فاطمه|علی‌پور
IS: Þórður|Guðmundsson; Æsa|Sigurðardóttir; Ólöf|Eyþórsdóttir; Ýmir|Þráinsson; Össur|Hafþórsson
IT: Niccolò|D'Aquino; Zoè|Dell'Acqua; Gesù|De Rossi; Mariù|Lo Monaco; Lucìa|degli Espòsti
JP: さくら|渡邊; 翔太|髙橋; ヴィクトル|アンドレ; 花子|山﨑; 々子|佐々木
KE: Wanjikũ|Ngũgĩ; Njoroge|wa Thiong'o; Akinyi|Odhiambo; Kĩmani|Mũthoni; Chebet|Kipng'eno
KG: Чыңгыз|Айтматов; Өмүрбек|Үсөнов; Гүлнара|Жээнбекова; Нурбүбү|Төрөкулова; Кожомкул|Ыбраев
KH: ស្រីពៅ|ខ្មែរ; សុខា|ជា; វណ្ណៈ|ហ៊ុន; ចាន់ធូ|ស៊ឹម; បុប្ផា|នរោត្តម
KR: 민준|김; 서연|이; 하늘|남궁; 빛나|황보; 도윤|박
KZ: Әлихан|Бөкейханов; Қайрат|Нұртас; Ғалымжан|Жүнісов; Үміт|Іңкәрбекқызы; Һадиша|Төлегенұлы
LK: ශ්‍රීමාවෝ|බණ්ඩාරනායක; කුමාර්|සංගක්කාර; චන්ද්‍රිකා|රණසිංහ; பிரபாகரன்|வேலுப்பிள்ளை; නිමල්|සිල්වා
LT: Ąžuolas|Šležas; Eglė|Žemaitė; Jūratė|Ūsaitė; Česlovas|Bučys; Rūta|Įdaitė
LV: Ģirts|Ķirsis; Ņina|Zariņa; Ļubova|Kļaviņa; Jānis|Čakste; Žaklīna|Šķēle
MA: ⵎⵓⵃⵎⵎⴷ|ⴰⵢⵜ; عبد الرحمن|اليوسفي; فاطمة الزهراء|المنصوري
MA: Driss|El Guerrouj; Tifawt|Aït Menguellet
MK: Ѓорѓи|Ѕвездановски; Ќире|Џамбазовски; Љубица|Његованова; Јана|Јовановска; Ѕвезда|Ќосева
MM: မောင်|ရွှေမြင့်; အောင်ဆန်း|စုကြည်; ဖြူဖြူ|ကျော်သိန်း; ခင်နှင်း|ဝေလွင်; သန့်|ဇော်ဦး
MN: Өндөр|Гэгээн; Түвшинбаяр|Найдан; Бүжидмаа|Цэдэнбал; ᠰᠠᠷ᠎ᠠ|ᠪᠠᠲᠤ; Үүрийнтуяа|Ёндон
NG: Adébáyọ̀|Ọ̀ṣọ́; Ngọzi|Okonjọ-Iweala; Ṣadé|Àjàyí; Chịmamanda|Adichie; Ɗanjuma|Ƙofar
NL: Sjoerd|van 't Hoff; Anneke|IJsselmuiden; Zoë|van der Veën; Jurriën|de Ruijter; Friso|Tjeerdsma
NO: Bjørg|Ødegård; Åshild|Kjærstad; Øystein|Sørensen; Ánde|Gaup; Ragnhild|Aasen
PH: Ma. Corazón|de los Reyes; Niño|Peñaflorida; José|Muñoz y Dela Cruz
PH: Bituin|Ng; Dalisay|Magbanua
PK: محمد|اقبال; عاصمہ|جہانگیر; ملالہ|یوسفزئی; گلزار|چوہدری; ثمینہ|بیگ
PL: Łukasz|Wałęsa; Świętosława|Źdźbło; Bożena|Gąsior; Żaneta|Dąbrowska-Ćwik; Mściwój|Nędza
PT: Conceição|Magalhães; Estêvão|Simões; Leonor|de Sá; Àlvaro|da Câmara; Inês|Brandão
RO: Ștefan|Bălănescu; Țuțea|Mânzatu; Ioana|Crăciun; Gheorghe|Băsescu; Încă|Șerbănescu
RS: Ђорђе|Његош; Љиљана|Џанић; Ћира|Ћосић; Jovanka|Živković; Žika|Đorđević
RU: Фёдор|Достоевский; Юлия|Щепкина; Хеда|Саратова; Ӏабдулла|Дудаев; Әминә|Җәләлетдинова
SE: Åsa|Öhman; Björn|Ljungström; Märta|af Ekenstam; Örjan|Ängström; Göran|von Essen
TH: สมชาย|ใจดี; พงษ์ศักดิ์|รัตนโกสินทร์; น้ำผึ้ง|ณ อยุธยา; กิตติ|ศรีสวัสดิ์; ปิ่นแก้ว|วงศ์ใหญ่
TR: Şahin|Yıldırım; İrem|Çağlar; Ömer|Güneş; Tuğba|Işık; Hakkı|Kâmil
UA: Їжа|Їжакевич; Мар'яна|Ґава; Євген|Щербань; Ігор|В’юнник; Соломія|Крушельницька
VN: Thị Vân Anh|Nguyễn; Hữu Phước|Trần; Đức|Đặng; Ngọc Ánh|Huỳnh; Quỳnh|Phạm
"""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's name."""

    country: str
    """ISO 3166-1, alpha-2."""
    given: str
    family: str


def _people() -> tuple[Person, ...]:
    lines = (line.split(": ", 1) for line in _NAMES.strip().splitlines())
    return tuple(
        Person(country, *pair.split("|")) for country, pairs in lines for pair in pairs.split("; ")
    )


PEOPLE = _people()
"""Three hundred."""
