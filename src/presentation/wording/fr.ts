import type { Wording } from './en.ts';
import { numbersIn, withoutZeros } from './numbersIn.ts';

const { number, count, form, first, anyOf } = numbersIn('fr');

const article = { one: 'article', other: 'articles' };
const quotation = { one: 'citation', other: 'citations' };
const characters = { one: 'caractère', other: 'caractères' };
const quotedPart = { one: 'passage entre guillemets', other: 'passages entre guillemets' };
const units = {
  file: { one: 'fichier', other: 'fichiers' },
  line: { one: 'ligne', other: 'lignes' },
};
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `« ${words} »`;

/** The sentences in French. The space before a colon and inside quotation marks is a no-break space. */
export const fr: Wording = {
  locale: 'fr',
  perhaps: '🤔 Peut-être',
  perhapsMeans: 'Cela ne répond peut-être pas à ta question.',
  overview: '📝 En bref',
  latest: '🗞️ Les dernières nouvelles',
  overviewMeans: 'Des phrases entières des articles, sans réécriture.',
  theirQuotations: 'Ses citations',
  notInCorpus: '🚫 Absent de mes articles',
  noClearAnswer: '🔍 Je n’ai pas trouvé de réponse claire.',
  noClearAnswerToThis: 'Je n’ai pas trouvé de réponse claire à cela.',
  notAnswered: 'Je n’ai pas pu répondre à ça.',
  noArticleMentions: (words) => `Aucun de mes articles ne mentionne ${anyOf(words.map(quoted))}.`,
  closestLack: (words, kind) => {
    const unsaid =
      kind &&
      {
        date: 'ne donne de date',
        reason: 'ne donne de raison',
        count: 'ne donne de nombre',
        duration: 'ne donne de durée',
        place: 'n’indique de lieu',
        person: 'ne nomme qui que ce soit',
      }[kind];
    const unmentioned = words.length > 0 && `ne mentionne ${anyOf(words.map(quoted))}`;
    return `Aucun des passages les plus proches ${[unmentioned, unsaid].filter((part) => part).join(' ni ')}.`;
  },
  closestPassages: 'Passages les plus proches :',
  meant: (word) => `Voulais-tu dire « ${word} » ?`,
  allArticles: 'Tous les articles',
  showReported: (n) => `Discours indirect (${number(n)})`,
  hello: '👋 Bonjour ! Pose-moi tes questions sur les négociations, avec tes mots. Par exemple :',
  welcome: '🙂 Avec plaisir ! Reviens quand tu veux. Par exemple :',
  askNew: 'Quoi de neuf ?',
  askWho: (name) => `Qui est ${name} ?`,
  morePassages: (n) => `${count(n, { one: 'passage', other: 'passages' })} de plus`,
  fewerPassages: 'Moins de passages',
  followUp: 'Question de suivi',
  followUpQuestion: 'Ta prochaine question',
  followUpExample: 'et quand ?',
  understoodAs: (typed) => `↪️ J’ai compris « ${typed} » ainsi :`,
  inContext: 'En contexte',
  share: 'Partager',
  dismiss: 'Retirer',
  previous: 'Précédent',
  next: 'Suivant',
  earlier: 'Plus haut',
  later: 'Plus bas',
  changedSince: '🔄 Les articles ont changé, alors j’ai répondu de nouveau.',
  changedAskAgain: 'Les articles ont changé depuis. Repose ta question, s’il te plaît.',
  changedReading: '🔄 Les articles ont changé. Voici les paragraphes tels qu’ils sont maintenant.',
  articleGone: 'Je n’ai plus cet article.',
  unknownControl: 'Ce bouton ne fonctionne plus. Repose ta question, s’il te plaît.',
  notYours: 'Seule la personne qui a posé la question, ou la modération, peut retirer ceci.',
  sharedBy: (user) => `📢 Partagé par ${user}`,
  notShared: 'Discord ne me permet pas de montrer ceci à tout le monde ici.',
  indirect: 'avec le discours indirect',
  notInCorpusNothing: 'Aucun de mes articles ne s’en approche.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `paragraphe ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `paragraphes ${shown}${rest > 0 ? ` … et ${number(rest)} de plus` : ''}`;
  },
  source: 'source',
  dateNotStated: 'sans date',
  foreignLanguage: (asked, corpus) =>
    `🌐 Langue de ta question, semble-t-il : ${asked} ; langue de mes articles : ${corpus}.`,
  undated: (n) =>
    `🗓️ ${count(n, article)} sans date ${form(n, { one: 'n’est pas pris', other: 'ne sont pas pris' })} en compte.`,
  tooLong: (n) => `Avec ${count(n, characters)}, c’est trop long pour être montré ici.`,

  speakerNotCertain: 'On ne sait pas qui l’a dit',
  reportedSpeech: 'Discours indirect, pas les mots exacts de la personne.',
  secondhand: 'L’article cite ces propos de seconde main.',
  timeline: 'Chronologie',
  noTimeline: '🚫 Je n’ai rien trouvé de daté à ce sujet.',
  reckoned: 'déduit de la date de l’article',
  undatedSentences: (n) =>
    `${count(n, { one: 'phrase', other: 'phrases' })} sans date ${form(n, { one: 'n’est pas prise', other: 'ne sont pas prises' })} en compte.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} sur ${number(all)}`,
  newFollowed: '🔔 Du nouveau dans mes articles',
  moreFollowed: (n) =>
    `${count(n, { one: 'autre nouvel article', other: 'autres nouveaux articles' })} à ce sujet. Consulte \`/sources\`.`,
  followed: 'Ce que suivent les salons de ce serveur',
  nothingFollowed:
    'Aucun salon de ce serveur ne suit encore quoi que ce soit. Commence avec `/suivre commencer`.',
  follows: (matter) => `🔔 Ce salon suit maintenant ${matter}.`,
  followsHow: 'Les nouveaux passages arriveront ici, au plus un message par heure.',
  followsNoMore: '🔕 Ce salon ne suit plus :',
  quotationsShown: (from, to, all) => `${number(from)}–${number(to)} sur ${count(all, quotation)}`,
  ambiguous: (typed) => `👥 « ${typed} » peut désigner plusieurs personnes`,
  mistyped: (typed) => `Je ne connais personne qui s’appelle « ${typed} ». Ce nom est le plus proche.`,
  chooseSpeaker: 'Pour une seule de ces personnes, redemande avec le nom complet :',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) => {
    const sought = [speaker, about && `sujet « ${about} »`].filter((part) => part).join(', ');
    return `🚫 Aucune citation${sought === '' ? '' : ` : ${sought}`}`;
  },
  quotedOtherwise: (limit) => {
    const but = {
      about: 'pas à ce sujet',
      article: 'pas dans cet article',
      publisher: 'pas chez cet éditeur',
      days: 'pas ces jours-là',
      several: 'aucune ne correspond à tout cela',
    }[limit];
    return `Il y a des citations ailleurs, mais ${but} :`;
  },
  quotedInCorpus: (speaker) => `💬 Mes articles citent ${speaker} : consulte \`/citation\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `Mes articles ne mentionnent pas ${speaker}.`
      : `Mes articles mentionnent ${speaker} dans ${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })} :`,
  didYouMean: 'Voulais-tu dire :',
  onlyReported: (n) =>
    `Il y a ${count(n, { one: 'passage', other: 'passages' })} au discours indirect. Active \`indirect\` pour ${form(n, { one: 'le', other: 'les' })} voir.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Mot pour mot',
  cutOut: '✂️ Coupé : les mots y sont, mais la phrase entière dit autre chose',
  altered: '✏️ Modifié : l’article le dit autrement',
  otherSpeaker: '👥 Les mots de quelqu’un d’autre',
  reporter: '📰 Les mots du journaliste, pas une citation',
  unattributed: '❔ Une citation, mais on ne sait pas de qui',
  notFound: '🚫 Absent de mes articles',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, et non ${other}` : ''}`,
  reportedOf: (name) => (name ? `Discours indirect : ${name}.` : 'Discours indirect.'),
  differs: 'En gras, ce qui diffère : d’abord les mots vérifiés, puis ceux de l’article.',
  fewWords: 'Si peu de mots peuvent coïncider par hasard. Lis la phrase qui les entoure.',
  notFoundNearest:
    'Aucun de mes articles ne contient ces mots, ni rien de proche. Les passages les plus proches :',
  notFoundNothing: 'Aucun de mes articles ne contient ces mots, ni rien de proche.',
  partlyQuoted: (name) => `Une partie est une citation : ${name}.`,
  checkedBeginning: 'Ce message est long et sans guillemets, alors je n’ai vérifié que le début.',
  notChecked: (n) => `Dans ce message, je n’ai pas vérifié ${count(n, quotedPart)} de plus.`,
  nothingToCheck: 'Il n’y a pas de mots à vérifier ici.',
  noWordsToCheck: 'Ce message ne contient pas de mots à vérifier. Je ne peux lire que du texte.',

  reloaded: (added, changed, removed) => {
    const changes = withoutZeros(
      [added, `${count(added, article)} ${form(added, { one: 'ajouté', other: 'ajoutés' })}`],
      [changed, `${count(changed, article)} ${form(changed, { one: 'modifié', other: 'modifiés' })}`],
      [removed, `${count(removed, article)} ${form(removed, { one: 'retiré', other: 'retirés' })}`],
    );
    return `🔄 Rechargé : ${changes || 'aucun changement'}.`;
  },
  reloadedWithout: (n, unit) => `⚠️ Rechargé, mais il manque ${count(n, units[unit])}.`,
  reloadFailed: '⚠️ Le rechargement a échoué. Je réponds encore avec les anciens articles.',
  added: (n) => `**Ajouté :** ${count(n, article)}`,
  changed: (n) => `**Modifié :** ${count(n, article)}`,
  removed: (n) => `**Retiré :** ${count(n, article)}`,
  kept: (n) => `**Comme avant, car le fichier a maintenant des erreurs :** ${count(n, article)}`,
  unchanged: (n) => `**Inchangé :** ${count(n, article)}`,
  leftOut: (n, unit) => `**Laissé de côté :** ${count(n, units[unit])}`,
  noneLeftOut: 'Rien n’a été laissé de côté.',
  warnings: (n) => `**Avertissements :** ${number(n)}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} ms`,
  more: (n) => `… et ${number(n)} de plus`,
  corpus: '📚 Les articles',
  articles: (n) => `**Articles :** ${number(n)}`,
  paragraphs: (n) => `**Paragraphes :** ${number(n)}`,
  quotations: (n) => `**Citations :** ${number(n)}`,
  speakers: (n) => `**Personnes citées :** ${number(n)}`,
  version: (version, since) => `Version ${version}, depuis le ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) => `💥 Quelque chose s’est mal passé de mon côté. C’est noté dans le journal sous ${id}.`,

  paragraphCount: (n) => count(n, { one: 'paragraphe', other: 'paragraphes' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Lire un article …',
  noSuchArticle: 'Je n’ai pas cet article. Choisis-en un dans la liste, ou consulte /sources.',
  help: '👋 Ce que je fais',
  helpDoes:
    'Je réponds à tes questions à partir d’un recueil fixe d’articles de presse, toujours avec leurs propres mots et avec la source. Je n’écris jamais rien moi-même sur les négociations.',
  helpCommands: [
    '`/demander` trouve les passages qui répondent à ta question.',
    '`/citation` trouve ce que quelqu’un a dit, mot pour mot, ou ce qui a été dit sur un sujet.',
    '`/chronologie` montre ce qui s’est passé, jour après jour.',
    '`/sources` liste les articles et en ouvre un à lire.',
    '`/suivre` publie ce que les nouveaux articles disent d’un sujet ou d’une personne, au plus une fois par heure. C’est pour les personnes qui gèrent le salon.',
    'Appuie longuement sur un message, ou fais un clic droit dessus, puis choisis Applications : **Vérifier la citation** compare ses mots aux articles, **Demander à ce sujet** le pose comme question.',
  ],
  helpDoesNot: [
    'Je ne cherche pas sur le web et je ne sais que ce qui est dans mes articles. S’ils ne répondent pas clairement, je te le dis.',
    'Je ne juge pas qui a raison. Quand je résume, je montre des phrases entières des articles, et rien d’autre.',
    '« Peut-être » au-dessus d’une réponse veut dire : lis le passage avant de t’y fier.',
    'Je ne vois un message que lorsque tu utilises une de mes commandes dessus, et je ne garde aucun message.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined ? 'Aucun de mes articles n’a de date.' : `Mon article le plus récent est du ${date}.`,
  noWordsToAsk: 'Ce message ne contient pas de mots sur lesquels chercher. Je ne peux lire que du texte.',
  noQuestion: 'Ta question ne contient pas de mots. Repose-la, s’il te plaît.',
  notADay: (typed) =>
    `Je ne reconnais pas de jour dans « ${typed} ». Essaie par exemple : 14 mars 2025, 2025-03-14, 14.03.2025, 14 mars, vendredi dernier, hier.`,
  questionTooLong: (most) => `Ta question est trop longue. La limite est de ${count(most, characters)}.`,
  tooMuchToCheck: (most) => `C’est trop long à vérifier. La limite est de ${count(most, characters)}.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `« ${title} »`));
    return `Je n’ai pas d’article intitulé « ${typed} ».${titles === '' ? '' : ` Voulais-tu dire ${titles} ?`}`;
  },
  noDayBetween: (after, before) =>
    `Ton premier jour, le ${after}, vient après le dernier, le ${before}. Échange les deux.`,
  noTimelineQuery: 'Dis-moi sur quoi doit porter la chronologie : un sujet, une personne ou un article.',
  noGaps:
    'Je ne conserve pas les questions sans réponse. La personne qui gère le bot peut définir KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Dis-moi ce que ce salon doit suivre : un sujet ou une personne.',
  notFollowed: 'Ce salon ne suit pas cela. `/suivre liste` montre ce qu’il suit.',
  tooManyFollowed: (most) =>
    `Les salons de ce serveur suivent déjà ${count(most, { one: 'sujet', other: 'sujets' })}, c’est le maximum. Fais de la place avec \`/suivre arrêter\`.`,
  noQuotationQuery: 'Dis-moi quoi chercher : une personne, un sujet, un article ou certains jours.',
  logChannelMissed: 'Je n’ai pas pu le publier dans le salon de logs : je n’ai pas le droit d’y écrire.',
  busy: 'Je reçois beaucoup de questions en ce moment. Réessaie dans quelques secondes.',
  archiveUnavailable: 'Je n’arrive pas à accéder à mes articles en ce moment. Réessaie dans une minute.',
  filesElsewhere:
    'Les articles sont sur une autre machine. Modifie leurs fichiers là-bas, puis utilise `/corpus recharger`.',
  archiveWriting:
    'Les modifications sont encore en cours d’écriture. Je ne peux pas attendre plus longtemps, mais elles prendront effet dès qu’elles seront prêtes : voir `/corpus état`.',
  archiveElsewhere:
    'Les articles sont sur une autre machine, et rien n’y accepte de modifications pour le moment. La personne qui gère le bot peut y lancer `npm run bot -- index`.',
  tooFast: (seconds) =>
    `Ça fait beaucoup d’un coup. Tu peux continuer dans ${count(seconds, { one: 'seconde', other: 'secondes' })}.`,
  unknownCommand: 'Cette commande n’existe plus.',
  guildOnly: 'Cette commande ne fonctionne que sur un serveur.',
  adminOnly:
    'Seules les personnes qui gèrent ce bot peuvent utiliser cette commande, car tous ses serveurs partagent les mêmes articles.',
  channelManagersOnly: 'Seules les personnes qui peuvent gérer ce salon choisissent ce qu’il suit.',
  cannotPost:
    'Je ne peux pas écrire dans ce salon. Laisse-moi le voir et y envoyer des messages, puis réessaie.',

  reloading: (seconds) =>
    `⏳ Je relis les articles, depuis ${count(seconds, { one: 'seconde', other: 'secondes' })}. En attendant, je réponds avec les anciens.`,
  foundByMeaning: '**Recherche :** par les mots et par le sens',
  meaningEncoding: (encoded, wanted) =>
    `**Recherche :** par les mots ; ${number(encoded)} paragraphes sur ${number(wanted)} sont prêts pour la recherche par le sens`,
  meaningStarting: '**Recherche :** par les mots ; le modèle du sens est encore en cours de chargement',
  meaningAbsent: (reason) =>
    `**Recherche :** par les mots ; le modèle du sens n’a pas pu être chargé : ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Stocké :** dans OpenSearch (${prefix}) sur ${nodes === 1 ? 'un nœud' : `${number(nodes)} nœuds`}${isWhole ? '' : ' ; une copie manque'}`,
  gaps: (n) =>
    n === 0
      ? 'Aucune question sans réponse'
      : `${count(n, { one: 'question', other: 'questions' })} sans réponse`,
  gapsOther: 'Autre chose',
  gapsKeep: 'Je conserve les 1 000 dernières questions, mais pas qui les a posées.',
  questions: (n) => count(n, { one: 'question', other: 'questions' }),
  helpGaps:
    'Je conserve les questions sans réponse pour les personnes qui choisissent les articles, mais pas qui les a posées.',
  readerReady: (model, host) => `**Modèle de langue :** ${model} (${host}) choisit des passages par numéro`,
  readerStarting: (model) => `**Modèle de langue :** ${model} démarre ; je réponds sans lui pour l’instant`,
  readerResting: (model, reason) =>
    `**Modèle de langue :** ${model} ne peut pas aider en ce moment : ${reason}. Je réponds sans lui`,
  helpReader: (host) =>
    `Tes questions et les passages que je trouve sont envoyés à un modèle de langue sur ${host}. Il choisit seulement des passages par numéro. Il n’écrit jamais ce que tu lis.`,
  memory: (mebibytes) => `**Mémoire :** ${number(mebibytes)} Mio`,
  answeringTimes: (answers, median, p95) =>
    `**Temps de réponse :** médiane ${number(median)} ms, 95e centile ${number(p95)} ms (${count(answers, { one: 'réponse', other: 'réponses' })})`,
  checked: '🔍 Articles vérifiés',
  wholeReport: 'Le rapport complet est dans le fichier.',
  addArticle: 'Ajouter un article',
  articleFile: 'Fichier de l’article',
  addThis: '📥 Ajouter cet article ?',
  file: (file) => `**Fichier :** ${file}`,
  date: (date) => `**Date :** ${date ?? 'aucune'}`,
  sameId: (file) => `${file} a le même identifiant. Retire d’abord ce fichier, ou renomme le tien.`,
  alike: (title, percent) =>
    `Presque le même texte que ${title} : ${number(percent)} % des suites de quatre mots sont identiques.`,
  add: 'Ajouter',
  remove: 'Retirer',
  cancel: 'Annuler',
  anotherFile: 'Un autre fichier',
  removeThis: '🗑️ Retirer cet article ?',
  removeMeans: 'Son fichier va à la corbeille. Tu peux le restaurer de là.',
  changedLookAgain: '🔄 Les articles ont changé depuis. Regarde encore une fois avant de continuer.',
  nothingChanged: 'Rien n’a été changé.',
  uploadGone: 'C’est déjà fait, ou je n’ai plus le fichier. Ajoute-le de nouveau, s’il te plaît.',
  starterOnly: 'Seule la personne qui a commencé peut terminer.',
  tooLate: 'Cela a pris trop de temps. Réessaie, s’il te plaît.',
  fileAdded: (file) => `📥 Ajouté : ${file}`,
  fileRemoved: (file) => `🗑️ Retiré : ${file}`,
  fileRestored: (file) => `♻️ Restauré : ${file}`,
  corpusReloaded: (version) => `🔄 Rechargé : version ${version}`,
  fileReplaced: (file) => `🔁 Remplacé : ${file}`,
  fileRejected: (file) => `🚮 Refusé : ${file}`,
  feeds: '📡 Flux',
  noFeeds: 'Aucun flux n’est configuré. Indique dans `FEEDS` un fichier avec leurs liens.',
  feedArticles: (brought, waiting) =>
    `**Venus des flux :** ${count(brought, article)}${waiting > 0 ? `, ${number(waiting)} en attente de ton avis` : ''}`,
  feedsNext: (when) => `**Prochaine lecture :** ${when}`,
  feedsPolling: '**Prochaine lecture :** en cours',
  feedsPolled: (fetched, added, replaced, refused) => {
    const brought = withoutZeros(
      [fetched, count(fetched, { one: 'page lue', other: 'pages lues' })],
      [added, `${number(added)} ${form(added, { one: 'nouvelle', other: 'nouvelles' })}`],
      [replaced, `${number(replaced)} ${form(replaced, { one: 'modifiée', other: 'modifiées' })}`],
      [refused, `${number(refused)} ${form(refused, { one: 'refusée', other: 'refusées' })}`],
    );
    return `**Dernière lecture :** ${brought || 'rien de nouveau'}`;
  },
  feedAsked: (entries, when) => `${count(entries, { one: 'entrée', other: 'entrées' })}, lu ${when}`,
  feedNotAsked: 'pas encore lu',
  feedFailing: (since, reason) => `en panne depuis ${since} : ${reason}`,
  feedFails: (feed, reason) => `⚠️ Le flux ${feed} est en panne : ${reason} Je ne le dirai qu’une fois.`,
  fromFeeds: (changes) =>
    `📡 Venus des flux : ${count(changes, { one: 'changement', other: 'changements' })}`,
  newFromFeed: '📰 Nouveau dans un flux. L’ajouter ?',
  changedInFeed: '📰 Modifié dans son flux. Remplacer l’ancienne version ?',
  reject: 'Refuser',
  proposalGone: 'C’est déjà fait, ou je n’ai plus l’article.',
  doneBy: (what, user) => `${what}, par ${user}`,
  owned: (host, pid, since) =>
    `Un autre processus de ce bot s’occupe de ces fichiers : numéro ${pid} sur ${host}, depuis ${since}. Modifie-les là-bas et recharge ici, ou arrête ce processus.`,
  readOnly:
    'Les articles sont dans un seul fichier .jsonl, que je peux seulement lire. Modifie-le là où il est créé, puis recharge.',
  fileExists: (file) => `${file} existe déjà, et je n’écrase aucun fichier. Renomme le tien, s’il te plaît.`,
  fileOutside: (file) =>
    `${file} passe par un lien ou un fichier. Je n’écris que dans des dossiers à l’intérieur du dossier des articles.`,
  fileGone: 'Ce fichier n’est plus là.',
  lastArticle: 'C’est le seul article. Ajoutes-en d’abord un autre.',
  notWritten: (code) =>
    `Le disque a refusé (${code}). Rien n’a été changé. Vérifie la place et les droits, puis réessaie.`,
  notDiscords: 'Ce fichier n’est pas sur Discord. Envoie-le ici, s’il te plaît.',
  uploadTooLarge: (mebibytes) => `Ce fichier est trop grand. La limite est de ${number(mebibytes)} Mio.`,
  uploadNotRead: (status) =>
    `Je n’ai pas pu récupérer le fichier sur Discord (${number(status)}). Envoie-le de nouveau, s’il te plaît.`,
  nothingInTrash:
    'Rien dans la corbeille ne porte ce nom, ou plusieurs fichiers le portent. Choisis dans la liste.',
};
