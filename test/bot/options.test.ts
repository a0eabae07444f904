import { describe, expect, it } from 'vitest';
import {
  booleanOption,
  OptionMismatch,
  requiredFile,
  requiredString,
  stringOption,
} from '../../src/bot/options.ts';
import { file } from './pipeline/invocations.ts';

const given = { options: { question: 'Who?', private: false, count: 3, file } };

describe('options', () => {
  it('are read by name and type', () => {
    expect(stringOption(given, 'question')).toBe('Who?');
    expect(requiredString(given, 'question')).toBe('Who?');
    expect(booleanOption(given, 'private')).toBe(false);
    expect(requiredFile(given, 'file')).toBe(file);
  });

  it('may be missing if the command does not require them', () => {
    expect(stringOption(given, 'article')).toBeUndefined();
    expect(booleanOption(given, 'indirect')).toBeUndefined();
    expect(() => requiredString(given, 'article')).toThrow(OptionMismatch);
    expect(() => requiredFile(given, 'upload')).toThrow(OptionMismatch);
  });

  it('of another type throw `OptionMismatch`', () => {
    for (const name of ['private', 'count', 'file'])
      expect(() => stringOption(given, name), name).toThrow(OptionMismatch);
    for (const name of ['question', 'count', 'file'])
      expect(() => booleanOption(given, name), name).toThrow(OptionMismatch);
    for (const name of ['question', 'private', 'count'])
      expect(() => requiredFile(given, name), name).toThrow(OptionMismatch);
  });
});
