import { isReservedDomain, isTopLevelDomain } from './top-level-domains.js';

const REMOVED = '[link removed]';

/** A scheme and the text after its slashes, or the slashes alone. */
const TARGET = /(?:[a-z][a-z0-9+.-]{0,31}:)?\/{2,8}[^\s/<>"'`][^\s<>"'`]*/gi;
/** Schemes without slashes that lead somewhere or run code. */
const SCHEME = /(?<![\p{L}\p{N}])(?:(?:javascript|vbscript|mailto|xmpp):|data:[\w.+-]{0,80}[/;,])[^\s<>"'`]+/giu;
/** Characters that may contain a host name or an address. */
const RUN = /[^\s"'`<>()[\]{},;!｜“”‘’«»‹›„…]+/gu;
/** Letters, numbers and symbols, and the signs allowed in host names and addresses. */
const NAME = /(?:[^\p{Z}\p{P}\p{Cc}]|[-._@。．｡])+/gu;
const DOT = /[.。．｡]/;
const WIDE_DOT = /[。．｡]/;
const ADDRESS = /[^@]@[^@]*[^@.]\.[^@.]/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** Further signs that some renderers accept in an address. */
const IN_ADDRESS = /[!#$%&'*/=?^{|}~]/;
const NOBODY: KnownAddresses = new Set();
const TRAILING = new Set('.,;:!?)]}');

/** E-mail addresses, in lower case, that a reply may contain: a renderer links them only to the person themselves. */
export type KnownAddresses = ReadonlySet<string>;

/**
 * Words without anything that a Markdown renderer turns into a link or an image. Targets are removed, bare domains keep
 * their words with dots in brackets, and unknown addresses are put into code spans, which renderers do not link. Linear in the
 * length of the text.
 */
export function withoutLinks(text: string, known: KnownAddresses): string {
  return text
    .replaceAll(TARGET, removed)
    .replaceAll(SCHEME, removed)
    .replaceAll(RUN, (run) => withoutNames(run, known))
    .replaceAll(/!+\[?/g, (marks) => (marks.endsWith('[') ? '[' : marks))
    .replaceAll(/\](?=[(:])/g, '] ')
    .replaceAll('@[', '@ [');
}

/** Trailing punctuation belongs to the sentence. */
function removed(target: string): string {
  let end = target.length;
  while (end > 0 && TRAILING.has(target.charAt(end - 1))) end -= 1;
  return REMOVED + target.slice(end);
}

function withoutNames(run: string, known: KnownAddresses): string {
  if (!run.includes('@') && !DOT.test(run)) return run;
  let shown = '';
  let last = 0;
  for (const { 0: name, index } of run.matchAll(NAME)) {
    shown += run.slice(last, index);
    last = index + name.length;
    const isAddress = ADDRESS.test(name);
    if (!isAddress && leadsOn(run, last) && isTarget(name)) return shown + REMOVED;
    const isWhole = !IN_ADDRESS.test(run.charAt(index - 1));
    shown += isAddress ? wordAddress(name, isWhole ? known : NOBODY) : withoutHosts(name);
  }
  return shown + run.slice(last);
}

/** Whether a path, a query or a port follows. */
function leadsOn(run: string, end: number): boolean {
  const next = run.charAt(end);
  if (next === '/') return true;
  const after = run.charAt(end + 1);
  return next === ':' ? /\d/.test(after) : /[?#]/.test(next) && /[^\s\p{P}]/u.test(after);
}

/** Whether a name before a path is a host name. */
function isTarget(name: string): boolean {
  const labels = name.split(DOT);
  const last = labels.at(-1) ?? '';
  return linkedDots(name).includes(true) || (labels.length > 1 && isReservedDomain(last)) || IP.test(name);
}

/** `anna@example.com` without the dots that end a sentence. */
function wordAddress(name: string, known: KnownAddresses): string {
  let end = name.length;
  while ('.-'.includes(name.charAt(end - 1))) end -= 1;
  const address = name.slice(0, end);
  return known.has(address.toLowerCase()) ? name : `\`${address}\`${name.slice(end)}`;
}

/** `example[.]com`; where a sentence begins after the dot, a space is inserted. */
function withoutHosts(name: string): string {
  const labels = name.split(DOT);
  const linked = linkedDots(name);
  if (!linked.includes(true)) return name;
  let at = -1;
  return labels
    .map((label, index) => {
      const dot = linked[index] ? separator(labels[index - 1] ?? '', label) : name.charAt(at);
      at += label.length + 1;
      return dot + label;
    })
    .join('');
}

/** The labels after which some renderer recognizes a host name. */
function linkedDots(name: string): boolean[] {
  const labels = name.split(DOT);
  const linked = labels.map(() => false);
  let end = name.length;
  for (let index = labels.length - 1; index > 0; index -= 1) {
    const [before = '', label = '', next = ''] = labels.slice(index - 1, index + 2);
    // A host ends before the first character that is no letter; full-width dots do not count here.
    const ends = linked[index + 1] === true || /^(?:[-_@]|$)/.test(next) || WIDE_DOT.test(name.charAt(end));
    const isHost = isWww(before) || (ends && isTopLevelDomain(label.split('@', 1)[0] ?? ''));
    linked[index] = before !== '' && label !== '' && isHost;
    end -= label.length + 1;
  }
  return linked;
}

function isWww(label: string): boolean {
  return /www$/i.test(label);
}

function separator(before: string, label: string): string {
  const beginsSentence = /^\p{Lu}\p{Ll}+$/u.test(label) && !isWww(before);
  return beginsSentence || /^(?:\p{L}|\d+)$/u.test(before) ? '. ' : '[.]';
}
