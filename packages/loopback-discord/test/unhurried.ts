/**
 * Milliseconds that nothing in a test takes, however busy the machine is. Less than the time-out of a test: what waits in
 * vain can say what for.
 */
export const UNHURRIED = 100_000;
