type Close = () => Promise<void>;

/** What was opened, to be closed in reverse, once. */
export const createStack = () => {
  const opened: Close[] = [];
  return {
    add: (close: Close): void => void opened.push(close),
    close: async (): Promise<void> => {
      for (const close of opened.splice(0).reverse()) await close();
    },
  };
};
