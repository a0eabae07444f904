import type { Wording } from './en.ts';
import { numbersIn, withoutZeros } from './numbersIn.ts';

const { number, count, form, first, anyOf } = numbersIn('es');

const article = { one: 'artículo', other: 'artículos' };
const quotation = { one: 'cita', other: 'citas' };
const characters = { one: 'carácter', other: 'caracteres' };
const quotedPart = { one: 'fragmento entrecomillado', other: 'fragmentos entrecomillados' };
const units = {
  file: { one: 'archivo', other: 'archivos' },
  line: { one: 'línea', other: 'líneas' },
};
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `«${words}»`;

/** The sentences in Spanish, for Spain and Latin America. */
export const es: Wording = {
  locale: 'es',
  perhaps: '🤔 Quizá',
  perhapsMeans: 'Puede que esto no responda a tu pregunta.',
  overview: '📝 En breve',
  latest: '🗞️ Lo último',
  overviewMeans: 'Frases enteras de los artículos, sin reescribir.',
  theirQuotations: 'Sus citas',
  notInCorpus: '🚫 No está en mis artículos',
  noClearAnswer: '🔍 No he encontrado una respuesta clara.',
  noClearAnswerToThis: 'No he encontrado una respuesta clara a esto.',
  notAnswered: 'No he podido responder a esto.',
  noArticleMentions: (words) => `Ninguno de mis artículos menciona ${anyOf(words.map(quoted))}.`,
  closestLack: (words, kind) => {
    const unsaid =
      kind &&
      {
        date: 'da una fecha',
        reason: 'da un motivo',
        count: 'da una cifra',
        duration: 'dice cuánto tiempo',
        place: 'indica un lugar',
        person: 'nombra a nadie',
      }[kind];
    const unmentioned = words.length > 0 && `menciona ${anyOf(words.map(quoted))}`;
    return `Ninguno de los pasajes más cercanos ${[unmentioned, unsaid].filter((part) => part).join(' ni ')}.`;
  },
  closestPassages: 'Pasajes más cercanos:',
  meant: (word) => `¿Querías decir «${word}»?`,
  allArticles: 'Todos los artículos',
  showReported: (n) => `Estilo indirecto (${number(n)})`,
  hello: '👋 ¡Hola! Pregúntame por las conversaciones con tus propias palabras. Por ejemplo:',
  welcome: '🙂 ¡De nada! Vuelve a preguntar cuando quieras. Por ejemplo:',
  askNew: '¿Qué hay de nuevo?',
  askWho: (name) => `¿Quién es ${name}?`,
  morePassages: (n) => `${count(n, { one: 'pasaje', other: 'pasajes' })} más`,
  fewerPassages: 'Menos pasajes',
  followUp: 'Repreguntar',
  followUpQuestion: 'Tu siguiente pregunta',
  followUpExample: '¿y cuándo?',
  understoodAs: (typed) => `↪️ He entendido «${typed}» así:`,
  inContext: 'En contexto',
  share: 'Compartir',
  dismiss: 'Quitar',
  previous: 'Anterior',
  next: 'Siguiente',
  earlier: 'Más arriba',
  later: 'Más abajo',
  changedSince: '🔄 Los artículos han cambiado, así que he vuelto a responder.',
  changedAskAgain: 'Los artículos han cambiado desde entonces. Vuelve a preguntar, por favor.',
  changedReading: '🔄 Los artículos han cambiado. Así están los párrafos ahora.',
  articleGone: 'Ya no tengo este artículo.',
  unknownControl: 'Este botón ya no funciona. Vuelve a preguntar, por favor.',
  notYours: 'Solo puede quitarlo quien preguntó o alguien que modere.',
  sharedBy: (user) => `📢 Compartido por ${user}`,
  notShared: 'Discord no me deja mostrar esto a todos aquí.',
  indirect: 'con estilo indirecto',
  notInCorpusNothing: 'Ninguno de mis artículos se acerca a esto.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `párrafo ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `párrafos ${shown}${rest > 0 ? ` … y ${number(rest)} más` : ''}`;
  },
  source: 'fuente',
  dateNotStated: 'sin fecha',
  foreignLanguage: (asked, corpus) =>
    `🌐 Idioma de tu pregunta, al parecer: ${asked}; idioma de mis artículos: ${corpus}.`,
  undated: (n) => `🗓️ No se ${n === 1 ? 'incluye' : 'incluyen'} ${count(n, article)} sin fecha.`,
  tooLong: (n) => `Con ${count(n, characters)}, es demasiado largo para mostrarlo aquí.`,

  speakerNotCertain: 'No está claro quién lo dijo',
  reportedSpeech: 'Estilo indirecto: no son sus palabras exactas.',
  secondhand: 'El artículo lo cita de segunda mano.',
  timeline: 'Cronología',
  noTimeline: '🚫 No he encontrado nada con fecha sobre esto.',
  reckoned: 'calculado a partir de la fecha del artículo',
  undatedSentences: (n) =>
    `No se ${n === 1 ? 'incluye' : 'incluyen'} ${count(n, { one: 'frase', other: 'frases' })} sin fecha.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} de ${number(all)}`,
  newFollowed: '🔔 Novedades en mis artículos',
  moreFollowed: (n) =>
    `${count(n, { one: 'artículo nuevo más', other: 'artículos nuevos más' })} sobre esto. Mira \`/fuentes\`.`,
  followed: 'Lo que siguen los canales de este servidor',
  nothingFollowed: 'Ningún canal de este servidor sigue nada todavía. Empieza con `/seguir empezar`.',
  follows: (matter) => `🔔 Este canal sigue ahora ${matter}.`,
  followsHow: 'Los pasajes nuevos llegarán aquí, como mucho en un mensaje por hora.',
  followsNoMore: '🔕 Este canal ya no sigue:',
  quotationsShown: (from, to, all) => `${number(from)}–${number(to)} de ${count(all, quotation)}`,
  ambiguous: (typed) => `👥 «${typed}» podría ser más de una persona`,
  mistyped: (typed) => `No conozco a nadie llamado «${typed}». Este es el nombre más parecido.`,
  chooseSpeaker: 'Para ver solo a una de estas personas, vuelve a preguntar con el nombre completo:',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) =>
    `🚫 Ninguna cita${speaker ? ` de ${speaker}` : ''}${about ? ` sobre «${about}»` : ''}`,
  quotedOtherwise: (limit) => {
    const but = {
      about: 'no sobre esto',
      article: 'no en este artículo',
      publisher: 'no de este medio',
      days: 'no de estos días',
      several: 'ninguna cumple todo esto',
    }[limit];
    return `Hay otras citas, pero ${but}:`;
  },
  quotedInCorpus: (speaker) => `💬 Mis artículos citan a ${speaker}: mira \`/cita\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `Mis artículos no mencionan a ${speaker}.`
      : `Mis artículos mencionan a ${speaker} en ${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}:`,
  didYouMean: 'Quizá querías decir:',
  onlyReported: (n) =>
    `Hay ${count(n, { one: 'pasaje', other: 'pasajes' })} en estilo indirecto. Usa \`indirecto\` para ${form(n, { one: 'verlo', other: 'verlos' })}.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Palabra por palabra',
  cutOut: '✂️ Recortado: las palabras están, pero la frase completa dice otra cosa',
  altered: '✏️ Alterado: el artículo lo dice de otra manera',
  otherSpeaker: '👥 Palabras de otra persona',
  reporter: '📰 Palabras del periodista, no una cita',
  unattributed: '❔ Es una cita, pero no está claro de quién',
  notFound: '🚫 No está en mis artículos',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, no ${other}` : ''}`,
  reportedOf: (name) => (name ? `Palabras de ${name} en estilo indirecto.` : 'Estilo indirecto.'),
  differs: 'En negrita, lo que cambia: primero las palabras comprobadas, después las del artículo.',
  fewWords: 'Tan pocas palabras pueden coincidir por casualidad. Lee la frase que las rodea.',
  notFoundNearest:
    'Ninguno de mis artículos tiene estas palabras ni nada parecido. Los pasajes más cercanos:',
  notFoundNothing: 'Ninguno de mis artículos tiene estas palabras ni nada parecido.',
  partlyQuoted: (name) => `Una parte es una cita de ${name}.`,
  checkedBeginning: 'Este mensaje es largo y no tiene comillas, así que solo he comprobado el principio.',
  notChecked: (n) => `En este mensaje no he comprobado ${count(n, quotedPart)} más.`,
  nothingToCheck: 'Aquí no hay palabras que comprobar.',
  noWordsToCheck: 'Este mensaje no tiene palabras que comprobar. Solo puedo leer texto.',

  reloaded: (added, changed, removed) => {
    const changes = withoutZeros(
      [added, `${count(added, article)} ${form(added, { one: 'añadido', other: 'añadidos' })}`],
      [changed, `${count(changed, article)} ${form(changed, { one: 'cambiado', other: 'cambiados' })}`],
      [removed, `${count(removed, article)} ${form(removed, { one: 'quitado', other: 'quitados' })}`],
    );
    return `🔄 Recargado: ${changes || 'sin cambios'}.`;
  },
  reloadedWithout: (n, unit) =>
    `⚠️ Recargado, pero ${n === 1 ? 'ha quedado' : 'han quedado'} fuera ${count(n, units[unit])}.`,
  reloadFailed: '⚠️ La recarga ha fallado. Sigo respondiendo con los artículos anteriores.',
  added: (n) => `**Añadido:** ${count(n, article)}`,
  changed: (n) => `**Cambiado:** ${count(n, article)}`,
  removed: (n) => `**Quitado:** ${count(n, article)}`,
  kept: (n) => `**Como antes, porque el archivo tiene errores ahora:** ${count(n, article)}`,
  unchanged: (n) => `**Sin cambios:** ${count(n, article)}`,
  leftOut: (n, unit) => `**Fuera:** ${count(n, units[unit])}`,
  noneLeftOut: 'No ha quedado nada fuera.',
  warnings: (n) => `**Advertencias:** ${number(n)}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} ms`,
  more: (n) => `… y ${number(n)} más`,
  corpus: '📚 Los artículos',
  articles: (n) => `**Artículos:** ${number(n)}`,
  paragraphs: (n) => `**Párrafos:** ${number(n)}`,
  quotations: (n) => `**Citas:** ${number(n)}`,
  speakers: (n) => `**Personas citadas:** ${number(n)}`,
  version: (version, since) => `Versión ${version}, desde el ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) => `💥 Algo ha fallado por mi parte. En el registro figura como ${id}.`,

  paragraphCount: (n) => count(n, { one: 'párrafo', other: 'párrafos' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Leer un artículo …',
  noSuchArticle: 'No tengo ese artículo. Elige uno de la lista o mira en /fuentes.',
  help: '👋 Qué hago',
  helpDoes:
    'Respondo a tus preguntas a partir de una colección fija de artículos de prensa, siempre con sus propias palabras y con la fuente. Yo nunca escribo nada sobre las conversaciones.',
  helpCommands: [
    '`/preguntar` encuentra los pasajes que responden a tu pregunta.',
    '`/cita` encuentra lo que alguien dijo, palabra por palabra, o lo que se dijo sobre un tema.',
    '`/cronologia` muestra qué pasó y cuándo, día a día.',
    '`/fuentes` muestra la lista de artículos y abre uno para leerlo.',
    '`/seguir` publica lo que dicen los artículos nuevos sobre un tema o de una persona, como mucho una vez por hora. Es para quienes gestionan el canal.',
    'Mantén pulsado un mensaje, o haz clic derecho en él, y elige Aplicaciones: **Comprobar la cita** compara sus palabras con los artículos, **Preguntar sobre esto** lo hace como pregunta.',
  ],
  helpDoesNot: [
    'No busco en la web y solo sé lo que está en mis artículos. Si no dan una respuesta clara, te lo digo.',
    'No juzgo quién tiene razón. Cuando resumo, muestro frases enteras de los artículos y nada más.',
    '«Quizá» encima de una respuesta significa: lee el pasaje antes de darla por buena.',
    'Solo veo un mensaje cuando usas uno de mis comandos sobre él, y no guardo ningún mensaje.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined ? 'Ninguno de mis artículos tiene fecha.' : `Mi artículo más reciente es del ${date}.`,
  noWordsToAsk: 'Este mensaje no tiene palabras sobre las que buscar. Solo puedo leer texto.',
  noQuestion: 'Tu pregunta no tiene palabras. Vuelve a preguntar, por favor.',
  notADay: (typed) =>
    `No entiendo «${typed}» como un día. Prueba por ejemplo así: 14 de marzo de 2025, 2025-03-14, 14.03.2025, 14 de marzo, el viernes pasado, ayer.`,
  questionTooLong: (most) => `Tu pregunta es demasiado larga. El límite es de ${count(most, characters)}.`,
  tooMuchToCheck: (most) => `Es demasiado para comprobar. El límite es de ${count(most, characters)}.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `«${title}»`));
    return `No tengo ningún artículo llamado «${typed}».${titles === '' ? '' : ` ¿Querías decir ${titles}?`}`;
  },
  noDayBetween: (after, before) =>
    `Tu primer día, el ${after}, es posterior al último, el ${before}. Intercámbialos.`,
  noTimelineQuery: 'Dime de qué debe tratar la cronología: un tema, una persona o un artículo.',
  noGaps: 'No guardo las preguntas sin respuesta. Quien administra el bot puede poner KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Dime qué debe seguir este canal: un tema o una persona.',
  notFollowed: 'Este canal no sigue eso. `/seguir lista` muestra lo que sigue.',
  tooManyFollowed: (most) =>
    `Los canales de este servidor ya siguen ${count(most, { one: 'tema', other: 'temas' })}, y no caben más. Haz sitio con \`/seguir parar\`.`,
  noQuotationQuery: 'Dime qué busco: una persona, un tema, un artículo o ciertos días.',
  logChannelMissed: 'No he podido publicarlo en el canal de registro: no tengo permiso para escribir allí.',
  busy: 'Ahora mismo me llegan muchas preguntas. Inténtalo de nuevo en unos segundos.',
  archiveUnavailable: 'Ahora mismo no puedo acceder a mis artículos. Inténtalo de nuevo en un minuto.',
  filesElsewhere:
    'Los artículos están en otra máquina. Cambia allí sus archivos y usa después `/corpus recargar`.',
  archiveWriting:
    'Los cambios todavía se están escribiendo. No puedo esperar más, pero tendrán efecto cuando estén listos: mira `/corpus estado`.',
  archiveElsewhere:
    'Los artículos están en otra máquina y allí nada admite cambios en este momento. Quien administra el bot puede ejecutar allí `npm run bot -- index`.',
  tooFast: (seconds) =>
    `Eso ha sido mucho de golpe. Puedes seguir dentro de ${count(seconds, { one: 'segundo', other: 'segundos' })}.`,
  unknownCommand: 'Este comando ya no existe.',
  guildOnly: 'Este comando solo funciona en un servidor.',
  adminOnly:
    'Solo quienes gestionan este bot pueden usar este comando, porque todos sus servidores comparten los mismos artículos.',
  channelManagersOnly: 'Solo quienes pueden gestionar este canal eligen qué sigue.',
  cannotPost: 'No puedo escribir en este canal. Déjame verlo y enviar mensajes aquí, y vuelve a intentarlo.',

  reloading: (seconds) =>
    `⏳ Estoy leyendo los artículos de nuevo, desde hace ${count(seconds, { one: 'segundo', other: 'segundos' })}. Mientras tanto respondo con los anteriores.`,
  foundByMeaning: '**Búsqueda:** por palabras y por significado',
  meaningEncoding: (encoded, wanted) =>
    `**Búsqueda:** por palabras; ${number(encoded)} de ${number(wanted)} párrafos están listos para buscar por significado`,
  meaningStarting: '**Búsqueda:** por palabras; el modelo del significado aún se está cargando',
  meaningAbsent: (reason) =>
    `**Búsqueda:** por palabras; no se pudo cargar el modelo del significado: ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Guardado:** en OpenSearch (${prefix}) en ${nodes === 1 ? 'un nodo' : `${number(nodes)} nodos`}${isWhole ? '' : '; falta una copia'}`,
  gaps: (n) =>
    n === 0
      ? 'Ninguna pregunta sin respuesta'
      : `${count(n, { one: 'pregunta', other: 'preguntas' })} sin respuesta`,
  gapsOther: 'Otra cosa',
  gapsKeep: 'Guardo las últimas 1000 preguntas, pero no quién las hizo.',
  questions: (n) => count(n, { one: 'pregunta', other: 'preguntas' }),
  helpGaps: 'Guardo las preguntas sin respuesta para quienes eligen los artículos, pero no quién las hizo.',
  readerReady: (model, host) => `**Modelo de lenguaje:** ${model} en ${host} elige pasajes por número`,
  readerStarting: (model) => `**Modelo de lenguaje:** ${model} está arrancando; por ahora respondo sin él`,
  readerResting: (model, reason) =>
    `**Modelo de lenguaje:** ${model} no puede ayudar ahora: ${reason}. Respondo sin él`,
  helpReader: (host) =>
    `Tus preguntas y los pasajes que encuentro se envían a un modelo de lenguaje en ${host}. Solo elige pasajes por número. Nunca escribe lo que lees.`,
  memory: (mebibytes) => `**Memoria:** ${number(mebibytes)} MiB`,
  answeringTimes: (answers, median, p95) =>
    `**Tiempo de respuesta:** mediana ${number(median)} ms, percentil 95 ${number(p95)} ms (${count(answers, { one: 'respuesta', other: 'respuestas' })})`,
  checked: '🔍 Artículos comprobados',
  wholeReport: 'El informe completo está en el archivo.',
  addArticle: 'Añadir un artículo',
  articleFile: 'Archivo del artículo',
  addThis: '📥 ¿Añadir este artículo?',
  file: (file) => `**Archivo:** ${file}`,
  date: (date) => `**Fecha:** ${date ?? 'ninguna'}`,
  sameId: (file) =>
    `${file} tiene el mismo identificador. Quítalo primero, o cambia el nombre de tu archivo.`,
  alike: (title, percent) =>
    `Casi el mismo texto que ${title}: coincide el ${number(percent)} % de las secuencias de cuatro palabras.`,
  add: 'Añadir',
  remove: 'Quitar',
  cancel: 'Cancelar',
  anotherFile: 'Otro archivo',
  removeThis: '🗑️ ¿Quitar este artículo?',
  removeMeans: 'Su archivo va a la papelera. Desde ahí puedes recuperarlo.',
  changedLookAgain: '🔄 Los artículos han cambiado desde entonces. Mira otra vez antes de seguir.',
  nothingChanged: 'No se ha cambiado nada.',
  uploadGone: 'Esto ya está hecho, o ya no tengo el archivo. Añádelo otra vez, por favor.',
  starterOnly: 'Solo puede terminarlo quien lo empezó.',
  tooLate: 'Ha tardado demasiado. Inténtalo otra vez, por favor.',
  fileAdded: (file) => `📥 Añadido: ${file}`,
  fileRemoved: (file) => `🗑️ Quitado: ${file}`,
  fileRestored: (file) => `♻️ Recuperado: ${file}`,
  corpusReloaded: (version) => `🔄 Recargado: versión ${version}`,
  fileReplaced: (file) => `🔁 Sustituido: ${file}`,
  fileRejected: (file) => `🚮 Rechazado: ${file}`,
  feeds: '📡 Canales de noticias',
  noFeeds: 'No hay canales configurados. Indica en `FEEDS` un archivo con sus enlaces.',
  feedArticles: (brought, waiting) =>
    `**De los canales:** ${count(brought, article)}${waiting > 0 ? `, ${number(waiting)} a la espera de tu decisión` : ''}`,
  feedsNext: (when) => `**Próxima consulta:** ${when}`,
  feedsPolling: '**Próxima consulta:** en marcha',
  feedsPolled: (fetched, added, replaced, refused) => {
    const brought = withoutZeros(
      [fetched, `${number(fetched)} ${form(fetched, { one: 'traído', other: 'traídos' })}`],
      [added, `${number(added)} ${form(added, { one: 'nuevo', other: 'nuevos' })}`],
      [replaced, `${number(replaced)} ${form(replaced, { one: 'cambiado', other: 'cambiados' })}`],
      [refused, `${number(refused)} ${form(refused, { one: 'rechazado', other: 'rechazados' })}`],
    );
    return `**Última consulta:** ${brought || 'nada nuevo'}`;
  },
  feedAsked: (entries, when) =>
    `${count(entries, { one: 'entrada', other: 'entradas' })}, consultado ${when}`,
  feedNotAsked: 'aún sin consultar',
  feedFailing: (since, reason) => `falla desde ${since}: ${reason}`,
  feedFails: (feed, reason) => `⚠️ El canal ${feed} falla: ${reason} Solo lo diré una vez.`,
  fromFeeds: (changes) => `📡 De los canales: ${count(changes, { one: 'cambio', other: 'cambios' })}`,
  newFromFeed: '📰 Nuevo en un canal. ¿Añadirlo?',
  changedInFeed: '📰 Cambiado en su canal. ¿Sustituir la versión anterior?',
  reject: 'Rechazar',
  proposalGone: 'Esto ya está hecho, o ya no tengo el artículo.',
  doneBy: (what, user) => `${what}, por ${user}`,
  owned: (host, pid, since) =>
    `Otro proceso de este bot se encarga de estos archivos: número ${pid} en ${host}, desde ${since}. Cámbialos allí y recarga aquí, o termina ese proceso.`,
  readOnly:
    'Los artículos están en un solo archivo .jsonl, que solo puedo leer. Cámbialo donde se hace y luego recarga.',
  fileExists: (file) =>
    `${file} ya existe, y nunca sobrescribo un archivo. Cambia el nombre del tuyo, por favor.`,
  fileOutside: (file) =>
    `${file} pasa por un enlace o un archivo. Solo escribo en carpetas dentro de la carpeta de artículos.`,
  fileGone: 'Este archivo ya no está.',
  lastArticle: 'Es el único artículo. Añade primero otro.',
  notWritten: (code) =>
    `El disco no lo ha aceptado (${code}). No se ha cambiado nada. Revisa el espacio y los permisos, e inténtalo otra vez.`,
  notDiscords: 'Este archivo no está en Discord. Súbelo aquí, por favor.',
  uploadTooLarge: (mebibytes) =>
    `Este archivo es demasiado grande. El límite es de ${number(mebibytes)} MiB.`,
  uploadNotRead: (status) =>
    `No he podido obtener el archivo de Discord (${number(status)}). Súbelo otra vez, por favor.`,
  nothingInTrash: 'Nada en la papelera tiene ese nombre, o lo tienen varios archivos. Elige de la lista.',
};
