import type { Form } from './senses.js';

/** The forms of a verb with their meaning: an entry of a vocabulary. */
export type VerbEntry = readonly [words: string, form: Form];

/** What all forms of one verb share. */
export type VerbKind = Omit<Form, 'stand'>;

/** Makes every stem into a form, by one or several endings. */
export function inflect(stems: string, ...endings: readonly string[]): string {
  return stems
    .split('|')
    .flatMap((stem) => endings.map((ending) => `${stem}${ending}`))
    .join('|');
}

/** An expression that orders wherever it stands: "is off". */
export function idiom(words: string, form: VerbKind): VerbEntry {
  return [words, { ...form, stand: 'any' }];
}

/** A form that orders at the start of its clause. */
export function imperative(words: string, form: VerbKind): VerbEntry {
  return [words, { ...form, stand: 'first' }];
}

/** Questions, of which those with such a verb ask about the past. */
export function withPast(entries: readonly VerbEntry[], past: RegExp): VerbEntry[] {
  return entries.flatMap((entry) => partForms(entry, past, { isPast: true }));
}

/** Questions, of which those with such words ask how long an event is, and not when. */
export function withLengths(entries: readonly VerbEntry[], length: RegExp): VerbEntry[] {
  return entries.flatMap((entry) =>
    entry[1].sense === 'when' ? partForms(entry, length, { sense: 'length' }) : [entry],
  );
}

/** The words of an entry that a pattern does not match, and those that it matches, which mean something else. */
function partForms([words, form]: VerbEntry, pattern: RegExp, change: Partial<Form>): VerbEntry[] {
  const [others, matched] = [false, true].map((is) => words.split('|').filter((one) => pattern.test(one) === is));
  return [
    [others?.join('|') ?? '', form],
    [matched?.join('|') ?? '', { ...form, ...change }],
  ];
}

/** "I need to cancel": the order behind a wish. */
export function wished(
  wishes: string,
  orders: readonly (readonly [infinitives: string, form: VerbKind])[],
): VerbEntry[] {
  return orders.map(([infinitives, form]) => imperative(crossed(wishes, infinitives), form));
}

/** "Answer the invitation with maybe": an order to answer, and the words of each answer behind it. */
export function answerWith(
  orders: string,
  answers: Readonly<Record<'accept' | 'decline' | 'maybe', string>>,
): VerbEntry[] {
  return (['accept', 'decline', 'maybe'] as const).map((sense) =>
    imperative(orders, { sense, particle: answers[sense] }),
  );
}

/** Every beginning with every ending, each of several words: "am i" with "going to". */
export function crossed(beginnings: string, endings: string): string {
  return inflect(beginnings, ...endings.split('|').map((ending) => ` ${ending}`));
}

/** Words as they are typed without apostrophes too: "whats up". */
export function withoutApostrophes(words: string): string {
  return [...new Set([...words.split('|'), ...words.replaceAll("'", '').split('|')])].join('|');
}
