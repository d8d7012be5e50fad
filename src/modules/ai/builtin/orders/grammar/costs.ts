/** The costs that readings are compared by; an unused content word costs one unit. The search contains no other weights. */
export const COST = {
  /** An unused word: a content word, a joining word, a word in an aside. */
  unused: 1,
  unusedJoint: 0.4,
  unusedAside: 0.3,
  idle: 0.02,
  auxiliary: 0.04,
  determiner: 0.05,
  mark: 0.01,
  marker: 0.05,
  /** Less for "but not", which is no "no" behind a "but". */
  exceptWords: 0.1,
  pronoun: 0.05,
  /** A time as the grammar of time joined it, a piece of one, a further one of its role, one that contradicts it. */
  time: 0.1,
  timePiece: 0.35,
  timeAgain: 0.15,
  /** The first time of what could be a range: "on Friday up to 10". */
  timeBefore: 0.15,
  /** A new time that a determiner gives to an event: "my Saturday event". */
  timeOfEvent: 0.5,
  looseTime: 0.2,
  timeClash: 1,
  name: 0.2,
  nameToken: 0.02,
  /** Words that usually mean something else, within a name. */
  within: {
    time: 0.9,
    occasion: 0.3,
    timeInner: 0.5,
    idle: 0.8,
    detail: 0.8,
    scope: 0.5,
    pick: 0.3,
    block: 1.5,
    joint: 0.45,
    marker: 0.4,
    softMarker: 0.08,
    verb: 0.3,
    /** "Enter it": what an order is about. */
    pronoun: 0.3,
    mark: 0.6,
    glue: 0.02,
  },
  trailingMarker: 0.8,
  /** A name that ends in what could stand behind it: "the dentist in place". */
  trailingTail: 0.05,
  pronounAsName: 0.6,
  /** A further piece of a title: behind a marker, or loose. */
  namePiece: 0.45,
  namePieceLoose: 0.9,
  /** A few plain words behind the time: "… at 9, ward 6". */
  namePieceBehind: 0.5,
  /** A verb where its form may not stand, and a participle without a passive. */
  stand: 1.2,
  passive: 2,
  inPassive: 0.05,
  behindAuxiliary: 0.1,
  particleEarly: 0.3,
  createDefinite: 0.4,
  changeIndefinite: 0.6,
  /** "Put the match on my calendar" changes nothing that is there; "add Jo to the meeting" makes nothing new. */
  changeOnCalendar: 0.65,
  createInto: 0.3,
  /** A clause more, a verb taken from the clause before it, no verb at all. */
  clause: 0.25,
  inherited: 0.2,
  stated: 0.4,
  /** A question told only by a word such as "what". */
  looseQuestion: 0.45,
  topic: 0.05,
  /** What a clause that only tells more of the order before it may cost. */
  addition: 0.55,
  aside: 0.9,
  /** A pause, or "and", within what is to be said with an answer: what orders something behind it is none of it. */
  comment: { pause: 0.45, joint: 0.7 },
  /** Why something is ordered, and a remark right behind a time. */
  reason: 0.3,
  remark: 0.6,
  asideWord: 0.35,
  lost: 0.3,
  lostWord: 0.45,
  /** The same where a first reading swallowed words that read like no name. */
  lostWordAgain: 0.12,
  /** The same beside an event that is there: a clause may only tell why. */
  lostWordBeside: 0.35,
  person: { long: 0.2, article: 0.3, marked: -0.1, capital: -0.1, lowerCase: 0.15 },
} as const;

/**
 * How far behind the best a reading may fall and still be followed, the cost up to which readings are looked for first, and how much
 * is tried, for the whole text before its parts and for all.
 */
export const SEARCH = {
  beam: 0.6,
  likely: 1.2,
  attempt: 2_000,
  budget: 12_000,
  /** In a second reading, which more frames can read. */
  budgetAgain: 30_000,
  bounds: 8,
  longestName: 16,
  tokens: 160,
} as const;

/** Sums of the same costs differ by less. */
export const ROUNDING = 1e-9;
