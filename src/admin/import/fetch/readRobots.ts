import robotsModule from 'robots-parser';

/** A request to check an address against a robots.txt. Plain data: it travels between threads. */
export interface RobotsQuestion {
  /** The address of the file, and its content. */
  readonly file: string;
  readonly text: string;
  /** The address to check. */
  readonly address: string;
  /** This program's name in such files. */
  readonly agent: string;
}

export interface RobotsAnswer {
  readonly isAllowed: boolean;
  /** Seconds that its server wants between requests; may be NaN or negative. */
  readonly delay: number;
}

/** The package exports the function itself; its types declare a default export. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/**
 * Checks an address against a robots.txt, read as in RFC 9309. A hostile file takes much time and memory: `readRobotsAside`
 * limits both.
 */
export const readRobots = ({ file, text, address, agent }: RobotsQuestion): RobotsAnswer => {
  const rules = parseRobots(file, text);
  return {
    isAllowed: rules.isAllowed(address, agent) !== false,
    delay: rules.getCrawlDelay(agent) ?? 0,
  };
};
