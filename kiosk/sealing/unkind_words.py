"""Words that nobody should have to read aloud at a stall, by the list they are left out of.

Read through word by word: violence, weapons, army, police and prison; illness, death and what is
meant of the body; sex, also as slang; drink and drugs; religion, peoples, parties and offices;
insults and what sounds like one; fear and flight. Where signing can endanger a person, also what
is said of men who love men (“голубой”, “outen”) and of honour (“namus”). A few are no words.

The English ones are part of the fingerprint (`spoken`): a word more or less is another version.
"""

from __future__ import annotations

from collections.abc import Mapping

UNKIND: Mapping[str, str] = {
    "de": """
abartig abgrund ableben absurd abwurf advent affen affront agent agonie ahnden alarm alkohol almosen
amnesie angriff angst argwohn armut arrest arsch askese asozial asthma atemlos axthieb banden bangen
barsch bartlos bennent berben bersten betrug beute biest blass blind bluten boshaft boykott braun
brust buhlen bullen bunker busse chaoten debakel defekt degen deppen desolat diebe dolch dopen dreck
drillen droht duell ehebett eklat eklig ekstase elend embargo endzeit engel entzug erbost erlitt
erlogen erobern erregen erstach erzwang euter exzess fahnden fangen fasten faust fechten fehden
feind ferkel fesseln fieber finster flegel fluchen fratze frevel frivol frust furor futsch gaffen
galgen galle ganoven gauner gebiss gegner geier geimpft geizt gejagt gelage geldnot gemein gemobbt
geoutet gericht gibts gicht giftig glotz gorilla groll gruft gurgel habgier harpune hasst hetzt
hexen hiebe hinkt homogen hunger husten hypnose illegal impfen infekt inhuman intim irren irrsinn
irrten irrweg jagen jagten jammer jauche kanon kaputt ketten klaut knarren knast knebel knecht
kokett kotzen krass krawall krebs kreuz kriegen krude kugel lahmt lasziv lechzen leiden lumpen lunte
marsch misst morbide morsch mulmig nackt narkose narren natter neider nervt notfall notlage notruf
notwehr opfer outen panik patient pleite pocken polemik prahlen prall profan protzen punsch qualm
rache raketen rammt ratten raubt rauchen raufen rausch razzia rebel reitz revier rituell ritzen
ruinen ruppig ruten samen saufen scham segen sekte seuche skandal skelett skrupel soviel spotten
spucken spuken stechen steril stumm sucht suspekt tadel teufel tollwut torheit toxisch trieb trist
tumult unartig uncool unecht unfair unfug ungnade ungut unheil unhold unmut unrat unruhen unsanft
unsinn unwesen unwohl unzucht verlust verruf viren visier warzen wehmut wirren wunden wurmt zahnlos
zanken zecken zensor zerfiel zicken zielt zittern zocken zoffen zombie zucht zuviel zwang zyniker
""",
    "en": """
abandon abuse accident accuse addict adult afraid alarm alcohol alien anger angry anxiety armed
armor army arrest arrow assault asthma attack bachelor bacon battle betray bitter black blame blast
bleak bless blind blood body bomb bone border boy bullet bunker burden burst cage camp cannon casino
chaos chase chest chronic cigar civil clinic congress crack crash crater crazy crime cross crouch
cruel crush cry damage danger daring demise denial deny deputy despair destroy diet dirt disease
dismiss disorder divorce dizzy donkey dose drastic dumb dutch dwarf elite enemy enforce enlist erase
erode erosion error escape evil execute exhaust exile exotic expire explain expose faith fat fatal
fatigue fault federal female fever fire flee force fragile frown fury gas gasp ghost girl gloom
goddess gorilla gospel gossip govern grab grief grunt guard guilt gun harsh hazard hidden hip horror
hospital hunt hurdle hurt husband idle ignore ill illegal illness immune impose infant inflict
inhale inject injury inmate innocent insane isolate jealous judge junk kick kidney kiss knife latin
law lawsuit liar lonely mad maid mandate mass medal mercy miracle misery mistake monkey monster
naive nasty negative neglect nerve nominee nuclear nut obscure odor oppose organ orient orphan panic
patient patrol peasant penalty pig pill pistol police poverty prison punch race rebel refuse regret
reject resist retreat rifle riot ritual rival rude sad sadness satoshi scare scorpion sheriff shiver
shock shoot shove sick siege skin skull slam smoke sniff soldier soul spawn spirit spy stomach
strike struggle suffer supreme surge suspect swear sword symptom tank target tattoo tobacco toilet
tragic trap trash trial tribe trigger trouble turkey ugly unfair unhappy uniform useless vanish
veteran vicious virus vote warfare warrior waste weapon weasel weird wet whip wife wine witness
wreck wrestle wrong
""",
    "es": """
abdomen aborto abuso acné acoso acusar adicto agonía ahogo alma altar amante anemia arder arpón
asalto asilo ataque ateo ayuno azote baba batalla besar beso bestia bicho bobo bomba bozal bruja
bruto buitre burla burro cadena cadáver caspa cañón celda celoso ceniza cerdo chacal ciego cigarro
cochino coger cola combate crimen cripta crisis crudo cruz cráneo culebra culpa culto cáncer cárcel
dardo delito derrota desnudo deuda diablo divino dolor dosis droga duelo débil ebrio enano enemigo
enfado enfermo engaño espada espía etnia exilio feo fiebre fiera flecha fobia fosa fracaso fraude
fuego fuga fumar furia fusil gordo gorila grito guardia guerra gusano hembra herir hoguera hostil
huelga huevo huida huir humo hundir hígado iglesia ilegal incapaz inerte infiel inútil ira joroba
juez juicio lacra ladrón lanza lesión letal licor llaga llanto llorar loco locura lucha luto lágrima
látex macho mafia maldad malo manco matar miedo militar mina misa miseria misil momia monja moreno
morir mortal muerte mugre nación necio negro náusea obeso obispo odiar odio ofensa oración orgía
parir patria pecado pecho pelea peligro pena perder perro piojo pirata pluma pobre policía polvo
preso prisión pudor puñal pánico quemar rabia rabo rapaz rapto rehén reino rencor reptil rezar ron
ruina sable sagrado sangre santo satán secta sermón sexo sidra soldado sordo sudor suegra sufrir
sultán susto tabaco tabú tanque temor templo terror tonto torpedo tos tosco toser trago trauma tribu
tripa triste tropa tuerto tumba tumor tóxico vampiro vejez vencer veneno vengar vicio vino virgo
viudo votar voto vulgar víctima yegua zurdo ácido ídolo úlcera
""",
    "fr": """
abandon abusif accabler accuser affreux aliéner amiral anarchie angoisse anxieux anéantir armement
arsenic assaut asservir atroce attaque avarice aveugle bafouer banlieue bataille biopsie bistouri
bizarre blafard blessant brasier brigade brutal bustier calomnie calvaire canon caporal carabine
caresser carnage censurer chagrin chasseur cigare clivage cogner colonel colère combat crainte crier
cruel cyanure cynique danger diable docile dogme dopamine duperie déchirer défensif démolir dénuder
dérober désastre désobéir détester détresse embryon enfermer ennemi ennuyeux erreur ethnie excitant
exiler faiblir fatal fatigue fautif fiasco flasque fléau folie foudre foulure fragile frapper frémir
frénésie fugitif fuite fureur furieux furtif fébrile féconder féroce gendarme glaive gorille
griffure grogner gronder guerrier gélule général hormone horrible houleux hurler hypnose hématome
ignorer illicite implorer imputer impérial incendie incident ineptie infliger inhiber injecter
injure innocent insulter intime invasion irradier irriter ivresse jouissif jugement jupon lacérer
larme lugubre maigre malheur maléfice matraque maudire maussade menacer mensonge microbe missile
monstre moqueur morsure mortier munition méchant nation naufrage nocif noirceur nomade nuire
nuisible néfaste négliger offenser opprimer orgueil orifice outrager paniquer paresse perte phobie
pleurer policier primitif prison priver psychose punaise punitif purifier pénible pénurie pénétrer
querelle ravager redouter rejeter requin risible rompre ruiner révolte révulsif saboter sabre
sanction sarcasme sauvage scalpel scandale scélérat semence sergent sevrage sinistre soldat sombre
sorcier sottise supplier surmener suspect sédatif séduire séminal sénateur sévir tabac terrible
tituber torpille tousser toxine tragique trahir tribunal tumulte tyran tétine uranium vaccin
vagabond vampire vassal venger venimeux vexant vexer vilain vipère virus visqueux voter écraser
égarer élitisme épidémie épitaphe épuisant évasion
""",
    "ru": """
авария агитация адмирал алтарь арест армия арсенал атака бактерия бандит бедный беженец бездна
бешеный битва блин боец бомба борьба босой бред бродяга броня брюхо бунт вакцина вдова ведьма взрыв
вина вирус власть воевать война войско вопль вредный вскрыть выкуп вялый гарнизон гвардия генерал
глупый глухой гнев гнилой голубой голый граница грозить грубый грудь грязный губа дефицит диагноз
дивизия дикарь донос драка дрожать дурной дуэль жадный жалоба жертва жрец жулик жуткий заговор
задний залп засада затвор захват злой змея игла идеолог идол изгнать икона империя инвалид инфаркт
испуг канон кашлять клетка клиника кличка кнут кобура кожа коммуна кричать кровь крушение кулак
лагерь лгать лезвие ленивый лишить ложь лозунг лысый миграция милиция министр митинг мишень монстр
мрачный мстить мундир наглый напасть негодяй недуг нелепый нервный неудача нищий обезьяна обжечь
обморок оборона обыск окоп опасный операция опухоль орган оружие осколок отряд охрана паника партия
патрон петля петух пехота печень плакать пленный подделка позор полк прах приказ прицел пугать пуля
пушка ракета распад рвануть реветь режим резать религия ритуал розовый розыск рубить рухнуть самец
санкция свинья сенатор сержант сжечь скандал скелет скот слабый слеза слепой сломать снайпер снаряд
соблазн солдат спирт ссора стонать стыдно судить сыщик таракан тварь терапия терзать терпеть толстый
толчок топор тощий тревога убогий уволить угроза угрюмый удар украсть укусить унижать унылый ущерб
фронт хаос хирург хищник храм хрен худший хулиган цензура цепной челюсть чепуха червь черта чудак
чужой чума чушь шпион штаб штраф штурм штык эшелон яйцо якобы ярость
""",
    "tr": """
abdest absürt adalet ajan alkol alperen alçak anarşi anayasa anestezi apse araf arbede asker asosyal
astsubay ateş başbuğ başkan binbaşı boykot bozgun bıçak cadı cahil canhıraş casus cehalet cehennem
cenin cennet cerrah dalkavuk dandik dehşet derviş dindar dipçik direniş dövme ecel ecnebi emniyet
enkaz eyvah fanatik fidye fukara gariban gurbet gusül gözaltı gözdağı gözyaşı göğüs gıybet hacamat
hafız hançer hapis hayvan hergele hezimet hile hoca hormon hoyrat hunhar hurda huysuz hücum ibadet
ihanet ihbar ihmal imsak inkar israf isyan izdiham işgal jandarma kabadayı kabus kanser kaos kaçamak
kirli komiser komuta korse korvet kudurma kurmay kurşun kutsal kötü külliye kıble kıskanç kışla
mabet mahkeme mahrum mareşal mazlum mağdur mağfiret mağlup mebus meclis mecnun mermi mihrak milli
minare mirliva miskin miğfer mumya mübarek müftü nahoş namlu namus nankör nargile narkoz obez ordu
oruç oğuz padişah paskalya paşa peder pespaye pranga püsür refah rehin reis rezalet rezil ruhban
rüşvet safkan saplantı savaşım savunma saçma sersem sevap silah siroz sivilce siyasi slogan soyağacı
soydaş subay sürgün sınır taharet tahrifat tanrı tapan tapınak tarumar taziye tehdit tehlike telef
tiryaki torpido tugay turan tutsak tüfek türk tıbbi ucube ukala ulema ulus uyuşma vatandaş virane
vurma vurucu yabancı yangın yanlış yaratık yarbay yargıç yeniçeri yumruk yırtıcı zabıta zaptiye
zincir zindan zirzop zümre züğürt çarşaf çete çürük çılgın öfke öksürük öpücük özerk üvey üzgün
şahit şamar şehvet şüphe şımarık
""",
}
"""By language; each stands in the list that `words` would give without this."""
