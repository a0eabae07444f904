/** Which articles may answer. Plain data; what is not given lets every article through. */
export interface ArticleFilter {
  /** An article as a person names it: by id, by title or by words of the title. */
  readonly article?: string;
  /** A day as YYYY-MM-DD: articles of this day and later. */
  readonly after?: string;
  /** A day as YYYY-MM-DD: articles of this day and earlier. */
  readonly before?: string;
}

/** What the articles of a filter have in common. */
export interface ArticleSelection {
  /** Their ids. */
  readonly ids: ReadonlySet<string>;
  /** How many articles state no date, and are left out for that alone. */
  readonly undated: number;
}
