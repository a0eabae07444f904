/**
 * Milliseconds that no step of a test takes, however busy the machine is. Less than the timeout of a test, so that a failed
 * wait can name its condition.
 */
export const UNHURRIED = 100_000;
