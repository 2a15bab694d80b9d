import { demonyms as build } from '../demonyms.ts'

/** English nationality words: country; adjectives; nouns without gender or of a man; nouns of a woman. */
export const demonyms = build(
  `
NL Netherlands|The Netherlands|Holland|NED; Dutch; Dutchman, Dutchmen; Dutchwoman
BE Belgium|BEL; Belgian, Flemish; Belgian, Belgians
DE Germany|GER; German; German, Germans
FR France|FRA; French; Frenchman, Frenchmen; Frenchwoman
GB Great Britain|Britain|United Kingdom|UK|GBR; British; Briton, Britons, Brit
GB-ENG England|ENG; English; Englishman, Englishmen; Englishwoman
GB-SCT Scotland|SCO; Scottish; Scot, Scots, Scotsman
GB-WLS Wales|WAL; Welsh; Welshman, Welshmen; Welshwoman
GB-NIR Northern Ireland; Northern Irish; Northern Irishman
IE Ireland|IRL; Irish; Irishman, Irishmen; Irishwoman
US United States|USA|US|America|U.S.; American; American, Americans
CA Canada|CAN; Canadian; Canadian, Canadians
JP Japan|JPN; Japanese; Japanese
CN China|CHN; Chinese; Chinese
KR South Korea|Korea|KOR; South Korean, Korean; South Korean, Korean, Koreans
NO Norway|NOR; Norwegian; Norwegian, Norwegians
SE Sweden|SWE; Swedish; Swede, Swedes
DK Denmark|DEN; Danish; Dane, Danes
FI Finland|FIN; Finnish; Finn, Finns
IS Iceland; Icelandic; Icelander
PL Poland|POL; Polish; Pole, Poles
CZ Czech Republic|Czechia|CZE; Czech; Czech, Czechs
SK Slovakia; Slovak, Slovakian; Slovak
HU Hungary|HUN; Hungarian; Hungarian, Hungarians
AT Austria|AUT; Austrian; Austrian, Austrians
CH Switzerland|SUI; Swiss; Swiss
IT Italy|ITA; Italian; Italian, Italians
ES Spain|ESP; Spanish; Spaniard, Spaniards
PT Portugal|POR; Portuguese; Portuguese
GR Greece; Greek; Greek, Greeks
TR Turkey; Turkish; Turk, Turks
RU Russia|RUS; Russian; Russian, Russians
UA Ukraine|UKR; Ukrainian; Ukrainian, Ukrainians
BY Belarus; Belarusian; Belarusian
KZ Kazakhstan; Kazakh; Kazakh
EE Estonia; Estonian; Estonian, Estonians
LV Latvia; Latvian; Latvian
LT Lithuania; Lithuanian; Lithuanian
RO Romania; Romanian; Romanian
BG Bulgaria; Bulgarian; Bulgarian
RS Serbia; Serbian; Serb, Serbian, Serbs
HR Croatia; Croatian; Croat, Croatian
SI Slovenia; Slovenian, Slovene; Slovenian, Slovene
BA Bosnia; Bosnian; Bosnian
ME Montenegro; Montenegrin; Montenegrin
MK North Macedonia; Macedonian; Macedonian
AL Albania; Albanian; Albanian
XK Kosovo; Kosovan; Kosovan
LU Luxembourg; Luxembourgish; Luxembourger
AM Armenia; Armenian; Armenian
GE Georgia; Georgian; Georgian
IL Israel; Israeli; Israeli, Israelis
IR Iran; Iranian; Iranian
IQ Iraq; Iraqi; Iraqi
SY Syria; Syrian; Syrian
AF Afghanistan; Afghan; Afghan
IN India; Indian; Indian, Indians
PK Pakistan; Pakistani; Pakistani
ID Indonesia; Indonesian; Indonesian
TH Thailand; Thai; Thai
VN Vietnam; Vietnamese; Vietnamese
PH Philippines; Filipino, Philippine; Filipino; Filipina
AU Australia|AUS; Australian; Australian, Aussie, Australians
NZ New Zealand|NZL; New Zealand; New Zealander, Kiwi
ZA South Africa; South African; South African
MA Morocco; Moroccan; Moroccan
DZ Algeria; Algerian; Algerian
TN Tunisia; Tunisian; Tunisian
EG Egypt; Egyptian; Egyptian
NG Nigeria; Nigerian; Nigerian
GH Ghana; Ghanaian; Ghanaian
CM Cameroon; Cameroonian; Cameroonian
SN Senegal; Senegalese; Senegalese
CI Ivory Coast; Ivorian; Ivorian
KE Kenya|KEN; Kenyan; Kenyan, Kenyans
ET Ethiopia|ETH; Ethiopian; Ethiopian, Ethiopians
ER Eritrea; Eritrean; Eritrean
UG Uganda; Ugandan; Ugandan
SO Somalia; Somali; Somali
SR Suriname; Surinamese; Surinamese
JM Jamaica|JAM; Jamaican; Jamaican, Jamaicans
CU Cuba; Cuban; Cuban
MX Mexico; Mexican; Mexican, Mexicans
BR Brazil; Brazilian; Brazilian, Brazilians
AR Argentina; Argentine, Argentinian; Argentine, Argentinian
CL Chile; Chilean; Chilean
CO Colombia; Colombian; Colombian
PE Peru; Peruvian; Peruvian
UY Uruguay; Uruguayan; Uruguayan
EC Ecuador; Ecuadorian; Ecuadorian
VE Venezuela; Venezuelan; Venezuelan
BO Bolivia; Bolivian; Bolivian, Bolivians
PY Paraguay; Paraguayan; Paraguayan, Paraguayans
DO Dominican Republic; Dominican; Dominican, Dominicans
CR Costa Rica; Costa Rican; Costa Rican, Costa Ricans
PA Panama; Panamanian; Panamanian, Panamanians
QA Qatar; Qatari; Qatari, Qataris
SA Saudi Arabia; Saudi; Saudi, Saudis
AE United Arab Emirates|UAE; Emirati; Emirati, Emiratis
JO Jordan; Jordanian; Jordanian, Jordanians
LB Lebanon; Lebanese; Lebanese
PS Palestine; Palestinian; Palestinian, Palestinians
ML Mali; Malian; Malian, Malians
MN Mongolia; Mongolian; Mongolian, Mongolians
MY Malaysia; Malaysian; Malaysian, Malaysians
KG Kyrgyzstan; Kyrgyz; Kyrgyz
UZ Uzbekistan; Uzbek; Uzbek, Uzbeks
TW Taiwan; Taiwanese; Taiwanese
SG Singapore; Singaporean; Singaporean, Singaporeans
LY Libya; Libyan; Libyan, Libyans
TZ Tanzania; Tanzanian; Tanzanian, Tanzanians
ZW Zimbabwe; Zimbabwean; Zimbabwean, Zimbabweans
RW Rwanda; Rwandan; Rwandan, Rwandans
CY Cyprus; Cypriot; Cypriot, Cypriots
MT Malta; Maltese; Maltese
MD Moldova; Moldovan; Moldovan, Moldovans
FJ Fiji; Fijian; Fijian, Fijians
PR Puerto Rico; Puerto Rican; Puerto Rican, Puerto Ricans
`,
  (adjective) => [adjective],
)
