import { expect, it } from 'vitest';
import { article, read, sourceOf } from '../../answers/support.ts';

const source = sourceOf(
  article('one', 'Ferry', 'The ferry left.', 'Nowak stayed, and Nowak slept.', 'Norwegian envoys met Lima.'),
  article('two', 'Bridge', 'A bridge opened.', 'Nowak saw it.'),
);
/** Returns, for each drawn passage, the forms of the question that the passages next to it hold. */
const around = async (question: string) => {
  const { bound, candidates } = await read(question, source);
  return new Map(
    candidates.map(({ passage, around }) => [
      passage.text,
      around.map((place) => bound.question.terms[place]?.form).sort(),
    ]),
  );
};

it('lists the terms of a question that the passages next to a candidate hold, within its article', async () => {
  const held = await around('Did Nowak see the ferry of Lima at the bridge?');
  expect(held.get('The ferry left.')).toEqual(['nowak']);
  expect(held.get('Nowak stayed, and Nowak slept.')).toEqual(['ferry', 'lima']);
  expect(held.get('Norwegian envoys met Lima.')).toEqual(['nowak']);
  expect(held.get('A bridge opened.')).toEqual(['nowak', 'see']);
  expect(held.get('Nowak saw it.')).toEqual(['bridge']);
});

it('counts a word that resembles a term as held', async () => {
  expect((await around('Did Nowak stay in Norway?')).get('Nowak stayed, and Nowak slept.')).toEqual([
    'norway',
  ]);
});
