import { type FaultTree, Refusal } from './refusal.ts';

/** Every refusal of Discord, with its status, code and message. */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  serverError: () => new Refusal(500, 0, '500: Internal Server Error'),
  unknownApplication: () => new Refusal(404, 10002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  commandLimit: (limit: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${limit}).`),
  dailyCommandLimit: () =>
    new Refusal(400, 30034, 'Max number of daily application command creates has been reached (200)'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  followUpLimit: () =>
    new Refusal(400, 40094, 'This interaction has reached the maximum number of follow-up messages'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  deadToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  invalidForm: (errors: FaultTree) => new Refusal(400, 50035, 'Invalid Form Body', errors),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
} as const;
