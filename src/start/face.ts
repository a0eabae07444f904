/** A running bot, wherever people talk to it. */
export interface Face {
  close(): Promise<void>;
}
