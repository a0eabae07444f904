import type { CommandWording } from './commandWording.ts';

/** The commands in German. */
export const de: CommandWording = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Frag nach den Gesprächen und erhalte die Stellen, die antworten, mit ihrer Quelle.',
    },
    quote: {
      name: 'zitat',
      description: 'Was jemand gesagt hat oder was über etwas gesagt wurde, Wort für Wort.',
    },
    timeline: { name: 'zeitleiste', description: 'Was wann geschah, Tag für Tag, jeweils mit Quelle.' },
    follow: { name: 'folgen', description: 'Diesem Kanal sagen lassen, was neue Artikel zu etwas sagen.' },
    'follow start': {
      name: 'start',
      description: 'In diesem Kanal einem Thema folgen, oder dem, was jemand sagt.',
    },
    'follow list': { name: 'liste', description: 'Wem die Kanäle dieses Servers folgen.' },
    'follow stop': { name: 'stopp', description: 'In diesem Kanal nicht mehr folgen.' },
    sources: { name: 'quellen', description: 'Die Artikel, aus denen der Bot antwortet, zum Lesen.' },
    help: { name: 'hilfe', description: 'Was dieser Bot tut und nicht tut und woraus er antwortet.' },
    corpus: {
      name: 'korpus',
      description: 'Die Artikel, aus denen der Bot antwortet; für die, die ihn betreiben.',
    },
    'corpus reload': {
      name: 'neu-laden',
      description: 'Die Artikel neu lesen und sehen, was sich geändert hat.',
    },
    'corpus status': { name: 'stand', description: 'Wie viele Artikel es gibt und wie es dem Bot geht.' },
    'corpus check': {
      name: 'prüfen',
      description: 'Was an den Artikeldateien nicht stimmt, noch vor dem Neuladen.',
    },
    'corpus list': { name: 'liste', description: 'Die Artikel mit ihren Kennungen.' },
    'corpus add': {
      name: 'hinzufügen',
      description: 'Einen Artikel hinzufügen: erst ansehen, dann bestätigen.',
    },
    'corpus remove': {
      name: 'entfernen',
      description: 'Einen Artikel aus dem Korpus nehmen, in den Papierkorb.',
    },
    'corpus restore': { name: 'zurückholen', description: 'Einen Artikel aus dem Papierkorb zurückholen.' },
    'corpus gaps': {
      name: 'lücken',
      description: 'Was Mitglieder gefragt haben und kein Artikel beantwortet.',
    },
    'corpus feeds': {
      name: 'feeds',
      description: 'Die Feeds, die neue Artikel bringen, und wie es ihnen geht.',
    },
    'Ask about this': { name: 'Dazu fragen' },
    'Check this quote': { name: 'Zitat prüfen' },
  },
  options: {
    question: { name: 'frage', description: 'Deine Frage.' },
    private: { name: 'privat', description: 'Nur du siehst die Antwort.' },
    speaker: { name: 'wer', description: 'Wessen Worte; ein Nachname genügt.' },
    about: { name: 'thema', description: 'Worum es in den Worten gehen soll.' },
    article: { name: 'artikel', description: 'In welchem Artikel; Worte aus dem Titel genügen.' },
    publisher: { name: 'verlag', description: 'Von welchem Verlag; der Anfang seines Namens genügt.' },
    after: {
      name: 'ab',
      description: 'Artikel von diesem Tag an: 14. März 2025, 2025-03-14, letzten Freitag …',
    },
    before: {
      name: 'bis',
      description: 'Artikel bis zu diesem Tag: 14. März 2025, 2025-03-14, letzten Freitag …',
    },
    'timeline about': { name: 'thema', description: 'Worum es gehen soll.' },
    'follow start about': { name: 'thema', description: 'Worum es gehen soll.' },
    what: { name: 'was', description: 'Eines von dem, wem dieser Kanal folgt; ohne Angabe alles.' },
    indirect: { name: 'indirekt', description: 'Auch indirekte Rede, als solche gekennzeichnet.' },
    'corpus add file': {
      name: 'datei',
      description: 'Eine Datei .md, .txt oder .html; ohne sie wirst du danach gefragt.',
    },
    'corpus remove article': { name: 'artikel', description: 'Der Artikel, der gehen soll.' },
    'corpus feeds poll': { name: 'abfragen', description: 'Jetzt gleich nach neuen Artikeln sehen.' },
    'corpus restore file': { name: 'datei', description: 'Die Datei, die zurückkommen soll.' },
  },
};
