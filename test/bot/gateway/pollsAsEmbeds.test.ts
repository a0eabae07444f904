import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pollsAsEmbeds } from '../../../src/bot/gateway/pollsAsEmbeds.ts';

const media = (text: string) => ({ poll_media: { text } });
const poll = {
  question: { text: 'Did they meet?' },
  answers: [media('Yes'), media('They never met at all')],
};
const embed = { type: 'rich', title: 'Did they meet?', description: 'They never met at all' };

it('turns a poll into an embed, also in a forwarded message, and drops answers that say nothing', () => {
  const forwarded = { message: { poll, embeds: [] } };
  const packet = {
    d: {
      data: {
        resolved: { messages: { 7: { poll, embeds: [{ title: 'x' }], message_snapshots: [forwarded] } } },
      },
    },
  };
  pollsAsEmbeds(packet);
  expect(packet.d.data.resolved.messages[7]).toEqual({
    embeds: [{ title: 'x' }, embed],
    message_snapshots: [{ message: { embeds: [embed] } }],
  });
});

it('never throws, whatever the shape of the packet', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      pollsAsEmbeds({
        d: { data: { resolved: { messages: { 7: { poll: value, message_snapshots: value } } } } },
      });
      pollsAsEmbeds({ d: { data: { resolved: { messages: value } } } });
      pollsAsEmbeds(value);
    }),
  );
});
