import type { CommandWording } from './commandWording.ts';

/** The commands in French. */
export const fr: CommandWording = {
  commands: {
    ask: {
      name: 'demander',
      description:
        'Pose une question sur les négociations et reçois les passages qui y répondent, avec leur source.',
    },
    quote: {
      name: 'citation',
      description: 'Ce que quelqu’un a dit, ou ce qui a été dit sur un sujet, mot pour mot.',
    },
    timeline: {
      name: 'chronologie',
      description: 'Ce qui s’est passé et quand, jour après jour, avec les sources.',
    },
    follow: {
      name: 'suivre',
      description: 'Recevoir dans ce salon ce que les nouveaux articles disent d’un sujet.',
    },
    'follow start': {
      name: 'commencer',
      description: 'Suivre un sujet, ou ce que dit quelqu’un, dans ce salon.',
    },
    'follow list': { name: 'liste', description: 'Ce que suivent les salons de ce serveur.' },
    'follow stop': { name: 'arrêter', description: 'Ne plus suivre quelque chose dans ce salon.' },
    sources: { name: 'sources', description: 'Les articles à partir desquels le bot répond, pour les lire.' },
    help: { name: 'aide', description: 'Ce que ce bot fait et ne fait pas, et d’où viennent ses réponses.' },
    corpus: {
      name: 'corpus',
      description: 'Gérer les articles à partir desquels le bot répond ; pour les personnes qui le gèrent.',
    },
    'corpus reload': { name: 'recharger', description: 'Relire les articles et voir ce qui a changé.' },
    'corpus status': { name: 'état', description: 'Combien il y a d’articles, et comment va le bot.' },
    'corpus check': {
      name: 'vérifier',
      description: 'Trouver les erreurs dans les fichiers des articles avant de recharger.',
    },
    'corpus list': { name: 'liste', description: 'Les articles avec leurs identifiants.' },
    'corpus add': {
      name: 'ajouter',
      description: 'Ajouter un article : regarder d’abord, confirmer ensuite.',
    },
    'corpus remove': {
      name: 'retirer',
      description: 'Mettre un article à la corbeille.',
    },
    'corpus restore': { name: 'restaurer', description: 'Reprendre un article dans la corbeille.' },
    'corpus gaps': {
      name: 'lacunes',
      description: 'Ce que les membres ont demandé et à quoi aucun article ne répond.',
    },
    'corpus feeds': {
      name: 'flux',
      description: 'Les flux qui apportent de nouveaux articles, et leur état.',
    },
    'Ask about this': { name: 'Demander à ce sujet' },
    'Check this quote': { name: 'Vérifier la citation' },
  },
  options: {
    question: { name: 'question', description: 'Ta question.' },
    private: { name: 'privé', description: 'Toi seul vois la réponse.' },
    speaker: { name: 'qui', description: 'Qui l’a dit ; un nom de famille suffit.' },
    about: { name: 'sujet', description: 'De quoi parle la citation.' },
    article: {
      name: 'article',
      description: 'Seulement dans cet article ; quelques mots de son titre suffisent.',
    },
    publisher: { name: 'editeur', description: 'Seulement de cet éditeur ; le début de son nom suffit.' },
    after: {
      name: 'du',
      description: 'Articles à partir de ce jour : 14 mars 2025, 2025-03-14, vendredi dernier …',
    },
    before: {
      name: 'au',
      description: 'Articles jusqu’à ce jour : 14 mars 2025, 2025-03-14, vendredi dernier …',
    },
    'timeline about': { name: 'sujet', description: 'Le sujet de la chronologie.' },
    'follow start about': { name: 'sujet', description: 'Le sujet à suivre.' },
    what: { name: 'quoi', description: 'Ce qu’il ne faut plus suivre ; tout, si tu ne précises rien.' },
    indirect: { name: 'indirect', description: 'Inclure le discours indirect, signalé comme tel.' },
    'corpus add file': {
      name: 'fichier',
      description: 'Un fichier .md, .txt ou .html ; sans lui, le bot le demande.',
    },
    'corpus remove article': { name: 'article', description: 'L’article à retirer.' },
    'corpus feeds poll': { name: 'lire', description: 'Chercher tout de suite de nouveaux articles.' },
    'corpus restore file': { name: 'fichier', description: 'Le fichier à reprendre.' },
  },
};
