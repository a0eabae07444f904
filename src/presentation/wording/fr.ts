import type { Wording } from './en.ts';
import { numbersIn } from './numbersIn.ts';

const { number, count, form, first, anyOf } = numbersIn('fr');

const article = { one: 'article', other: 'articles' };
const quotation = { one: 'citation', other: 'citations' };
const characters = { one: 'caractère', other: 'caractères' };
const quotedPart = { one: 'passage entre guillemets', other: 'passages entre guillemets' };
/** Words of a question, which may be in another language. */
const quoted = (words: string): string => `« ${words} »`;

/** The sentences in French. The space before a colon and inside quotation marks is a no-break space. */
export const fr: Wording = {
  locale: 'fr',
  perhaps: '🤔 Peut-être',
  perhapsMeans: 'Il n’est pas certain que cela réponde à la question : lis-le avant de t’y fier.',
  overview: '📝 En bref',
  latest: '🗞️ Les dernières nouvelles',
  overviewMeans: 'Des phrases entières des articles : choisies, pas réécrites.',
  theirQuotations: 'Ses citations',
  notInCorpus: '🚫 Absent du corpus',
  noClearAnswer: '🔍 Je n’ai pas trouvé de réponse claire.',
  noClearAnswerToThis: 'Je n’y ai pas trouvé de réponse claire.',
  notAnswered: 'Je n’ai pas pu répondre à cela.',
  noArticleMentions: (words) => `Aucun article ici ne mentionne ${anyOf(words.map(quoted))}.`,
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
  showReported: (n) => `Discours rapporté (${number(n)})`,
  hello: '👋 Bonjour ! Pose-moi tes questions sur les négociations, avec tes mots. Par exemple :',
  welcome: '🙂 Avec plaisir ! Reviens quand tu veux. Par exemple :',
  askNew: 'Quoi de neuf ?',
  askWho: (name) => `Qui est ${name} ?`,
  morePassages: (n) => `${count(n, { one: 'passage', other: 'passages' })} de plus`,
  fewerPassages: 'Moins de passages',
  followUp: 'Question de suivi',
  followUpQuestion: 'Ta prochaine question',
  followUpExample: 'et quand ?',
  understoodAs: (typed) => `↪️ « ${typed} », compris ainsi :`,
  inContext: 'En contexte',
  share: 'Partager',
  dismiss: 'Retirer',
  previous: 'Précédent',
  next: 'Suivant',
  earlier: 'Plus haut',
  later: 'Plus bas',
  changedSince: '🔄 Le corpus a changé depuis : voici une nouvelle réponse.',
  changedAskAgain: 'Le corpus a changé depuis : repose ta question.',
  changedReading: '🔄 Le corpus a changé depuis : voici les paragraphes tels qu’ils sont maintenant.',
  articleGone: 'Cet article n’est plus dans le corpus.',
  unknownControl: 'Ce bouton n’est pas de ce bot, ou ne fonctionne plus : repose ta question.',
  notYours: 'Seule la personne qui a demandé, ou qui peut gérer les messages, peut retirer ceci.',
  sharedBy: (user) => `📢 Partagé par ${user}`,
  notShared: 'Discord ne permet pas de montrer ceci à tous ici.',
  indirect: 'discours indirect compris',
  notInCorpusNothing: 'Aucun article ici ne s’en approche.',
  paragraph: (n, ...others) => {
    if (others.length === 0) return `paragraphe ${number(n)}`;
    const { shown, rest } = first([n, ...others]);
    return `paragraphes ${shown}${rest > 0 ? ` … et ${number(rest)} de plus` : ''}`;
  },
  source: 'source',
  dateNotStated: 'date non indiquée',
  foreignLanguage: (asked, corpus) =>
    `🌐 Langue de la question, semble-t-il : ${asked} ; langue des articles : ${corpus}.`,
  undated: (n) => `🗓️ Sans date, donc laissés de côté : ${count(n, article)}.`,
  tooLong: (n) => `Ces mots font ${count(n, characters)}, trop pour être montrés ici.`,

  speakerNotCertain: 'On ne sait pas avec certitude qui parle',
  reportedSpeech: 'Discours indirect, et non les mots mêmes de la personne.',
  secondhand: 'L’article cite un compte rendu de ces propos.',
  timeline: 'Chronologie',
  noTimeline: '🚫 Je n’ai rien trouvé à ce sujet qui ait un jour.',
  reckoned: 'le jour se déduit de celui de l’article',
  undatedSentences: (n) =>
    `${count(n, { one: 'phrase', other: 'phrases' })} sans jour ${n < 2 ? 'a été omise' : 'ont été omises'}.`,
  daysShown: (from, to, all) => `${number(from)}–${number(to)} sur ${number(all)}`,
  newFollowed: '🔔 Du nouveau dans les articles',
  moreFollowed: (n) =>
    `${count(n, { one: 'autre nouvel article', other: 'autres nouveaux articles' })} à ce sujet ; \`/sources\` liste les articles.`,
  followed: 'Ce que suivent les salons de ce serveur',
  nothingFollowed:
    'Aucun salon de ce serveur ne suit encore quoi que ce soit : `/suivre commencer` le permet.',
  follows: (matter) => `🔔 Ce salon suit désormais ${matter}.`,
  followsHow:
    'Quand de nouveaux articles arrivent, il apprend ce qu’ils en disent : en un message par heure au plus.',
  followsNoMore: '🔕 Ce salon ne suit plus :',
  quotationsShown: (from, to, all) => `${number(from)}–${number(to)} sur ${count(all, quotation)}`,
  ambiguous: (typed) => `👥 « ${typed} » peut désigner plusieurs personnes`,
  mistyped: (typed) => `Personne ici ne s’appelle « ${typed} » : ce nom est le plus proche.`,
  chooseSpeaker: 'Pour une seule d’entre elles, redemande avec le nom complet :',
  speaker: (name, quotations) => `${name}, ${count(quotations, quotation)}`,
  noQuotation: (speaker, about) => {
    const sought = [speaker, about && `sujet « ${about} »`].filter((part) => part).join(', ');
    return `🚫 Aucune citation${sought === '' ? '' : ` : ${sought}`}`;
  },
  quotedOtherwise: (limit) => {
    const but = {
      about: 'pas à ce sujet',
      article: 'pas là',
      publisher: 'pas de cet éditeur',
      days: 'pas de ces jours-là',
      several: 'aucune ne répond à tout cela',
    }[limit];
    return `Citations présentes dans le corpus, mais ${but} :`;
  },
  quotedInCorpus: (speaker) => `💬 Le corpus cite ${speaker} : voir \`/citation\`.`,
  mentioned: (speaker, paragraphs) =>
    paragraphs === 0
      ? `Le corpus ne mentionne pas ${speaker}.`
      : `Le corpus mentionne ${speaker} dans ${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })} :`,
  didYouMean: 'Voulais-tu dire :',
  onlyReported: (n) =>
    `Il y a ${count(n, { one: 'passage', other: 'passages' })} au discours indirect : active \`indirect\` pour ${form(n, { one: 'le', other: 'les' })} voir.`,

  checking: (words, speaker) => `🔎 ${words}${speaker === '' ? '' : ` — ${speaker}`}`,
  checkingParts: (n) => `🔎 ${count(n, quotedPart)}`,
  verbatim: '✅ Mot pour mot',
  cutOut: '✂️ Coupé : les mots y sont, mais leur phrase dit autre chose',
  altered: '✏️ Modifié : l’article a d’autres mots',
  otherSpeaker: '👥 Les mots de quelqu’un d’autre',
  reporter: '📰 Les mots du journaliste, pas une citation',
  unattributed: '❔ Une citation, mais on ne sait pas avec certitude de qui',
  notFound: '🚫 Absent du corpus',
  saidBy: (name, other) => `🗣️ ${name}${other ? `, et non ${other}` : ''}`,
  reportedOf: (name) => (name ? `Discours indirect : ${name}.` : 'Discours indirect.'),
  differs: 'En gras : ce qui diffère. D’abord ce qui est vérifié, puis ce que dit l’article.',
  fewWords: 'Si peu de mots peuvent se trouver n’importe où par hasard : lis la phrase qui les entoure.',
  notFoundNearest: 'Aucun article ici n’a ces mots ni de mots proches. Les passages les plus proches :',
  notFoundNothing: 'Aucun article ici n’a ces mots ni de mots proches.',
  partlyQuoted: (name) => `Une partie est une citation : ${name}.`,
  checkedBeginning: 'Le message est long et sans guillemets : seul son début a été vérifié.',
  notChecked: (n) => `Non vérifié dans le message : ${count(n, quotedPart)} de plus.`,
  nothingToCheck: 'Il n’y a pas de mots à vérifier.',
  noWordsToCheck: 'Il n’y a pas de mots à vérifier dans ce message : seul son texte peut être lu.',

  reloaded: '🔄 Le corpus est rechargé',
  reloadFailed: '⚠️ Le rechargement a échoué : l’ancien corpus reste en service',
  added: (n) => `**Ajouté :** ${count(n, article)}`,
  changed: (n) => `**Modifié :** ${count(n, article)}`,
  removed: (n) => `**Retiré :** ${count(n, article)}`,
  kept: (n) => `**Désormais fautif, donc comme avant :** ${count(n, article)}`,
  unchanged: (n) => `**Inchangé :** ${count(n, article)}`,
  leftOut: (n) => `**Laissé de côté :** ${count(n, { one: 'erreur', other: 'erreurs' })}`,
  noneLeftOut: '**Laissé de côté :** rien',
  warnings: (n) =>
    `**Chargé avec avertissement :** ${count(n, { one: 'avertissement', other: 'avertissements' })}`,
  took: (milliseconds) => `${number(Math.round(milliseconds))} ms`,
  more: (n) => `… et ${number(n)} de plus`,
  corpus: '📚 Le corpus',
  articles: (n) => `**Articles :** ${number(n)}`,
  paragraphs: (n) => `**Paragraphes :** ${number(n)}`,
  quotations: (n) => `**Citations :** ${number(n)}`,
  speakers: (n) => `**Personnes citées :** ${number(n)}`,
  version: (version, since) => `Version ${version}, depuis le ${since}`,

  userError: (message) => `⚠️ ${message}`,
  bug: (id) =>
    `💥 Quelque chose s’est mal passé ici, et ce n’est pas ta faute. Le journal l’a noté sous ${id}.`,

  paragraphCount: (n) => count(n, { one: 'paragraphe', other: 'paragraphes' }),
  sources: (n) => `📚 ${count(n, article)}`,
  readArticle: 'Lire un article …',
  noSuchArticle: 'Cet article n’existe pas : choisis-en un dans la liste, ou vois /sources.',
  help: '👋 Ce que fait ce bot',
  helpDoes:
    'Il répond à partir d’un recueil fixe d’articles de presse, toujours avec leurs propres mots et l’endroit où ils se trouvent. Il n’écrit rien de lui-même sur les pourparlers.',
  helpCommands: [
    '`/demander` trouve les passages qui répondent à une question.',
    '`/citation` trouve ce que quelqu’un a dit, mot pour mot, ou ce qui a été dit sur un sujet.',
    '`/sources` liste les articles et en ouvre un à lire.',
    '`/suivre` fait dire à un salon ce que de nouveaux articles apportent sur un sujet ou d’une personne, au plus une fois par heure ; pour ceux qui gèrent le salon.',
    'Appuie longuement sur un message, ou fais un clic droit dessus, puis Applications : **Vérifier la citation** compare ses mots aux articles, **Demander à ce sujet** le prend pour question.',
  ],
  helpDoesNot: [
    'Il ne cherche pas sur le web et ne sait rien qui ne soit dans ses articles : s’ils ne répondent pas clairement, il le dit.',
    'Il ne juge pas qui a raison. Quand il résume, il montre des phrases entières des articles, et rien d’autre.',
    '« Peut-être » au-dessus d’une réponse veut dire : lis le passage avant de t’y fier.',
    'Il ne voit un message que lorsque tu l’utilises sur ce message, et n’en garde aucun.',
  ],
  helpCorpus: (articles, paragraphs, quotations) =>
    `${count(articles, article)}, ${count(paragraphs, { one: 'paragraphe', other: 'paragraphes' })}, ${count(quotations, quotation)}.`,
  helpNewest: (date) =>
    date === undefined
      ? 'Aucun de ses articles n’indique de date.'
      : `Son article le plus récent est du ${date}.`,
  noWordsToAsk: 'Il n’y a rien à demander dans ce message : seul son texte peut être lu.',
  noQuestion: 'Pose une question : il n’y a pas de mots dans celle-ci.',
  notADay: (typed) =>
    `« ${typed} » n’est pas un jour. On peut écrire les jours ainsi : 14 mars 2025, 2025-03-14, 14.03.2025, 14 mars, vendredi dernier, hier.`,
  questionTooLong: (most) => `La question est trop longue : ${count(most, characters)} au plus.`,
  tooMuchToCheck: (most) => `Trop de mots à vérifier : ${count(most, characters)} au plus.`,
  noArticleCalled: (typed, near) => {
    const titles = anyOf(near.map((title) => `« ${title} »`));
    return `Il n’y a pas d’article « ${typed} » dans le corpus.${titles === '' ? '' : ` Voulais-tu dire ${titles} ?`}`;
  },
  noDayBetween: (after, before) => `Il n’y a aucun jour du ${after} au ${before} : échange les deux.`,
  noTimelineQuery: 'Dis de quoi parle la chronologie : un sujet, une personne ou un article.',
  noGaps:
    'Les questions sans réponse ne sont pas conservées. La personne qui gère le bot peut définir KEEP_UNANSWERED=true.',
  noMatterToFollow: 'Dis ce que le salon doit suivre : un sujet ou une personne.',
  noFollowing:
    'Les articles de ce bot sont gardés sur d’autres machines, et il n’apprend pas quand de nouveaux arrivent : les salons ne peuvent rien suivre ici.',
  notFollowed: 'Ce salon ne suit pas cela. `/suivre liste` montre ce qu’il suit.',
  tooManyFollowed: (most) =>
    `Les salons de ce serveur suivent déjà ${count(most, { one: 'sujet', other: 'sujets' })}, et c’est le maximum. \`/suivre arrêter\` fait de la place.`,
  noQuotationQuery: 'Dis de qui tu cherches les mots, à quel sujet, dans quel article ou de quels jours.',
  logChannelMissed: 'Le salon de suivi n’a rien appris : le bot ne peut pas y écrire.',
  busy: 'On me demande beaucoup de choses en ce moment. Réessayez dans quelques secondes.',
  archiveUnavailable: 'Les archives ne répondent pas pour le moment. Réessaie dans une minute.',
  filesElsewhere:
    'Les articles se trouvent sur une autre machine : modifie leurs fichiers là-bas, puis utilise `/corpus recharger`.',
  archiveElsewhere:
    'Les articles se trouvent sur une autre machine, et rien n’y prend de modifications pour le moment. La personne qui gère le bot peut y lancer `npm run bot -- index`.',
  tooFast: (seconds) =>
    `C’était beaucoup à la fois. Tu peux continuer dans ${count(seconds, { one: 'seconde', other: 'secondes' })}.`,
  unknownCommand: 'Cette commande n’existe plus ici.',
  guildOnly: 'Cette commande ne fonctionne que sur un serveur.',
  adminOnly: 'Cette commande est pour ceux qui gèrent ce bot, car tous ses serveurs partagent le corpus.',
  channelManagersOnly: 'Seuls ceux qui peuvent gérer ce salon décident de ce qu’il suit.',
  cannotPost:
    'Je ne peux pas écrire dans ce salon. Laisse-moi le voir et y envoyer des messages, puis réessaie.',

  reloading: (seconds) =>
    `⏳ Les articles sont relus, depuis ${count(seconds, { one: 'seconde', other: 'secondes' })}. D’ici là, l’ancien corpus répond.`,
  foundByMeaning: '**Recherche :** par les mots et par le sens',
  meaningEncoding: (encoded, wanted) =>
    `**Recherche :** par les mots ; ${number(encoded)} paragraphes sur ${number(wanted)} sont lus pour leur sens`,
  meaningStarting: '**Recherche :** par les mots ; le modèle du sens est en route',
  meaningAbsent: (reason) =>
    `**Recherche :** par les mots ; le modèle du sens n’a pas pu être obtenu : ${reason}`,
  archive: (prefix, nodes, isWhole) =>
    `**Conservé :** dans OpenSearch (${prefix}) sur ${nodes === 1 ? 'un nœud' : `${number(nodes)} nœuds`}${isWhole ? '' : ' ; une copie manque'}`,
  gaps: (n) =>
    n === 0
      ? 'Aucune question n’est restée sans réponse'
      : `Sans réponse : ${count(n, { one: 'question', other: 'questions' })}`,
  gapsOther: 'Autre chose',
  gapsKeep: 'Les 1 000 dernières questions sont conservées, sans leurs auteurs.',
  questions: (n) => count(n, { one: 'question', other: 'questions' }),
  helpGaps:
    'Les questions sans réponse sont conservées pour les personnes qui choisissent les articles, sans leurs auteurs.',
  readerReady: (model, host) => `**Choix :** ${model} (${host}) choisit des paragraphes, par numéro`,
  readerStarting: (model) => `**Choix :** ${model} est à l’essai ; on répond sans lui`,
  readerResting: (model, reason) =>
    `**Choix :** ${model} n’aide pas en ce moment : ${reason}. On répond sans lui`,
  helpReader: (host) =>
    `Les questions et les paragraphes trouvés sont envoyés à un modèle de langue sur ${host}. Il choisit des paragraphes par numéro et n’écrit rien de ce que vous lisez.`,
  memory: (mebibytes) => `**Mémoire :** ${number(mebibytes)} Mio`,
  answeringTimes: (answers, median, p95) =>
    `**Temps de réponse :** médiane ${number(median)} ms, 95e centile ${number(p95)} ms (${count(answers, { one: 'réponse', other: 'réponses' })})`,
  checked: '🔍 Les articles sont vérifiés',
  wholeReport: 'Le rapport entier est dans le fichier.',
  addArticle: 'Ajouter un article',
  articleFile: 'L’article',
  addThis: '📥 Ajouter cet article ?',
  file: (file) => `**Fichier :** ${file}`,
  date: (date) => `**Date :** ${date ?? 'non indiquée'}`,
  sameId: (file) =>
    `${file} a le même identifiant. Retire d’abord ce fichier, ou donne un autre nom au tien.`,
  alike: (title, percent) =>
    `Presque le même texte que ${title} : ${number(percent)} % des suites de quatre mots sont communes.`,
  add: 'Ajouter',
  remove: 'Retirer',
  cancel: 'Annuler',
  anotherFile: 'Un autre fichier',
  removeThis: '🗑️ Retirer cet article ?',
  removeMeans: 'Son fichier va à la corbeille, d’où il peut être restauré.',
  changedLookAgain: '🔄 Le corpus a changé depuis : regarde encore avant de continuer.',
  nothingChanged: 'Rien n’a été changé.',
  uploadGone: 'C’est déjà fait, ou le fichier n’est plus conservé : ajoute-le de nouveau.',
  starterOnly: 'Seule la personne qui a commencé peut terminer.',
  tooLate: 'Cela a pris trop de temps : essaie encore.',
  fileAdded: (file) => `📥 Ajouté : ${file}`,
  fileRemoved: (file) => `🗑️ Retiré : ${file}`,
  fileRestored: (file) => `♻️ Restauré : ${file}`,
  corpusReloaded: (version) => `🔄 Rechargé : version ${version}`,
  fileReplaced: (file) => `🔁 Remplacé : ${file}`,
  fileRejected: (file) => `🚮 Refusé : ${file}`,
  feeds: '📡 Flux',
  noFeeds: 'Aucun flux n’est configuré : indique dans `FEEDS` un fichier avec leurs liens.',
  feedArticles: (brought, waiting) =>
    `**Venus des flux :** ${count(brought, { one: 'article', other: 'articles' })}, ${number(waiting)} en attente de ton avis`,
  feedsNext: (when) => `**Prochaine lecture :** ${when}`,
  feedsPolling: '**Prochaine lecture :** en cours',
  feedsPolled: (fetched, added, replaced, refused) =>
    `**Dernière lecture :** ${number(fetched)} pages lues, ${number(added)} nouvelles, ${number(replaced)} modifiées, ${number(refused)} refusées`,
  feedAsked: (entries, when) => `${count(entries, { one: 'entrée', other: 'entrées' })}, lu ${when}`,
  feedNotAsked: 'pas encore lu',
  feedFailing: (since, reason) => `en panne depuis ${since} : ${reason}`,
  feedFails: (feed, reason) => `⚠️ Le flux ${feed} est en panne : ${reason} C’est dit une seule fois.`,
  fromFeeds: (changes) =>
    `📡 Venus des flux : ${count(changes, { one: 'changement', other: 'changements' })}`,
  newFromFeed: '📰 Nouveau dans un flux : l’ajouter ?',
  changedInFeed: '📰 Modifié dans son flux : remplacer l’ancien ?',
  reject: 'Refuser',
  proposalGone: 'C’est déjà fait, ou l’article n’est plus conservé.',
  doneBy: (what, user) => `${what}, par ${user}`,
  owned: (host, pid, since) =>
    `Un autre processus du bot modifie ces fichiers : numéro ${pid} sur ${host}, depuis ${since}. Modifie-les là-bas et recharge ici, ou arrête ce processus.`,
  readOnly:
    'Le corpus est un seul fichier .jsonl. Ce bot ne fait que le lire : change-le là où il est fait, puis recharge.',
  fileExists: (file) => `${file} existe déjà, et rien n’est écrasé : donne un autre nom à ton fichier.`,
  fileOutside: (file) =>
    `${file} passe par un lien ou un fichier : on n’écrit que dans les dossiers du corpus.`,
  fileGone: 'Ce fichier n’est plus là.',
  lastArticle: 'C’est le seul article : ajoutes-en d’abord un autre.',
  notWritten: (code) =>
    `Le disque ne l’a pas accepté (${code}). Rien n’a été changé : regarde sa place et ses droits, puis essaie encore.`,
  notDiscords: 'Ce fichier n’est pas sur Discord : envoie-le là.',
  uploadTooLarge: (mebibytes) => `Le fichier est trop grand : ${number(mebibytes)} Mio au plus.`,
  uploadNotRead: (status) => `Discord ne donne pas le fichier (${number(status)}) : envoie-le de nouveau.`,
  nothingInTrash:
    'Aucun fichier de la corbeille ne correspond, ou il y en a plusieurs : choisis dans la liste.',
};
