import { answerAside } from '../../shared/index.ts';
import { carryOut } from './carryOut.ts';

/** The script of the worker thread that reads uploads and the corpus. */
await answerAside(carryOut);
