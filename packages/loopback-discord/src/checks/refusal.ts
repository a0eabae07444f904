/** Discord's tree of faults: keys are fields and indices, `_errors` the faults at that place. */
export interface FaultTree {
  [field: string]: FaultTree | readonly FormFault[];
}

/** `code` as Discord names it: BASE_TYPE_REQUIRED. */
export interface FormFault {
  readonly code: string;
  readonly message: string;
}

/** A refusal of Discord: the HTTP status, its error code and message, and the faults by field if Discord lists them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: number;
  readonly errors: FaultTree | undefined;

  constructor(status: number, code: number, message: string, errors?: FaultTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** 429: retry after `seconds`; `global`: all calls with the token must wait. */
export class RateLimited extends Refusal {
  readonly seconds: number;
  readonly global: boolean;

  constructor(seconds: number, global: boolean) {
    super(429, 0, 'You are being rate limited.');
    this.seconds = seconds;
    this.global = global;
  }
}
