import { Refusal } from './refusal.ts';

/** 429: come back in `seconds`; `global` where all calls with the token must wait. */
export class RateLimited extends Refusal {
  readonly seconds: number;
  readonly global: boolean;

  constructor(seconds: number, global: boolean) {
    super(429, 0, 'You are being rate limited.');
    this.seconds = seconds;
    this.global = global;
  }
}
