/** Discord's tree of faults: keys are fields and indices, `_errors` the faults at that place. */
export interface FaultTree {
  [field: string]: FaultTree | readonly FormFault[];
}

/** `code` as Discord names it: BASE_TYPE_REQUIRED. */
export interface FormFault {
  readonly code: string;
  readonly message: string;
}

/** Discord says no: the HTTP status, its error code and message, and the faults by field where it lists them. */
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
