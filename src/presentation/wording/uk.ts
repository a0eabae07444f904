import type { Wording } from './en.ts';
import { numbersIn } from './numbersIn.ts';

const { number, count, first, anyOf } = numbersIn('uk');

const article = { one: 'стаття', few: 'статті', other: 'статей' };
const passage = { one: 'уривок', few: 'уривки', other: 'уривків' };
const quotation = { one: 'цитата', few: 'цитати', other: 'цитат' };
const characters = { one: 'знак', few: 'знаки', other: 'знаків' };
const quotedPart = { one: 'фрагмент у лапках', few: 'фрагменти в лапках', other: 'фрагментів у лапках' };
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `«${words}»`;

/** The sentences in Ukrainian. Names are in the nominative, because the code cannot decline them. */
export const uk: Wording = {
  locale: 'uk',
  perhaps: '🤔 Можливо',
  perhapsMeans: 'Немає певності, що це відповідь: прочитайте, перш ніж на неї покладатися.',
  overview: '📝 Коротко',
  latest: '🗞️ Останні новини',
  overviewMeans: 'Цілі речення зі статей: вибрані, а не переписані.',
  theirQuotations: 'Цитати цієї особи',
  notInCorpus: '🚫 У корпусі цього немає',
  noClearAnswer: '🔍 Чіткої відповіді не знайдено.',
  noClearAnswerToThis: 'На це чіткої відповіді не знайдено.',
  notAnswered: 'Не вдалося на це відповісти.',
  noArticleMentions: (words) => `У жодній статті тут не згадано ${anyOf(words.map(quoted))}.`,
  closestLack: (words, kind) => {
    const unsaid =
      kind &&
      {
        date: 'не названо дати',
        reason: 'не названо причини',
        count: 'не названо числа',
        duration: 'не сказано, як довго',
        place: 'не названо місця',
        person: 'нікого не названо',
      }[kind];
    const unmentioned = words.length > 0 && `не згадано ${anyOf(words.map(quoted))}`;
    return `У найближчих уривках ${[unmentioned, unsaid].filter((part) => part).join(' і ')}.`;
  },
  closestPassages: 'Найближчі уривки:',
  meant: (word) => `Можливо, «${word}»?`,
  allArticles: 'Усі статті',
  showReported: (n) => `Непряма мова (${number(n)})`,
  hello: '👋 Вітаю! Запитуйте про переговори своїми словами. Наприклад:',
  welcome: '🙂 Будь ласка! Запитуйте ще, коли захочете. Наприклад:',
  askNew: 'Що нового?',
  askWho: (name) => `Хто це: ${name}?`,
  morePassages: (n) => `Ще ${count(n, passage)}`,
  fewerPassages: 'Менше уривків',
  followUp: 'Уточнити',
  followUpQuestion: 'Ваше наступне запитання',
  followUpExample: 'а коли?',
  understoodAs: (typed) => `↪️ «${typed}», зрозуміло як:`,
  inContext: 'У контексті',
  share: 'Поділитися',
  dismiss: 'Прибрати',
  previous: 'Назад',
  next: 'Далі',
  earlier: 'Вище',
  later: 'Нижче',
  changedSince: '🔄 Корпус відтоді змінився: це нова відповідь.',
  changedAskAgain: 'Корпус відтоді змінився: запитайте ще раз.',
  changedReading: '🔄 Корпус відтоді змінився: це абзаци в теперішньому вигляді.',
  articleGone: 'Цієї статті вже немає в корпусі.',
  unknownControl: 'Ця кнопка не належить цьому боту або вже не діє: запитайте ще раз.',
  notYours: 'Прибрати це може лише той, хто запитав, або той, хто може керувати повідомленнями.',
  sharedBy: (user) => `📢 Поширено: ${user}`,
  notShared: 'Discord не дає показати це тут усім.',
  indirect: 'також непряма мова',
  notInCorpusNothing: 'Близьких до цього уривків тут немає.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `абзац ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `абзаци ${shown}${rest > 0 ? ` … і ще ${number(rest)}` : ''}`;
  },
  source: 'джерело',
  dateNotStated: 'дату не вказано',
  foreignLanguage: (asked, corpus) => `🌐 Мова запитання, схоже, ${asked}; мова статей: ${corpus}.`,
  undated: (n) => `🗓️ Без дати, тому не враховано: ${count(n, article)}.`,
  tooLong: (n) => `Ці слова займають ${count(n, characters)}: забагато, щоб показати їх тут.`,

  speakerNotCertain: 'Чиї це слова, достеменно невідомо',
  reportedSpeech: 'Непряма мова, а не дослівні слова мовця.',
  secondhand: 'Стаття цитує переказ цих слів.',
  timeline: 'Хронологія',
  noTimeline: '🚫 Я не знайшов про це нічого, що має день.',
  reckoned: 'день випливає з дня статті',
  undatedSentences: (n) =>
    `Без дня, тому пропущено: ${count(n, { one: 'речення', few: 'речення', many: 'речень', other: 'речення' })}.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} із ${number(all)}`,
  newFollowed: '🔔 Нове у статтях',
  moreFollowed: (n) =>
    `Про це ще ${count(n, { one: 'нова стаття', few: 'нові статті', other: 'нових статей' })}; \`/джерела\` показує список статей.`,
  followed: 'За чим стежать канали цього сервера',
  nothingFollowed: 'Жоден канал цього сервера ще ні за чим не стежить: почніть із `/стежити почати`.',
  follows: (matter) => `🔔 Відтепер цей канал стежить: ${matter}.`,
  followsHow:
    'Коли з’являться нові статті, він дізнається, що в них сказано: щонайбільше одне повідомлення на годину.',
  followsNoMore: '🔕 Цей канал більше не стежить:',
  quotationsShown: (from, to, all) =>
    `${number(from)}–${number(to)} із ${count(all, { one: 'цитати', other: 'цитат' })}`,
  ambiguous: (typed) => `👥 «${typed}» може означати кількох людей`,
  mistyped: (typed) => `Нікого тут не звуть «${typed}»: це найближче ім’я.`,
  chooseSpeaker: 'Щоб побачити цитати лише однієї людини, запитайте ще раз із повним іменем:',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) => {
    const sought = [speaker, about && `тема «${about}»`].filter((part) => part).join(', ');
    return `🚫 Цитат не знайдено${sought === '' ? '' : `: ${sought}`}`;
  },
  quotedOtherwise: (limit) => {
    const but = {
      about: 'не про це',
      article: 'не там',
      publisher: 'не з цього видання',
      days: 'не за ці дні',
      several: 'жодна не відповідає всьому цьому',
    }[limit];
    return `Цитати в корпусі є, але ${but}:`;
  },
  quotedInCorpus: (speaker) => `💬 У корпусі є цитати: ${speaker}. Див. \`/цитата\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `${speaker} не згадується в корпусі.`
      : `${speaker} згадується в ${count(paragraphs, { one: 'абзаці', other: 'абзацах' })}:`,
  didYouMean: 'Можливо, ви мали на увазі:',
  onlyReported: (n) => `Є ${count(n, passage)} непрямої мови: щоб побачити, увімкніть \`непряма-мова\`.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Дослівно',
  cutOut: '✂️ Вирвано: слова є, але їхнє речення каже інше',
  altered: '✏️ Змінено: у статті інші слова',
  otherSpeaker: '👥 Це слова іншої людини',
  reporter: '📰 Слова журналіста, а не цитата',
  unattributed: '❔ Це цитата, але чия, достеменно невідомо',
  notFound: '🚫 У корпусі цього немає',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, а не ${other}` : ''}`,
  reportedOf: (name) => (name ? `Непряма мова: ${name}.` : 'Непряма мова.'),
  differs: 'Жирним — відмінності. Спершу як перевіряли, потім як у статті.',
  fewWords: 'Так мало слів може збігтися випадково: прочитайте речення навколо них.',
  notFoundNearest: 'У жодній статті тут немає цих слів або близьких до них. Найближчі уривки:',
  notFoundNothing: 'У жодній статті тут немає цих слів або близьких до них.',
  partlyQuoted: (name) => `Частина цих слів — цитата: ${name}.`,
  checkedBeginning: 'Повідомлення довге й без лапок: перевірено лише його початок.',
  notChecked: (n) => `Не перевірено в повідомленні: ще ${count(n, quotedPart)}.`,
  nothingToCheck: 'Немає слів для перевірки.',
  noWordsToCheck: 'У цьому повідомленні немає слів для перевірки: прочитати можна лише його текст.',

  reloaded: '🔄 Корпус перезавантажено',
  reloadFailed: '⚠️ Перезавантажити не вдалося: далі працює попередній корпус',
  added: (n) => `**Додано:** ${count(n, article)}`,
  changed: (n) => `**Змінено:** ${count(n, article)}`,
  removed: (n) => `**Вилучено:** ${count(n, article)}`,
  kept: (n) => `**Тепер із помилками, тому без змін:** ${count(n, article)}`,
  unchanged: (n) => `**Не змінилося:** ${count(n, article)}`,
  leftOut: (n) => `**Пропущено:** ${count(n, { one: 'помилка', few: 'помилки', other: 'помилок' })}`,
  noneLeftOut: '**Пропущено:** нічого',
  warnings: (n) =>
    `**Завантажено із застереженням:** ${count(n, { one: 'застереження', few: 'застереження', other: 'застережень' })}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} мс`,
  more: (n) => `… і ще ${number(n)}`,
  corpus: '📚 Корпус',
  articles: (n) => `**Статті:** ${number(n)}`,
  paragraphs: (n) => `**Абзаци:** ${number(n)}`,
  quotations: (n) => `**Цитати:** ${number(n)}`,
  speakers: (n) => `**Цитовані особи:** ${number(n)}`,
  version: (version, since) => `Версія ${version}, діє з ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) => `💥 Тут щось пішло не так, і це не ваша провина. У журналі це записано як ${id}.`,

  paragraphCount: (n) => count(n, { one: 'абзац', few: 'абзаци', other: 'абзаців' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Прочитати статтю …',
  noSuchArticle: 'Такої статті немає: виберіть зі списку або дивіться /джерела.',
  help: '👋 Що робить цей бот',
  helpDoes:
    'Він відповідає за сталою добіркою новинних статей, завжди їхніми власними словами й із місцем, де вони стоять. Сам про переговори він нічого не пише.',
  helpCommands: [
    '`/запитати` знаходить уривки, які відповідають на запитання.',
    '`/цитата` знаходить, що хтось сказав дослівно або що сказано про щось.',
    '`/джерела` показує список статей і відкриває одну з них для читання.',
    '`/стежити` повідомляє каналу, що нового в статтях за темою або від людини, не частіше ніж раз на годину; для тих, хто керує каналом.',
    'Натисніть повідомлення й утримуйте або клацніть його правою кнопкою, потім «Застосунки»: **Перевірити цитату** звіряє його слова зі статтями, **Запитати про це** бере його за запитання.',
  ],
  helpDoesNot: [
    'Він не шукає в інтернеті й не знає нічого, чого немає в його статтях: якщо чіткої відповіді в них немає, він так і каже.',
    'Він не судить, хто має рацію. Коли підсумовує, показує цілі речення зі статей і нічого більше.',
    '«Можливо» над відповіддю означає: прочитайте уривок, перш ніж на неї покладатися.',
    'Повідомлення він бачить лише тоді, коли ви застосовуєте його до цього повідомлення, і жодного не зберігає.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'абзац', few: 'абзаци', other: 'абзаців' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined ? 'Жодна з його статей не вказує дати.' : `Дата його найновішої статті: ${date}`,
  noWordsToAsk: 'У цьому повідомленні немає про що питати: прочитати можна лише його текст.',
  noQuestion: 'Поставте запитання: у цьому немає слів.',
  notADay: (typed) =>
    `«${typed}» — це не день. Дні можна писати так: 14 березня 2025, 2025-03-14, 14.03.2025, 14 березня, минулої п’ятниці, вчора.`,
  questionTooLong: (most) => `Запитання задовге: щонайбільше ${count(most, characters)}.`,
  tooMuchToCheck: (most) => `Забагато слів для перевірки: щонайбільше ${count(most, characters)}.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `«${title}»`));
    return `У корпусі немає статті «${typed}».${titles === '' ? '' : ` Можливо, ви мали на увазі ${titles}?`}`;
  },
  noDayBetween: (after, before) =>
    `Немає дня, який був би не раніше ${after} і не пізніше ${before}: поміняйте дати місцями.`,
  noTimelineQuery: 'Скажіть, про що хронологія: тема, людина чи стаття.',
  noGaps: 'Запитання без відповіді не зберігаються. Оператор може встановити KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Скажіть, за чим має стежити канал: тема чи людина.',
  noFollowing:
    'Статті цього бота зберігаються на інших машинах, і він не дізнається, коли з’являються нові: тут канали не можуть ні за чим стежити.',
  notFollowed: 'Цей канал за цим не стежить. `/стежити список` показує, за чим він стежить.',
  tooManyFollowed: (most) =>
    `Канали цього сервера вже стежать за ${number(most)} темами, більше не можна. \`/стежити зупинити\` звільнить місце.`,
  noQuotationQuery: 'Скажіть, чиї слова ви шукаєте, про що, в якій статті або за які дні.',
  logChannelMissed: 'Канал журналу нічого не дізнався: бот не може там писати.',
  busy: 'Зараз надходить дуже багато запитань. Спробуйте ще раз за кілька секунд.',
  archiveUnavailable: 'Архів зараз недоступний. Спробуйте ще раз за хвилину.',
  filesElsewhere:
    'Статті зберігаються на іншій машині: змініть файли там, а потім скористайтеся `/корпус перезавантажити`.',
  archiveElsewhere:
    'Статті зберігаються на іншій машині, і зараз там ніщо не приймає змін. Оператор може запустити там `npm run bot -- index`.',
  tooFast: (seconds) =>
    `Забагато за раз. Продовжити можна через ${count(seconds, { one: 'секунду', few: 'секунди', other: 'секунд' })}.`,
  unknownCommand: 'Цієї команди тут уже немає.',
  guildOnly: 'Ця команда працює лише на сервері.',
  adminOnly: 'Ця команда — для тих, хто керує ботом, бо корпус спільний для всіх його серверів.',
  channelManagersOnly: 'За чим стежить цей канал, вирішують лише ті, хто може ним керувати.',
  cannotPost:
    'Я не можу писати в цьому каналі. Дозвольте мені бачити його й надсилати там повідомлення, а тоді спробуйте ще раз.',

  reloading: (seconds) =>
    `⏳ Статті читаються наново, поки що ${count(seconds, { one: 'секунду', few: 'секунди', other: 'секунд' })}. Доти відповідає попередній корпус.`,
  foundByMeaning: '**Пошук:** за словами й за змістом',
  meaningEncoding: (encoded, wanted) =>
    `**Пошук:** за словами; за змістом прочитано ${number(encoded)} з ${number(wanted)} абзаців`,
  meaningStarting: '**Пошук:** за словами; модель змісту завантажується',
  meaningAbsent: (reason) => `**Пошук:** за словами; модель змісту не вдалося отримати: ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Зберігається:** в OpenSearch (${prefix}), вузлів: ${number(nodes)}${isWhole ? '' : '; бракує копії'}`,
  gaps: (n) =>
    n === 0
      ? 'Жодне запитання не лишилося без відповіді'
      : `Без відповіді: ${count(n, { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' })}`,
  gapsOther: 'Щось інше',
  gapsKeep: 'Зберігаються останні 1000 запитань, без тих, хто питав.',
  questions: (n) => count(n, { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' }),
  helpGaps: 'Запитання без відповіді зберігаються для тих, хто добирає статті, без тих, хто питав.',
  readerReady: (model, host) => `**Вибір:** ${model} (${host}) вибирає абзаци за номерами`,
  readerStarting: (model) => `**Вибір:** ${model} перевіряється; відповіді поки що без неї`,
  readerResting: (model, reason) => `**Вибір:** ${model} зараз не допомагає: ${reason}. Відповіді — без неї`,
  helpReader: (host) =>
    `Запитання та знайдені абзаци надсилаються мовній моделі на ${host}. Вона вибирає абзаци за номерами й нічого не пише з того, що ви читаєте.`,
  memory: (mebibytes) => `**Пам’ять:** ${number(mebibytes)} МіБ`,
  answeringTimes: (answers, median, p95) =>
    `**Час відповіді:** медіана ${number(median)} мс, 95-й процентиль ${number(p95)} мс (${count(answers, { one: 'відповідь', few: 'відповіді', other: 'відповідей' })})`,
  checked: '🔍 Статті перевірено',
  wholeReport: 'Повний звіт — у файлі.',
  addArticle: 'Додати статтю',
  articleFile: 'Стаття',
  addThis: '📥 Додати цю статтю?',
  file: (file) => `**Файл:** ${file}`,
  date: (date) => `**Дата:** ${date ?? 'не вказана'}`,
  sameId: (file) => `${file} має той самий ідентифікатор. Спершу вилучіть його або перейменуйте свій файл.`,
  alike: (title, percent) =>
    `Майже той самий текст, що й ${title}: спільних послідовностей із чотирьох слів — ${number(percent)}%.`,
  add: 'Додати',
  remove: 'Вилучити',
  cancel: 'Скасувати',
  anotherFile: 'Інший файл',
  removeThis: '🗑️ Вилучити цю статтю?',
  removeMeans: 'Її файл потрапить у кошик, звідки його можна відновити.',
  changedLookAgain: '🔄 Корпус відтоді змінився: перегляньте ще раз, перш ніж продовжити.',
  nothingChanged: 'Нічого не змінено.',
  uploadGone: 'Це вже зроблено, або файл більше не зберігається: додайте його ще раз.',
  starterOnly: 'Завершити це може лише той, хто почав.',
  tooLate: 'Це тривало надто довго: спробуйте ще раз.',
  fileAdded: (file) => `📥 Додано: ${file}`,
  fileRemoved: (file) => `🗑️ Вилучено: ${file}`,
  fileRestored: (file) => `♻️ Відновлено: ${file}`,
  corpusReloaded: (version) => `🔄 Перезавантажено: версія ${version}`,
  fileReplaced: (file) => `🔁 Замінено: ${file}`,
  fileRejected: (file) => `🚮 Відхилено: ${file}`,
  feeds: '📡 Стрічки новин',
  noFeeds: 'Стрічок не налаштовано: вкажіть у `FEEDS` файл із посиланнями на них.',
  feedArticles: (brought, waiting) =>
    `**Зі стрічок:** ${count(brought, article)}, чекають на вас: ${number(waiting)}`,
  feedsNext: (when) => `**Наступне опитування:** ${when}`,
  feedsPolling: '**Наступне опитування:** триває',
  feedsPolled: (fetched, added, replaced, refused) =>
    `**Останнє опитування:** отримано ${number(fetched)}, нових ${number(added)}, змінених ${number(replaced)}, відмов ${number(refused)}`,
  feedAsked: (entries, when) =>
    `${count(entries, { one: 'запис', few: 'записи', other: 'записів' })}, опитано ${when}`,
  feedNotAsked: 'ще не опитано',
  feedFailing: (since, reason) => `не працює від ${since}: ${reason}`,
  feedFails: (feed, reason) => `⚠️ Стрічка ${feed} не працює: ${reason} Про це сказано один раз.`,
  fromFeeds: (changes) => `📡 Зі стрічок: ${count(changes, { one: 'зміна', few: 'зміни', other: 'змін' })}`,
  newFromFeed: '📰 Нове зі стрічки: додати?',
  changedInFeed: '📰 Змінено у своїй стрічці: замінити стару?',
  reject: 'Відхилити',
  proposalGone: 'Це вже зроблено, або стаття більше не зберігається.',
  doneBy: (what, user) => `${what} (${user})`,
  owned: (host, pid, since) =>
    `Ці файли змінює інший процес бота: номер ${pid} на ${host}, від ${since}. Змініть їх там і перезавантажте тут або завершіть той процес.`,
  readOnly:
    'Корпус — один файл .jsonl. Бот лише читає його: змініть його там, де його створено, і перезавантажте.',
  fileExists: (file) => `${file} уже є, а перезаписувати нічого не можна: перейменуйте свій файл.`,
  fileOutside: (file) => `${file} веде через посилання або файл: писати можна лише в теки корпусу.`,
  fileGone: 'Цього файлу тут уже немає.',
  lastArticle: 'Це єдина стаття: спершу додайте іншу.',
  notWritten: (code) =>
    `Диск цього не прийняв (${code}). Нічого не змінено: перевірте вільне місце й права, потім спробуйте ще раз.`,
  notDiscords: 'Цього файлу немає в Discord: завантажте його туди.',
  uploadTooLarge: (mebibytes) => `Файл завеликий: щонайбільше ${number(mebibytes)} МіБ.`,
  uploadNotRead: (status) => `Discord не віддає файл (${number(status)}): завантажте його ще раз.`,
  nothingInTrash: 'У кошику немає такого файлу або їх кілька: виберіть зі списку.',
};
