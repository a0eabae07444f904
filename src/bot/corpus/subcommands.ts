import { add } from './add.ts';
import { check } from './check.ts';
import { list } from './list.ts';
import { reload } from './reload.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { status } from './status.ts';
import type { Subcommand } from './subcommand.ts';

/** The subcommands of `/corpus`, by name. */
export const subcommands: ReadonlyMap<string, Subcommand> = new Map(
  Object.entries({ status, reload, check, list, add, remove, restore }),
);
