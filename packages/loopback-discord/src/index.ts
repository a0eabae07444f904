export { checkMessage } from './checks/checkMessage.ts';
export { choicesForm } from './checks/choicesForm.ts';
export { commandsForm } from './checks/commandForm.ts';
export { checkForm } from './checks/form.ts';
export { modalForm } from './checks/modalForm.ts';
export type { BlockNode, InlineNode, ListItem } from './console/markdown/markdownNode.ts';
export { parseMarkdown } from './console/markdown/parseMarkdown.ts';
export { type ConsoleOptions, type ServedConsole, serveConsole } from './console/serveConsole.ts';
export type {
  AcknowledgementKind,
  AutocompleteOutcome,
  FaultControls,
  GatewayControls,
  InteractionOutcome,
  LoopbackDiscord,
  LoopbackMessage,
  LoopbackModal,
  LoopbackOptions,
  Member,
  MemberContext,
  MemberOptions,
  ModalValues,
  Names,
  OptionValues,
  RestCall,
  Upload,
} from './loopbackDiscord.ts';
export { NotSendable } from './notSendable.ts';
export { startLoopback } from './startLoopback.ts';
