import { DE } from './de.js';
import { EN, type Key, type Words } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';

export type { Key } from './en.js';

/** Values that stand in a text at their names in braces. */
export type Values = Readonly<Record<string, string>>;

const WORDS = { en: EN, de: DE, fr: FR, es: ES } satisfies Record<string, Words>;
/** The names of the languages, each in its own. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

let current: Language = 'en';

/** The language of the page. */
export function language(): Language {
  return current;
}

/** A BCP 47 tag for dates and for the assistant: the browser's own where it is of the page's language, for its region. */
export function locale(): string {
  return navigator.languages.find((tag) => tag.split('-', 1)[0] === current) ?? current;
}

/** Sets the language, and says anew what the document already says. */
export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
  for (const node of document.querySelectorAll<HTMLElement>('[data-say], [data-label], [data-hint]')) sayAgain(node);
}

/** A text in the language of the page. */
export function words(key: Key, values: Values = {}): string {
  return WORDS[current][key].replaceAll(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
}

/** Makes an element say a text, now and in every language that is chosen later. */
export function say<T extends HTMLElement>(node: T, key: Key, values: Values = {}): T {
  node.dataset['say'] = key;
  node.dataset['values'] = JSON.stringify(values);
  node.textContent = words(key, values);
  return node;
}

/** Names an element for people who hear the page. */
export function label<T extends HTMLElement>(node: T, key: Key, values: Values = {}): T {
  node.dataset['label'] = key;
  node.dataset['values'] = JSON.stringify(values);
  node.setAttribute('aria-label', words(key, values));
  if (node instanceof HTMLButtonElement) node.title = words(key, values);
  return node;
}

/** Gives an input its placeholder. */
export function hint<T extends HTMLElement>(node: T, key: Key): T {
  node.dataset['hint'] = key;
  node.setAttribute('placeholder', words(key));
  return node;
}

function sayAgain(node: HTMLElement): void {
  const { say: said, label: labelled, hint: hinted, values: json = '{}' } = node.dataset;
  const values = readValues(json);
  if (isKey(said)) say(node, said, values);
  if (isKey(labelled)) label(node, labelled, values);
  if (isKey(hinted)) hint(node, hinted);
}

function isKey(text: string | undefined): text is Key {
  return text !== undefined && text in EN;
}

function readValues(json: string): Values {
  const parsed: unknown = JSON.parse(json);
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
