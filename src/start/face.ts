/** A running bot, on Discord or in the local console. */
export interface Face {
  close(): Promise<void>;
}
