import { z } from 'zod';

/** A whole number within these bounds. */
export const whole = (least: number, most: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`);

/** One of two words; whether it is the first. */
export const either = (yes: string, no: string, fallback = no) =>
  z
    .enum([yes, no], `must be ${yes} or ${no}`)
    .default(fallback)
    .transform((value) => value === yes);
