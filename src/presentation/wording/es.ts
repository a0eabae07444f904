import type { Wording } from './en.ts';
import { numbersIn } from './numbersIn.ts';

const { number, count, form, first, anyOf } = numbersIn('es');

const article = { one: 'artículo', other: 'artículos' };
const quotation = { one: 'cita', other: 'citas' };
const characters = { one: 'carácter', other: 'caracteres' };
const quotedPart = { one: 'fragmento entrecomillado', other: 'fragmentos entrecomillados' };
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `«${words}»`;

/** The sentences in Spanish, for Spain and Latin America. */
export const es: Wording = {
  locale: 'es',
  perhaps: '🤔 Quizá',
  perhapsMeans: 'No es seguro que responda a la pregunta: léelo antes de darlo por bueno.',
  overview: '📝 En breve',
  latest: '🗞️ Lo último',
  overviewMeans: 'Frases enteras de los artículos: elegidas, no reescritas.',
  theirQuotations: 'Sus citas',
  notInCorpus: '🚫 No está en el corpus',
  noClearAnswer: '🔍 No he encontrado una respuesta clara.',
  noClearAnswerToThis: 'A esto no le he encontrado una respuesta clara.',
  notAnswered: 'No he podido responder a esto.',
  noArticleMentions: (words) => `Ningún artículo menciona ${anyOf(words.map(quoted))}.`,
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
  showReported: (n) => `Discurso indirecto (${number(n)})`,
  hello: '👋 ¡Hola! Pregúntame por las conversaciones con tus propias palabras. Por ejemplo:',
  welcome: '🙂 ¡De nada! Vuelve a preguntar cuando quieras. Por ejemplo:',
  askNew: '¿Qué hay de nuevo?',
  askWho: (name) => `¿Quién es ${name}?`,
  morePassages: (n) => `${count(n, { one: 'pasaje', other: 'pasajes' })} más`,
  fewerPassages: 'Menos pasajes',
  followUp: 'Repreguntar',
  followUpQuestion: 'Tu siguiente pregunta',
  followUpExample: '¿y cuándo?',
  understoodAs: (typed) => `↪️ «${typed}», entendido como:`,
  inContext: 'En contexto',
  share: 'Compartir',
  dismiss: 'Quitar',
  previous: 'Anterior',
  next: 'Siguiente',
  earlier: 'Más arriba',
  later: 'Más abajo',
  changedSince: '🔄 El corpus ha cambiado desde entonces: esta respuesta es nueva.',
  changedAskAgain: 'El corpus ha cambiado desde entonces: vuelve a preguntar.',
  changedReading: '🔄 El corpus ha cambiado desde entonces: así están los párrafos ahora.',
  articleGone: 'Este artículo ya no está en el corpus.',
  unknownControl: 'Este botón no es de este bot o ya no funciona: vuelve a preguntar.',
  notYours: 'Solo puede quitarlo quien preguntó o quien puede gestionar los mensajes.',
  sharedBy: (user) => `📢 Compartido por ${user}`,
  notShared: 'Discord no permite mostrar esto a todos aquí.',
  indirect: 'también estilo indirecto',
  notInCorpusNothing: 'Ningún artículo se acerca a esto.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `párrafo ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `párrafos ${shown}${rest > 0 ? ` … y ${number(rest)} más` : ''}`;
  },
  source: 'fuente',
  dateNotStated: 'fecha no indicada',
  foreignLanguage: (asked, corpus) =>
    `🌐 Idioma de la pregunta, al parecer: ${asked}; idioma de los artículos: ${corpus}.`,
  undated: (n) => `🗓️ Sin fecha, por eso no se han tenido en cuenta: ${count(n, article)}.`,
  tooLong: (n) => `Las palabras ocupan ${count(n, characters)}, demasiado para mostrarlas aquí.`,

  speakerNotCertain: 'No es seguro quién lo dice',
  reportedSpeech: 'Estilo indirecto: no son sus palabras exactas.',
  secondhand: 'El artículo cita un relato de estas palabras.',
  timeline: 'Cronología',
  noTimeline: '🚫 No he encontrado nada sobre esto que tenga un día.',
  reckoned: 'el día se deduce del día del artículo',
  undatedSentences: (n) =>
    `Se ${n === 1 ? 'omitió' : 'omitieron'} ${count(n, { one: 'frase', other: 'frases' })} sin día.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} de ${number(all)}`,
  newFollowed: '🔔 Novedades en los artículos',
  moreFollowed: (n) =>
    `${count(n, { one: 'artículo nuevo más', other: 'artículos nuevos más' })} sobre esto; \`/fuentes\` muestra la lista de artículos.`,
  followed: 'Lo que siguen los canales de este servidor',
  nothingFollowed: 'Ningún canal de este servidor sigue nada todavía: empieza con `/seguir empezar`.',
  follows: (matter) => `🔔 Este canal sigue desde ahora ${matter}.`,
  followsHow: 'Cuando lleguen artículos nuevos, sabrá qué dicen: en un mensaje por hora como máximo.',
  followsNoMore: '🔕 Este canal ya no sigue:',
  quotationsShown: (from, to, all) => `${number(from)}–${number(to)} de ${count(all, quotation)}`,
  ambiguous: (typed) => `👥 «${typed}» puede ser más de una persona`,
  mistyped: (typed) => `Nadie aquí se llama «${typed}»: este nombre es el más cercano.`,
  chooseSpeaker: 'Para ver solo a una de ellas, vuelve a preguntar con el nombre completo:',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) =>
    `🚫 Ninguna cita${speaker ? ` de ${speaker}` : ''}${about ? ` sobre «${about}»` : ''}`,
  quotedOtherwise: (limit) => {
    const but = {
      about: 'no sobre esto',
      article: 'no ahí',
      publisher: 'no de ese medio',
      days: 'no de esos días',
      several: 'ninguna cumple todo esto',
    }[limit];
    return `Con citas en el corpus, pero ${but}:`;
  },
  quotedInCorpus: (speaker) => `💬 El corpus cita a ${speaker}: véase \`/cita\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `El corpus no menciona a ${speaker}.`
      : `El corpus menciona a ${speaker} en ${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}:`,
  didYouMean: 'Quizá quisiste decir:',
  onlyReported: (n) =>
    `Hay ${count(n, { one: 'pasaje', other: 'pasajes' })} en estilo indirecto: activa \`indirecto\` para ${form(n, { one: 'verlo', other: 'verlos' })}.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Palabra por palabra',
  cutOut: '✂️ Recortado: las palabras están, pero su frase dice otra cosa',
  altered: '✏️ Alterado: el artículo dice otras palabras',
  otherSpeaker: '👥 Palabras de otra persona',
  reporter: '📰 Palabras del periodista, no una cita',
  unattributed: '❔ Es una cita, pero no es seguro de quién',
  notFound: '🚫 No está en el corpus',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, no ${other}` : ''}`,
  reportedOf: (name) => (name ? `Palabras de ${name} en estilo indirecto.` : 'Estilo indirecto.'),
  differs: 'En negrita: lo que difiere. Primero lo comprobado, después lo del artículo.',
  fewWords: 'Tan pocas palabras pueden coincidir por casualidad: lee la frase que las rodea.',
  notFoundNearest: 'Ningún artículo tiene estas palabras ni otras parecidas. Los pasajes más cercanos:',
  notFoundNothing: 'Ningún artículo tiene estas palabras ni otras parecidas.',
  partlyQuoted: (name) => `Una parte es una cita de ${name}.`,
  checkedBeginning: 'El mensaje es largo y no tiene comillas: solo se ha comprobado el principio.',
  notChecked: (n) => `Sin comprobar en el mensaje: ${count(n, quotedPart)} más.`,
  nothingToCheck: 'No hay palabras que comprobar.',
  noWordsToCheck: 'En este mensaje no hay palabras que comprobar: solo se puede leer su texto.',

  reloaded: '🔄 El corpus se ha recargado',
  reloadFailed: '⚠️ La recarga ha fallado: sigue en servicio el corpus anterior',
  added: (n) => `**Añadido:** ${count(n, article)}`,
  changed: (n) => `**Cambiado:** ${count(n, article)}`,
  removed: (n) => `**Eliminado:** ${count(n, article)}`,
  kept: (n) => `**Ahora con errores, así que como antes:** ${count(n, article)}`,
  unchanged: (n) => `**Sin cambios:** ${count(n, article)}`,
  leftOut: (n) => `**Excluido:** ${count(n, { one: 'error', other: 'errores' })}`,
  noneLeftOut: '**Excluido:** nada',
  warnings: (n) => `**Cargado con advertencia:** ${count(n, { one: 'advertencia', other: 'advertencias' })}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} ms`,
  more: (n) => `… y ${number(n)} más`,
  corpus: '📚 El corpus',
  articles: (n) => `**Artículos:** ${number(n)}`,
  paragraphs: (n) => `**Párrafos:** ${number(n)}`,
  quotations: (n) => `**Citas:** ${number(n)}`,
  speakers: (n) => `**Personas citadas:** ${number(n)}`,
  version: (version, since) => `Versión ${version}, desde el ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) => `💥 Algo ha salido mal aquí, y no es culpa tuya. En el registro figura como ${id}.`,

  paragraphCount: (n) => count(n, { one: 'párrafo', other: 'párrafos' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Leer un artículo …',
  noSuchArticle: 'No existe ese artículo: elige uno de la lista o mira en /fuentes.',
  help: '👋 Qué hace este bot',
  helpDoes:
    'Responde a partir de una colección fija de artículos de prensa, siempre con las palabras de estos y con el lugar donde están. No escribe nada propio sobre las conversaciones.',
  helpCommands: [
    '`/preguntar` encuentra los pasajes que responden a una pregunta.',
    '`/cita` encuentra lo que alguien dijo, palabra por palabra, o lo que se dijo sobre algo.',
    '`/fuentes` muestra la lista de artículos y abre uno para leerlo.',
    '`/seguir` cuenta a un canal lo que traen los artículos nuevos sobre un tema o de una persona, como mucho una vez por hora; para quienes gestionan el canal.',
    'Mantén pulsado un mensaje, o haz clic derecho en él, y después Aplicaciones: **Comprobar la cita** compara sus palabras con los artículos, **Preguntar sobre esto** lo toma como pregunta.',
  ],
  helpDoesNot: [
    'No busca en la web ni sabe nada que no esté en sus artículos: si no dan una respuesta clara, lo dice.',
    'No juzga quién tiene razón. Cuando resume, muestra frases enteras de los artículos y nada más.',
    '«Quizá» encima de una respuesta significa: lee el pasaje antes de darla por buena.',
    'Solo ve un mensaje cuando lo usas sobre ese mensaje, y no guarda ninguno.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'párrafo', other: 'párrafos' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined
      ? 'Ninguno de sus artículos indica una fecha.'
      : `Su artículo más reciente es del ${date}.`,
  noWordsToAsk: 'En este mensaje no hay nada que preguntar: solo se puede leer su texto.',
  noQuestion: 'Haz una pregunta: en esta no hay palabras.',
  notADay: (typed) =>
    `«${typed}» no es un día. Los días se pueden escribir así: 14 de marzo de 2025, 2025-03-14, 14.03.2025, 14 de marzo, el viernes pasado, ayer.`,
  questionTooLong: (most) => `La pregunta es demasiado larga: ${count(most, characters)} como máximo.`,
  tooMuchToCheck: (most) => `Son demasiadas palabras para comprobar: ${count(most, characters)} como máximo.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `«${title}»`));
    return `No hay ningún artículo «${typed}» en el corpus.${titles === '' ? '' : ` ¿Quisiste decir ${titles}?`}`;
  },
  noDayBetween: (after, before) =>
    `No hay ningún día desde el ${after} hasta el ${before}: intercambia las dos fechas.`,
  noTimelineQuery: 'Di de qué trata la cronología: un tema, una persona o un artículo.',
  noGaps:
    'Las preguntas sin respuesta no se guardan. Quien administra el bot puede poner KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Di qué debe seguir el canal: un tema o una persona.',
  noFollowing:
    'Los artículos de este bot están en otras máquinas, y no se entera cuando llegan nuevos: aquí los canales no pueden seguir nada.',
  notFollowed: 'Este canal no sigue eso. `/seguir lista` muestra lo que sigue.',
  tooManyFollowed: (most) =>
    `Los canales de este servidor ya siguen ${count(most, { one: 'tema', other: 'temas' })}, y no caben más. \`/seguir parar\` deja sitio.`,
  noQuotationQuery: 'Di de quién buscas palabras, sobre qué, en qué artículo o de qué días.',
  logChannelMissed: 'El canal de registro no se ha enterado: el bot no puede escribir allí.',
  busy: 'Ahora mismo hay muchas preguntas. Inténtalo de nuevo en unos segundos.',
  archiveUnavailable: 'Ahora mismo no se puede acceder al archivo. Inténtalo de nuevo en un minuto.',
  filesElsewhere:
    'Los artículos están en otra máquina: cambia allí sus archivos y usa después `/corpus recargar`.',
  archiveElsewhere:
    'Los artículos están en otra máquina y allí nada admite cambios en este momento. Quien administra el bot puede ejecutar allí `npm run bot -- index`.',
  tooFast: (seconds) =>
    `Ha sido mucho de golpe. Puedes seguir dentro de ${count(seconds, { one: 'segundo', other: 'segundos' })}.`,
  unknownCommand: 'Este comando ya no existe aquí.',
  guildOnly: 'Este comando solo funciona en un servidor.',
  adminOnly:
    'Este comando es para quienes gestionan este bot, porque todos sus servidores comparten el corpus.',
  channelManagersOnly: 'Solo quienes pueden gestionar este canal deciden qué sigue.',
  cannotPost: 'No puedo escribir en este canal. Déjame verlo y enviar mensajes en él, y vuelve a intentarlo.',

  reloading: (seconds) =>
    `⏳ Los artículos se están leyendo de nuevo, desde hace ${count(seconds, { one: 'segundo', other: 'segundos' })}. Mientras tanto responde el corpus anterior.`,
  foundByMeaning: '**Se busca:** por palabras y por significado',
  meaningEncoding: (encoded, wanted) =>
    `**Se busca:** por palabras; ${number(encoded)} de ${number(wanted)} párrafos leídos por su significado`,
  meaningStarting: '**Se busca:** por palabras; el modelo del significado está en camino',
  meaningAbsent: (reason) =>
    `**Se busca:** por palabras; no se pudo obtener el modelo del significado: ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Guardado:** en OpenSearch (${prefix}) en ${nodes === 1 ? 'un nodo' : `${number(nodes)} nodos`}${isWhole ? '' : '; falta una copia'}`,
  gaps: (n) =>
    n === 0
      ? 'Ninguna pregunta se quedó sin respuesta'
      : `Sin respuesta: ${count(n, { one: 'pregunta', other: 'preguntas' })}`,
  gapsOther: 'Otra cosa',
  gapsKeep: 'Se guardan las últimas 1000 preguntas, sin quién las hizo.',
  questions: (n) => count(n, { one: 'pregunta', other: 'preguntas' }),
  helpGaps: 'Las preguntas sin respuesta se guardan para quienes eligen los artículos, sin quién las hizo.',
  readerReady: (model, host) => `**Selección:** ${model} en ${host} elige párrafos, por número`,
  readerStarting: (model) => `**Selección:** se está probando ${model}; se responde sin él`,
  readerResting: (model, reason) =>
    `**Selección:** ${model} no ayuda por ahora: ${reason}. Se responde sin él`,
  helpReader: (host) =>
    `Las preguntas y los párrafos encontrados se envían a un modelo de lenguaje en ${host}. Elige párrafos por número y no escribe nada de lo que lees.`,
  memory: (mebibytes) => `**Memoria:** ${number(mebibytes)} MiB`,
  answeringTimes: (answers, median, p95) =>
    `**Tiempo de respuesta:** mediana ${number(median)} ms, percentil 95 ${number(p95)} ms (${count(answers, { one: 'respuesta', other: 'respuestas' })})`,
  checked: '🔍 Los artículos se han comprobado',
  wholeReport: 'El informe completo está en el archivo.',
  addArticle: 'Añadir un artículo',
  articleFile: 'El artículo',
  addThis: '📥 ¿Añadir este artículo?',
  file: (file) => `**Archivo:** ${file}`,
  date: (date) => `**Fecha:** ${date ?? 'no indicada'}`,
  sameId: (file) => `${file} tiene el mismo identificador. Quítalo primero, o dale otro nombre a tu archivo.`,
  alike: (title, percent) =>
    `Casi el mismo texto que ${title}: coincide el ${number(percent)} % de las series de cuatro palabras.`,
  add: 'Añadir',
  remove: 'Quitar',
  cancel: 'Cancelar',
  anotherFile: 'Otro archivo',
  removeThis: '🗑️ ¿Quitar este artículo?',
  removeMeans: 'Su archivo va a la papelera, de donde se puede recuperar.',
  changedLookAgain: '🔄 El corpus ha cambiado desde entonces: vuelve a mirar antes de seguir.',
  nothingChanged: 'No se ha cambiado nada.',
  uploadGone: 'Esto ya está hecho, o el archivo ya no se guarda: añádelo otra vez.',
  starterOnly: 'Solo quien empezó esto puede terminarlo.',
  tooLate: 'Ha tardado demasiado: inténtalo otra vez.',
  fileAdded: (file) => `📥 Añadido: ${file}`,
  fileRemoved: (file) => `🗑️ Quitado: ${file}`,
  fileRestored: (file) => `♻️ Recuperado: ${file}`,
  corpusReloaded: (version) => `🔄 Recargado: versión ${version}`,
  fileReplaced: (file) => `🔁 Sustituido: ${file}`,
  fileRejected: (file) => `🚮 Rechazado: ${file}`,
  feeds: '📡 Canales de noticias',
  noFeeds: 'No hay canales configurados: indica en `FEEDS` un archivo con sus enlaces.',
  feedArticles: (brought, waiting) =>
    `**De los canales:** ${count(brought, { one: 'artículo', other: 'artículos' })}, ${number(waiting)} a la espera de tu decisión`,
  feedsNext: (when) => `**Próxima consulta:** ${when}`,
  feedsPolling: '**Próxima consulta:** en marcha',
  feedsPolled: (fetched, added, replaced, refused) =>
    `**Última consulta:** ${number(fetched)} traídos, ${number(added)} nuevos, ${number(replaced)} cambiados, ${number(refused)} rechazados`,
  feedAsked: (entries, when) =>
    `${count(entries, { one: 'entrada', other: 'entradas' })}, consultado ${when}`,
  feedNotAsked: 'aún sin consultar',
  feedFailing: (since, reason) => `falla desde ${since}: ${reason}`,
  feedFails: (feed, reason) => `⚠️ El canal ${feed} falla: ${reason} Se dice una sola vez.`,
  fromFeeds: (changes) => `📡 De los canales: ${count(changes, { one: 'cambio', other: 'cambios' })}`,
  newFromFeed: '📰 Nuevo en un canal: ¿añadirlo?',
  changedInFeed: '📰 Cambiado en su canal: ¿ponerlo en lugar del anterior?',
  reject: 'Rechazar',
  proposalGone: 'Esto ya está hecho, o el artículo ya no se guarda.',
  doneBy: (what, user) => `${what}, por ${user}`,
  owned: (host, pid, since) =>
    `Otro proceso del bot cambia estos archivos: número ${pid} en ${host}, desde ${since}. Cámbialos allí y recarga aquí, o termina ese proceso.`,
  readOnly: 'El corpus es un solo archivo .jsonl. Este bot solo lo lee: cámbialo donde se hace y recarga.',
  fileExists: (file) => `${file} ya existe, y no se sobrescribe nada: dale otro nombre a tu archivo.`,
  fileOutside: (file) => `${file} pasa por un enlace o un archivo: solo se escribe en carpetas del corpus.`,
  fileGone: 'Este archivo ya no está.',
  lastArticle: 'Es el único artículo: añade primero otro.',
  notWritten: (code) =>
    `El disco no lo ha aceptado (${code}). No se ha cambiado nada: mira el espacio y los permisos, e inténtalo otra vez.`,
  notDiscords: 'Este archivo no está en Discord: súbelo allí.',
  uploadTooLarge: (mebibytes) => `El archivo es demasiado grande: ${number(mebibytes)} MiB como máximo.`,
  uploadNotRead: (status) => `Discord no entrega el archivo (${number(status)}): súbelo otra vez.`,
  nothingInTrash: 'Ningún archivo de la papelera coincide, o coinciden varios: elige de la lista.',
};
