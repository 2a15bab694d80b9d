import { demonyms as build } from '../demonyms.ts'

/** Dutch nationality words: country; adjectives without -e; the man; the woman. The three-letter codes of result lists are countries too. */
export const demonyms = build(
  `
NL Nederland|Ned; Nederlands; Nederlander, Nederlanders, Hollander; Nederlandse, Hollandse
BE België|Bel|Vlaanderen; Belgisch, Vlaams; Belg, Belgen, Vlaming; Belgische, Vlaamse
DE Duitsland|Dui; Duits; Duitser, Duitsers; Duitse
FR Frankrijk|Fra; Frans; Fransman, Fransen; Française, Franse
GB Groot-Brittannië|GBr|Verenigd Koninkrijk; Brits; Brit, Britten; Britse
GB-ENG Engeland|Eng; Engels; Engelsman, Engelsen; Engelse
GB-SCT Schotland|Sch; Schots; Schot, Schotten; Schotse
GB-WLS Wales|Wal; Wels, Welsh; Welshman, Welshmen; Welshe, Welse
GB-NIR Noord-Ierland; Noord-Iers; Noord-Ier, Noord-Ieren; Noord-Ierse
IE Ierland|Ier; Iers; Ier, Ieren; Ierse
US Verenigde Staten|VS|VSt|Amerika; Amerikaans; Amerikaan, Amerikanen; Amerikaanse
CA Canada|Can; Canadees; Canadees, Canadezen; Canadese
JP Japan|Jap; Japans; Japanner, Japanners; Japanse
CN China|Chn|Chi; Chinees; Chinees, Chinezen; Chinese
KR Zuid-Korea|ZKo; Zuid-Koreaans, Koreaans; Zuid-Koreaan, Koreaan, Koreanen; Zuid-Koreaanse, Koreaanse
NO Noorwegen|Noo; Noors; Noor, Noren; Noorse
SE Zweden|Zwe; Zweeds; Zweed; Zweedse
DK Denemarken|Den; Deens; Deen, Denen; Deense
FI Finland|Fin; Fins; Fin, Finnen; Finse
IS IJsland; IJslands; IJslander, IJslanders; IJslandse
PL Polen|Pol; Pools; Pool; Poolse
CZ Tsjechië|Tsj; Tsjechisch; Tsjech, Tsjechen; Tsjechische
SK Slowakije; Slowaaks; Slowaak, Slowaken; Slowaakse
HU Hongarije|Hon; Hongaars; Hongaar, Hongaren; Hongaarse
AT Oostenrijk|Oos; Oostenrijks; Oostenrijker, Oostenrijkers; Oostenrijkse
CH Zwitserland|Zwi; Zwitsers; Zwitser; Zwitserse
IT Italië|Ita; Italiaans; Italiaan, Italianen; Italiaanse
ES Spanje|Spa; Spaans; Spanjaard, Spanjaarden; Spaanse
PT Portugal|Por; Portugees; Portugees, Portugezen; Portugese
GR Griekenland; Grieks; Griek, Grieken; Griekse
TR Turkije; Turks; Turk, Turken; Turkse
RU Rusland|Rus; Russisch; Rus, Russen; Russische, Russin
UA Oekraïne; Oekraïens; Oekraïner, Oekraïners; Oekraïense
BY Belarus|Wit-Rusland; Belarussisch, Wit-Russisch; Belarus, Wit-Rus; Belarussische, Wit-Russische, Wit-Russin
KZ Kazachstan|Kaz; Kazachs, Kazachstaans; Kazach, Kazak; Kazachse, Kazachstaanse
EE Estland; Ests, Estisch, Estlands; Est, Esten; Estse, Estische, Estlandse
LV Letland; Lets; Let, Letten; Letse
LT Litouwen; Litouws; Litouwer, Litouwers; Litouwse
RO Roemenië; Roemeens; Roemeen, Roemenen; Roemeense
BG Bulgarije; Bulgaars; Bulgaar, Bulgaren; Bulgaarse
RS Servië; Servisch; Serviër, Serviërs; Servische
HR Kroatië; Kroatisch; Kroaat, Kroaten; Kroatische
SI Slovenië; Sloveens; Sloveen, Slovenen; Sloveense
BA Bosnië; Bosnisch; Bosniër, Bosniërs; Bosnische
ME Montenegro; Montenegrijns; Montenegrijn; Montenegrijnse
MK Noord-Macedonië; Macedonisch; Macedoniër; Macedonische
AL Albanië; Albanees; Albanees, Albanezen; Albanese
XK Kosovo; Kosovaars; Kosovaar, Kosovaren; Kosovaarse
LU Luxemburg; Luxemburgs; Luxemburger; Luxemburgse
AM Armenië; Armeens; Armeniër, Armeniërs; Armeense
GE Georgië; Georgisch; Georgiër; Georgische
AZ Azerbeidzjan; Azerbeidzjaans; Azerbeidzjaan; Azerbeidzjaanse
IL Israël; Israëlisch; Israëliër, Israëliërs; Israëlische
IR Iran; Iraans; Iraniër, Iraniërs; Iraanse
IQ Irak; Iraaks; Irakees, Irakezen; Iraakse
SY Syrië; Syrisch; Syriër, Syriërs; Syrische
AF Afghanistan; Afghaans; Afghaan, Afghanen; Afghaanse
IN India; Indiaas; Indiër, Indiërs; Indiase
PK Pakistan; Pakistaans; Pakistaan, Pakistani; Pakistaanse
ID Indonesië; Indonesisch; Indonesiër, Indonesiërs; Indonesische
TH Thailand; Thais; Thai; Thaise
VN Vietnam; Vietnamees; Vietnamees, Vietnamezen; Vietnamese
PH Filipijnen; Filipijns; Filipijn, Filipino; Filipijnse
AU Australië; Australisch; Australiër, Australiërs; Australische
NZ Nieuw-Zeeland; Nieuw-Zeelands; Nieuw-Zeelander; Nieuw-Zeelandse
ZA Zuid-Afrika; Zuid-Afrikaans; Zuid-Afrikaan; Zuid-Afrikaanse
MA Marokko; Marokkaans; Marokkaan, Marokkanen; Marokkaanse
DZ Algerije; Algerijns; Algerijn, Algerijnen; Algerijnse
TN Tunesië; Tunesisch; Tunesiër; Tunesische
EG Egypte; Egyptisch; Egyptenaar; Egyptische
NG Nigeria; Nigeriaans; Nigeriaan, Nigerianen; Nigeriaanse
GH Ghana; Ghanees; Ghanees, Ghanezen; Ghanese
CM Kameroen; Kameroens; Kameroener; Kameroense
SN Senegal; Senegalees; Senegalees; Senegalese
CI Ivoorkust; Ivoriaans; Ivoriaan; Ivoriaanse
KE Kenia; Keniaans; Keniaan, Kenianen; Keniaanse
ET Ethiopië; Ethiopisch; Ethiopiër, Ethiopiërs; Ethiopische
ER Eritrea; Eritrees; Eritreeër; Eritrese
UG Oeganda|Uganda; Oegandees, Ugandees; Oegandees, Ugandees; Oegandese, Ugandese
SO Somalië; Somalisch; Somaliër; Somalische
SR Suriname; Surinaams; Surinamer, Surinamers; Surinaamse
CW Curaçao; Curaçaos; Curaçaoënaar; Curaçaose
JM Jamaica; Jamaicaans; Jamaicaan, Jamaicanen; Jamaicaanse
CU Cuba; Cubaans; Cubaan, Cubanen; Cubaanse
MX Mexico; Mexicaans; Mexicaan, Mexicanen; Mexicaanse
BR Brazilië; Braziliaans; Braziliaan, Brazilianen; Braziliaanse
AR Argentinië; Argentijns; Argentijn, Argentijnen; Argentijnse
CL Chili; Chileens; Chileen, Chilenen; Chileense
CO Colombia; Colombiaans; Colombiaan, Colombianen; Colombiaanse
PE Peru; Peruaans; Peruaan; Peruaanse
UY Uruguay; Uruguayaans; Uruguayaan; Uruguayaanse
EC Ecuador; Ecuadoraans; Ecuadoraan, Ecuadoriaan; Ecuadoraanse
VE Venezuela; Venezolaans; Venezolaan; Venezolaanse
BO Bolivia; Boliviaans; Boliviaan, Bolivianen; Boliviaanse
PY Paraguay; Paraguayaans; Paraguayaan, Paraguayanen; Paraguayaanse
DO Dominicaanse Republiek; Dominicaans; Dominicaan, Dominicanen; Dominicaanse
CR Costa Rica; Costa Ricaans; Costa Ricaan, Costa Ricanen; Costa Ricaanse
PA Panama; Panamees; Panamees, Panamezen; Panamese
QA Qatar; Qatarees; Qatarees, Qatarezen; Qatarese
SA Saoedi-Arabië; Saoedisch, Saudisch; Saoedi, Saoediër, Saoediërs; Saoedische
AE Verenigde Arabische Emiraten|VAE; Emiraats; Emirati; Emiraatse
JO Jordanië; Jordaans; Jordaniër, Jordaniërs; Jordaanse
LB Libanon; Libanees; Libanees, Libanezen; Libanese
PS Palestina; Palestijns; Palestijn, Palestijnen; Palestijnse
ML Mali; Malinees; Malinees, Malinezen; Malinese
MN Mongolië; Mongools; Mongool, Mongoliër, Mongolen; Mongoolse
MY Maleisië; Maleisisch; Maleisiër, Maleisiërs; Maleisische
KG Kirgizië; Kirgizisch; Kirgies, Kirgiezen; Kirgizische
UZ Oezbekistan; Oezbeeks; Oezbeek, Oezbeken; Oezbeekse
TW Taiwan; Taiwanees; Taiwanees, Taiwanezen; Taiwanese
SG Singapore; Singaporees; Singaporees, Singaporezen; Singaporese
LY Libië; Libisch; Libiër, Libiërs; Libische
TZ Tanzania; Tanzaniaans; Tanzaniaan, Tanzanianen; Tanzaniaanse
ZW Zimbabwe; Zimbabwaans; Zimbabwaan, Zimbabwanen; Zimbabwaanse
RW Rwanda; Rwandees; Rwandees, Rwandezen; Rwandese
CY Cyprus; Cypriotisch; Cyprioot, Cyprioten; Cypriotische
MT Malta; Maltees; Maltees, Maltezen; Maltese
MD Moldavië; Moldavisch; Moldaviër, Moldaviërs; Moldavische
PR Puerto Rico; Puerto Ricaans; Puerto Ricaan, Puerto Ricanen; Puerto Ricaanse
TJ Tadzjikistan; Tadzjieks; Tadzjiek, Tadzjieken; Tadzjiekse
TM Turkmenistan; Turkmeens; Turkmeen, Turkmenen; Turkmeense
LI Liechtenstein; Liechtensteins; Liechtensteiner, Liechtensteiners; Liechtensteinse
MC Monaco; Monegaskisch; Monegask, Monegasken; Monegaskische
AD Andorra; Andorrees; Andorrees, Andorrezen; Andorrese
SM San Marino; San Marinees; San Marinees; San Marinese
FO Faeröer; Faeröers; Faeröerder; Faeröerse
GL Groenland; Groenlands; Groenlander, Groenlanders; Groenlandse
GI Gibraltar; Gibraltarees; Gibraltarees; Gibraltarese
LK Sri Lanka; Sri Lankaans; Sri Lankaan, Sri Lankanen; Sri Lankaanse
BD Bangladesh; Bengaals; Bengaal, Bengalen; Bengaalse
NP Nepal; Nepalees; Nepalees, Nepalezen; Nepalese
BT Bhutan; Bhutaans; Bhutaan; Bhutaanse
MM Myanmar|Birma; Birmaans, Birmees; Birmaan, Birmees; Birmaanse, Birmese
KH Cambodja; Cambodjaans; Cambodjaan, Cambodjanen; Cambodjaanse
LA Laos; Laotiaans; Laotiaan, Laotianen; Laotiaanse
KP Noord-Korea; Noord-Koreaans; Noord-Koreaan, Noord-Koreanen; Noord-Koreaanse
HK Hongkong|Hong Kong; Hongkongs; Hongkonger, Hongkongers; Hongkongse
KW Koeweit; Koeweits; Koeweiti, Koeweiter; Koeweitse
BH Bahrein; Bahreins; Bahreini; Bahreinse
OM Oman; Omaans; Omaan, Omani; Omaanse
YE Jemen; Jemenitisch; Jemeniet, Jemenieten; Jemenitische
WS Samoa; Samoaans; Samoaan, Samoanen; Samoaanse
TO Tonga; Tongaans; Tongaan, Tonganen; Tongaanse
FJ Fiji; Fijisch; Fijiër, Fijiërs; Fijische
SD Soedan; Soedanees; Soedanees, Soedanezen; Soedanese
SS Zuid-Soedan; Zuid-Soedanees; Zuid-Soedanees, Zuid-Soedanezen; Zuid-Soedanese
CD Congo|DR Congo; Congolees; Congolees, Congolezen; Congolese
AO Angola; Angolees; Angolees, Angolezen; Angolese
MZ Mozambique; Mozambikaans; Mozambikaan, Mozambikanen; Mozambikaanse
ZM Zambia; Zambiaans; Zambiaan, Zambianen; Zambiaanse
MW Malawi; Malawisch; Malawiër, Malawiërs; Malawische
BW Botswana; Botswaans; Botswaan, Botswanen; Botswaanse
NA Namibië; Namibisch; Namibiër, Namibiërs; Namibische
LS Lesotho; Lesothaans; Lesothaan; Lesothaanse
SZ Eswatini|Swaziland; Swazisch; Swaziër; Swazische
MG Madagaskar; Malagassisch; Malagassiër, Malagassiërs; Malagassische
MU Mauritius; Mauritiaans; Mauritiaan, Mauritianen; Mauritiaanse
SC Seychellen; Seychels; Seycheller; Seychelse
KM Comoren; Comorees; Comorees; Comorese
BI Burundi; Burundees; Burundees, Burundezen; Burundese
DJ Djibouti; Djiboutiaans; Djiboutiaan; Djiboutiaanse
GA Gabon; Gabonees; Gabonees, Gabonezen; Gabonese
GQ Equatoriaal-Guinea; Equatoriaal-Guinees; Equatoriaal-Guineeër; Equatoriaal-Guineese
GN Guinee; Guinees; Guineeër, Guineeërs; Guineese
GW Guinee-Bissau; Guinee-Bissaus; Guinee-Bissauer; Guinee-Bissause
BJ Benin; Benins; Beniner; Beninse
TG Togo; Togolees; Togolees, Togolezen; Togolese
BF Burkina Faso; Burkinees; Burkinees; Burkinese
NE Niger; Nigerees; Nigerees, Nigerezen; Nigerese
TD Tsjaad; Tsjadisch; Tsjadiër, Tsjadiërs; Tsjadische
CF Centraal-Afrikaanse Republiek; Centraal-Afrikaans; Centraal-Afrikaan; Centraal-Afrikaanse
SL Sierra Leone; Sierra Leoons; Sierra Leoner; Sierra Leoonse
LR Liberia; Liberiaans; Liberiaan, Liberianen; Liberiaanse
GM Gambia; Gambiaans; Gambiaan, Gambianen; Gambiaanse
CV Kaapverdië; Kaapverdisch; Kaapverdiër, Kaapverdiërs; Kaapverdische
MR Mauritanië; Mauritaans; Mauritaniër, Mauritaniërs; Mauritaanse
AW Aruba; Arubaans; Arubaan, Arubanen; Arubaanse
BM Bermuda; Bermudaans; Bermudaan; Bermudaanse
TT Trinidad en Tobago|Trinidad; Trinidadiaans; Trinidadiaan, Trinidadianen; Trinidadiaanse
BB Barbados; Barbadiaans; Barbadiaan, Barbadianen; Barbadiaanse
BS Bahama's; Bahamaans; Bahamaan, Bahamanen; Bahamaanse
GD Grenada; Grenadaans; Grenadaan; Grenadaanse
LC Saint Lucia; Saint Luciaans; Saint Luciaan; Saint Luciaanse
AG Antigua en Barbuda|Antigua; Antiguaans; Antiguaan; Antiguaanse
HT Haïti; Haïtiaans; Haïtiaan, Haïtianen; Haïtiaanse
GT Guatemala; Guatemalteeks; Guatemalteek, Guatemalteken; Guatemalteekse
HN Honduras; Hondurees; Hondurees, Hondurezen; Hondurese
SV El Salvador; Salvadoraans; Salvadoraan, Salvadoranen; Salvadoraanse
NI Nicaragua; Nicaraguaans; Nicaraguaan, Nicaraguanen; Nicaraguaanse
BZ Belize; Belizaans; Belizaan; Belizaanse
GY Guyana; Guyaans; Guyaan, Guyanen; Guyaanse
`,
  (adjective) => [adjective, adjective.endsWith('ees') ? `${adjective.slice(0, -3)}ese` : `${adjective}e`],
)
