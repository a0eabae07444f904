import type { CommandWording } from './commandWording.ts';

/** The commands in German. */
export const de: CommandWording = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Frag nach den Gesprächen und sieh die Stellen, die antworten, mit Quelle.',
    },
    quote: {
      name: 'zitat',
      description: 'Was jemand gesagt hat oder was zu einem Thema gesagt wurde, Wort für Wort.',
    },
    timeline: { name: 'zeitleiste', description: 'Was wann geschah, Tag für Tag und mit Quellen.' },
    follow: { name: 'folgen', description: 'In diesem Kanal lesen, was neue Artikel zu einem Thema sagen.' },
    'follow start': {
      name: 'start',
      description: 'In diesem Kanal einem Thema oder einer Person folgen.',
    },
    'follow list': { name: 'liste', description: 'Wem die Kanäle dieses Servers folgen.' },
    'follow stop': { name: 'stopp', description: 'In diesem Kanal einem Thema nicht mehr folgen.' },
    sources: { name: 'quellen', description: 'Die Artikel, aus denen der Bot antwortet, zum Lesen.' },
    help: { name: 'hilfe', description: 'Was dieser Bot kann, was nicht und woraus er antwortet.' },
    corpus: {
      name: 'korpus',
      description: 'Die Artikel verwalten, aus denen der Bot antwortet; für die, die ihn betreiben.',
    },
    'corpus reload': {
      name: 'neu-laden',
      description: 'Die Artikel neu lesen und sehen, was sich geändert hat.',
    },
    'corpus status': { name: 'stand', description: 'Wie viele Artikel es gibt und wie es dem Bot geht.' },
    'corpus check': {
      name: 'prüfen',
      description: 'Vor dem Neuladen Fehler in den Artikeldateien finden.',
    },
    'corpus list': { name: 'liste', description: 'Die Artikel mit ihren Kennungen.' },
    'corpus add': {
      name: 'hinzufügen',
      description: 'Einen Artikel hinzufügen: erst ansehen, dann bestätigen.',
    },
    'corpus remove': {
      name: 'entfernen',
      description: 'Einen Artikel in den Papierkorb legen.',
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
    speaker: { name: 'wer', description: 'Wer es gesagt hat; ein Nachname genügt.' },
    about: { name: 'thema', description: 'Worum es im Zitat geht.' },
    article: { name: 'artikel', description: 'Nur in diesem Artikel; ein paar Worte aus dem Titel genügen.' },
    publisher: { name: 'verlag', description: 'Nur von diesem Verlag; der Anfang seines Namens genügt.' },
    after: {
      name: 'ab',
      description: 'Artikel von diesem Tag an: 14. März 2025, 2025-03-14, letzten Freitag …',
    },
    before: {
      name: 'bis',
      description: 'Artikel bis zu diesem Tag: 14. März 2025, 2025-03-14, letzten Freitag …',
    },
    'timeline about': { name: 'thema', description: 'Worum es in der Zeitleiste geht.' },
    'follow start about': { name: 'thema', description: 'Das Thema, dem der Kanal folgt.' },
    what: { name: 'was', description: 'Was enden soll; ohne Angabe alles, dem dieser Kanal folgt.' },
    indirect: { name: 'indirekt', description: 'Auch indirekte Rede, als solche gekennzeichnet.' },
    'corpus add file': {
      name: 'datei',
      description: 'Eine .md-, .txt- oder .html-Datei; ohne sie fragt der Bot danach.',
    },
    'corpus remove article': { name: 'artikel', description: 'Der Artikel, der entfernt wird.' },
    'corpus feeds poll': { name: 'abfragen', description: 'Jetzt gleich nach neuen Artikeln sehen.' },
    'corpus restore file': { name: 'datei', description: 'Die Datei, die zurückgeholt wird.' },
  },
};
