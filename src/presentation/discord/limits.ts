/** Room for text: UTF-16 units and UTF-8 bytes, both binding. */
export interface Room {
  readonly characters: number;
  readonly bytes: number;
}

/** The room a text takes. */
export const roomOf = (text: string): Room => ({ characters: text.length, bytes: Buffer.byteLength(text) });

/** Whether a text fits into a room. */
export const holds = (room: Room, text: string): boolean =>
  text.length <= room.characters && Buffer.byteLength(text) <= room.bytes;

/** What is left of a room when texts have been put into it; negative where they do not fit. */
export const without = (room: Room, ...taken: readonly Room[]): Room => ({
  characters: taken.reduce((left, { characters }) => left - characters, room.characters),
  bytes: taken.reduce((left, { bytes }) => left - bytes, room.bytes),
});

/** The room that both rooms have. */
export const smallerOf = (a: Room, b: Room): Room => ({
  characters: Math.min(a.characters, b.characters),
  bytes: Math.min(a.bytes, b.bytes),
});

/** The room that either room has. */
export const largerOf = (a: Room, b: Room): Room => ({
  characters: Math.max(a.characters, b.characters),
  bytes: Math.max(a.bytes, b.bytes),
});

/** Discord's limits on one message of Components V2, nested components counted. */
export const DISCORD = {
  components: 40,
  /** UTF-16 units over all texts. */
  characters: 4_000,
  /** Discord's server fails above about 10,170 UTF-8 bytes, each text counting for `bytesAText` more. */
  bytes: 10_000,
  bytesAText: 12,
  choices: 25,
  choiceCharacters: 100,
} as const;

/** What reads well on a phone: passages, quotations and list lines at first sight, and the room each may fill. */
export const PHONE = {
  passages: 3,
  /**
   * Passages that are merely near. `each` is the room that one may fill, `comfort` the same with the words around its best
   * sentence. `screen`: all that a "no" says fits one screen, the question too. `least`: what they have beside a long question.
   */
  nearest: {
    passages: 2,
    each: { characters: 300, bytes: 900 },
    comfort: { characters: 180, bytes: 540 },
    screen: { characters: 480, bytes: 1_440 },
    least: { characters: 220, bytes: 660 },
  },
  /** Of a button, and of a word in one: more is cut off. */
  label: { characters: 37, bytes: 150 },
  labelWord: { characters: 14, bytes: 56 },
  roles: 2,
  quotations: 5,
  /** With their words, on one screen. */
  quotationsShown: 3,
  listedDays: 6,
  news: 5,
  /** A sentence of a timeline with the words around it. */
  timeline: { characters: 220, bytes: 660 },
  listed: 15,
  /** The room the first passage may fill with the paragraph around its highlights; highlights alone may take more. */
  firstPassage: { characters: 1_200, bytes: 3_600 },
  furtherPassage: { characters: 500, bytes: 1_500 },
  nearestPassage: { characters: 320, bytes: 960 },
  /** The same as `firstPassage` for each of several questions asked in one. */
  partPassage: { characters: 400, bytes: 1_200 },
  quotation: { characters: 240, bytes: 720 },
  /** Whole for every question that is accepted (300 characters), each of which may be escaped. */
  question: { characters: 600, bytes: 1_500 },
  /** A title or name longer than this is no title: it is shortened. */
  title: { characters: 500, bytes: 1_200 },
  name: { characters: 160, bytes: 400 },
  /** A word or name that a question gives. */
  word: { characters: 60, bytes: 180 },
  line: { characters: 400, bytes: 1_000 },
  url: 700,
} as const;

/** From this confidence on, an answer is shown without reserve. */
export const CONFIDENT_FROM = 0.7;

/** How many articles are listed at a time. */
export const ARTICLES_A_PAGE = 10;
