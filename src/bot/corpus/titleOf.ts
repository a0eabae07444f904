import { articleKey, type Engine } from '../../core/index.ts';

/** The title of an article that serves; its id where it has none, or does not serve because its file is faulty. */
export const titleOf = async (id: string, engine: Engine): Promise<string> => {
  const reading = await engine.read(articleKey(id), 1, 1);
  return reading?.passages[0].article.title ?? id;
};
