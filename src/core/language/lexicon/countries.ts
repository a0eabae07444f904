/**
 * Countries, each with its people and its seat of government: news calls one actor by all of them ("Britain", "British",
 * "London"). One country a line; `/` and `,` separate its words.
 */
const COUNTRIES = `
afghanistan / afghan / kabul
albania / albanian / tirana
algeria / algerian / algiers
angola / angolan / luanda
argentina / argentine, argentinian / buenos aires
armenia / armenian / yerevan
australia / australian / canberra
austria / austrian / vienna
azerbaijan / azerbaijani, azeri / baku
bahrain / bahraini / manama
bangladesh / bangladeshi / dhaka
belarus / belarusian, belarussian / minsk
belgium / belgian / brussels
bolivia / bolivian / la paz
bosnia / bosnian / sarajevo
botswana / botswanan / gaborone
brazil / brazilian / brasilia
brunei / bruneian
bulgaria / bulgarian / sofia
burkina faso / burkinabe / ouagadougou
burundi / burundian
cambodia / cambodian / phnom penh
cameroon / cameroonian / yaounde
canada / canadian / ottawa
chad / chadian / ndjamena
chile / chilean / santiago
china, prc / chinese / beijing
colombia / colombian / bogota
congo / congolese / kinshasa
costa rica / costa rican
croatia / croatian, croat / zagreb
cuba / cuban / havana
cyprus / cypriot / nicosia
czechia, czech republic / czech / prague
denmark / danish, dane / copenhagen
ecuador / ecuadorian, ecuadorean / quito
egypt / egyptian / cairo
el salvador / salvadoran / san salvador
eritrea / eritrean / asmara
estonia / estonian / tallinn
ethiopia / ethiopian / addis ababa
eu / european / brussels
finland / finnish, finn / helsinki
france / french, frenchman / paris, elysee
gabon / gabonese / libreville
gambia / gambian / banjul
georgia / georgian / tbilisi
germany / german / berlin
ghana / ghanaian / accra
greece / greek / athens
guatemala / guatemalan
guinea / guinean / conakry
guyana / guyanese / georgetown
haiti / haitian
honduras / honduran / tegucigalpa
hungary / hungarian / budapest
iceland / icelandic, icelander / reykjavik
india / indian / delhi, new delhi
indonesia / indonesian / jakarta
iran / iranian / tehran, teheran
iraq / iraqi / baghdad
ireland / irish / dublin
israel / israeli / jerusalem
italy / italian / rome
ivory coast / ivorian / abidjan
jamaica / jamaican
japan / japanese / tokyo
jordan / jordanian / amman
kazakhstan / kazakh, kazakhstani / astana
kenya / kenyan / nairobi
kosovo / kosovar / pristina
kuwait / kuwaiti
kyrgyzstan / kyrgyz / bishkek
laos / lao, laotian / vientiane
latvia / latvian / riga
lebanon / lebanese / beirut
liberia / liberian / monrovia
libya / libyan / tripoli
lithuania / lithuanian / vilnius
luxembourg / luxembourger
madagascar / malagasy
malawi / malawian
malaysia / malaysian / kuala lumpur, putrajaya
maldives / maldivian
mali / malian / bamako
malta / maltese / valletta
mauritania / mauritanian / nouakchott
mexico / mexican
moldova / moldovan / chisinau
mongolia / mongolian / ulaanbaatar
montenegro / montenegrin / podgorica
morocco / moroccan / rabat
mozambique / mozambican / maputo
myanmar / burmese / naypyidaw
namibia / namibian / windhoek
nepal / nepali, nepalese / kathmandu
netherlands, holland / dutch, dutchman / hague
new zealand / new zealander / wellington
nicaragua / nicaraguan / managua
niger / nigerien / niamey
nigeria / nigerian / abuja
north korea, dprk / north korean / pyongyang
north macedonia, macedonia / macedonian / skopje
norway / norwegian / oslo
oman / omani / muscat
pakistan / pakistani / islamabad
palestine / palestinian / ramallah
panama / panamanian
papua new guinea / papuan
paraguay / paraguayan / asuncion
peru / peruvian / lima
philippines / philippine, filipino / manila
poland / polish, pole / warsaw
portugal / portuguese / lisbon
qatar / qatari / doha
romania / romanian / bucharest
russia / russian / moscow, kremlin
rwanda / rwandan / kigali
saudi arabia / saudi / riyadh
senegal / senegalese / dakar
serbia / serbian, serb / belgrade
sierra leone / sierra leonean / freetown
singapore / singaporean
slovakia / slovak, slovakian / bratislava
slovenia / slovenian, slovene / ljubljana
somalia / somali / mogadishu
south africa / south african / pretoria
south korea / south korean / seoul
south sudan / south sudanese / juba
spain / spanish, spaniard / madrid
sri lanka / sri lankan / colombo
sudan / sudanese / khartoum
sweden / swedish, swede / stockholm
switzerland / swiss / bern
syria / syrian / damascus
taiwan / taiwanese / taipei
tajikistan / tajik / dushanbe
tanzania / tanzanian / dodoma
thailand / thai / bangkok
togo / togolese / lome
tunisia / tunisian / tunis
turkey / turkish, turk / ankara
turkmenistan / turkmen / ashgabat
uae / emirati / abu dhabi
uganda / ugandan / kampala
uk / british, briton / london
ukraine / ukrainian / kyiv
uruguay / uruguayan / montevideo
usa, america / american / washington
uzbekistan / uzbek / tashkent
vatican / papal / holy see
venezuela / venezuelan / caracas
vietnam / vietnamese / hanoi
yemen / yemeni / sanaa
zambia / zambian / lusaka
zimbabwe / zimbabwean / harare
`;

/** The words for each country. */
export const COUNTRY_WORDS: readonly (readonly string[])[] = COUNTRIES.trim()
  .split('\n')
  .map((line) => line.split(/[/,]/).map((words) => words.trim()));

/** Last words of country names that do not identify a country: "Republic". */
const SHARED = new Set(['republic', 'people']);

/** The word that identifies each country, folded: "korea", "arabia". */
export const COUNTRY_FORMS: ReadonlySet<string> = new Set([
  'britain',
  'england',
  'scotland',
  ...COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => (line.split('/')[0] ?? '').split(','))
    .flatMap((name) => name.trim().split(' ').slice(-1))
    .filter((word) => !SHARED.has(word)),
]);
