/** Milliseconds between two words on how far it is: Discord takes five edits in five seconds. */
const EVERY = 2_000;

/**
 * What work comes to; while it goes on `show` is called every now and then with the whole seconds it has taken, and none of
 * its calls is under way any more in the end. `show` never rejects.
 */
export const withProgress = async <T>(
  work: () => Promise<T>,
  show: (seconds: number) => Promise<void>,
  every = EVERY,
): Promise<T> => {
  const started = performance.now();
  let showing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    showing = showing.then(() => show(Math.round((performance.now() - started) / 1_000)));
  }, every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await showing;
  }
};
