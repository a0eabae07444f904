const MOST_A_SECOND = 50;
const SECOND = 1000;

/** Discord's limit over all calls with the bot's token; interaction endpoints are exempt. */
export const createGlobalLimit = () => {
  let recent: number[] = [];
  return {
    /** Counts a call. Returns the seconds to wait where it is one too many. */
    exceeded: (): number | null => {
      const now = performance.now();
      recent = recent.filter((at) => now - at < SECOND);
      const [oldest] = recent;
      if (recent.length >= MOST_A_SECOND && oldest !== undefined) return (SECOND - (now - oldest)) / SECOND;
      recent.push(now);
      return null;
    },
  };
};
