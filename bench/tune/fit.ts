/** The features of one thing to choose or judge; all rows have the same length. */
type Row = readonly number[];

/** The candidates of one question, their verdicts, and the weight of the question. */
interface Choice {
  readonly rows: readonly Row[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

/** One thing to judge. */
interface Case {
  readonly row: Row;
  /** More columns, whose weights have no penalty and are not returned. */
  readonly levels?: Row;
  readonly isRight: boolean;
  readonly weight: number;
}

const dot = (a: Row, b: Row): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);

/** Standard deviation of each column; 1 if a column never changes. */
const deviations = (rows: readonly Row[]): number[] =>
  (rows[0] ?? []).map((_, column) => {
    const values = rows.map((row) => row[column] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  });

/** Adam (Kingma and Ba 2015) from 0; `gradient` is the gradient of the loss. */
const minimise = (size: number, steps: number, rate: number, gradient: (at: Row) => number[]): number[] => {
  const at = new Array<number>(size).fill(0);
  const first = new Array<number>(size).fill(0);
  const second = new Array<number>(size).fill(0);
  for (let step = 1; step <= steps; step += 1) {
    gradient(at).forEach((slope, column) => {
      const mean = 0.9 * (first[column] as number) + 0.1 * slope;
      const square = 0.999 * (second[column] as number) + 0.001 * slope * slope;
      [first[column], second[column]] = [mean, square];
      const unbiased = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);
      at[column] = (at[column] as number) - rate * unbiased;
    });
  }
  return at;
};

/**
 * Fits weights by ListNet's top one (Cao et al. 2007): the softmax over each question's candidates gives most to the right
 * ones.
 */
export const fitChoices = (choices: readonly Choice[], penalty: number): number[] => {
  const useful = choices.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  const scale = deviations(useful.flatMap(({ rows }) => rows));
  const scaled = useful.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map((row) => row.map((value, at) => value / (scale[at] as number))),
  }));
  const total = scaled.reduce((sum, { weight }) => sum + weight, 0);
  const weights = minimise(scale.length, 400, 0.03, (at) => {
    const slope = at.map((weight) => penalty * weight);
    for (const { rows, isRight, weight } of scaled) {
      const scores = rows.map((row) => dot(row, at));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const right = shares.reduce((sum, share, candidate) => sum + (isRight[candidate] ? share : 0), 0);
      rows.forEach((row, candidate) => {
        const share = shares[candidate] as number;
        const pull = ((isRight[candidate] ? share / right : 0) - share / all) * (weight / total);
        for (let column = 0; column < row.length; column += 1) {
          slope[column] = (slope[column] as number) - pull * (row[column] as number);
        }
      });
    }
    return slope;
  });
  return weights.map((weight, at) => weight / (scale[at] as number));
};

/**
 * Fits a logistic regression. Returns the weights, then the bias. Centres the columns, so a large mean does not slow it
 * down.
 */
export const fitCases = (cases: readonly Case[], penalty: number): number[] => {
  const size = cases[0]?.row.length ?? 0;
  const scale = deviations(cases.map(({ row }) => row));
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const means = scale.map(
    (_, at) => cases.reduce((sum, { row, weight }) => sum + weight * (row[at] as number), 0) / total,
  );
  const scaled = cases.map(({ row, levels = [], ...rest }) => ({
    ...rest,
    row: [...row.map((value, at) => (value - (means[at] as number)) / (scale[at] as number)), 1, ...levels],
  }));
  const weights = minimise(scaled[0]?.row.length ?? 0, 600, 0.03, (at) => {
    const slope = at.map((weight, column) => (column < size ? penalty * weight : 0));
    for (const { row, isRight, weight } of scaled) {
      const error = (1 / (1 + Math.exp(-dot(row, at))) - Number(isRight)) * (weight / total);
      row.forEach((value, column) => {
        slope[column] = (slope[column] as number) + error * value;
      });
    }
    return slope;
  });
  const unscaled = scale.map((deviation, at) => (weights[at] as number) / deviation);
  return [...unscaled, (weights[size] as number) - dot(unscaled, means)];
};
