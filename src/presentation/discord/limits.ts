/** Room for text: UTF-16 units and UTF-8 bytes, both binding. */
export interface Room {
  readonly characters: number;
  readonly bytes: number;
}

/** Returns the room that a text takes. */
export const roomOf = (text: string): Room => ({ characters: text.length, bytes: Buffer.byteLength(text) });

/** Returns whether a text fits into a room. */
export const holds = (room: Room, text: string): boolean =>
  text.length <= room.characters && Buffer.byteLength(text) <= room.bytes;

/** Returns the rest of a room after texts of these sizes; negative if they do not fit. */
export const without = (room: Room, ...taken: readonly Room[]): Room => ({
  characters: taken.reduce((left, { characters }) => left - characters, room.characters),
  bytes: taken.reduce((left, { bytes }) => left - bytes, room.bytes),
});

/** Returns the room that fits into both rooms. */
export const smallerOf = (a: Room, b: Room): Room => ({
  characters: Math.min(a.characters, b.characters),
  bytes: Math.min(a.bytes, b.bytes),
});

/** Returns the larger of two rooms, per measure. */
export const largerOf = (a: Room, b: Room): Room => ({
  characters: Math.max(a.characters, b.characters),
  bytes: Math.max(a.bytes, b.bytes),
});

/** Discord's limits on one message of Components V2, nested components counted. */
export const DISCORD = {
  components: 40,
  /** UTF-16 units of all texts together. */
  characters: 4_000,
  /** UTF-8 bytes of all texts. Discord's server fails above about 10,170, and each text counts `bytesAText` more. */
  bytes: 10_000,
  bytesAText: 12,
  choices: 25,
  choiceCharacters: 100,
} as const;

/**
 * Limits for good reading on a phone: numbers of passages, quotations and list lines shown at first, and the room of each.
 */
export const PHONE = {
  passages: 3,
  /**
   * Near passages, which may not answer. `each`: maximum room of one. `comfort`: maximum room with context around its best
   * sentence. `screen`: maximum of a whole "no", the question included: one screen. `least`: their minimum room next to a
   * long question.
   */
  nearest: {
    passages: 2,
    each: { characters: 300, bytes: 900 },
    comfort: { characters: 180, bytes: 540 },
    screen: { characters: 480, bytes: 1_440 },
    least: { characters: 220, bytes: 660 },
  },
  /** The label of a button, and a word in one: the rest is cut off. */
  label: { characters: 37, bytes: 150 },
  labelWord: { characters: 14, bytes: 56 },
  roles: 2,
  quotations: 5,
  /** Quotations with their words, on one screen. */
  quotationsShown: 3,
  listedDays: 6,
  news: 5,
  /** A sentence of a timeline with its context. */
  timeline: { characters: 220, bytes: 660 },
  listed: 15,
  /** The room for the first passage with context; highlights alone may take more. */
  firstPassage: { characters: 1_200, bytes: 3_600 },
  furtherPassage: { characters: 500, bytes: 1_500 },
  nearestPassage: { characters: 320, bytes: 960 },
  /** The same as `firstPassage` for each of several questions asked in one. */
  partPassage: { characters: 400, bytes: 1_200 },
  quotation: { characters: 240, bytes: 720 },
  /** Enough for every accepted question (300 characters), each character escaped. */
  question: { characters: 600, bytes: 1_500 },
  /** A longer title or name is not a real one: it is shortened. */
  title: { characters: 500, bytes: 1_200 },
  name: { characters: 160, bytes: 400 },
  /** A word or name from a question. */
  word: { characters: 60, bytes: 180 },
  line: { characters: 400, bytes: 1_000 },
  url: 700,
} as const;

/** The minimum confidence of an answer shown without reserve. */
export const CONFIDENT_FROM = 0.7;

/** Articles listed per page. */
export const ARTICLES_A_PAGE = 10;
