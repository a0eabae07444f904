import { z } from 'zod';

/** Returns a schema for a whole number from `least` to `most`. */
export const whole = (least: number, most: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`);

/** Returns a schema for one of two words; its value is true for the first. */
export const either = (yes: string, no: string, fallback = no) =>
  z
    .enum([yes, no], `must be ${yes} or ${no}`)
    .default(fallback)
    .transform((value) => value === yes);
