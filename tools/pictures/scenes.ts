/** One picture: the page's content, theme and device. */
export interface Scene {
  /** Name of the file. */
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly device: keyof typeof DEVICES;
  /** First message, by Jonas, a member. */
  readonly said?: string;
  /** Lines that Maya, who runs the bot, types. */
  readonly lines?: readonly string[];
  /** A command of the message menu, which she then chooses on the newest message. */
  readonly menu?: string;
  /** Words that must be on the page then, or the picture is wrong. */
  readonly shows: string;
  /**
   * Whether the bot shows those words unasked, some time after its last reply. The picture then shows the end of the page.
   */
  readonly isLate?: boolean;
  /** Articles, by file name, that join the shipped ones once the bot has started. */
  readonly added?: Readonly<Record<string, string>>;
}

/** In CSS pixels. */
export const DEVICES = {
  desktop: { viewport: { width: 1000, height: 640 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.25, isMobile: true, hasTouch: true },
} as const;

const ANSWERED = '/ask Which countries offered peacekeeping troops?';

/** The pictures of the README. */
export const SCENES: readonly Scene[] = [
  {
    name: 'answer',
    theme: 'light',
    device: 'desktop',
    lines: [ANSWERED],
    shows: 'France and the United Kingdom',
  },
  {
    name: 'answer-phone',
    theme: 'dark',
    device: 'phone',
    lines: [ANSWERED],
    shows: 'France and the United Kingdom',
  },
  {
    name: 'not-in-corpus-phone',
    theme: 'light',
    device: 'phone',
    lines: ['/ask What did Macron say about the ceasefire?'],
    shows: 'no clear answer',
  },
  {
    name: 'overview-phone',
    theme: 'light',
    device: 'phone',
    lines: ['/ask What are the talks about?'],
    shows: 'In short',
  },
  {
    name: 'quotations',
    theme: 'dark',
    device: 'desktop',
    lines: ['/quote speaker:Witkoff'],
    shows: 'Steve Witkoff',
  },
  {
    name: 'quotations-phone',
    theme: 'light',
    device: 'phone',
    lines: ['/quote speaker:Trump'],
    shows: 'second-hand',
  },
  {
    name: 'check-quote',
    theme: 'dark',
    device: 'desktop',
    said: '“I expect that there will be a meeting with both presidents next week,” Witkoff said.',
    menu: 'Check this quote',
    shows: 'Altered',
  },
  {
    name: 'follow-phone',
    theme: 'dark',
    device: 'phone',
    lines: ['/follow start about:ceasefire talks', '/corpus reload'],
    shows: 'New in my articles',
    isLate: true,
    added: {
      'envoys.md':
        '---\ntitle: Envoys return to Torvik\npublisher: The Daily Example\npublishedAt: 2025-03-17\n---\nThe envoys came back on Monday.\n\nCeasefire talks go on in Torvik this week, both sides said.',
      'ferry.md': '# The ferry sails again\n\nIt was in the dock for repairs.',
    },
  },
  {
    name: 'reload',
    theme: 'light',
    device: 'desktop',
    lines: ['/corpus reload'],
    shows: 'an-example',
    added: {
      'an-example.md': '# An example\n\nThis article came while the bot was running.',
      'a-faulty-one.md': '---\ntitle: A faulty one\npublishedAt: last Thursday\n---\nIts date is none.',
    },
  },
];
