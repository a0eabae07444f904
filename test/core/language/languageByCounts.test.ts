import { expect, it } from 'vitest';
import { languageByCounts } from '../../../src/core/language/index.ts';

it.each([
  [
    'es',
    'Los acreedores no quieren dar un plazo a la isla, pero el ministro dijo que hay una carta y que las cuentas se pagan en el año',
  ],
  [
    'fr',
    'Le préfet et les élus sont dans le port avec la ministre, mais il est sûr que les habitants ne sont pas contre ce projet',
  ],
  [
    'en',
    'The delegates met on the quay and the mayor read the letter of the queen to the crowd that had come from the town',
  ],
])('detects %s by the frequency of its function words', (language, prose) =>
  expect(languageByCounts(prose)).toBe(language),
);

it.each(['', 'La carta de la reina', 'Lormeau Kervadec Tréguer Armel'])('does not guess: "%s"', (prose) =>
  expect(languageByCounts(prose)).toBeUndefined(),
);
