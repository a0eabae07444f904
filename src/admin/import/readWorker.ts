import { answerAside } from '../../shared/index.ts';
import { readSource } from './readSource.ts';

/** The script of the worker thread that reads one source. */
await answerAside(readSource);
