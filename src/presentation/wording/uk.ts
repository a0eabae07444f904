import type { Wording } from './en.ts';
import { numbersIn, withoutZeros } from './numbersIn.ts';

const { number, count, first, anyOf } = numbersIn('uk');

const article = { one: 'стаття', few: 'статті', other: 'статей' };
/** The accusative. */
const articleObject = { one: 'статтю', few: 'статті', other: 'статей' };
const passage = { one: 'уривок', few: 'уривки', other: 'уривків' };
const quotation = { one: 'цитата', few: 'цитати', other: 'цитат' };
const characters = { one: 'знак', few: 'знаки', other: 'знаків' };
const quotedPart = { one: 'фрагмент у лапках', few: 'фрагменти в лапках', other: 'фрагментів у лапках' };
const units = {
  file: { one: 'файл', few: 'файли', other: 'файлів' },
  line: { one: 'рядок', few: 'рядки', other: 'рядків' },
};
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `«${words}»`;

/** The sentences in Ukrainian. Names are in the nominative, because the code cannot decline them. */
export const uk: Wording = {
  locale: 'uk',
  perhaps: '🤔 Можливо',
  perhapsMeans: 'Це може бути не відповідь на ваше запитання.',
  overview: '📝 Коротко',
  latest: '🗞️ Останні новини',
  overviewMeans: 'Цілі речення зі статей, без переписування.',
  theirQuotations: 'Цитати цієї особи',
  notInCorpus: '🚫 У моїх статтях цього немає',
  noClearAnswer: '🔍 Я не знайшов чіткої відповіді.',
  noClearAnswerToThis: 'На це я не знайшов чіткої відповіді.',
  notAnswered: 'Я не зміг на це відповісти.',
  noArticleMentions: (words) => `Мої статті не згадують ${anyOf(words.map(quoted))}.`,
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
  hello: '👋 Вітаю! Запитуйте мене про переговори своїми словами. Наприклад:',
  welcome: '🙂 Будь ласка! Запитуйте ще, коли захочете. Наприклад:',
  askNew: 'Що нового?',
  askWho: (name) => `Хто це: ${name}?`,
  morePassages: (n) => `Ще ${count(n, passage)}`,
  fewerPassages: 'Менше уривків',
  followUp: 'Уточнити',
  followUpQuestion: 'Ваше наступне запитання',
  followUpExample: 'а коли?',
  understoodAs: (typed) => `↪️ Я зрозумів «${typed}» так:`,
  inContext: 'У контексті',
  share: 'Поділитися',
  dismiss: 'Прибрати',
  previous: 'Назад',
  next: 'Далі',
  earlier: 'Вище',
  later: 'Нижче',
  changedSince: '🔄 Статті змінилися, тож я відповів ще раз.',
  changedAskAgain: 'Відтоді статті змінилися. Запитайте, будь ласка, ще раз.',
  changedReading: '🔄 Статті змінилися. Ось абзаци в теперішньому вигляді.',
  articleGone: 'Цієї статті в мене вже немає.',
  unknownControl: 'Ця кнопка вже не працює. Запитайте, будь ласка, ще раз.',
  notYours: 'Прибрати це може лише той, хто запитав, або модератор.',
  sharedBy: (user) => `📢 Поширено: ${user}`,
  notShared: 'Discord не дає мені показати це тут усім.',
  indirect: 'з непрямою мовою',
  notInCorpusNothing: 'У моїх статтях немає нічого близького до цього.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `абзац ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `абзаци ${shown}${rest > 0 ? ` … і ще ${number(rest)}` : ''}`;
  },
  source: 'джерело',
  dateNotStated: 'без дати',
  foreignLanguage: (asked, corpus) =>
    `🌐 Мова вашого запитання, схоже, ${asked}; мова моїх статей: ${corpus}.`,
  undated: (n) => `🗓️ Не враховано ${count(n, articleObject)} без дати.`,
  tooLong: (n) => `Цей текст має ${count(n, characters)}: задовго, щоб показати його тут.`,

  speakerNotCertain: 'Невідомо, хто це сказав',
  reportedSpeech: 'Непряма мова, а не дослівні слова.',
  secondhand: 'Стаття цитує це з чужих слів.',
  timeline: 'Хронологія',
  noTimeline: '🚫 Я не знайшов про це нічого з датою.',
  reckoned: 'визначено за датою статті',
  undatedSentences: (n) =>
    `Не враховано ${count(n, { one: 'речення', few: 'речення', many: 'речень', other: 'речення' })} без дати.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} із ${number(all)}`,
  newFollowed: '🔔 Нове в моїх статтях',
  moreFollowed: (n) =>
    `Про це ще ${count(n, { one: 'нова стаття', few: 'нові статті', other: 'нових статей' })}. Див. \`/джерела\`.`,
  followed: 'За чим стежать канали цього сервера',
  nothingFollowed: 'Жоден канал цього сервера ще ні за чим не стежить. Почніть із `/стежити почати`.',
  follows: (matter) => `🔔 Тепер цей канал стежить: ${matter}.`,
  followsHow: 'Нові уривки з’являтимуться тут, щонайбільше одне повідомлення на годину.',
  followsNoMore: '🔕 Цей канал більше не стежить:',
  quotationsShown: (from, to, all) =>
    `${number(from)}–${number(to)} із ${count(all, { one: 'цитати', other: 'цитат' })}`,
  ambiguous: (typed) => `👥 «${typed}» може означати кількох людей`,
  mistyped: (typed) => `Я не знаю нікого на ім’я «${typed}». Ось найближче ім’я.`,
  chooseSpeaker: 'Щоб побачити цитати лише однієї людини, запитайте ще раз із повним іменем:',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) => {
    const sought = [speaker, about && `тема «${about}»`].filter((part) => part).join(', ');
    return `🚫 Цитат не знайдено${sought === '' ? '' : `: ${sought}`}`;
  },
  quotedOtherwise: (limit) => {
    const but = {
      about: 'не про це',
      article: 'не в цій статті',
      publisher: 'не з цього видання',
      days: 'не за ці дні',
      several: 'жодна не відповідає всьому цьому',
    }[limit];
    return `Є інші цитати, але ${but}:`;
  },
  quotedInCorpus: (speaker) => `💬 У моїх статтях є цитати: ${speaker}. Див. \`/цитата\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `${speaker} не згадується в моїх статтях.`
      : `${speaker} згадується в ${count(paragraphs, { one: 'абзаці', other: 'абзацах' })}:`,
  didYouMean: 'Можливо, ви мали на увазі:',
  onlyReported: (n) => `Є ${count(n, passage)} з непрямою мовою. Щоб побачити, увімкніть \`непряма-мова\`.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Дослівно',
  cutOut: '✂️ Вирвано: слова є, але повне речення каже інше',
  altered: '✏️ Змінено: у статті сказано інакше',
  otherSpeaker: '👥 Це слова іншої людини',
  reporter: '📰 Слова журналіста, а не цитата',
  unattributed: '❔ Це цитата, але невідомо чия',
  notFound: '🚫 У моїх статтях цього немає',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, а не ${other}` : ''}`,
  reportedOf: (name) => (name ? `Непряма мова: ${name}.` : 'Непряма мова.'),
  differs: 'Жирним виділено відмінності: спершу перевірені слова, потім слова статті.',
  fewWords: 'Так мало слів може збігтися випадково. Прочитайте речення навколо них.',
  notFoundNearest: 'У жодній моїй статті немає ні цих слів, ні схожих. Найближчі уривки:',
  notFoundNothing: 'У жодній моїй статті немає ні цих слів, ні схожих.',
  partlyQuoted: (name) => `Частина цього — цитата: ${name}.`,
  checkedBeginning: 'Повідомлення довге й без лапок, тож я перевірив лише початок.',
  notChecked: (n) => `У цьому повідомленні я не перевірив ще ${count(n, quotedPart)}.`,
  nothingToCheck: 'Тут немає слів для перевірки.',
  noWordsToCheck: 'У цьому повідомленні немає слів для перевірки. Я можу читати лише текст.',

  reloaded: (added, changed, removed) => {
    const changes = withoutZeros(
      [added, `додано ${count(added, articleObject)}`],
      [changed, `змінено ${count(changed, articleObject)}`],
      [removed, `вилучено ${count(removed, articleObject)}`],
    );
    return `🔄 Перезавантажено: ${changes || 'без змін'}.`;
  },
  reloadedWithout: (n, unit) => `⚠️ Перезавантажено, але пропущено ${count(n, units[unit])}.`,
  reloadFailed: '⚠️ Перезавантажити не вдалося. Я й далі відповідаю за попередніми статтями.',
  added: (n) => `**Додано:** ${count(n, article)}`,
  changed: (n) => `**Змінено:** ${count(n, article)}`,
  removed: (n) => `**Вилучено:** ${count(n, article)}`,
  kept: (n) => `**Як раніше, бо тепер у файлі помилки:** ${count(n, article)}`,
  unchanged: (n) => `**Не змінилося:** ${count(n, article)}`,
  leftOut: (n, unit) => `**Пропущено:** ${count(n, units[unit])}`,
  noneLeftOut: 'Нічого не пропущено.',
  warnings: (n) => `**Застереження:** ${number(n)}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} мс`,
  more: (n) => `… і ще ${number(n)}`,
  corpus: '📚 Статті',
  articles: (n) => `**Статті:** ${number(n)}`,
  paragraphs: (n) => `**Абзаци:** ${number(n)}`,
  quotations: (n) => `**Цитати:** ${number(n)}`,
  speakers: (n) => `**Цитовані особи:** ${number(n)}`,
  version: (version, since) => `Версія ${version}, діє з ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) => `💥 У мене щось пішло не так. У журналі це записано як ${id}.`,

  paragraphCount: (n) => count(n, { one: 'абзац', few: 'абзаци', other: 'абзаців' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Прочитати статтю …',
  noSuchArticle: 'Такої статті в мене немає. Виберіть зі списку або дивіться /джерела.',
  help: '👋 Що я роблю',
  helpDoes:
    'Я відповідаю на ваші запитання за сталою добіркою новинних статей, завжди їхніми власними словами й із джерелом. Сам про переговори я нічого не пишу.',
  helpCommands: [
    '`/запитати` знаходить уривки, які відповідають на ваше запитання.',
    '`/цитата` знаходить, що хтось сказав дослівно або що сказано на якусь тему.',
    '`/хронологія` показує день за днем, що і коли сталося.',
    '`/джерела` показує список статей і відкриває одну з них для читання.',
    '`/стежити` публікує, що нові статті кажуть на тему або що каже людина, не частіше ніж раз на годину. Це для тих, хто керує каналом.',
    'Натисніть повідомлення й утримуйте або клацніть його правою кнопкою, потім виберіть «Застосунки»: **Перевірити цитату** звіряє його слова зі статтями, **Запитати про це** ставить його як запитання.',
  ],
  helpDoesNot: [
    'Я не шукаю в інтернеті й знаю лише те, що є в моїх статтях. Якщо чіткої відповіді в них немає, я так і кажу.',
    'Я не суджу, хто має рацію. Коли підсумовую, показую цілі речення зі статей і нічого більше.',
    '«Можливо» над відповіддю означає: прочитайте уривок, перш ніж на неї покладатися.',
    'Повідомлення я бачу лише тоді, коли ви застосовуєте до нього мою команду, і жодного не зберігаю.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'абзац', few: 'абзаци', other: 'абзаців' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined ? 'Жодна з моїх статей не має дати.' : `Дата моєї найновішої статті: ${date}`,
  noWordsToAsk: 'У цьому повідомленні немає слів, за якими можна шукати. Я можу читати лише текст.',
  noQuestion: 'У вашому запитанні немає слів. Запитайте, будь ласка, ще раз.',
  notADay: (typed) =>
    `Я не розумію «${typed}» як день. Спробуйте, наприклад, так: 14 березня 2025, 2025-03-14, 14.03.2025, 14 березня, минулої п’ятниці, вчора.`,
  questionTooLong: (most) => `Ваше запитання задовге. Можна щонайбільше ${count(most, characters)}.`,
  tooMuchToCheck: (most) => `Це забагато для перевірки. Можна щонайбільше ${count(most, characters)}.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `«${title}»`));
    return `У мене немає статті «${typed}».${titles === '' ? '' : ` Можливо, ви мали на увазі ${titles}?`}`;
  },
  noDayBetween: (after, before) =>
    `Перший день (${after}) пізніший за останній (${before}). Поміняйте їх місцями.`,
  noTimelineQuery: 'Скажіть мені, про що має бути хронологія: про тему, людину чи статтю.',
  noGaps: 'Я не зберігаю запитань без відповіді. Оператор може встановити KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Скажіть мені, за чим має стежити цей канал: за темою чи людиною.',
  notFollowed: 'Цей канал за цим не стежить. `/стежити список` показує, за чим він стежить.',
  tooManyFollowed: (most) =>
    `Канали цього сервера вже стежать за ${count(most, { one: 'темою', other: 'темами' })}, більше не можна. Звільніть місце командою \`/стежити зупинити\`.`,
  noQuotationQuery: 'Скажіть мені, що шукати: людину, тему, статтю чи певні дні.',
  logChannelMissed: 'Я не зміг опублікувати це в каналі журналу: мені не можна там писати.',
  busy: 'Зараз до мене надходить багато запитань. Спробуйте, будь ласка, ще раз за кілька секунд.',
  archiveUnavailable: 'Зараз я не маю доступу до своїх статей. Спробуйте, будь ласка, ще раз за хвилину.',
  filesElsewhere:
    'Статті зберігаються на іншій машині. Змініть файли там, а потім скористайтеся `/корпус перезавантажити`.',
  archiveWriting:
    'Зміни ще записуються. Довше чекати не можу, але вони запрацюють, щойно будуть готові: див. `/корпус стан`.',
  archiveElsewhere:
    'Статті зберігаються на іншій машині, і зараз там ніщо не приймає змін. Оператор може запустити там `npm run bot -- index`.',
  tooFast: (seconds) =>
    `Забагато за раз. Продовжити можна через ${count(seconds, { one: 'секунду', few: 'секунди', other: 'секунд' })}.`,
  unknownCommand: 'Цієї команди вже немає.',
  guildOnly: 'Ця команда працює лише на сервері.',
  adminOnly:
    'Цією командою можуть користуватися лише ті, хто керує ботом, бо статті спільні для всіх його серверів.',
  channelManagersOnly: 'За чим стежить цей канал, вирішують лише ті, хто може ним керувати.',
  cannotPost:
    'Я не можу писати в цьому каналі. Дозвольте мені, будь ласка, бачити його й надсилати тут повідомлення, а тоді спробуйте ще раз.',

  reloading: (seconds) =>
    `⏳ Читаю статті наново, поки що ${count(seconds, { one: 'секунду', few: 'секунди', other: 'секунд' })}. Доти відповідаю за попередніми.`,
  foundByMeaning: '**Пошук:** за словами й за змістом',
  meaningEncoding: (encoded, wanted) =>
    `**Пошук:** за словами; до пошуку за змістом готово ${number(encoded)} з ${number(wanted)} абзаців`,
  meaningStarting: '**Пошук:** за словами; модель змісту ще завантажується',
  meaningAbsent: (reason) => `**Пошук:** за словами; модель змісту не вдалося завантажити: ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Зберігається:** в OpenSearch (${prefix}), вузлів: ${number(nodes)}${isWhole ? '' : '; бракує копії'}`,
  gaps: (n) =>
    n === 0
      ? 'Немає запитань без відповіді'
      : `${count(n, { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' })} без відповіді`,
  gapsOther: 'Щось інше',
  gapsKeep: 'Я зберігаю останні 1000 запитань, але не те, хто їх поставив.',
  questions: (n) => count(n, { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' }),
  helpGaps: 'Я зберігаю запитання без відповіді для тих, хто добирає статті, але не те, хто їх поставив.',
  readerReady: (model, host) => `**Мовна модель:** ${model} (${host}) вибирає уривки за номерами`,
  readerStarting: (model) => `**Мовна модель:** ${model} запускається; поки що відповідаю без неї`,
  readerResting: (model, reason) =>
    `**Мовна модель:** ${model} зараз не може допомогти: ${reason}. Відповідаю без неї`,
  helpReader: (host) =>
    `Ваші запитання та знайдені уривки надсилаються мовній моделі на ${host}. Вона лише вибирає уривки за номерами. Того, що ви читаєте, вона ніколи не пише.`,
  memory: (mebibytes) => `**Пам’ять:** ${number(mebibytes)} МіБ`,
  answeringTimes: (answers, median, p95) =>
    `**Час відповіді:** медіана ${number(median)} мс, 95-й процентиль ${number(p95)} мс (${count(answers, { one: 'відповідь', few: 'відповіді', other: 'відповідей' })})`,
  checked: '🔍 Статті перевірено',
  wholeReport: 'Повний звіт — у файлі.',
  addArticle: 'Додати статтю',
  articleFile: 'Файл статті',
  addThis: '📥 Додати цю статтю?',
  file: (file) => `**Файл:** ${file}`,
  date: (date) => `**Дата:** ${date ?? 'немає'}`,
  sameId: (file) => `${file} має той самий ідентифікатор. Спершу вилучіть його або перейменуйте свій файл.`,
  alike: (title, percent) =>
    `Майже той самий текст, що й ${title}: збігається ${number(percent)}% послідовностей із чотирьох слів.`,
  add: 'Додати',
  remove: 'Вилучити',
  cancel: 'Скасувати',
  anotherFile: 'Інший файл',
  removeThis: '🗑️ Вилучити цю статтю?',
  removeMeans: 'Її файл потрапить у кошик. Звідти його можна відновити.',
  changedLookAgain: '🔄 Відтоді статті змінилися. Перегляньте ще раз, перш ніж продовжити.',
  nothingChanged: 'Нічого не змінено.',
  uploadGone: 'Це вже зроблено, або файлу в мене вже немає. Додайте його, будь ласка, ще раз.',
  starterOnly: 'Завершити це може лише той, хто почав.',
  tooLate: 'Це тривало надто довго. Спробуйте, будь ласка, ще раз.',
  fileAdded: (file) => `📥 Додано: ${file}`,
  fileRemoved: (file) => `🗑️ Вилучено: ${file}`,
  fileRestored: (file) => `♻️ Відновлено: ${file}`,
  corpusReloaded: (version) => `🔄 Перезавантажено: версія ${version}`,
  fileReplaced: (file) => `🔁 Замінено: ${file}`,
  fileRejected: (file) => `🚮 Відхилено: ${file}`,
  feeds: '📡 Стрічки новин',
  noFeeds: 'Стрічок не налаштовано. Вкажіть у `FEEDS` файл із посиланнями на них.',
  feedArticles: (brought, waiting) =>
    `**Зі стрічок:** ${count(brought, article)}${waiting > 0 ? `, чекають на вас: ${number(waiting)}` : ''}`,
  feedsNext: (when) => `**Наступне опитування:** ${when}`,
  feedsPolling: '**Наступне опитування:** триває',
  feedsPolled: (fetched, added, replaced, refused) => {
    const brought = withoutZeros(
      [fetched, `отримано ${number(fetched)}`],
      [added, `нових ${number(added)}`],
      [replaced, `змінених ${number(replaced)}`],
      [refused, `відмов ${number(refused)}`],
    );
    return `**Останнє опитування:** ${brought || 'нічого нового'}`;
  },
  feedAsked: (entries, when) =>
    `${count(entries, { one: 'запис', few: 'записи', other: 'записів' })}, опитано ${when}`,
  feedNotAsked: 'ще не опитано',
  feedFailing: (since, reason) => `не працює від ${since}: ${reason}`,
  feedFails: (feed, reason) => `⚠️ Стрічка ${feed} не працює: ${reason} Я скажу про це лише раз.`,
  fromFeeds: (changes) => `📡 Зі стрічок: ${count(changes, { one: 'зміна', few: 'зміни', other: 'змін' })}`,
  newFromFeed: '📰 Нове зі стрічки. Додати?',
  changedInFeed: '📰 Змінено у своїй стрічці. Замінити попередню версію?',
  reject: 'Відхилити',
  proposalGone: 'Це вже зроблено, або статті в мене вже немає.',
  doneBy: (what, user) => `${what} (${user})`,
  owned: (host, pid, since) =>
    `Цими файлами опікується інший процес цього бота: номер ${pid} на ${host}, від ${since}. Змініть їх там і перезавантажте тут або завершіть той процес.`,
  readOnly:
    'Статті містяться в одному файлі .jsonl, який я можу лише читати. Змініть його там, де його створено, а потім перезавантажте.',
  fileExists: (file) => `${file} уже є, а я ніколи не перезаписую файлів. Перейменуйте, будь ласка, свій.`,
  fileOutside: (file) =>
    `${file} веде через посилання або файл. Я пишу лише в теки всередині теки зі статтями.`,
  fileGone: 'Цього файлу тут уже немає.',
  lastArticle: 'Це єдина стаття. Спершу додайте іншу.',
  notWritten: (code) =>
    `Диск цього не прийняв (${code}). Нічого не змінено. Перевірте вільне місце й права, потім спробуйте ще раз.`,
  notDiscords: 'Цього файлу немає в Discord. Завантажте його, будь ласка.',
  uploadTooLarge: (mebibytes) => `Файл завеликий. Можна щонайбільше ${number(mebibytes)} МіБ.`,
  uploadNotRead: (status) =>
    `Я не зміг отримати файл із Discord (${number(status)}). Завантажте його, будь ласка, ще раз.`,
  nothingInTrash: 'У кошику немає нічого з такою назвою або таких файлів кілька. Виберіть зі списку.',
};
