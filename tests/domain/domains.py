"""Domains where people have their e-mail, and slips of a finger in them: data, made by hand.

The slips were written down as fingers make them, and not made by the code that mends them: letters
left out, doubled, swapped, or from the next key; ends cut or mistyped; a comma, a dash or no dot.
"""

_PROVIDERS = """
    gmail.com googlemail.com outlook.com outlook.fr outlook.de outlook.it outlook.es outlook.pt
    outlook.be outlook.dk outlook.ie outlook.at outlook.cl outlook.jp outlook.kr outlook.sa
    outlook.ph outlook.my outlook.sg outlook.in outlook.hu outlook.cz outlook.sk outlook.lv
    outlook.co.th outlook.co.id outlook.co.il outlook.com.ar outlook.com.au outlook.com.br
    outlook.com.gr outlook.com.tr outlook.com.vn hotmail.com hotmail.co.uk hotmail.fr hotmail.de
    hotmail.it hotmail.es hotmail.ca hotmail.nl hotmail.be hotmail.ch hotmail.at hotmail.se
    hotmail.dk hotmail.no hotmail.fi hotmail.gr hotmail.pt hotmail.hu hotmail.cz hotmail.sk
    hotmail.ru hotmail.rs hotmail.lt hotmail.lv hotmail.lu hotmail.my hotmail.ph hotmail.sg
    hotmail.co.jp hotmail.co.kr hotmail.co.id hotmail.co.il hotmail.co.in hotmail.co.nz
    hotmail.co.th hotmail.co.za hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.hk
    hotmail.com.tr hotmail.com.tw hotmail.com.vn hotmail.cl hotmail.jp live.com live.co.uk live.fr
    live.de live.it live.es live.ca live.nl live.be live.ch live.at live.se live.dk live.no
    live.fi live.ie live.pt live.ru live.cl live.cn live.in live.jp live.co.kr live.co.za
    live.com.ar live.com.au live.com.mx live.com.my live.com.ph live.com.pt live.com.sg live.hk
    live.com.pk msn.com msn.nl windowslive.com windowslive.es passport.com yahoo.com yahoo.co.uk
    yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.se yahoo.dk yahoo.no yahoo.gr yahoo.ie
    yahoo.in yahoo.pl yahoo.ro yahoo.pt yahoo.be yahoo.at yahoo.nl yahoo.fi yahoo.hu yahoo.cn
    yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.nz yahoo.co.th yahoo.co.za
    yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk yahoo.com.mx
    yahoo.com.my yahoo.com.ph yahoo.com.pe yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.ve
    yahoo.com.vn yahoo.com.ua yahoo.ne.jp yahoo.cl ymail.com rocketmail.com myyahoo.com y7mail.com
    icloud.com me.com mac.com aol.com aol.co.uk aol.de aol.fr aol.it aol.nl aol.es aol.se
    aol.com.br aim.com netscape.net love.com wow.com ygm.com games.com verizon.net compuserve.com
    cs.com gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.org gmx.info gmx.eu gmx.us gmx.fr gmx.es
    gmx.co.uk gmx.li gmx.ph web.de t-online.de freenet.de arcor.de online.de vodafone.de 1und1.de
    posteo.de posteo.net mailbox.org kabelmail.de mail.de email.de o2online.de alice-dsl.net
    alice.de unitybox.de netcologne.de ewetel.net ewe.net osnanet.de versanet.de onlinehome.de
    kabelbw.de htp-tel.de lycos.de directbox.com mail.ru bk.ru list.ru inbox.ru internet.ru
    xmail.ru yandex.ru yandex.com yandex.ua yandex.by yandex.kz ya.ru narod.ru rambler.ru lenta.ru
    ro.ru autorambler.ru myrambler.ru pochta.ru hotbox.ru qip.ru nm.ru newmail.ru mail15.com
    tut.by mail.by ukr.net i.ua meta.ua bigmir.net email.ua mail.ua online.ua ua.fm orange.fr
    wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr cegetel.net
    club-internet.fr aliceadsl.fr voila.fr noos.fr caramail.com 9online.fr 9business.fr
    libertysurf.fr dbmail.com libero.it virgilio.it tiscali.it alice.it tin.it inwind.it iol.it
    fastwebnet.it poste.it email.it pec.it supereva.it blu.it giallo.it jumpy.it teletu.it
    vodafone.it tim.it terra.es telefonica.net ono.com movistar.es euskaltel.net orange.es
    wanadoo.es ya.com iespana.es hispavista.com telecable.es jazzfree.com sapo.pt clix.pt iol.pt
    netcabo.pt telepac.pt mail.pt portugalmail.pt meo.pt uol.com.br bol.com.br ig.com.br globo.com
    globomail.com r7.com oi.com.br terra.com.br zipmail.com.br pop.com.br superig.com.br
    click21.com.br fibertel.com.ar arnet.com.ar speedy.com.ar ciudad.com.ar uolsinectis.com.ar
    prodigy.net.mx terra.com.mx terra.cl vtr.net une.net.co etb.net.co cantv.net adinet.com.uy
    btinternet.com btopenworld.com bt.com virginmedia.com virgin.net sky.com talktalk.net
    ntlworld.com blueyonder.co.uk tesco.net plus.net plusnet.com o2.co.uk tiscali.co.uk
    freeserve.co.uk supanet.com lineone.net onetel.com zen.co.uk ee.co.uk orange.net mail.com
    email.com uwclub.net talk21.com eircom.net eircom.ie iol.ie vodafone.ie bluewin.ch sunrise.ch
    hispeed.ch swissonline.ch vtxmail.ch quickline.ch mail.ch netplus.ch freesurf.ch aon.at
    chello.at a1.net utanet.at inode.at kabsi.at drei.at liwest.at mail.at telenet.be skynet.be
    proximus.be scarlet.be voo.be ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl
    upcmail.nl quicknet.nl casema.nl kpnplanet.nl tele2.nl zonnet.nl chello.nl freeler.nl wxs.nl
    zeelandnet.nl solcon.nl caiway.nl online.nl pt.lu vo.lu telia.com spray.se comhem.se
    bredband.net bahnhof.se passagen.se swipnet.se tele2.se home.se tdcadsl.dk ofir.dk jubii.dk
    stofanet.dk mail.dk mail.tele.dk post.tele.dk get2net.dk youmail.dk frisurf.no lyse.net
    altibox.no online.no broadpark.no getmail.no elisanet.fi kolumbus.fi luukku.com saunalahti.fi
    suomi24.fi pp.inet.fi netti.fi simnet.is wp.pl onet.pl op.pl interia.pl interia.eu o2.pl
    tlen.pl vp.pl gazeta.pl poczta.onet.pl poczta.fm autograf.pl buziaczek.pl go2.pl neostrada.pl
    seznam.cz centrum.cz volny.cz atlas.cz email.cz post.cz tiscali.cz azet.sk zoznam.sk
    centrum.sk pobox.sk post.sk stonline.sk freemail.hu citromail.hu indamail.hu vipmail.hu
    t-email.hu t-online.hu mailbox.hu abv.bg mail.bg dir.bg gbg.bg siol.net t-2.net amis.net
    net.hr inet.hr zg.htnet.hr vip.hr eunet.rs sbb.rs ptt.rs open.telekom.rs otenet.gr forthnet.gr
    in.gr hol.gr windtools.gr freemail.gr cytanet.com.cy inbox.lv mail.ee hot.ee inbox.lt one.lt
    apollo.lv tvnet.lv mynet.com superonline.com ttmail.com turk.net walla.com walla.co.il
    bezeqint.net netvision.net.il zahav.net.il 012.net.il maktoob.com emirates.net.ae eim.ae
    rediffmail.com rediff.com sify.com indiatimes.com vsnl.com vsnl.net sancharnet.in bsnl.in
    qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com tom.com 139.com 189.cn
    aliyun.com 21cn.com naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp
    au.com softbank.ne.jp i.softbank.jp nifty.com nifty.ne.jp biglobe.ne.jp ocn.ne.jp so-net.ne.jp
    excite.co.jp goo.jp ymobile.ne.jp plala.or.jp jcom.home.ne.jp dion.ne.jp hinet.net
    msa.hinet.net pchome.com.tw seed.net.tw netvigator.com singnet.com.sg starhub.net.sg tm.net.my
    streamyx.com pldtdsl.net telkom.net plasa.com bigpond.com bigpond.net.au optusnet.com.au
    iinet.net.au tpg.com.au westnet.com.au dodo.com.au internode.on.net ozemail.com.au xtra.co.nz
    slingshot.co.nz orcon.net.nz mweb.co.za telkomsa.net webmail.co.za vodamail.co.za iafrica.com
    menara.ma comcast.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net
    earthling.net juno.com netzero.net optonline.net roadrunner.com frontier.com frontiernet.net
    windstream.net centurylink.net embarqmail.com q.com suddenlink.net mindspring.com pacbell.net
    ameritech.net swbell.net prodigy.net rogers.com bell.net sympatico.ca shaw.ca telus.net
    videotron.ca cogeco.ca eastlink.ca mts.net sasktel.net proton.me protonmail.com protonmail.ch
    pm.me tutanota.com tutanota.de tutamail.com tuta.io keemail.me riseup.net disroot.org
    autistici.org inventati.org systemli.org mailfence.com startmail.com runbox.com kolabnow.com
    hushmail.com countermail.com zoho.com zohomail.com zoho.eu fastmail.com fastmail.fm hey.com
    gandi.net infomaniak.ch ik.me duck.com lycos.com lycos.fr lycos.it usa.com usa.net europe.com
    engineer.com consultant.com myself.com post.com dr.com asia.com iname.com cheerful.com
    writeme.com hotbot.com lavabit.com prontomail.com flashmail.com e-mail.de
"""
PROVIDERS = tuple(_PROVIDERS.split())
"""Real ones, all over the world."""
_SLIPS = """
    gmial.com=gmail.com gamil.com=gmail.com gmai.com=gmail.com gmal.com=gmail.com
    gmil.com=gmail.com gmaill.com=gmail.com gmaiil.com=gmail.com gmmail.com=gmail.com
    ggmail.com=gmail.com gnail.com=gmail.com gmsil.com=gmail.com gmqil.com=gmail.com
    gmaul.com=gmail.com gmaol.com=gmail.com gmaik.com=gmail.com gmail.co=gmail.com
    gmail.cm=gmail.com gmail.om=gmail.com gmail.con=gmail.com gmail.cim=gmail.com
    gmail.vom=gmail.com gmail.xom=gmail.com gmail.comm=gmail.com gmail.ocm=gmail.com
    gmail.cmo=gmail.com gmail.coom=gmail.com gmail.cpm=gmail.com gmail.clm=gmail.com
    gmailcom=gmail.com gmail,com=gmail.com gmail..com=gmail.com gmali.com=gmail.com
    gmail.de=gmail.com gmail.fr=gmail.com gmail.co.uk=gmail.com gmial.con=gmail.com
    g-mail.com=gmail.com gemail.com=gmail.com gmeil.com=gmail.com gmail.ckm=gmail.com
    googelmail.com=googlemail.com gogglemail.com=googlemail.com googlmail.com=googlemail.com
    googlemial.com=googlemail.com googlemai.com=googlemail.com googlemail.con=googlemail.com
    hotmial.com=hotmail.com hotmal.com=hotmail.com hotmil.com=hotmail.com hotmai.com=hotmail.com
    hotmaill.com=hotmail.com hotamil.com=hotmail.com homtail.com=hotmail.com
    htomail.com=hotmail.com hormail.com=hotmail.com hotnail.com=hotmail.com
    hotmsil.com=hotmail.com jotmail.com=hotmail.com hotmail.con=hotmail.com hotmail.co=hotmail.com
    hotmail.cm=hotmail.com hotmail.cim=hotmail.com hotmail.vom=hotmail.com hotmailcom=hotmail.com
    hotmali.com=hotmail.com hotmeil.com=hotmail.com hottmail.com=hotmail.com
    hotmaul.com=hotmail.com hotmial.fr=hotmail.fr hotmal.fr=hotmail.fr hotmial.de=hotmail.de
    hotmai.es=hotmail.es homail.it=hotmail.it hotmial.co.uk=hotmail.co.uk
    hotmail.co.u=hotmail.co.uk hotmail.couk=hotmail.co.uk hotmail.co.ukk=hotmail.co.uk
    hitmail.fr=hotmail.fr hotmall.com=hotmail.com hotmaik.com=hotmail.com hotmail,com=hotmail.com
    hot-mail.com=hotmail.com outlok.com=outlook.com outook.com=outlook.com oulook.com=outlook.com
    outloook.com=outlook.com outllook.com=outlook.com outlokk.com=outlook.com
    otulook.com=outlook.com oultook.com=outlook.com outlool.com=outlook.com
    outlook.con=outlook.com outlook.co=outlook.com outlook.cm=outlook.com outloo.com=outlook.com
    iutlook.com=outlook.com outlook.vom=outlook.com outlookcom=outlook.com outlok.fr=outlook.fr
    outlok.de=outlook.de outllok.es=outlook.es outluok.com=outlook.com yaho.com=yahoo.com
    yahooo.com=yahoo.com yhoo.com=yahoo.com yaoo.com=yahoo.com yahho.com=yahoo.com
    yhaoo.com=yahoo.com yaaho.com=yahoo.com yahoo.con=yahoo.com yahoo.co=yahoo.com
    yahoo.cm=yahoo.com yahoo.om=yahoo.com yahoo.cim=yahoo.com yahoo.vom=yahoo.com
    yahoocom=yahoo.com yahoo.comm=yahoo.com yajoo.com=yahoo.com yaho.fr=yahoo.fr
    yahooo.fr=yahoo.fr yaho.de=yahoo.de yahooo.es=yahoo.es yaho.co.uk=yahoo.co.uk
    yahoo.co.ku=yahoo.co.uk yahoo.couk=yahoo.co.uk yahoo.co.i=yahoo.co.in yaho.it=yahoo.it
    yahoo.com.b=yahoo.com.br yahii.com=yahoo.com ayhoo.com=yahoo.com yahoo,com=yahoo.com
    iclud.com=icloud.com icoud.com=icloud.com iclod.com=icloud.com icloud.co=icloud.com
    icloud.con=icloud.com iclould.com=icloud.com icluod.com=icloud.com icloud.cm=icloud.com
    iclooud.com=icloud.com gmx.ed=gmx.de gxm.de=gmx.de gmxde=gmx.de gxm.net=gmx.net
    gmx.nte=gmx.net gmx.ent=gmx.net wbe.de=web.de web.ed=web.de webde=web.de ewb.de=web.de
    t-onlin.de=t-online.de t-onlien.de=t-online.de tonline.de=t-online.de t-oline.de=t-online.de
    t-online.ed=t-online.de t-onine.de=t-online.de t-onlinne.de=t-online.de freent.de=freenet.de
    frenet.de=freenet.de freenett.de=freenet.de freenet.ed=freenet.de posteo.ed=posteo.de
    posteeo.de=posteo.de wanado.fr=wanadoo.fr wanadooo.fr=wanadoo.fr wandoo.fr=wanadoo.fr
    wanaddo.fr=wanadoo.fr lapost.net=laposte.net laposte.nte=laposte.net lapsote.net=laposte.net
    laopste.net=laposte.net lapposte.net=laposte.net libro.it=libero.it libeor.it=libero.it
    liberro.it=libero.it virglio.it=virgilio.it virgillio.it=virgilio.it tiscalli.it=tiscali.it
    ticsali.it=tiscali.it yandx.ru=yandex.ru yandez.ru=yandex.ru yadnex.ru=yandex.ru
    yanex.ru=yandex.ru yandex.ur=yandex.ru ramblr.ru=rambler.ru rambelr.ru=rambler.ru
    ramber.ru=rambler.ru mail.ur=mail.ru btinternt.com=btinternet.com btintenet.com=btinternet.com
    btinernet.com=btinternet.com btinternet.con=btinternet.com virginmeida.com=virginmedia.com
    virginmedia.con=virginmedia.com talktlak.net=talktalk.net ntlword.com=ntlworld.com
    comcas.net=comcast.net comast.net=comcast.net verizn.net=verizon.net
    sbcgloabl.net=sbcglobal.net protonmial.com=protonmail.com protonmai.com=protonmail.com
    protonmail.con=protonmail.com tutanta.com=tutanota.com sezam.cz=seznam.cz seznma.cz=seznam.cz
    aol.con=aol.com aol.cm=aol.com aol.cim=aol.com alo.com=aol.com msn.con=msn.com mns.com=msn.com
    live.con=live.com live.co=live.com lvie.com=live.com liev.fr=live.fr
"""
SLIPS = dict(pair.split("=") for pair in _SLIPS.split())
"""What was typed, and what was meant."""
