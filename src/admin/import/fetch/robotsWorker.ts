import { answerAside } from '../../../shared/index.ts';
import { readRobots } from './readRobots.ts';

/** The script of the worker thread that checks one address against a robots.txt. */
await answerAside(readRobots);
