import type { Wording } from './en.ts';
import { numbersIn } from './numbersIn.ts';

const { number, count, first, anyOf } = numbersIn('de');

const article = { other: 'Artikel' };
const quotation = { one: 'Zitat', other: 'Zitate' };
const quotedPart = { one: 'Teil in Anführungszeichen', other: 'Teile in Anführungszeichen' };
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `„${words}“`;

/** The sentences in German. */
export const de: Wording = {
  locale: 'de',
  perhaps: '🤔 Vielleicht',
  perhapsMeans: 'Nicht sicher, ob das die Frage beantwortet: Lies es, bevor du dich darauf verlässt.',
  overview: '📝 Kurz gesagt',
  latest: '🗞️ Das Neueste',
  overviewMeans: 'Ganze Sätze aus den Artikeln: ausgewählt, nicht umgeschrieben.',
  theirQuotations: 'Zitate dieser Person',
  notInCorpus: '🚫 Nicht im Korpus',
  noClearAnswer: '🔍 Ich habe keine klare Antwort gefunden.',
  noClearAnswerToThis: 'Darauf habe ich keine klare Antwort gefunden.',
  notAnswered: 'Das konnte ich nicht beantworten.',
  noArticleMentions: (words) => `Kein Artikel hier erwähnt ${anyOf(words.map(quoted))}.`,
  closestLack: (words, kind) => {
    const unsaid =
      kind &&
      {
        date: 'nennt ein Datum',
        reason: 'nennt einen Grund',
        count: 'nennt eine Zahl',
        duration: 'sagt, wie lange',
        place: 'nennt einen Ort',
        person: 'nennt jemanden',
      }[kind];
    const unmentioned = words.length > 0 && `erwähnt ${anyOf(words.map(quoted))}`;
    return `Keine der nächstliegenden Stellen ${[unmentioned, unsaid].filter((part) => part).join(' oder ')}.`;
  },
  closestPassages: 'Nächstliegende Stellen:',
  meant: (word) => `Meintest du „${word}“?`,
  allArticles: 'Alle Artikel',
  showReported: (n) => `Indirekte Rede (${number(n)})`,
  hello: '👋 Hallo! Frag mich in deinen eigenen Worten nach den Gesprächen. Zum Beispiel:',
  welcome: '🙂 Gern! Frag jederzeit wieder. Zum Beispiel:',
  askNew: 'Was gibt es Neues?',
  askWho: (name) => `Wer ist ${name}?`,
  morePassages: (n) => count(n, { one: 'weitere Stelle', other: 'weitere Stellen' }),
  fewerPassages: 'Weniger Stellen',
  followUp: 'Nachfragen',
  followUpQuestion: 'Deine nächste Frage',
  followUpExample: 'und wann?',
  understoodAs: (typed) => `↪️ „${typed}“, verstanden als:`,
  inContext: 'Im Zusammenhang',
  share: 'Teilen',
  dismiss: 'Entfernen',
  previous: 'Zurück',
  next: 'Weiter',
  earlier: 'Weiter oben',
  later: 'Weiter unten',
  changedSince: '🔄 Das Korpus hat sich seitdem geändert: Dies ist eine neue Antwort.',
  changedAskAgain: 'Das Korpus hat sich seitdem geändert: Frag noch einmal.',
  changedReading: '🔄 Das Korpus hat sich seitdem geändert: Dies sind die Absätze, wie sie jetzt lauten.',
  articleGone: 'Dieser Artikel ist nicht mehr im Korpus.',
  unknownControl: 'Dieser Button gehört nicht zu diesem Bot oder funktioniert nicht mehr: Frag noch einmal.',
  notYours: 'Entfernen kann dies nur, wer gefragt hat oder Nachrichten verwalten darf.',
  sharedBy: (user) => `📢 Geteilt von ${user}`,
  notShared: 'Discord lässt nicht zu, dass dies hier alle sehen.',
  indirect: 'auch indirekte Rede',
  notInCorpusNothing: 'Kein Artikel hier kommt dem nahe.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `Absatz ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `Absätze ${shown}${rest > 0 ? ` … und ${number(rest)} weitere` : ''}`;
  },
  source: 'Quelle',
  dateNotStated: 'Datum nicht angegeben',
  foreignLanguage: (asked, corpus) =>
    `🌐 Die Frage ist anscheinend auf ${asked}, die Artikel sind auf ${corpus}.`,
  undated: (n) => `🗓️ Ohne Datum, daher nicht berücksichtigt: ${count(n, article)}.`,
  tooLong: (n) => `Die Worte sind ${number(n)} Zeichen lang, zu lang, um sie hier zu zeigen.`,

  speakerNotCertain: 'Wer das sagt, ist nicht sicher',
  reportedSpeech: 'Indirekte Rede, nicht der eigene Wortlaut.',
  secondhand: 'Der Artikel zitiert einen Bericht darüber.',
  timeline: 'Zeitleiste',
  noTimeline: '🚫 Dazu habe ich nichts gefunden, was einen Tag hat.',
  reckoned: 'der Tag ergibt sich aus dem Tag des Artikels',
  undatedSentences: (n) =>
    `${count(n, { one: 'Satz', other: 'Sätze' })} ohne Tag ${n === 1 ? 'wurde' : 'wurden'} weggelassen.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} von ${number(all)}`,
  newFollowed: '🔔 Neu in den Artikeln',
  moreFollowed: (n) =>
    `${count(n, { one: 'weiterer neuer Artikel', other: 'weitere neue Artikel' })} dazu; \`/quellen\` listet die Artikel auf.`,
  followed: 'Wem die Kanäle dieses Servers folgen',
  nothingFollowed: 'Noch folgt kein Kanal dieses Servers etwas: `/folgen start` fängt damit an.',
  follows: (matter) => `🔔 Dieser Kanal folgt ab jetzt ${matter}.`,
  followsHow: 'Kommen neue Artikel, erfährt er, was sie dazu sagen: in höchstens einer Nachricht pro Stunde.',
  followsNoMore: '🔕 Dieser Kanal folgt nicht mehr:',
  quotationsShown: (from, to, all) =>
    `${number(from)}–${number(to)} von ${count(all, { one: 'Zitat', other: 'Zitaten' })}`,
  ambiguous: (typed) => `👥 „${typed}“ kann mehr als eine Person sein`,
  mistyped: (typed) => `Niemand heißt hier „${typed}“: Dieser Name kommt am nächsten.`,
  chooseSpeaker: 'Für eine Person allein frag noch einmal mit dem vollen Namen:',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) =>
    `🚫 Kein Zitat${speaker ? ` von ${speaker}` : ''}${about ? ` zum Thema „${about}“` : ''}`,
  quotedOtherwise: (limit) => {
    const but = {
      about: 'nicht dazu',
      article: 'nicht dort',
      publisher: 'nicht von dort',
      days: 'nicht aus diesen Tagen',
      several: 'nichts passt zu alledem',
    }[limit];
    return `Im Korpus zitiert, aber ${but}:`;
  },
  quotedInCorpus: (speaker) => `💬 ${speaker} wird im Korpus zitiert: siehe \`/zitat\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `Das Korpus erwähnt ${speaker} nicht.`
      : `${speaker} wird in ${count(paragraphs, { one: 'Absatz', other: 'Absätzen' })} erwähnt:`,
  didYouMean: 'Meintest du:',
  onlyReported: (n) =>
    `Es gibt ${count(n, { one: 'Stelle', other: 'Stellen' })} in indirekter Rede: Setze \`indirekt\`, um sie zu sehen.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Wort für Wort',
  cutOut: '✂️ Herausgeschnitten: Die Worte stehen da, aber ihr Satz sagt etwas anderes',
  altered: '✏️ Verändert: Im Artikel stehen andere Worte',
  otherSpeaker: '👥 Worte von jemand anderem',
  reporter: '📰 Worte des Berichts, kein Zitat',
  unattributed: '❔ Zitiert, aber von wem, ist nicht sicher',
  notFound: '🚫 Nicht im Korpus',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, nicht ${other}` : ''}`,
  reportedOf: (name) => (name ? `Indirekte Rede von ${name}.` : 'Indirekte Rede.'),
  differs: 'Fett: was abweicht. Erst wie geprüft, dann wie im Artikel.',
  fewWords: 'So wenige Worte können zufällig überall stehen: Lies den Satz um sie herum.',
  notFoundNearest: 'Kein Artikel hier hat diese Worte oder ähnliche. Die nächstliegenden Stellen:',
  notFoundNothing: 'Kein Artikel hier hat diese Worte oder ähnliche.',
  partlyQuoted: (name) => `Ein Teil davon ist ein Zitat von ${name}.`,
  checkedBeginning: 'Die Nachricht ist lang und ohne Anführungszeichen: Nur ihr Anfang wurde geprüft.',
  notChecked: (n) =>
    `In der Nachricht nicht geprüft: ${count(n, { one: 'weiterer Teil', other: 'weitere Teile' })} in Anführungszeichen.`,
  nothingToCheck: 'Hier sind keine Worte zu prüfen.',
  noWordsToCheck:
    'In dieser Nachricht sind keine Worte zu prüfen: Nur der Text einer Nachricht kann gelesen werden.',

  reloaded: '🔄 Das Korpus ist neu geladen',
  reloadFailed: '⚠️ Das Neuladen ist gescheitert: Das alte Korpus bleibt in Betrieb',
  added: (n) => `**Hinzugekommen:** ${count(n, article)}`,
  changed: (n) => `**Geändert:** ${count(n, article)}`,
  removed: (n) => `**Entfernt:** ${count(n, article)}`,
  kept: (n) => `**Jetzt fehlerhaft, daher wie zuvor:** ${count(n, article)}`,
  unchanged: (n) => `**Unverändert:** ${count(n, article)}`,
  leftOut: (n) => `**Ausgelassen:** ${number(n)} Fehler`,
  noneLeftOut: '**Ausgelassen:** nichts',
  warnings: (n) => `**Mit Warnung geladen:** ${count(n, { one: 'Warnung', other: 'Warnungen' })}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} ms`,
  more: (n) => `… und ${number(n)} weitere`,
  corpus: '📚 Das Korpus',
  articles: (n) => `**Artikel:** ${number(n)}`,
  paragraphs: (n) => `**Absätze:** ${number(n)}`,
  quotations: (n) => `**Zitate:** ${number(n)}`,
  speakers: (n) => `**Zitierte Personen:** ${number(n)}`,
  version: (version, since) => `Version ${version}, seit dem ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) =>
    `💥 Hier ist etwas schiefgegangen, und es liegt nicht an dir. Im Protokoll steht es als ${id}.`,

  paragraphCount: (n) => count(n, { one: 'Absatz', other: 'Absätze' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Einen Artikel lesen …',
  noSuchArticle: 'Diesen Artikel gibt es nicht: Wähle einen aus der Liste oder sieh unter /quellen nach.',
  help: '👋 Was dieser Bot tut',
  helpDoes:
    'Er antwortet aus einer festen Sammlung von Zeitungsartikeln, immer in deren eigenen Worten und mit der Stelle, an der sie stehen. Über die Gespräche schreibt er selbst nichts.',
  helpCommands: [
    '`/fragen` findet die Stellen, die eine Frage beantworten.',
    '`/zitat` findet, was jemand Wort für Wort gesagt hat oder was über etwas gesagt wurde.',
    '`/quellen` listet die Artikel auf und öffnet einen zum Lesen.',
    '`/folgen` sagt einem Kanal, was neue Artikel zu einem Thema oder von einer Person bringen, höchstens einmal pro Stunde; für die, die den Kanal verwalten.',
    'Halte eine Nachricht gedrückt oder klicke sie mit der rechten Maustaste an, dann Apps: **Zitat prüfen** vergleicht ihre Worte mit den Artikeln, **Dazu fragen** nimmt sie als Frage.',
  ],
  helpDoesNot: [
    'Er sucht nicht im Internet und weiß nichts, was nicht in seinen Artikeln steht: Geben sie keine klare Antwort, so sagt er das.',
    'Er urteilt nicht, wer recht hat. Fasst er zusammen, so zeigt er ganze Sätze aus den Artikeln und sonst nichts.',
    '„Vielleicht“ über einer Antwort heißt: Lies die Stelle, bevor du dich darauf verlässt.',
    'Er sieht eine Nachricht nur, wenn du ihn auf sie anwendest, und behält keine.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'Absatz', other: 'Absätze' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined ? 'Keiner seiner Artikel nennt ein Datum.' : `Sein neuester Artikel ist vom ${date}.`,
  noWordsToAsk:
    'In dieser Nachricht ist nichts, wonach zu fragen wäre: Nur der Text einer Nachricht kann gelesen werden.',
  noQuestion: 'Stell eine Frage: In dieser stehen keine Worte.',
  notADay: (typed) =>
    `„${typed}“ ist kein Tag. Tage kann man so schreiben: 14. März 2025, 2025-03-14, 14.03.2025, 14. März, letzten Freitag, gestern.`,
  questionTooLong: (most) => `Die Frage ist zu lang: höchstens ${number(most)} Zeichen.`,
  tooMuchToCheck: (most) => `Das sind zu viele Worte zum Prüfen: höchstens ${number(most)} Zeichen.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `„${title}“`));
    return `Es gibt keinen Artikel „${typed}“ im Korpus.${titles === '' ? '' : ` Meintest du ${titles}?`}`;
  },
  noDayBetween: (after, before) =>
    `Kein Tag liegt zwischen dem ${after} und dem ${before}: Vertausche die beiden.`,
  noTimelineQuery: 'Sag, wovon die Zeitleiste handeln soll: ein Thema, eine Person oder ein Artikel.',
  noGaps:
    'Unbeantwortete Fragen werden nicht aufbewahrt. Wer den Bot betreibt, kann KEEP_UNANSWERED=true setzen.',
  noMatterToFollow: 'Sag, wem oder was der Kanal folgen soll: einem Thema oder einer Person.',
  noFollowing:
    'Die Artikel dieses Bots liegen auf anderen Rechnern, und er erfährt nicht, wenn neue kommen: Kanäle können hier nichts folgen.',
  notFollowed: 'Dem folgt dieser Kanal nicht. `/folgen liste` zeigt, wem er folgt.',
  tooManyFollowed: (most) =>
    `Die Kanäle dieses Servers folgen schon ${count(most, { one: 'Thema', other: 'Themen' })}, mehr geht nicht. \`/folgen stopp\` schafft Platz.`,
  noQuotationQuery: 'Sag, wessen Worte du suchst, worüber, in welchem Artikel oder aus welchen Tagen.',
  logChannelMissed: 'Der Protokollkanal hat nichts erfahren: Der Bot darf dort nicht schreiben.',
  busy: 'Gerade wird sehr viel gefragt. Versuch es in ein paar Sekunden noch einmal.',
  archiveUnavailable: 'Das Archiv ist gerade nicht erreichbar. Versuch es in einer Minute noch einmal.',
  filesElsewhere:
    'Die Artikel liegen auf einem anderen Rechner: Ändere die Dateien dort und nimm dann `/korpus neu-laden`.',
  archiveElsewhere:
    'Die Artikel liegen auf einem anderen Rechner, und dort nimmt gerade niemand Änderungen an. Wer den Bot betreibt, kann dort `npm run bot -- index` ausführen.',
  tooFast: (seconds) =>
    `Das war viel auf einmal. Weiter geht es in ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })}.`,
  unknownCommand: 'Diesen Befehl gibt es hier nicht mehr.',
  guildOnly: 'Dieser Befehl funktioniert nur auf einem Server.',
  adminOnly:
    'Dieser Befehl ist für die, die diesen Bot betreiben, weil alle seine Server dasselbe Korpus nutzen.',
  channelManagersOnly: 'Wem dieser Kanal folgt, bestimmen nur die, die ihn verwalten dürfen.',
  cannotPost:
    'In diesem Kanal darf ich nicht schreiben. Lass mich ihn sehen und dort Nachrichten senden, dann versuch es noch einmal.',

  reloading: (seconds) =>
    `⏳ Die Artikel werden neu gelesen, bisher ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })}. Bis dahin antwortet das alte Korpus.`,
  foundByMeaning: '**Gefunden:** nach Wörtern und nach Bedeutung',
  meaningEncoding: (encoded, wanted) =>
    `**Gefunden:** nach Wörtern; ${number(encoded)} von ${number(wanted)} Absätzen sind auf ihre Bedeutung gelesen`,
  meaningStarting: '**Gefunden:** nach Wörtern; das Modell für die Bedeutung ist unterwegs',
  meaningAbsent: (reason) =>
    `**Gefunden:** nach Wörtern; das Modell für die Bedeutung war nicht zu bekommen: ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Aufbewahrt:** in OpenSearch (${prefix}) auf ${nodes === 1 ? 'einem Knoten' : `${number(nodes)} Knoten`}${isWhole ? '' : '; eine Kopie fehlt'}`,
  gaps: (n) =>
    n === 0
      ? 'Keine Frage blieb ohne Antwort'
      : `Ohne Antwort blieben ${count(n, { one: 'Frage', other: 'Fragen' })}`,
  gapsOther: 'Etwas anderes',
  gapsKeep: 'Aufbewahrt werden die letzten 1.000 Fragen, ohne wer sie gestellt hat.',
  questions: (n) => count(n, { one: 'Frage', other: 'Fragen' }),
  helpGaps:
    'Fragen ohne Antwort werden für die aufbewahrt, die die Artikel auswählen, ohne wer sie gestellt hat.',
  readerReady: (model, host) => `**Gewählt:** ${model} bei ${host} wählt Absätze aus, nach Nummern`,
  readerStarting: (model) => `**Gewählt:** ${model} wird ausprobiert; geantwortet wird ohne`,
  readerResting: (model, reason) =>
    `**Gewählt:** ${model} hilft zurzeit nicht: ${reason}. Geantwortet wird ohne`,
  helpReader: (host) =>
    `Fragen und die Absätze, die dazu gefunden werden, gehen an ein Sprachmodell bei ${host}. Es wählt Absätze nach Nummern aus und schreibt nichts von dem, was du liest.`,
  memory: (mebibytes) => `**Speicher:** ${number(mebibytes)} MiB`,
  answeringTimes: (answers, median, p95) =>
    `**Antwortzeit:** Median ${number(median)} ms, 95. Perzentil ${number(p95)} ms (${count(answers, { one: 'Antwort', other: 'Antworten' })})`,
  checked: '🔍 Die Artikel sind geprüft',
  wholeReport: 'Alles Weitere steht in der Datei.',
  addArticle: 'Artikel hinzufügen',
  articleFile: 'Der Artikel',
  addThis: '📥 Diesen Artikel hinzufügen?',
  file: (file) => `**Datei:** ${file}`,
  date: (date) => `**Datum:** ${date ?? 'nicht angegeben'}`,
  sameId: (file) =>
    `${file} hat dieselbe Kennung. Entferne zuerst diese Datei, oder gib deiner einen anderen Namen.`,
  alike: (title, percent) =>
    `Fast derselbe Text wie ${title}: ${number(percent)} % der Folgen von vier Wörtern sind gleich.`,
  add: 'Hinzufügen',
  remove: 'Entfernen',
  cancel: 'Abbrechen',
  anotherFile: 'Andere Datei',
  removeThis: '🗑️ Diesen Artikel entfernen?',
  removeMeans: 'Seine Datei kommt in den Papierkorb und kann von dort zurückgeholt werden.',
  changedLookAgain: '🔄 Das Korpus hat sich seither geändert: Sieh noch einmal hin, bevor du weitermachst.',
  nothingChanged: 'Es wurde nichts geändert.',
  uploadGone: 'Das ist schon getan, oder die Datei ist nicht mehr da: Füge sie noch einmal hinzu.',
  starterOnly: 'Nur wer damit begonnen hat, kann es abschließen.',
  tooLate: 'Das hat zu lange gedauert: Versuch es noch einmal.',
  fileAdded: (file) => `📥 Hinzugefügt: ${file}`,
  fileRemoved: (file) => `🗑️ Entfernt: ${file}`,
  fileRestored: (file) => `♻️ Zurückgeholt: ${file}`,
  corpusReloaded: (version) => `🔄 Neu geladen: Version ${version}`,
  fileReplaced: (file) => `🔁 Ersetzt: ${file}`,
  fileRejected: (file) => `🚮 Abgelehnt: ${file}`,
  feeds: '📡 Nachrichten-Feeds',
  noFeeds: 'Es sind keine Feeds eingerichtet: Nenne in `FEEDS` eine Datei mit ihren Links.',
  feedArticles: (brought, waiting) =>
    `**Aus Feeds:** ${number(brought)} Artikel, ${number(waiting)} warten auf dich`,
  feedsNext: (when) => `**Nächste Abfrage:** ${when}`,
  feedsPolling: '**Nächste Abfrage:** läuft gerade',
  feedsPolled: (fetched, added, replaced, refused) =>
    `**Letzte Abfrage:** ${number(fetched)} geholt, ${number(added)} neu, ${number(replaced)} geändert, ${number(refused)} nicht zu haben`,
  feedAsked: (entries, when) => `${count(entries, { one: 'Eintrag', other: 'Einträge' })}, abgefragt ${when}`,
  feedNotAsked: 'noch nicht abgefragt',
  feedFailing: (since, reason) => `geht nicht seit ${since}: ${reason}`,
  feedFails: (feed, reason) => `⚠️ Der Feed ${feed} geht nicht: ${reason} Das wird nur einmal gesagt.`,
  fromFeeds: (changes) => `📡 Aus den Feeds: ${count(changes, { one: 'Änderung', other: 'Änderungen' })}`,
  newFromFeed: '📰 Neu aus einem Feed: hinzufügen?',
  changedInFeed: '📰 In seinem Feed geändert: den alten damit ersetzen?',
  reject: 'Ablehnen',
  proposalGone: 'Das ist schon getan, oder der Artikel ist nicht mehr da.',
  doneBy: (what, user) => `${what}, von ${user}`,
  owned: (host, pid, since) =>
    `Diese Dateien ändert ein anderer Prozess des Bots: Nummer ${pid} auf ${host}, seit ${since}. Ändere sie dort und lade hier neu, oder beende jenen Prozess.`,
  readOnly:
    'Das Korpus ist eine einzige .jsonl-Datei. Dieser Bot liest sie nur: Ändere sie dort, wo sie entsteht, und lade neu.',
  fileExists: (file) =>
    `${file} gibt es schon, und nichts wird überschrieben: Gib deiner Datei einen anderen Namen.`,
  fileOutside: (file) =>
    `${file} führt über einen Link oder eine Datei: Geschrieben wird nur in Ordner des Korpus.`,
  fileGone: 'Diese Datei gibt es nicht mehr.',
  lastArticle: 'Das ist der einzige Artikel: Füge zuerst einen anderen hinzu.',
  notWritten: (code) =>
    `Der Datenträger nimmt es nicht an (${code}). Nichts wurde geändert: Sieh nach Platz und Rechten, und versuch es noch einmal.`,
  notDiscords: 'Diese Datei liegt nicht bei Discord: Lade sie dort hoch.',
  uploadTooLarge: (mebibytes) => `Die Datei ist zu groß: höchstens ${number(mebibytes)} MiB.`,
  uploadNotRead: (status) =>
    `Discord gibt die Datei nicht heraus (${number(status)}): Lade sie noch einmal hoch.`,
  nothingInTrash: 'Im Papierkorb passt nichts dazu oder mehreres: Wähle aus der Liste.',
};
