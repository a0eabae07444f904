import { UserError } from '../../shared/index.ts';
import { createLibrary, type LibraryOptions } from './createLibrary.ts';
import type { Library } from './library.ts';

/**
 * Creates the library of a bot whose corpus is written on another machine. It only records reloads in the audit. All other
 * methods throw a `UserError` that says where files are changed.
 */
export const createLibraryElsewhere = (options: LibraryOptions): Library => {
  const { reloaded, close } = createLibrary(options);
  const refuse = (): Promise<never> => Promise.reject(new UserError({ kind: 'files-elsewhere' }));
  return {
    requireFolder: refuse,
    propose: refuse,
    proposeAgain: refuse,
    forget: refuse,
    add: refuse,
    files: refuse,
    remove: refuse,
    trashed: refuse,
    restore: refuse,
    own: refuse,
    screen: refuse,
    take: refuse,
    offer: refuse,
    offered: refuse,
    accept: refuse,
    reject: refuse,
    check: refuse,
    reloaded,
    close,
  };
};
