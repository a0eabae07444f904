/** Lets one piece of work begin only when the one before is over, however that ended. */
export const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
};
