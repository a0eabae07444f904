export { checkMessage } from './checks/checkMessage.ts';
export { choicesForm } from './checks/choicesForm.ts';
export { checkForm } from './checks/form.ts';
export { modalForm } from './checks/modalForm.ts';
export { serveConsole } from './console/serveConsole.ts';
export type {
  AcknowledgementKind,
  InteractionOutcome,
  LoopbackDiscord,
  LoopbackMessage,
  Member,
} from './loopbackDiscord.ts';
export { startLoopback } from './startLoopback.ts';
