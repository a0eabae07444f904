import { expect, it } from 'vitest';
import type { Span } from '../../../../src/core/language/span.ts';
import { leaderBehind, statesAim, statesWish } from '../../../../src/core/language/statements/statesAim.ts';

const spanOf = (text: string, words: string): Span => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];

it.each([
  ['Russia has long demanded a buffer zone.', 'Russia'],
  ['Russian President Vladimir Putin wants Kyiv to give up four regions.', 'Russian'],
  ['On Monday, Putin said that any truce must end arms supplies.', 'Putin'],
  ["Talks failed over Iran's main conditions.", 'Iran'],
  ['The demands of Hamas were rejected.', 'Hamas'],
  ['Israel’s government is seeking guarantees.', 'Israel'],
  ['Zelensky has already rejected these terms.', 'Zelensky'],
  ['Schiff called on the president to answer.', 'Schiff'],
  ['Baku insists that the group be dissolved.', 'Baku'],
  ['Clinton said on Tuesday that she wants a safe zone.', 'Clinton'],
])('finds an aim in %j', (text, actor) => {
  expect(statesAim(text, [0, text.length], spanOf(text, actor))).toBe(true);
});

it.each([
  ['To make Russia want peace, we need more pressure.', 'Russia'],
  ['Kyiv wants Russia to leave.', 'Russia'],
  ['Starmer repeated his demand that Israel allow aid.', 'Israel'],
  ['How Israel strikes depends on Washington. It wants calm.', 'Israel'],
  ['Putin met Witkoff, who wants a deal.', 'Putin'],
  ['If Russia wants war, sanctions follow.', 'Russia'],
  ['Israel is urged to open the crossing.', 'Israel'],
  ['Cardin said Wednesday that Republicans rejected his attempts.', 'Cardin'],
  ['Chaffetz insisted he has other questions.', 'Chaffetz'],
  ['The false claim that Obama wants war spread.', 'Obama'],
  ['Coal makers lost the demand from China.', 'China'],
  ["Things develop in Russia's favor.", 'Russia'],
])('finds no aim of the actor in %j', (text, actor) => {
  const end = text.indexOf('.') + 1;
  expect(statesAim(text, [0, end], spanOf(text, actor))).toBe(false);
});

it.each([
  ['Russland fordert ein Ende der Lieferungen.', 'Russland', 'de'],
  ['La Russie exige des garanties.', 'Russie', 'fr'],
  ['Rusia quiere garantías.', 'Rusia', 'es'],
  ['Росія вимагає гарантій.', 'Росія', 'uk'],
  ['Russland will ein Ende der Lieferungen.', 'Russland', 'de-AT'],
])('reads %j in its own language', (text, actor, language) => {
  const whole = [0, text.length] as const;
  expect(statesAim(text, whole, spanOf(text, actor), language)).toBe(true);
  expect(statesAim(text, whole, spanOf(text, actor), 'en')).toBe(false);
});

it.each([
  ['Russian President Vladimir Putin arrived.', 'Russian', 'Putin'],
  ['Israel’s Prime Minister Benjamin Netanyahu spoke.', 'Israel', 'Netanyahu'],
  ['Russian Foreign Minister Sergey Lavrov arrived.', 'Russian', undefined],
  ['Russia and President Donald Trump agree.', 'Russia', undefined],
])('reads the leader behind a state in %j', (text, state, leader) => {
  expect(leaderBehind(text, spanOf(text, state))).toBe(leader);
});

it.each([
  ['We want guarantees', 'en', true],
  ['all troops must leave', 'en', true],
  ['I would hope that they agree', 'en', true],
  ['Why should we leave?”', 'en', false],
  ['They want guarantees', 'en', false],
  ['the plane must have turned', 'en', false],
  ['the prisoners must be released', 'en', true],
  ['the other side must be wrong', 'en', false],
  ['a lot will have to do with Israel', 'en', false],
  ['you have to look at it, of course', 'en', false],
  ['they have to work it out', 'en', true],
  ['Wir fordern Garantien', 'de', true],
  ['il faut une trêve', 'fr', true],
  ['queremos garantías', 'es', true],
  ['ми хочемо гарантій', 'uk', true],
  ['кожен має піти', 'uk', true],
  ['він має дім', 'uk', false],
  ['We want guarantees', 'tlh', false],
])('reads the wish of the one who says %j (%s): %s', (words, language, isWish) => {
  expect(statesWish(words, language)).toBe(isWish);
});
