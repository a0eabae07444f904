import { wordSet } from '../wordSet.ts';
import { genderOfWords, phrases, type QuotingWords, valueOfWords } from './quotingWords.ts';

const SAYS = `sagt sagte erklärt erklärte betont betonte meint meinte berichtet berichtete erzählt erzählte versichert versicherte beteuert
  beteuerte behauptet behauptete warnt warnte antwortet antwortete entgegnet entgegnete erwidert erwiderte kontert konterte fragt fragte mahnt
  mahnte kommentiert kommentierte argumentiert argumentierte bekräftigt bekräftigte bestätigt bestätigte unterstreicht unterstrich urteilt urteilte
  ergänzt ergänzte schreibt schrieb twittert twitterte schildert schilderte verkündet verkündete prophezeit prophezeite resümiert resümierte
  bilanziert bilanzierte konstatiert konstatierte verspricht versprach gesteht gestand bekennt bekannte klagt klagte beklagt beklagte spottet
  spottete scherzt scherzte witzelt witzelte höhnt höhnte schimpft schimpfte jubelt jubelte frohlockt frohlockte fordert forderte verlangt
  verlangte appelliert appellierte droht drohte moniert monierte kritisiert kritisierte bedauert bedauerte äußert äußerte formuliert formulierte
  erläutert erläuterte präzisiert präzisierte wiederholt wiederholte vermutet vermutete bemerkt bemerkte verrät verriet erinnert erinnerte
  fürchtet fürchtete befürchtet befürchtete prognostiziert prognostizierte schwärmt schwärmte seufzt seufzte flüstert flüsterte ruft rief schreit schrie brüllt brüllte murmelt murmelte raunt raunte lobt lobte
  empört beschwert beschwerte signalisiert signalisierte begrüßt begrüßte würdigt würdigte prangert prangerte plädiert plädierte`;

const ADJACENT = `fügt fügte wirft warf gibt gab hält hielt stellt stellte räumt räumte fuhr fährt führt führte strich streicht machte macht lässt ließ findet fand glaubt glaubte denkt dachte hofft
  hoffte legt legte schiebt schob setzt setzte fasst fasste lacht lachte lächelt lächelte sinniert sinnierte rät riet beschreibt beschrieb
  beschied bittet bat begründet begründete zeigt zeigte reagiert reagierte grüßt grüßte weiß wusste staunt staunte poltert polterte wettert
  wetterte ätzt ätzte giftet giftete kündigt kündigte teilt teilte weist wies freut freute ärgert ärgerte wundert wunderte wünscht wünschte
  philosophiert philosophierte ringt verteidigt verteidigte rechtfertigt rechtfertigte diktiert diktierte sprach spricht soll will sieht sah`;

const TERMS = `nennt nannte bezeichnet bezeichnete spricht sprach tadelt tadelte rügt rügte geißelt geißelte verurteilt verurteilte verspottet
  verspottete dankt dankte begründet begründete wirft warf beschreibt beschrieb charakterisiert charakterisierte wertet wertete bewertet
  bewertete wies hält hielt findet fand räumt räumte kündigt kündigte gibt gab attestiert attestierte wittert witterte
  beschuldigt beschuldigte bezichtigt bezichtigte tituliert titulierte teilte rief bittet bat lehnt lehnte weist`;

/** German: „…“, sagte Ministerin Roe; so Roe; Roe nannte es „…“. */
export const GERMAN: QuotingWords = {
  verbs: valueOfWords({
    adjacent: ADJACENT,
    terms: TERMS,
    says: SAYS,
    denies: 'bestreitet bestritt dementiert dementierte leugnet leugnete verneint verneinte',
  }),
  participles: valueOfWords({
    says: `gesagt erklärt betont gemeint berichtet versichert behauptet gewarnt geantwortet bekräftigt bestätigt geschrieben angekündigt
      gefordert verlangt mitgeteilt hinzugefügt gedroht versprochen kritisiert`,
    terms: 'genannt bezeichnet gesprochen',
    denies: 'bestritten dementiert geleugnet',
  }),
  auxiliaries: wordSet('hat hatte habe'),
  finite: wordSet('hat hatte ist war wird wurde sei habe kann will soll muss'),
  dropsSubject: false,
  pronouns: genderOfWords({ male: 'er', female: 'sie' }),
  obliques: genderOfWords({ male: 'ihm', female: 'ihr' }),
  determiners: genderOfWords({
    male: 'der ein dieser jener mein kein',
    female: 'die eine diese jene seine ihre meine unsere',
    unknown: 'das dieses sein ihr unser einer deren dessen',
  }),
  indefinite: wordSet('ein eine einer eines'),
  possessives: wordSet('sein seine ihr ihre unser unsere mein meine deren dessen'),
  soCalled: /^(?:sogenannte[nrsm]?|sog|genannte[nrsm]?|angebliche[nrsm]?|vermeintliche[nrsm]?)$/,
  prepositions:
    wordSet(`als einem einen eines seinem seinen seines ihrem ihren ihres diesem diesen am an auf aus bei beim bis durch für gegen gegenüber hinter im in ins mit nach neben ohne seit trotz über um unter vom von vor
    während wegen zu zum zur zwischen dem den des laut gemäß nahe ab namens`),
  joining: wordSet('von vom der des für aus im in am der bei zu zur'),
  conjunctions: wordSet('und oder aber denn doch sondern sowie'),
  relatives: wordSet('der die das dessen deren dem den wo womit'),
  complementisers: wordSet('dass daß ob wie was wer'),
  commaEnds: false,
  adverbs:
    wordSet(`auch noch schon nur heute gestern morgen dann nun jetzt später zuvor danach daraufhin dagegen zudem außerdem hingegen etwa wiederum
    dennoch trotzdem allerdings jedoch trocken ruhig leise laut knapp kühl lachend lächelnd anschließend wörtlich abermals erneut weiter dazu sogar selbst
    lediglich bereits ebenfalls einmal wieder hier dort so also sich umgehend prompt schließlich unterdessen derweil immerhin`),
  negations: wordSet('nicht nie niemals kein keine keinen keiner keineswegs niemand'),
  times:
    wordSet(`montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli august september oktober
    november dezember morgen mittag nachmittag abend nacht montagabend dienstagabend mittwochabend donnerstagabend freitagabend mitternacht
    tag tage woche wochen monat jahr jahre uhr stunde stunden minuten vormittag wochenende`),
  openers:
    wordSet(`es er sie wir ich man das dies wer was wie wo wann warum wenn als weil da dass ob bevor nachdem obwohl sollte soll wird wurde ist
    war sind hat haben hatte auch noch nur schon mehr weniger nun dann doch aber und oder denn künftig bisher zuletzt eigentlich natürlich laut
    niemand jeder alle viele einige manche beide ihr ihre sein seine unser unsere wem welche welcher wäre könnte kann muss darauf dabei damit daher
    deshalb dazu dafür dagegen dort hier heute gestern morgen trotz seit nach vor bei mit ohne von aus zum zur im am beim`),
  according: phrases(`laut
    nach angaben von
    nach angaben des
    nach angaben der
    nach den worten von
    nach worten von
    nach den worten des
    nach den worten der
    nach ansicht von
    nach ansicht des
    nach ansicht der
    nach einschätzung von
    nach einschätzung des
    nach einschätzung der
    nach auffassung von
    nach überzeugung von
    nach darstellung von
    nach meinung von
    in den worten von
    aus sicht von
    aus sicht des
    aus sicht der`),
  postposed: wordSet('zufolge'),
  views: wordSet('für'),
  bareCues: wordSet('so'),
  asWords: wordSet('wie so'),
  titles: genderOfWords({ male: 'herr herrn', female: 'frau', unknown: 'dr prof professor' }),
  roles: genderOfWords({
    male: `abgeordneter botschafter general oberst bischof minister kanzler präsident sprecher fischer landrat offizier beamter experte forscher
      vermittler unterhändler gesandter sondergesandter delegierter diplomat richter anwalt bürgermeister könig papst pfarrer lehrer arzt bauer
      historiker ökonom analyst beobachter teilnehmer bewohner anwohner kollege gegenüber amtskollege stellvertreter nachbar vorsitzender chef direktor leiter
      mitarbeiter verhandler gründer autor journalist reporter professor politiker senator gouverneur kommissar admiral hauptmann landeshauptmann
      mann vater bruder sohn händler kaufmann ingenieur architekt wirt gastgeber student schüler soldat kapitän zeuge kritiker ältester
      gewerkschafter wissenschaftler staatssekretär sekretär berater insider`,
    female: `botschafterin präfektin kauffrau juristin frau mutter schwester tochter witwe zeugin kollegin
      freundin nachbarin ärztin königin beamtin generalin rätin gesandtin anwältin`,
    unknown:
      'mitglied person quelle abgeordnete gesandte sondergesandte vorsitzende delegierte vertraute älteste',
  }),
  roleEnds: genderOfWords({
    male: `minister präsident sprecher direktor chef leiter führer händler unterhändler vorsitzender kandidat rat kommissar botschafter beauftragter
      gesandter experte forscher ökonom meister verhandler anwalt sekretär abgeordneter diplomat vermittler richter general ingenieur loge iker
      inhaber besitzer gründer unternehmer hauptmann kanzler arbeiter trainer berater bischof aktivist kollege journalist veteran professor jähriger`,
    female: `ministerin präsidentin sprecherin direktorin chefin leiterin führerin händlerin kandidatin rätin kommissarin
      botschafterin expertin forscherin ökonomin meisterin verhandlerin anwältin sekretärin diplomatin
      vermittlerin richterin login ikerin inhaberin besitzerin gründerin unternehmerin kanzlerin arbeiterin beraterin bischöfin aktivistin
      kollegin journalistin professorin erin istin geberin frau`,
    unknown: 'vorsitzende beauftragte gesandte abgeordnete jährige',
  }),
  anyRole:
    /^(?:offizier|politiker(?:in)?|diplomat(?:in)?|funktionär(?:in)?|mann|frau|amtsinhaber(?:in)?|(?:regierungs|staats|ressort|partei|behörden)chef(?:in)?|staatsoberhaupt|[\d-]*-jährige[r]?)$/,
  bodies:
    /(?:verein|verband|ministerium|regierung|partei|zeitung|sender|agentur|konsortium|unternehmen|konzern|reederei|gewerkschaft|fraktion|opposition|amt|behörde|gericht|bank|institut|museum|bündnis|delegation|kommission|organisation|stiftung|rat|büro|botschaft|polizei|kirche|firma|zentrale|direktion|leitung|verwaltung)$/,
  bareRoles: true,
  capitalNouns: true,
  nameEndings: [],
  givenNames: genderOfWords({
    male: `adam albert alexander alfred alois andreas anton armin arne arno artur august axel beat benedikt benjamin bernd bernhard björn bodo boris bruno
      burkhard carl carsten christian christoph claus clemens dieter dietmar dirk eberhard eckart edgar edmund egon emil erich ernst erwin eugen ewald fabian
      falk felix ferdinand florian frank franz fred friedrich fritz georg gerald gerd gerhard gernot gottfried gregor guido günter günther gustav hanno hannes hans
      harald hartmut heiko heiner heinrich heinz helmut hendrik henning herbert hermann holger horst hubert hugo ingo jakob jan jens joachim jochen
      johann johannes jonas josef julian julius jürgen kai karl karsten kaspar klaus konrad konstantin kurt lars leo leon leonhard lorenz lothar ludwig lukas
      lutz malte manfred marcel marco marcus mario markus martin mathias matthias max maximilian michael moritz nikolaus niklas niko norbert olaf ole oliver
      oskar oswald otto pascal patrick paul peter philipp rainer ralf ralph reiner reinhard reinhold richard robert roland rolf roman rudolf rüdiger
      samuel sebastian siegfried sigmar simon stefan steffen stephan sven theo theodor thilo thomas thorsten tilman tim timo tobias torsten udo ulf ulrich
      urs uwe valentin veit viktor vincent volker volkmar walter werner wilhelm willi winfried wolf wolfgang wolfram xaver`,
    female: `agnes alexandra alice andrea angela angelika anja anke anna anne annegret annemarie annette anni antje antonia astrid barbara beate bettina
      birgit brigitte britta carina carla carolin charlotte christa christel christiane christina christine claudia cordula cornelia dagmar daniela doris
      dorothea dorothee edith elena elfriede elisabeth elke ellen elsa emilia emma erika esther eva franziska frauke frieda friederike gabriele gerda gerlinde
      gertrud gesine gisela grete gudrun hanna hannah hanne hannelore hedwig heidi heike helena helene helga henriette henrike hilde hildegard ilona ilse
      ines inge ingeborg ingrid irene iris irmgard isabel isabella jana janina jasmin jennifer johanna judith julia juliane jutta karen karin karla karoline
      katarina katharina katja katrin kathrin kerstin klara kristin kristina larissa laura lea lena leonie linda lisa lore lotte luise luzia magdalena manuela
      margarete margit margot maria marianne marie marina marion marlene marlies martha martina mathilda mechthild melanie merle mia michaela mira miriam
      monika nadine natalie nicole nina nora olga paula pauline petra pia rebecca regina regine renate rita rosa rosemarie ruth sabine sabrina sandra
      sara sarah saskia sibylle sigrid silke silvia simone sofia sonja sophie stefanie susanne svenja sylvia tanja teresa theresa tina ulla ulrike ursula
      ute valerie vanessa vera verena veronika viktoria waltraud wiebke yvonne`,
  }),
  particles: wordSet('von van de der den zu zur vom am di da del la le ten ter bin al'),
  naming:
    /(?:zeitung|zeitschrift|magazin|blatt|sender|agentur|buch|band|roman|film|stück|oper|song|lied|album|serie|ausstellung|schiff|fähre|kutter|titel|projekt|programm|show|restaurant|hotel|gruppe|bewegung|partei|initiative|verein|verlag|portal|podcast|plattform)$/,
  dialogueDash: null,
  insideMarks: false,
  elisions: null,
  inverted: null,
};
