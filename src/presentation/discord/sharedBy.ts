import { ComponentType } from 'discord.js';
import { type MessagePayload, messageOf } from './reply.ts';
import type { Viewer } from './viewer.ts';

/** A message with who shows it on a line of small print; `RESERVED` keeps room for that. Nobody is pinged. */
export const sharedBy = ({ components }: MessagePayload, { asker, wording }: Viewer): MessagePayload => {
  const line = `-# ${wording.sharedBy(`<@${asker}>`)}`;
  const [first, ...others] = components;
  if (first?.type !== ComponentType.TextDisplay)
    return messageOf([{ type: ComponentType.TextDisplay, content: line }, ...components]);
  return messageOf([{ ...first, content: `${first.content}\n${line}` }, ...others]);
};
