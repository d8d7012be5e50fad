/** What a question wants to know. */
const ASKED = [
  'list',
  'when',
  'where',
  'who',
  'count',
  'free',
  'slots',
  'finish',
  'total',
  // Which day holds the most, or the least.
  'busiest',
  'quietest',
  // How long it is until then.
  'countdown',
  // How long it takes.
  'length',
  'conflicts',
  // Which invitations wait for an answer.
  'unanswered',
  // How the weather or the traffic will be then.
  'weather',
] as const;
export type Asked = (typeof ASKED)[number];

/** What a verb asks for, whatever the language. */
export type Sense =
  | 'drop'
  | 'take'
  | 'move'
  | 'later'
  | 'earlier'
  | 'invite'
  | 'include'
  | 'put'
  | 'rename'
  | 'named'
  /** Names an event, or phones somebody. */
  | 'call'
  | 'change'
  | 'make'
  | 'add'
  | 'need'
  | 'have'
  /** Is somewhere, or goes there: "bin ich in Zell auf Skikurs". */
  | 'attend'
  | 'be'
  | 'end'
  /** Goes on for so long. */
  | 'last'
  | 'stop'
  /** Leaves as it is: "keep the review at 2". */
  | 'keep'
  /** The same, where no time is told: "yoga stays". */
  | 'stay'
  | 'leave'
  | 'meet'
  /** Does something with somebody who stands before it: "and I are having", "is coming for". */
  | 'together'
  | 'lengthen'
  | 'shorten'
  | 'swap'
  /** Puts one in the place of another: "replace Tom with Anna". */
  | 'replace'
  | 'copy'
  | 'remind'
  | 'colour'
  | 'note'
  | 'accept'
  | 'decline'
  | 'absent'
  | 'maybe'
  | Asked
  | 'join'
  | 'comes'
  | 'seek'
  | 'uninvite'
  /** Sends the invitation of an event on to somebody: "forward the review to Ann". */
  | 'share'
  | 'see'
  | 'undo'
  | 'restore'
  | 'changes';

/** The senses of statements about the user's day: what the user must do or has. */
export const STATES: ReadonlySet<Sense> = new Set<Sense>(['need', 'have']);

/** Senses that answer an invitation. */
export const ANSWERING: ReadonlySet<Sense> = new Set<Sense>(['accept', 'decline', 'maybe', 'absent']);

/** Senses that ask. */
export const ASKING: ReadonlySet<Sense> = new Set<Sense>([...ASKED, 'comes', 'seek']);

/** Senses of orders about an event that is there. */
export const CHANGING: ReadonlySet<Sense> = new Set<Sense>([
  'drop',
  'take',
  'move',
  'later',
  'earlier',
  'lengthen',
  'shorten',
  'rename',
  'uninvite',
]);

/** Where in its clause a form gives an order: at its start, with nothing but idle words before it, behind something, at its end, behind its subject, anywhere, or only in a passive. */
export type Stand = 'first' | 'opening' | 'behind' | 'last' | 'inner' | 'any' | 'passive';

/** A form of a verb: its sense, where it stands, and what belongs to it. */
export interface Form {
  sense: Sense;
  stand: Stand;
  /** Stands apart from the verb: "call … off", "sag … ab". */
  particle?: string;
  /** Where one of these words stands behind it, another verb is meant: "drop the car off". */
  unless?: string;
  /** Is a noun as often: it orders only before an article, a pronoun or a quote. "Dump the call", but "dump run". */
  determined?: true;
  /** Is something to do as well: "trim hedges", "stretch class". */
  isActivity?: true;
  /** Orders only where politeness stands before it: "would you mind adding". */
  polite?: true;
  /** How the word right behind it ends: "I'm picking up". */
  before?: string;
  /** Holds the pronoun of its object: "cancélala". */
  pointsBack?: true;
  /** Takes up all of the time named: "block". */
  fills?: true;
  /** Asks about the calendar only beside a time or a kind of event. */
  isLoose?: true;
  /** Is about the calendar only beside a sign of it: "show me" asks, and "get" makes an event, only then. */
  isOpen?: true;
  /** Proposes a time for what it names: with its article, that may be there already. */
  proposes?: true;
  /** Means all events it could mean: "clear". */
  isAll?: true;
  /** People stand behind it: "when am I seeing". */
  meets?: true;
  /** Asks about the past: "did I have". */
  isPast?: true;
  /** Asks about one by its place in time: "when did I last see", "when does my day start". */
  asksFor?: 'first' | 'last';
  /** A verb of its own form stands behind it: "il faut que je rappelle". */
  conjugates?: true;
  /** Orders only with the name of what it is about: "the dentist out", but "I have to be out early". */
  named?: true;
  /** Depends on the clause before it: "abzusagen". */
  depends?: true;
}
