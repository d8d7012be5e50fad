import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { MARKUP_ATTACKS } from '../../../../test/support/markup-attacks.js';
import { expectNoMarkup } from '../../../../test/support/rendering.js';
import { cleanReply, ReplyStream } from './reply-cleaner.js';

const KNOWN = new Set<string>();

function streamed(pieces: readonly string[]): string {
  const stream = new ReplyStream(KNOWN);
  return pieces.map((piece) => stream.push(piece)).join('') + stream.end();
}

/** Signs and words that mean something to a renderer, alone or together. */
const SIGNS = [
  Array.from(
    '!?[]()<>{}:/\\`*_~#|&;@."\'=+-%$^,。，\n\n\n\t\r\v\f\u0000\u00A0\u0085\u2028\u200B\u2060\uFEFF\u202E\u3000',
  ),
  ['  ', '    ', '> ', '- ', '1. ', '# ', '```', '~~~', '---', '](', ']:', '[^1]', '://', '<!--', '-->', '&#'],
  ['&sol;', '&colon;', '&period;', '&lt;', '&amp;', '&#x2f;', '&NewLine;', '&nbsp;', '&zwnj;', '&bsol;', '&lbrack;'],
  ['https', 'http', 'ftp', 'www.', 'mailto:', 'xmpp:', 'javascript:', 'data:', 'evil', '.com', '.de', 'a@b.co', 'x'],
  ['img', 'a', 'script', ' src=x', ' href=x', 'onerror=y', 'é', '字', '😀', '\u{E0041}', '[link removed]', '[b]'],
].flat();

const hostile = fc.oneof(
  fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...MARKUP_ATTACKS), fc.constantFrom(...SIGNS)), { maxLength: 8 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A text in pieces, and what may come between them. */
const inPieces = fc
  .tuple(
    hostile,
    fc.array(fc.nat({ max: 200 }), { maxLength: 12 }),
    fc.constantFrom('', '\r', '\v', '\f', '\uFEFF', '\u200B'),
  )
  .map(([text, cuts, between]) => {
    const places = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].toSorted(
      (a, b) => a - b,
    );
    return places.slice(1).map((place, index) => text.slice(places[index], place) + between);
  });

describe('a cleaned reply', () => {
  it.each(MARKUP_ATTACKS)('holds nothing that a renderer makes a link, an image or a script of: %j', (attack) => {
    for (const text of [attack, `See ${attack} now`, `**${attack}**`, `"${attack}"`, `- ${attack}`, `(${attack})`]) {
      expectNoMarkup(cleanReply(text));
      expectNoMarkup(streamed(Array.from(text)));
    }
  });

  it('holds none in any words, in any pieces', () => {
    fc.assert(
      fc.property(inPieces, (pieces) => {
        expectNoMarkup(streamed(pieces));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the pieces it came in', () => {
    fc.assert(
      fc.property(inPieces, (pieces) => {
        expect(streamed(pieces)).toBe(cleanReply(pieces.join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds no character that does not show', () => {
    fc.assert(
      fc.property(inPieces, (pieces) => {
        expect(streamed(pieces)).not.toMatch(
          /(?!\n|\t)[\p{Cc}\p{Cf}\u2028\u2029\u2800]|\u115F|\u034F|\u180B|\u3164|\uFFA0/u,
        );
      }),
    );
  });

  it.each([
    '下午三点。第二个',
    '您明天有两个会议。第一个是下午三点。第二个是晚上七点。',
    '明日は会議があります。午後3時です！',
    'Dr.Meier and Prof.Smith come at 3pm.Then we eat.',
    'It ends at 3 p.m.Tomorrow is free.Anything else?',
    'It costs 3.50 or 1,299.00, e.g. at 10.30, i.e. half past ten.',
    'Version 1.2.3 of report.pdf, notes.txt, photo.jpg and budget.xlsx is attached.',
    'Am 24.12.2026 um 10.30 Uhr, z.B. mit Dr.Müller.',
    'Le 24/12/2026 à 10 h 30 : « réunion » ; d’accord ?',
    'a < b, 5 > 3, <3, 2 < 3 and <',
    '5 * 3 = 15, 2**10, snake_case and list_events',
    'AT&T, R&D and Q&A; 50% & more',
    "What? Yes! (Really.) [note] {x} “quoted” and 'single'",
    '- Dentist, Thu, Dec 3, 10:00 – 11:00\n- Gym\n\n1. first\n2) second',
    'Mo.–Fr. 9:00-17:00/18:00, and/or Q1/Q2',
    'C:\\Users is a path, + 2 guests, #1 priority',
    '☀️ sunny, 👍 great, naïve café',
    'Data: three rows. Tel: 030 1234. File: report.pdf',
  ])('leaves honest prose alone: %j', (text) => {
    expect(cleanReply(text)).toBe(text);
  });

  it.each([
    ['an address', 'Write to anna@example.com.', 'Write to `anna@example.com`.'],
    ['addresses in brackets', 'Anna <anna@example.com>, (bo@x.co.uk)', 'Anna `anna@example.com`, (`bo@x.co.uk`)'],
    ['a domain', 'Book at booking.com or www.acme.com!', 'Book at booking[.]com or www[.]acme[.]com!'],
    ['a link', 'See [here](https://evil.com/SECRET).', 'See [here] ([link removed]).'],
    ['a placeholder', 'Meeting with <name>', 'Meeting with ‹name›'],
    ['a country’s domain where a sentence was meant', 'At 10.Is that good? Dr.No', 'At 10. Is that good? Dr. No'],
  ])('keeps %s to be read', (_case, text, shown) => {
    expect(cleanReply(text)).toBe(shown);
  });

  it('keeps known addresses, and links no others', () => {
    const known = new Set(['anna@example.com']);
    const text =
      'Anna (Anna@example.com), bo@example.com, x/anna@example.com, mailto:anna@example.com, anna@example.com/x.';

    const shown =
      'Anna (Anna@example.com), `bo@example.com`, x/`anna@example.com`, [link removed], anna@example.com/x.';
    expect(cleanReply(text, known)).toBe(shown);
  });

  it.each([
    ['headings', '## Monday\nDentist', 'Monday\nDentist'],
    ['emphasis', '**Bold**, *it is*, __strong__, _so_ and ~~gone~~.', 'Bold, it is, strong, so and gone.'],
    ['bullets', '* one\n* two\n  - three', '- one\n- two\n  - three'],
    ['code', 'Call `list_events` now', 'Call list_events now'],
    ['fences', 'Look:\n```json\n{"a": 1}\n```\nDone', 'Look:\n{"a": 1}\nDone'],
    ['tables', '| Day | Event |\n|---|:-:|\n| Mon | Gym |', 'Day | Event \nMon | Gym '],
    ['quotes', '> Anna said\n> hello', 'Anna said\nhello'],
    ['rules', 'one\n---\ntwo\n***\nthree', 'one\ntwo\nthree'],
    ['HTML', 'one<br>two <b>bold</b>', 'one two bold'],
    ['escapes', '1\\. one \\*two\\* &lt; &quot;three&quot;', '1. one two < "three"'],
  ])('turns %s of Markdown into plain text', (_case, text, shown) => {
    expect(cleanReply(text)).toBe(shown);
  });

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expectNoMarkup(cleanReply(cleanReply(text)));
      }),
    );
  });
});
