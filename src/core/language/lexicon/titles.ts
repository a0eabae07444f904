import { MONTHS, WEEKDAYS } from './calendar.ts';
import { wordSet } from './wordSet.ts';

/** Abbreviated forms of address, with or without a full stop, by their gender. */
const ABBREVIATED = {
  male: 'mr fr',
  female: 'mrs ms mme mlle',
  unknown: 'dr prof sen sens rep reps gov lt col capt gen maj sgt cmdr adm cpl rev hon lt.gov amb',
} as const;

/** Forms of address in full. */
const IN_FULL = {
  male: 'mister sir lord king prince duke father brother imam pope sheikh rabbi baron count congressman',
  female: 'miss lady queen princess duchess sister dame congresswoman',
  unknown: `professor senator representative governor captain general major sergeant commander admiral lieutenant colonel
  corporal reverend judge justice president chancellor detective officer coach msgr archbishop bishop cardinal deacon pastor
  ayatollah mullah emir ambassador`,
} as const;

const GENDERS = ['male', 'female', 'unknown'] as const;

export const ABBREVIATED_TITLES = wordSet(GENDERS.map((gender) => ABBREVIATED[gender]).join(' '));

/** Forms of address that only a person's name follows, with their gender. */
export const FORMS_OF_ADDRESS: ReadonlyMap<string, (typeof GENDERS)[number]> = new Map(
  GENDERS.flatMap((gender) =>
    [...wordSet(`${ABBREVIATED[gender]} ${IN_FULL[gender]}`)].map((word) => [word, gender] as const),
  ),
);

/** Words of office and rank for one person. */
export const PERSON_ROLES =
  wordSet(`admiral alderman aunt ayatollah backbencher biographer bodyguard boyfriend brigadier classmate co-worker colonel corporal councillor councilor constable cousin driver elder emir farmer figure fiancé fiancée
  firefighter fisherman frontbencher girlfriend granddaughter grandfather grandmother grandson handler imam marshal miner monk nephew niece nun nurse observer paramedic
  passenger patient pilot predecessor priest prisoner refugee reverend sheikh shopkeeper sibling son stepfather stepmother successor survivor trader translator twin uncle
  vendor widower activist actor actress adviser advisor advocate agent aide ally ambassador analyst anchor anchorman announcer archbishop architect artist assistant associate
  attorney author banker bishop blogger boss brother businessman businesswoman candidate captain cardinal caucus-goer chair chairman chairperson chairwoman
  chancellor chef chief citizen co-author co-chair co-chairman co-founder co-host coach colleague columnist commander commentator commissioner comptroller congressman
  congresswoman conservative consultant contender coordinator correspondent councilman councilwoman counsel counselor counterpart critic daughter defendant delegate demonstrator
  deputy detective developer diplomat director doctor donor economist editor educator employee engineer envoy executive expert father fellow filmmaker
  foe founder friend frontrunner front-runner general governor guest head historian host hostess husband independent insider inspector intellectual investigator
  investor journalist judge justice king lawmaker lawyer leader lecturer legislator liberal lieutenant lobbyist major manager master mayor mediator member merchant
  minister moderator mogul mother musician negotiator neighbor neighbour newsman nominee officer official operative opponent organizer outsider owner
  parent participant partner pastor person physician physicist planner poet politician pollster pope premier president prime-minister prince princess principal producer
  professor prosecutor protester psychologist queen rabbi ranger reporter representative republican democrat researcher resident respondent rival runner scholar scientist secretary
  senator sergeant sheriff sister socialist socialite soldier solicitor speaker specialist spokesman spokesperson spokeswoman staffer strategist student superintendent supporter
  surgeon surrogate teacher technician theorist tycoon undersecretary veteran vicar vice-president victim volunteer voter whip widow wife winner witness woman man worker writer`);

/** Words for a body of people. */
export const BODY_NOUNS =
  wordSet(`administration agency army association authority board body bureau cabinet campaign caucus charity church commission committee company congress
  consortium council court delegation department embassy firm foundation government group institute kremlin magazine military ministry movement navy
  network newspaper office opposition organization organisation paper panel parliament party police publication regulator school senate service staff state
  team think-tank treasury tribunal troupe union university watchdog website`);

/**
 * Words of office and rank. Before a name they are not part of it; alone they are the role of a person, of people or of a
 * body.
 */
export const ROLE_NOUNS = new Set([
  ...PERSON_ROLES,
  ...BODY_NOUNS,
  ...`activists advisers advisors advocates agents aides allies analysts attorneys campaigners candidates colleagues commentators conservatives consultants critics
  delegates democrats demonstrators diplomats doctors donors economists editors executives experts friends insiders investigators journalists judges lawmakers
  lawyers leaders legislators liberals lobbyists members moderators negotiators observers officers officials operatives opponents organizers parents participants people
  politicians pollsters prosecutors protesters republicans reporters representatives researchers residents scholars scientists senators soldiers sources spokesmen
  staffers strategists students supporters surrogates teachers veterans victims voters witnesses women men workers writers
  source statement report study survey poll transcript letter memo lawsuit complaint ruling article story editorial post tweet message document filing
  release narrator ad commercial book essay op-ed column email e-mail note headline sign banner billboard caption slogan brief opinion`.split(
    /\s+/,
  ),
]);

/** Offices that few people hold at a time, by their spellings. With the surname, an office is evidence of the person. */
export const OFFICES: ReadonlyMap<string, string> = new Map(
  `president|vice-president|premier|prime-minister|chancellor|king|queen|pope|emir|sultan|ayatollah|patriarch|taoiseach|
  minister|secretary|governor gov|senator sen|congressman rep congresswoman|ambassador amb|envoy|mayor|speaker|justice|
  general gen|admiral adm|archbishop|cardinal`
    .split(/(?<!\s)\s*\|\s*/)
    .flatMap((line) => {
      const [office = '', ...others] = line.split(' ');
      return [office, ...others].map((word) => [word, office] as const);
    }),
);

/** Roles that show the gender of their holder. */
export const ROLE_GENDER: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...`spokesman chairman congressman councilman businessman anchorman actor father brother husband son king prince pope man boy newsman uncle nephew
  grandfather widower statesman policeman salesman cameraman mogul`
    .split(/\s+/)
    .map((word) => [word, 'male'] as const),
  ...`spokeswoman chairwoman congresswoman councilwoman businesswoman anchorwoman actress mother sister wife daughter queen princess woman girl hostess aunt niece
  grandmother widow stateswoman policewoman`
    .split(/\s+/)
    .map((word) => [word, 'female'] as const),
]);

/** Words before a role or a name inside a title: "Republican Senate Majority Leader". */
export const TITLE_MODIFIERS =
  wordSet(`acting assistant associate attorney chief democratic democrat deputy district evangelical executive first former foreign gop house independent incoming interim junior labor labour
  law libertarian majority minority national outgoing party presidential press prime ranking republican retired senate senior special state the then-president then-candidate
  then-senator then-secretary then-sen then-gov treasury defense defence homeland security vice congress oversight campaign white supreme court us u.s uk british russian ukrainian american french german
  israeli palestinian iranian iraqi syrian saudi turkish chinese japanese korean indian pakistani afghan polish italian spanish canadian mexican
  brazilian european arab christian muslim jewish catholic liberal conservative tory green left right nobel famed navy army marine air force police federal county city mr ag vp da pm ceo cfo gop rnc dnc cia fbi nsa sheriff presidential hopeful nominee candidate contender rival`);

/** Words that mark a name as one of an organisation, a place or a thing. */
export const NON_PERSON_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...wordSet(`electric motors mills abc academy act administration agency airlines airport alliance amendment america americas army assembly associated association authority avenue bank bay beach bloomberg board
  bridge broadcasting bureau business cable cabinet caucus cbs center centre central chamber chronicle church city clinic club cnn coalition coast college commerce commission committee company conference congress
  constitution convention corp corporation council country county court daily day debate defense democracy department development district division dynamics east economic economist enterprise
  examiner exchange express facebook federal federation fiction first forum foundation fox free front fund gazette general-assembly globe google government group guardian hall harbor herald high hill holdings
  homeland hospital hotel house inc inquirer institute institution intelligence international investigation island islands journal justice kingdom labor lake law league legion liberties library line lives llc magazine
  main maine market matter media memorial mexico military ministry morning mountain museum national nations navy nbc network new news newspaper north northern npr obamacare office olympics one organization pac pacific
  park parliament party patriot pentagon planned police politico post press prize program project public quarterly queens radio rally reform register reporter republic research resources review rights river road
  rock roundtable san santa school science secret security senate series service services show social society south southern square stadium star state states station street studies supreme survey systems
  team television tennessee times today tonight tower treasury tribune trust tv twitter union united university usa valley village wall war washington watch weekly west western wing women world york youtube zone
  affordable care human health climate change global paris agreement accord clean power plan street black lives voting civil iowa hampshire carolina dakota virginia jersey republicans democrats americans voters
  christmas easter thanksgiving ramadan super primary election elections caucuses
  iraq iran syria russia ukraine china korea israel germany france britain england ireland europe asia africa australia canada india japan pakistan afghanistan libya turkey egypt yemen cuba brazil saudi arabia nato eu un isis isil
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia-state hawaii idaho illinois indiana kansas kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania rhode texas utah vermont wisconsin wyoming moscow kyiv kiev london berlin brussels beijing tehran jerusalem boston chicago angeles philadelphia cleveland atlanta miami
  dallas houston denver detroit phoenix seattle orlando charlotte-city manchester-city des moines`),
]);

/** Words of places and things that after a given name are surnames. */
export const SURNAMES_TOO =
  wordSet(`hill hall park bay banks bank rock lake wall day law rivers river church house street street washington jordan israel england ireland france paris london berlin houston
  dallas cleveland madison march june west north south east bell coast bridge mountain field fields power human first price star stone harbor marsh moss post fox
  trust watch love valley main society cable justice front board bush hunt hunter`);

/** First nouns of names of bodies that continue with "of" or "for": "the Department of Farming". */
export const BODY_HEADS =
  wordSet(`academy administration agency alliance army assembly association authority bank board brigade bureau cabinet center centers centre
  centres chamber church coalition college command commission committee company conference confederation congress corporation corps council court
  department directorate embassy exchange faculty federation force forces forum foundation front fund group guild headquarters hospital house institute
  institution institutes journal league legislature library ministry mission movement museum navy office order organization organisation parliament party
  school secretariat senate service services society syndicate times treasury tribune tribunal trust union university voice`);

/** Fields in the names of bodies and offices, except those that a rule finds by their ending. */
export const FIELDS =
  wordSet(`aid arts budget climate commerce crime culture customs defence defense disease drug drugs economy energy environment exchange family fire
  firearms fisheries food foods forestry health housing human immigration industry interior intelligence labor labour land law learning life mines oil
  peace planning police population power prisons public rail refuge research revenue rights roads science sea securities security social space sport sports
  state statistics tax telecoms tobacco tourism trade transport veterans war water welfare wildlife women work youth`);

/** Several people of one role before a name: "Brothers Ivan and Petro Roe". */
export const GROUP_TITLES = wordSet('brothers sisters twins siblings cousins spouses');

/** Words for relatives, by the relative's generation: -1 is younger, 0 the same, 1 older. */
export const KINSHIP: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...[
    ...wordSet(
      `son daughter nephew niece grandson granddaughter stepson stepdaughter son-in-law daughter-in-law child`,
    ),
  ].map((word) => [word, -1] as const),
  ...[
    ...wordSet(`wife husband brother sister widow widower cousin twin spouse fiancé fiancée fiance fiancee ex-wife ex-husband half-brother
    half-sister stepbrother stepsister brother-in-law sister-in-law sibling`),
  ].map((word) => [word, 0] as const),
  ...[
    ...wordSet(
      `father mother uncle aunt grandfather grandmother stepfather stepmother father-in-law mother-in-law parent`,
    ),
  ].map((word) => [word, 1] as const),
]);
