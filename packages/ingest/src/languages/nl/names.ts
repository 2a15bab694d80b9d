import type { NameTables } from '../name-tables.ts'

const list = (words: string): string[] => words.split(/\s+/u).filter(Boolean)
const set = (words: string): ReadonlySet<string> => new Set(list(words))

/** Dutch words around names. */
export const names: NameTables = {
  personNouns:
    list(`rookie qualifier neoprof miljardair schermer dammer wethouder senator muzikant chirurg soliste qualifier prof jurylid judoka dj damster grootmeester nieuwkomer kickbokser vechter roeister kapster danspartner veteraan pupil leermeester wereldkampioen wereldkampioene freestyler zangduo coach trainer trainster schaatser schaatsster rijder rijdster renner renster wielrenner wielrenster speler speelster
    voetballer voetbalster tennisser tennisster darter bokser bokster coureur atleet atlete zwemmer zwemster judoka turner turnster
    hockeyster hockeyer roeier roeister ruiter amazone keeper doelman doelvrouw spits verdediger middenvelder aanvoerder aanvoerster kapitein
    kampioen kampioene winnaar winnares titelverdediger titelverdedigster favoriet favoriete debutant debutante sprinter sprintster sprintkoning
    zanger zangeres acteur actrice presentator presentatrice regisseur schrijver schrijfster influencer model danser danseres rapper dj muzikant
    minister staatssecretaris president premier burgemeester wethouder senator kamerlid fractievoorzitter lijsttrekker partijleider voorzitter directeur
    directrice bestuurder topman topvrouw ceo oprichter oprichtster eigenaar eigenaresse ondernemer bestuursvoorzitter woordvoerder woordvoerster
    koning koningin prins prinses hertog hertogin graaf gravin verloofde vriend vriendin vrouw man echtgenoot echtgenote partner zus zusje broer broertje
    vader moeder zoon dochter neef nicht oom tante opa oma schoonzus zwager schoonmoeder schoonvader landgenoot landgenote ploeggenoot ploeggenote
    teamgenoot teamgenote rivaal rivale concurrent concurrente tegenstander tegenstandster collega analist commentator journalist journaliste onderzoeker hoogleraar
    professor advocaat rechter arts dokter bondscoach assistent manager ploegleider sporter sportster olympiër biatleet triatleet verslaggever verslaggeefster
    generaal agent officier danspartner sparringpartner medaillewinnaar recordhouder recordhoudster titelhouder titelhoudster Amerikaan Amerikaanse`),
  organizationNouns:
    list(`club ploeg team schaatsploeg wielerploeg formatie bedrijf concern bank partij bond stichting vereniging universiteit omroep zender
    krant band groep voetbalclub werkgever fabrikant keten bouwer uitgever uitgeverij platform organisatie instituut ministerie gemeente vakbond sponsor
    onderneming start-up startup orkest koor museum ziekenhuis school gewest fractie koploper hekkensluiter eredivisionist stadsgenoot`),
  workNouns:
    list(`film serie realityserie programma show boek roman album single nummer lied musical toneelstuk voorstelling podcast documentaire
    tv-programma televisieprogramma talentenjacht dansshow quiz soap dramaserie speelfilm komedie thriller tentoonstelling opera`),
  organizationWords:
    set(`FC SC VV SV AFC BV NV B.V. N.V. Team Bank Universiteit Partij Stichting Vereniging Groep Group United City Rovers Racing Ploeg Bond
    Ministerie Hogeschool College Kamer Fonds Instituut Omroep Holding Media Club Orkest Coöperatie KNSB KNVB KNWU NOC IOC UCI FIFA UEFA TeamNL
    Jumbo-Visma VVD PvdA CDA D66 PVV SP BBB NSC GroenLinks Inc Ltd Corp Records`),
  organizationHeads:
    /^(?:Hart|Hof|Belang|Blok|Parlement|Gewest|League|Raad|Kamer|Museum|Council|Institute|University|Bank|Opera|Academie|Academy|Fonds|Fronte?|Unie|Union|Bureau|Dienst|Directie)$|(?:[Pp]artij|[Bb]eweging|[Cc]ommissie|[Cc]entrum|[Aa]gentschap|[Aa]dministratie|[Ii]nstituut|[Mm]inisterie|[Vv]ereniging|[Ss]tichting|[Bb]ond|[Oo]rkest|[Uu]niversiteit|[Gg]emeenschap|[Mm]aatschappij|[Cc]omité|[Vv]erbond|[Ff]ederatie|[Ff]ront|[Gg]enootschap|[Hh]ogeschool)$/u,
  eventHeads:
    /^(?:Ronde|Tour|Omloop|Giro|Vuelta|GP|Prix|Slam|Open|Ster|Rally|Koerse|TT|Classic|Pijl|Cup|Trofee|Trophy|Masters|Festival|\p{L}*daagse|\p{L}+festival)$/u,
  eventWords:
    set(`WK EK NK WB Spelen Winterspelen Zomerspelen Olympische Wereldbeker Cup Open Tour Giro Vuelta Ronde Prix League Masters Games Kampioenschap
    Kampioenschappen Trophy Marathon Elfstedentocht Eredivisie Divisie Beker Wimbledon Classic Grand Slam Songfestival Premier Serie Rally Vierdaagse
    GP TT Derby Finale Festival Filmfestival Omloop Koerse Strade Vierlandentoernooi`),
  placePrepositions: set('in te uit naar nabij bij vlakbij'),
  organizationPrepositions: set('bij namens'),
  roleOfOrganization: list(
    'speler speelster voorzitter directeur aanvoerder spits keeper doelman middenvelder verdediger woordvoerder oprichter topman topvrouw bestuurder eigenaar fractievoorzitter lijsttrekker bondscoach hoofdcoach clublid lid ceo medewerker zanger zangeres gitarist drummer',
  ),
  personVerbs:
    set(`zeggen vertellen reageren denken vinden lachen huilen verklappen voegen schrijven weten hopen geloven glunderen stellen verklaren
    antwoorden besluiten trouwen verloven winnen rijden fietsen lopen scoren coachen trainen spelen klinken`),
  nobleTitles: new Set(),
  roleLetters: set('CEO CFO COO CTO DJ MC'),
  titles: set(
    `mevrouw meneer mevr. dhr. dr. drs. mr. ir. ing. prof. jhr. jkvr. jonkheer jonkvrouw sir lady dame meester professor dokter`,
  ),
  particles: set(
    "van de der den het 't ten ter te von zu da di del della la le du des dos el al bin ibn op in aan d' y af",
  ),
  notNames:
    set(`De Het Een En Maar Want Of In Op Met Voor Van Naar Bij Uit Door Over Onder Tegen Tot Om Als Toen Dan Dus Nu Daar Hier Wie Wat Waar Wanneer Hoe
    Zij Ze Hij Ik We Wij Jullie Hun Haar Zijn Mijn Ons Onze Dat Dit Die Deze Er Niet Geen Ook Nog Toch Al Alle Veel Na Sinds Volgens Tijdens Zo Zelf Eerder Later Gisteren
    Vandaag Morgen Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Januari Februari Maart April Mei Juni Juli Augustus September Oktober
    November December Goud Zilver Brons Uitslag Uitslagen Stand Rit Finale Foto Bron Tekst Beeld Advertentie Ja Nee Dank Kortom Zondagavond Zaterdagavond Vrijdagavond
    Gisteravond Vanavond Vanmiddag Vannacht Afgelopen Vorige Volgende Komende Beide Beiden Iedereen Niemand Iemand Alleen Samen Tweede Eerste Derde
    Daarna Daarmee Daarvoor Daarnaast Dankzij Ondanks Intussen Ondertussen Overigens Vanzelfsprekend Namens Eindstand Erelijst Deelnemersveld Trainerswissel Transfernieuws Doelpuntensaldo Programma Momenteel Sommige Zoals Avonds Namiddags Middags Morgens Vermits Opnieuw Steeds Wel Meer Méér Eigen Natuurlijk Bovendien Achter Vlak Halverwege Zonder Nadat Omdat Terwijl Voordat`),
  disciplines: new RegExp(
    [
      // 500 meter, 10.000 meter, 4x100 meter vrije slag; not "200 meter voor de streep"
      String.raw`(?<![\p{L}\p{N}.,-])(?:\d+\s?[x×]\s?)?(?:\d{1,2}[. ]\d{3}|\d{2,5})\s?(?:meter|m|kilometer|km)(?:\s(?:horden|vrije slag|rugslag|schoolslag|vlinderslag|school|vlinder|rug|wissel|wisselslag|steeple(?:chase)?|estafette|tijdrit))?(?:,? gemengd)?(?![\p{L}\p{N}])(?!\s(?:van|voor|lang|hoog|verder(?:op)?|breed|diep|achter|na|onder|boven|onderaan|naar)(?!\p{L}))`,
      // de vijf kilometer, op de 200 school; not "vijf kilometer van huis"
      String.raw`(?<=(?<!\p{L})de\s)(?:drie|vijf|tien|vijftien|\d{1,2})\s(?:kilometer|km)(?![\p{L}\p{N}])(?!\s(?:van|voor|lang|verder(?:op)?|achter|na|onder|naar)(?!\p{L}))`,
      String.raw`(?<=(?<!\p{L})(?:de|op|over)\s)\d{2,4}\s(?:vrij|school|vlinder|rug|wissel)(?!\p{L})`,
      // NK sprint, EK baanwielrennen
      String.raw`(?<![\p{L}\p{N}-])(?:WK|EK|NK|ONK|WB|OKT)\s(?:afstanden|allround|sprint|junioren|shorttrack|judo|goochelen|curling|worstelen|veteranen|padel|kunstrijden|squash|schermen|golf|wielrennen|onder \d\d|\p{Ll}+(?:werpen|lopen|rijden|springen|schieten)|baanwielrennen|baan|veldrijden|tijdrijden|wielrennen|snelwandelen|atletiek|indoor|zwemmen|kortebaan|langebaan|turnen|roeien|hockey|voetbal|handbal|volleybal|darts|tafeltennis|badminton|boksen|schaatsen|marathonschaatsen|marathon|triatlon|cross|cyclecross|mountainbike|dammen|schaken|karate|taekwondo|beachvolleybal|waterpolo|zeilen|wielersprint|latte-art|\p{Ll}{3,}-\p{Ll}{2,})(?!\p{L})`,
      String.raw`(?<!\p{L})[Nn]ederlandse? kampioenschap(?:pen)?(?:\s(?:tijdrijden|veldrijden|sprint|allround|afstanden|op de weg))?(?!\p{L})`,
      String.raw`(?<=(?<!\p{L})de\s)(?:afdaling|achtervolging)(?=\s(?:van|in|bij|op|voor|werd|won)(?!\p{L}))`,
      String.raw`(?<![\p{L}-])(?:massastart|ploegenachtervolging|ploegentijdrit|koppelkoers|puntenkoers|keirin|omnium|dubbeltwee|dubbelvier|skiff|(?:halve )?marathon(?: van \p{Lu}[\p{L}-]+)?|wereldbeker(?:finale|wedstrijd|kür)?(?:\s(?:veldrijden|schaatsen|shorttrack|turnen|judo|baanwielrennen|langlaufen|skiën|schoonspringen|roeien|zeilen|marathonschaatsen))?|(?:parallel)?(?:reuzen)?slalom|super-G|skicross|teamsprint|afvalkoers|(?:twee|vier)mansbob|ijsdansen|zevenkamp|tienkamp|gemengde aflossing|landstitel|topdivisie|hoofdklasse|play-offs)(?![\p{L}-])`,
    ].join('|'),
    'gu',
  ),
}
