import { splitWords } from '../../core/index.ts';
import { fieldOf } from './fieldOf.ts';

/** Minimum words of a poll's answer: shorter ones mean nothing alone. */
const FEW_WORDS = 3;

const textOf = (media: unknown): string => {
  const text = fieldOf(media, 'text');
  return typeof text === 'string' ? text : '';
};

const withoutPoll = (message: unknown): void => {
  const poll = fieldOf(message, 'poll');
  if (typeof message !== 'object' || message === null || poll === undefined) return;
  Reflect.deleteProperty(message, 'poll');
  const answers = fieldOf(poll, 'answers');
  const texts = (Array.isArray(answers) ? answers : [])
    .map((answer) => textOf(fieldOf(answer, 'poll_media')))
    .filter((text) => splitWords(text).length >= FEW_WORDS);
  const embeds = fieldOf(message, 'embeds');
  const embed = { type: 'rich', title: textOf(fieldOf(poll, 'question')), description: texts.join('\n') };
  Reflect.set(message, 'embeds', [...(Array.isArray(embeds) ? embeds : []), embed]);
};

/**
 * Turns polls in an interaction's messages into embeds of the same words. discord.js constructs polls only in known
 * channels, and without intents it knows none. Changes the packet.
 */
export const pollsAsEmbeds = (packet: unknown): void => {
  const messages = fieldOf(fieldOf(fieldOf(fieldOf(packet, 'd'), 'data'), 'resolved'), 'messages');
  if (typeof messages !== 'object' || messages === null) return;
  for (const message of Object.values(messages)) {
    withoutPoll(message);
    const snapshots = fieldOf(message, 'message_snapshots');
    for (const snapshot of Array.isArray(snapshots) ? snapshots : [])
      withoutPoll(fieldOf(snapshot, 'message'));
  }
};
