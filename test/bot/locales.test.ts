import { describe, expect, it } from 'vitest';
import { buttonOf } from './buttons.ts';
import { answerOf, refusals, start } from './running.ts';

const peacekeepers = 'Which countries offered peacekeeping troops?';

describe('a member who reads Ukrainian', () => {
  it('asks by Ukrainian names, and gets Ukrainian sentences around unchanged passages', async () => {
    const running = await start();
    const olena = running.discord.member({ locale: 'uk' });
    const answer = await answerOf(await olena.slash('запитати', { question: peacekeepers }));
    expect(answer.words).toContain(`❓ ${peacekeepers}`);
    expect(answer.words).toMatch(
      /\*\*In an effort [^*]*France and the United Kingdom have offered [^*]*\*\*/,
    );
    expect(answer.words).toMatch(/-# Hopes Rise for Ukraine Ceasefire .*, абзац 5$/m);
    const context = await olena.click(answer.message, buttonOf(answer.message, 'У контексті'));
    expect((await answerOf(context)).words).toContain('👉 абзац 5');
    expect(refusals(running)).toEqual([]);
  });

  it('reads in Ukrainian that there is no answer, and that a question has no words', async () => {
    const { discord } = await start();
    const olena = discord.member({ locale: 'uk' });
    const nothing = await answerOf(await olena.slash('ask', { question: 'Who won the football cup?' }));
    expect(nothing.words).toContain('### 🚫 У моїх статтях цього немає');
    const empty = await answerOf(await olena.slash('ask', { question: '?!' }));
    expect(empty.words).toContain('⚠️ У вашому запитанні немає слів');
  });

  it('reads refusals of the engine in Ukrainian, with the name as typed', async () => {
    const { discord } = await start();
    const olena = discord.member({ locale: 'uk' });
    const unknown = await answerOf(await olena.slash('цитата', { article: 'hopes_rising zebra' }));
    expect(unknown.words).toContain('⚠️ У мене немає статті «hopes\\_rising zebra».');
  });

  it('checks a quote from the Ukrainian menu', async () => {
    const { discord } = await start();
    const olena = discord.member({ locale: 'uk' });
    const message = olena.say('“It was a solutions-based discussion.” — Witkoff');
    const checked = await answerOf(await olena.messageMenu('Перевірити цитату', message));
    expect(checked.words).toContain('### ✅ Дослівно\n🗣️ Steve Witkoff');
  });
});

it.each([
  ['fr', 'corpus recharger', '🔄 Rechargé : aucun changement.'],
  ['de', 'korpus neu-laden', '🔄 Neu geladen: keine Änderungen.'],
  ['es-419', 'corpus recargar', '🔄 Recargado: sin cambios.'],
  ['pt-BR', 'corpus reload', '🔄 Reloaded: no changes.'],
])('an admin reloads in %s with /%s', async (locale, reload, words) => {
  const { discord } = await start({ settings: { adminUsers: ['100000000000000001'] } });
  const admin = discord.member({ id: '100000000000000001', admin: true, locale });
  const done = await answerOf(await admin.slash(reload));
  expect(done.words).toContain(words);
});
