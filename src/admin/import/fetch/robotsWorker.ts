import { answerAside } from '../../../shared/index.ts';
import { readRobots } from './readRobots.ts';

/** The script of a thread that puts one question to a robots.txt. */
await answerAside(readRobots);
