import { answerAside } from '../../shared/threads/answerAside.ts';
import { readSource } from './readSource.ts';

/** The script of a thread that reads one source. */
await answerAside(readSource);
