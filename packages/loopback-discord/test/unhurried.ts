/**
 * Milliseconds that no step of a test takes, however busy the machine is. Less than the timeout of a test, so that a wait in
 * vain can say what it waits for.
 */
export const UNHURRIED = 100_000;
