import type { Wording } from './en.ts';
import { numbersIn, withoutZeros } from './numbersIn.ts';

const { number, count, first, anyOf } = numbersIn('de');

const article = { other: 'Artikel' };
const quotation = { one: 'Zitat', other: 'Zitate' };
const quotedPart = { one: 'Teil in Anführungszeichen', other: 'Teile in Anführungszeichen' };
const units = {
  file: { one: 'Datei', other: 'Dateien' },
  line: { one: 'Zeile', other: 'Zeilen' },
};
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `„${words}“`;

/** The sentences in German. */
export const de: Wording = {
  locale: 'de',
  perhaps: '🤔 Vielleicht',
  perhapsMeans: 'Das beantwortet deine Frage vielleicht nicht.',
  overview: '📝 Kurz gesagt',
  latest: '🗞️ Das Neueste',
  overviewMeans: 'Ganze Sätze aus den Artikeln, unverändert.',
  theirQuotations: 'Zitate dieser Person',
  notInCorpus: '🚫 Nicht in meinen Artikeln',
  noClearAnswer: '🔍 Ich habe keine klare Antwort gefunden.',
  noClearAnswerToThis: 'Darauf habe ich keine klare Antwort gefunden.',
  notAnswered: 'Das konnte ich nicht beantworten.',
  noArticleMentions: (words) => `In meinen Artikeln kommt ${anyOf(words.map(quoted))} nicht vor.`,
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
    return `Keine der passendsten Stellen ${[unmentioned, unsaid].filter((part) => part).join(' oder ')}.`;
  },
  closestPassages: 'Am ehesten passen diese Stellen:',
  meant: (word) => `Meintest du „${word}“?`,
  allArticles: 'Alle Artikel',
  showReported: (n) => `Indirekte Rede (${number(n)})`,
  hello: '👋 Hallo! Frag mich etwas zu den Gesprächen, einfach in deinen Worten. Zum Beispiel:',
  welcome: '🙂 Gern geschehen! Frag jederzeit wieder. Zum Beispiel:',
  askNew: 'Was gibt es Neues?',
  askWho: (name) => `Wer ist ${name}?`,
  morePassages: (n) => count(n, { one: 'weitere Stelle', other: 'weitere Stellen' }),
  fewerPassages: 'Weniger Stellen',
  followUp: 'Nachfragen',
  followUpQuestion: 'Deine nächste Frage',
  followUpExample: 'und wann?',
  understoodAs: (typed) => `↪️ „${typed}“ habe ich so verstanden:`,
  inContext: 'Im Zusammenhang',
  share: 'Teilen',
  dismiss: 'Entfernen',
  previous: 'Zurück',
  next: 'Weiter',
  earlier: 'Weiter oben',
  later: 'Weiter unten',
  changedSince: '🔄 Die Artikel haben sich geändert, deshalb habe ich noch einmal geantwortet.',
  changedAskAgain: 'Die Artikel haben sich seitdem geändert. Bitte frag noch einmal.',
  changedReading: '🔄 Die Artikel haben sich geändert. So lauten die Absätze jetzt.',
  articleGone: 'Diesen Artikel habe ich nicht mehr.',
  unknownControl: 'Dieser Button funktioniert nicht mehr. Bitte frag noch einmal.',
  notYours: 'Nur wer gefragt hat oder hier moderiert, kann das entfernen.',
  sharedBy: (user) => `📢 Geteilt von ${user}`,
  notShared: 'Discord lässt mich das hier nicht allen zeigen.',
  indirect: 'mit indirekter Rede',
  notInCorpusNothing: 'Keiner meiner Artikel passt dazu.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `Absatz ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `Absätze ${shown}${rest > 0 ? ` … und ${number(rest)} weitere` : ''}`;
  },
  source: 'Quelle',
  dateNotStated: 'ohne Datum',
  foreignLanguage: (asked, corpus) =>
    `🌐 Deine Frage ist anscheinend auf ${asked}, meine Artikel sind aber auf ${corpus}.`,
  undated: (n) => `🗓️ ${count(n, article)} ohne Datum ${n === 1 ? 'ist' : 'sind'} nicht dabei.`,
  tooLong: (n) => `Mit ${number(n)} Zeichen ist das zu lang, um es hier zu zeigen.`,

  speakerNotCertain: 'Unklar, wer das gesagt hat',
  reportedSpeech: 'Indirekte Rede, nicht der genaue Wortlaut.',
  secondhand: 'Der Artikel zitiert das aus zweiter Hand.',
  timeline: 'Zeitleiste',
  noTimeline: '🚫 Dazu habe ich nichts mit einem Datum gefunden.',
  reckoned: 'aus dem Datum des Artikels berechnet',
  undatedSentences: (n) =>
    `${count(n, { one: 'Satz', other: 'Sätze' })} ohne Datum ${n === 1 ? 'ist' : 'sind'} nicht dabei.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} von ${number(all)}`,
  newFollowed: '🔔 Neu in meinen Artikeln',
  moreFollowed: (n) =>
    `${count(n, { one: 'weiterer neuer Artikel', other: 'weitere neue Artikel' })} dazu. Siehe \`/quellen\`.`,
  followed: 'Dem folgen die Kanäle dieses Servers',
  nothingFollowed: 'Noch folgt kein Kanal dieses Servers etwas. Mit `/folgen start` geht es los.',
  follows: (matter) => `🔔 Dieser Kanal folgt jetzt ${matter}.`,
  followsHow: 'Neue Stellen poste ich hier, höchstens eine Nachricht pro Stunde.',
  followsNoMore: '🔕 Dieser Kanal folgt nicht mehr:',
  quotationsShown: (from, to, all) =>
    `${number(from)}–${number(to)} von ${count(all, { one: 'Zitat', other: 'Zitaten' })}`,
  ambiguous: (typed) => `👥 Mit „${typed}“ könnten mehrere Personen gemeint sein`,
  mistyped: (typed) => `Ich kenne niemanden namens „${typed}“. Am nächsten kommt dieser Name.`,
  chooseSpeaker: 'Wenn du nur eine dieser Personen meinst, frag noch einmal mit dem vollen Namen:',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) =>
    `🚫 Kein Zitat${speaker ? ` von ${speaker}` : ''}${about ? ` zum Thema „${about}“` : ''}`,
  quotedOtherwise: (limit) => {
    const but = {
      about: 'nicht dazu',
      article: 'nicht in diesem Artikel',
      publisher: 'nicht von diesem Verlag',
      days: 'nicht aus diesen Tagen',
      several: 'keine, die zu alldem passen',
    }[limit];
    return `Es gibt Zitate, aber ${but}:`;
  },
  quotedInCorpus: (speaker) => `💬 Meine Artikel zitieren ${speaker}: siehe \`/zitat\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `Meine Artikel erwähnen ${speaker} nicht.`
      : `Meine Artikel erwähnen ${speaker} in ${count(paragraphs, { one: 'Absatz', other: 'Absätzen' })}:`,
  didYouMean: 'Meintest du:',
  onlyReported: (n) =>
    `Es gibt ${count(n, { one: 'Stelle', other: 'Stellen' })} in indirekter Rede. Mit \`indirekt\` siehst du sie.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Wort für Wort',
  cutOut: '✂️ Herausgeschnitten: Die Worte stehen da, aber der ganze Satz sagt etwas anderes',
  altered: '✏️ Verändert: Im Artikel steht es anders',
  otherSpeaker: '👥 Worte von jemand anderem',
  reporter: '📰 Worte des Artikels selbst, kein Zitat',
  unattributed: '❔ Ein Zitat, aber unklar, von wem',
  notFound: '🚫 Nicht in meinen Artikeln',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, nicht ${other}` : ''}`,
  reportedOf: (name) => (name ? `Indirekte Rede von ${name}.` : 'Indirekte Rede.'),
  differs: 'Fett ist, was abweicht: erst die geprüften Worte, dann die des Artikels.',
  fewWords: 'So wenige Worte können zufällig übereinstimmen. Lies den Satz, in dem sie stehen.',
  notFoundNearest:
    'Keiner meiner Artikel enthält diese oder ähnliche Worte. Am ehesten passen diese Stellen:',
  notFoundNothing: 'Keiner meiner Artikel enthält diese oder ähnliche Worte.',
  partlyQuoted: (name) => `Ein Teil davon ist ein Zitat von ${name}.`,
  checkedBeginning:
    'Die Nachricht ist lang und hat keine Anführungszeichen, deshalb habe ich nur den Anfang geprüft.',
  notChecked: (n) =>
    `In dieser Nachricht habe ich ${count(n, { one: 'weiteren Teil', other: 'weitere Teile' })} in Anführungszeichen nicht geprüft.`,
  nothingToCheck: 'Hier gibt es keine Worte zu prüfen.',
  noWordsToCheck: 'Diese Nachricht enthält keine Worte, die ich prüfen kann. Ich kann nur Text lesen.',

  reloaded: (added, changed, removed) => {
    const changes = withoutZeros(
      [added, `${count(added, article)} hinzugekommen`],
      [changed, `${count(changed, article)} geändert`],
      [removed, `${count(removed, article)} entfernt`],
    );
    return `🔄 Neu geladen: ${changes || 'keine Änderungen'}.`;
  },
  reloadedWithout: (n, unit) =>
    `⚠️ Neu geladen, aber ${count(n, units[unit])} ${n === 1 ? 'wurde' : 'wurden'} ausgelassen.`,
  reloadFailed: '⚠️ Das Neuladen ist fehlgeschlagen. Ich antworte weiter aus den alten Artikeln.',
  added: (n) => `**Hinzugekommen:** ${count(n, article)}`,
  changed: (n) => `**Geändert:** ${count(n, article)}`,
  removed: (n) => `**Entfernt:** ${count(n, article)}`,
  kept: (n) => `**Wie zuvor, weil die Datei jetzt Fehler hat:** ${count(n, article)}`,
  unchanged: (n) => `**Unverändert:** ${count(n, article)}`,
  leftOut: (n, unit) => `**Ausgelassen:** ${count(n, units[unit])}`,
  noneLeftOut: 'Nichts wurde ausgelassen.',
  warnings: (n) => `**Warnungen:** ${number(n)}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} ms`,
  more: (n) => `… und ${number(n)} weitere`,
  corpus: '📚 Die Artikel',
  articles: (n) => `**Artikel:** ${number(n)}`,
  paragraphs: (n) => `**Absätze:** ${number(n)}`,
  quotations: (n) => `**Zitate:** ${number(n)}`,
  speakers: (n) => `**Zitierte Personen:** ${number(n)}`,
  version: (version, since) => `Version ${version}, seit dem ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) => `💥 Bei mir ist etwas schiefgegangen. Im Protokoll steht es als ${id}.`,

  paragraphCount: (n) => count(n, { one: 'Absatz', other: 'Absätze' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Einen Artikel lesen …',
  noSuchArticle: 'Diesen Artikel habe ich nicht. Wähle einen aus der Liste oder sieh unter /quellen nach.',
  help: '👋 Das mache ich',
  helpDoes:
    'Ich beantworte deine Fragen aus einer festen Sammlung von Nachrichtenartikeln, immer mit deren eigenen Worten und mit Quelle. Über die Gespräche schreibe ich selbst nichts.',
  helpCommands: [
    '`/fragen` findet die Stellen, die deine Frage beantworten.',
    '`/zitat` findet, was jemand Wort für Wort gesagt hat oder was zu einem Thema gesagt wurde.',
    '`/zeitleiste` zeigt Tag für Tag, was wann geschah.',
    '`/quellen` zeigt die Artikel und öffnet einen zum Lesen.',
    '`/folgen` postet, was neue Artikel zu einem Thema oder von einer Person bringen, höchstens einmal pro Stunde. Das ist für alle, die den Kanal verwalten.',
    'Halte eine Nachricht gedrückt oder klicke sie mit der rechten Maustaste an, dann „Apps“: **Zitat prüfen** vergleicht ihre Worte mit den Artikeln, **Dazu fragen** stellt sie als Frage.',
  ],
  helpDoesNot: [
    'Ich suche nicht im Internet und weiß nur, was in meinen Artikeln steht. Geben sie keine klare Antwort, sage ich dir das.',
    'Ich urteile nicht, wer recht hat. Wenn ich zusammenfasse, zeige ich ganze Sätze aus den Artikeln und sonst nichts.',
    '„Vielleicht“ über einer Antwort heißt: Lies die Stelle, bevor du dich darauf verlässt.',
    'Ich sehe eine Nachricht nur, wenn du einen meiner Befehle darauf anwendest, und speichere keine Nachrichten.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'Absatz', other: 'Absätze' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined ? 'Keiner meiner Artikel hat ein Datum.' : `Mein neuester Artikel ist vom ${date}.`,
  noWordsToAsk: 'Diese Nachricht enthält keine Worte, nach denen ich suchen kann. Ich kann nur Text lesen.',
  noQuestion: 'Deine Frage enthält keine Worte. Bitte frag noch einmal.',
  notADay: (typed) =>
    `„${typed}“ verstehe ich nicht als Tag. Versuch es zum Beispiel so: 14. März 2025, 2025-03-14, 14.03.2025, 14. März, letzten Freitag, gestern.`,
  questionTooLong: (most) => `Deine Frage ist zu lang. Höchstens ${number(most)} Zeichen sind möglich.`,
  tooMuchToCheck: (most) => `Das ist zu viel zum Prüfen. Höchstens ${number(most)} Zeichen sind möglich.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `„${title}“`));
    return `Ich habe keinen Artikel namens „${typed}“.${titles === '' ? '' : ` Meintest du ${titles}?`}`;
  },
  noDayBetween: (after, before) =>
    `Dein erster Tag, der ${after}, liegt nach dem letzten, dem ${before}. Vertausche die beiden.`,
  noTimelineQuery:
    'Sag mir, worum es in der Zeitleiste gehen soll: um ein Thema, eine Person oder einen Artikel.',
  noGaps:
    'Unbeantwortete Fragen speichere ich nicht. Wer den Bot betreibt, kann KEEP_UNANSWERED=true setzen.',
  noMatterToFollow: 'Sag mir, wem oder was dieser Kanal folgen soll: einem Thema oder einer Person.',
  notFollowed: 'Dem folgt dieser Kanal nicht. `/folgen liste` zeigt, wem er folgt.',
  tooManyFollowed: (most) =>
    `Die Kanäle dieses Servers folgen schon ${count(most, { one: 'Thema', other: 'Themen' })}, mehr geht nicht. Mit \`/folgen stopp\` schaffst du Platz.`,
  noQuotationQuery:
    'Sag mir, wonach ich suchen soll: nach einer Person, einem Thema, einem Artikel oder bestimmten Tagen.',
  logChannelMissed: 'Das konnte ich nicht im Protokollkanal posten: Ich darf dort nicht schreiben.',
  busy: 'Gerade bekomme ich sehr viele Fragen. Versuch es bitte in ein paar Sekunden noch einmal.',
  archiveUnavailable:
    'Gerade komme ich nicht an meine Artikel heran. Versuch es bitte in einer Minute noch einmal.',
  filesElsewhere:
    'Die Artikel liegen auf einem anderen Rechner. Ändere die Dateien dort und nutze dann `/korpus neu-laden`.',
  archiveWriting:
    'Die Änderungen werden noch geschrieben. Länger kann ich nicht warten, aber sie gelten, sobald sie fertig sind: siehe `/korpus stand`.',
  archiveElsewhere:
    'Die Artikel liegen auf einem anderen Rechner, und dort nimmt gerade nichts Änderungen an. Wer den Bot betreibt, kann dort `npm run bot -- index` ausführen.',
  tooFast: (seconds) =>
    `Das war viel auf einmal. Weiter geht es in ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })}.`,
  unknownCommand: 'Diesen Befehl gibt es nicht mehr.',
  guildOnly: 'Dieser Befehl funktioniert nur auf einem Server.',
  adminOnly:
    'Diesen Befehl können nur die nutzen, die diesen Bot betreiben, weil alle seine Server dieselben Artikel haben.',
  channelManagersOnly: 'Nur wer diesen Kanal verwalten darf, kann bestimmen, wem er folgt.',
  cannotPost:
    'In diesem Kanal darf ich nicht schreiben. Lass mich ihn bitte sehen und hier Nachrichten senden, dann versuch es noch einmal.',

  reloading: (seconds) =>
    `⏳ Ich lese die Artikel neu ein, seit ${count(seconds, { one: 'Sekunde', other: 'Sekunden' })}. Bis ich fertig bin, antworte ich aus den alten.`,
  foundByMeaning: '**Suche:** nach Wörtern und nach Bedeutung',
  meaningEncoding: (encoded, wanted) =>
    `**Suche:** nach Wörtern; ${number(encoded)} von ${number(wanted)} Absätzen sind für die Suche nach Bedeutung bereit`,
  meaningStarting: '**Suche:** nach Wörtern; das Modell für die Bedeutung wird noch geladen',
  meaningAbsent: (reason) =>
    `**Suche:** nach Wörtern; das Modell für die Bedeutung konnte nicht geladen werden: ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Gespeichert:** in OpenSearch (${prefix}) auf ${nodes === 1 ? 'einem Knoten' : `${number(nodes)} Knoten`}${isWhole ? '' : '; eine Kopie fehlt'}`,
  gaps: (n) =>
    n === 0 ? 'Keine Fragen ohne Antwort' : `${count(n, { one: 'Frage', other: 'Fragen' })} ohne Antwort`,
  gapsOther: 'Etwas anderes',
  gapsKeep: 'Ich speichere die letzten 1.000 Fragen, aber nicht, wer sie gestellt hat.',
  questions: (n) => count(n, { one: 'Frage', other: 'Fragen' }),
  helpGaps:
    'Fragen ohne Antwort speichere ich für die, die die Artikel auswählen, aber nicht, wer sie gestellt hat.',
  readerReady: (model, host) => `**Sprachmodell:** ${model} bei ${host} wählt Stellen nach Nummer aus`,
  readerStarting: (model) => `**Sprachmodell:** ${model} startet gerade; vorerst antworte ich ohne`,
  readerResting: (model, reason) =>
    `**Sprachmodell:** ${model} kann gerade nicht helfen: ${reason}. Ich antworte ohne`,
  helpReader: (host) =>
    `Deine Fragen und die Stellen, die ich dazu finde, gehen an ein Sprachmodell bei ${host}. Es wählt nur Stellen nach Nummer aus. Was du liest, schreibt es nie.`,
  memory: (mebibytes) => `**Speicher:** ${number(mebibytes)} MiB`,
  answeringTimes: (answers, median, p95) =>
    `**Antwortzeit:** Median ${number(median)} ms, 95. Perzentil ${number(p95)} ms (${count(answers, { one: 'Antwort', other: 'Antworten' })})`,
  checked: '🔍 Artikel geprüft',
  wholeReport: 'Der ganze Bericht steht in der Datei.',
  addArticle: 'Artikel hinzufügen',
  articleFile: 'Artikeldatei',
  addThis: '📥 Diesen Artikel hinzufügen?',
  file: (file) => `**Datei:** ${file}`,
  date: (date) => `**Datum:** ${date ?? 'keines'}`,
  sameId: (file) => `${file} hat dieselbe Kennung. Entferne diese Datei zuerst, oder benenne deine um.`,
  alike: (title, percent) =>
    `Fast derselbe Text wie ${title}: ${number(percent)} % der Folgen von vier Wörtern stimmen überein.`,
  add: 'Hinzufügen',
  remove: 'Entfernen',
  cancel: 'Abbrechen',
  anotherFile: 'Andere Datei',
  removeThis: '🗑️ Diesen Artikel entfernen?',
  removeMeans: 'Die Datei kommt in den Papierkorb. Von dort kannst du sie zurückholen.',
  changedLookAgain:
    '🔄 Die Artikel haben sich seitdem geändert. Bitte sieh noch einmal hin, bevor du weitermachst.',
  nothingChanged: 'Es wurde nichts geändert.',
  uploadGone: 'Das ist schon erledigt, oder ich habe die Datei nicht mehr. Füge sie bitte noch einmal hinzu.',
  starterOnly: 'Nur wer damit angefangen hat, kann es abschließen.',
  tooLate: 'Das hat zu lange gedauert. Versuch es bitte noch einmal.',
  fileAdded: (file) => `📥 Hinzugefügt: ${file}`,
  fileRemoved: (file) => `🗑️ Entfernt: ${file}`,
  fileRestored: (file) => `♻️ Zurückgeholt: ${file}`,
  corpusReloaded: (version) => `🔄 Neu geladen: Version ${version}`,
  fileReplaced: (file) => `🔁 Ersetzt: ${file}`,
  fileRejected: (file) => `🚮 Abgelehnt: ${file}`,
  feeds: '📡 Nachrichten-Feeds',
  noFeeds: 'Es sind keine Feeds eingerichtet. Nenne in `FEEDS` eine Datei mit ihren Links.',
  feedArticles: (brought, waiting) =>
    `**Aus Feeds:** ${number(brought)} Artikel${waiting > 0 ? `, ${number(waiting)} ${waiting === 1 ? 'wartet' : 'warten'} auf dich` : ''}`,
  feedsNext: (when) => `**Nächste Abfrage:** ${when}`,
  feedsPolling: '**Nächste Abfrage:** läuft gerade',
  feedsPolled: (fetched, added, replaced, refused) => {
    const brought = withoutZeros(
      [fetched, `${number(fetched)} geholt`],
      [added, `${number(added)} neu`],
      [replaced, `${number(replaced)} geändert`],
      [refused, `${number(refused)} abgewiesen`],
    );
    return `**Letzte Abfrage:** ${brought || 'nichts Neues'}`;
  },
  feedAsked: (entries, when) => `${count(entries, { one: 'Eintrag', other: 'Einträge' })}, abgefragt ${when}`,
  feedNotAsked: 'noch nicht abgefragt',
  feedFailing: (since, reason) => `funktioniert nicht seit ${since}: ${reason}`,
  feedFails: (feed, reason) => `⚠️ Der Feed ${feed} funktioniert nicht: ${reason} Ich sage das nur einmal.`,
  fromFeeds: (changes) => `📡 Aus den Feeds: ${count(changes, { one: 'Änderung', other: 'Änderungen' })}`,
  newFromFeed: '📰 Neu aus einem Feed. Hinzufügen?',
  changedInFeed: '📰 Im Feed geändert. Die alte Fassung ersetzen?',
  reject: 'Ablehnen',
  proposalGone: 'Das ist schon erledigt, oder ich habe den Artikel nicht mehr.',
  doneBy: (what, user) => `${what}, von ${user}`,
  owned: (host, pid, since) =>
    `Um diese Dateien kümmert sich ein anderer Prozess dieses Bots: Nummer ${pid} auf ${host}, seit ${since}. Ändere sie dort und lade hier neu, oder beende den anderen Prozess.`,
  readOnly:
    'Die Artikel stehen in einer einzigen .jsonl-Datei, die ich nur lesen kann. Ändere sie dort, wo sie entsteht, und lade dann neu.',
  fileExists: (file) => `${file} gibt es schon, und ich überschreibe keine Datei. Benenne deine bitte um.`,
  fileOutside: (file) =>
    `${file} führt über einen Link oder eine Datei. Ich schreibe nur in Ordner innerhalb des Artikelordners.`,
  fileGone: 'Diese Datei gibt es nicht mehr.',
  lastArticle: 'Das ist der einzige Artikel. Füge bitte zuerst einen anderen hinzu.',
  notWritten: (code) =>
    `Die Festplatte hat das nicht angenommen (${code}). Es wurde nichts geändert. Prüfe Platz und Rechte, dann versuch es noch einmal.`,
  notDiscords: 'Diese Datei liegt nicht bei Discord. Lade sie bitte hoch.',
  uploadTooLarge: (mebibytes) => `Diese Datei ist zu groß. Höchstens ${number(mebibytes)} MiB sind möglich.`,
  uploadNotRead: (status) =>
    `Ich konnte die Datei nicht von Discord holen (${number(status)}). Lade sie bitte noch einmal hoch.`,
  nothingInTrash:
    'Im Papierkorb hat nichts diesen Namen, oder mehrere Dateien haben ihn. Wähle bitte aus der Liste.',
};
