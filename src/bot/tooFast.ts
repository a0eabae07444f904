import { UserError } from '../shared/index.ts';

/** Its user has had as many uses as the cooldown lets pass. */
export class TooFast extends UserError {}
