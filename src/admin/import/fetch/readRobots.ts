import robotsModule from 'robots-parser';

/** A question to a robots.txt. Plain data: it travels between threads. */
export interface RobotsQuestion {
  /** The address of the file, and what it says. */
  readonly file: string;
  readonly text: string;
  /** The address that is to be asked for. */
  readonly address: string;
  /** The name that the file may address this program by. */
  readonly agent: string;
}

export interface RobotsAnswer {
  readonly isAllowed: boolean;
  /** Seconds that its server wants between requests; NaN and below 0 are possible. */
  readonly delay: number;
}

/** The package is the function itself; its types say that it holds it. */
const parseRobots = robotsModule as unknown as typeof robotsModule.default;

/** What a robots.txt says of an address, as RFC 9309 reads it. Slow, and large, on a hostile one: `readRobotsAside` limits it. */
export const readRobots = ({ file, text, address, agent }: RobotsQuestion): RobotsAnswer => {
  const rules = parseRobots(file, text);
  return {
    isAllowed: rules.isAllowed(address, agent) !== false,
    delay: rules.getCrawlDelay(agent) ?? 0,
  };
};
