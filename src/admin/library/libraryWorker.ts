import { answerAside } from '../../shared/index.ts';
import { carryOut } from './carryOut.ts';

/** The script of a thread that reads uploads and the corpus beside the one that serves. */
await answerAside(carryOut);
