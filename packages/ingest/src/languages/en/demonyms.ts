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
KR South Korea|Korea|KOR; South Korean, Korean; South Korean, South Koreans, Korean, Koreans
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
NZ New Zealand|NZL; New Zealand; New Zealander, New Zealanders, Kiwi, Kiwis
ZA South Africa; South African; South African, South Africans
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
AZ Azerbaijan; Azerbaijani, Azeri; Azerbaijani, Azeri, Azeris
TJ Tajikistan; Tajik; Tajik, Tajiks
TM Turkmenistan; Turkmen; Turkmen
LI Liechtenstein; Liechtenstein; Liechtensteiner, Liechtensteiners
MC Monaco; Monegasque, Monégasque; Monegasque, Monégasque
AD Andorra; Andorran; Andorran, Andorrans
SM San Marino; Sammarinese; Sammarinese
FO Faroe Islands; Faroese; Faroese
GL Greenland; Greenlandic; Greenlander, Greenlanders
GI Gibraltar; Gibraltarian; Gibraltarian, Gibraltarians
LK Sri Lanka|SRI; Sri Lankan; Sri Lankan, Sri Lankans
BD Bangladesh; Bangladeshi; Bangladeshi, Bangladeshis
NP Nepal; Nepalese, Nepali; Nepali, Nepalese
BT Bhutan; Bhutanese; Bhutanese
MM Myanmar|Burma; Burmese; Burmese
KH Cambodia; Cambodian; Cambodian, Cambodians
LA Laos; Laotian; Laotian, Laotians
KP North Korea; North Korean; North Korean, North Koreans
HK Hong Kong|HKG; Hong Kong; Hongkonger, Hong Konger
KW Kuwait; Kuwaiti; Kuwaiti, Kuwaitis
BH Bahrain; Bahraini; Bahraini, Bahrainis
OM Oman; Omani; Omani, Omanis
YE Yemen; Yemeni; Yemeni, Yemenis
PG Papua New Guinea; Papua New Guinean; Papua New Guinean
WS Samoa; Samoan; Samoan, Samoans
TO Tonga; Tongan; Tongan, Tongans
SB Solomon Islands; Solomon Islander; Solomon Islander
VU Vanuatu; Ni-Vanuatu; Ni-Vanuatu
SD Sudan; Sudanese; Sudanese
SS South Sudan; South Sudanese; South Sudanese
CD Congo|DR Congo|Democratic Republic of Congo; Congolese; Congolese
AO Angola; Angolan; Angolan, Angolans
MZ Mozambique; Mozambican; Mozambican, Mozambicans
ZM Zambia; Zambian; Zambian, Zambians
MW Malawi; Malawian; Malawian, Malawians
BW Botswana; Botswanan; Motswana
NA Namibia; Namibian; Namibian, Namibians
LS Lesotho; Basotho; Mosotho
SZ Eswatini|Swaziland; Swazi; Swazi, Swazis
MG Madagascar; Malagasy, Madagascan; Malagasy
MU Mauritius; Mauritian; Mauritian, Mauritians
SC Seychelles; Seychellois; Seychellois
KM Comoros; Comorian; Comorian
BI Burundi; Burundian; Burundian, Burundians
DJ Djibouti; Djiboutian; Djiboutian
GA Gabon; Gabonese; Gabonese
GQ Equatorial Guinea; Equatorial Guinean; Equatorial Guinean
GN Guinea; Guinean; Guinean, Guineans
GW Guinea-Bissau; Bissau-Guinean; Bissau-Guinean
BJ Benin; Beninese; Beninese
TG Togo; Togolese; Togolese
BF Burkina Faso; Burkinabe, Burkinabé; Burkinabe, Burkinabé
NE Niger; Nigerien; Nigerien
TD Chad; Chadian; Chadian, Chadians
CF Central African Republic; Central African; Central African
SL Sierra Leone; Sierra Leonean; Sierra Leonean
LR Liberia; Liberian; Liberian, Liberians
GM Gambia|The Gambia; Gambian; Gambian, Gambians
CV Cape Verde; Cape Verdean; Cape Verdean
ST São Tomé and Príncipe; São Toméan; São Toméan
MR Mauritania; Mauritanian; Mauritanian
CW Curaçao; Curaçaoan; Curaçaoan
AW Aruba; Aruban; Aruban, Arubans
BM Bermuda; Bermudian; Bermudian
TT Trinidad and Tobago|Trinidad; Trinidadian; Trinidadian, Trinidadians
BB Barbados; Barbadian, Bajan; Barbadian, Bajan
BS Bahamas|The Bahamas; Bahamian; Bahamian, Bahamians
GD Grenada; Grenadian; Grenadian, Grenadians
LC Saint Lucia|St Lucia; Saint Lucian, St Lucian; Saint Lucian, St Lucian
AG Antigua and Barbuda|Antigua; Antiguan; Antiguan
HT Haiti; Haitian; Haitian, Haitians
GT Guatemala; Guatemalan; Guatemalan, Guatemalans
HN Honduras; Honduran; Honduran, Hondurans
SV El Salvador; Salvadoran, Salvadorean; Salvadoran, Salvadorean
NI Nicaragua; Nicaraguan; Nicaraguan, Nicaraguans
BZ Belize; Belizean; Belizean
GY Guyana; Guyanese; Guyanese
`,
  (adjective) => [adjective],
)
