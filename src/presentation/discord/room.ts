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
