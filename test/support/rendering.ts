import { expect } from '@jest/globals';
import markdownIt from 'markdown-it';
import { Marked } from 'marked';

const marked = new Marked({ gfm: true });
const commonMark = markdownIt({ html: true, linkify: true });
commonMark.linkify.set({ fuzzyLink: true, fuzzyEmail: true });

const RENDERERS: ((text: string) => string)[] = [
  (text) => marked.parse(text, { async: false }),
  (text) => commonMark.render(text),
];

/** What a renderer makes of plain words, lines and blanks. */
const HARMLESS = new Set(
  'p em strong code pre ul ol li blockquote h1 h2 h3 h4 h5 h6 hr br table thead tbody tr th td del s input'.split(' '),
);
const ATTRIBUTES = /^(?:\s+(?:class|start|align|style|disabled|checked|type)(?:="[\w :;-]*")?)*\s*\/?$/;

/** Expects that a text is without links, images, scripts and elements of its own, for clients that render it as Markdown or HTML. */
export function expectNoMarkup(text: string): void {
  for (const render of RENDERERS) expect(elementsIn(render(text))).toEqual([]);
  expect(text).not.toMatch(/<[a-z/!?]/i);
}

/** The elements of rendered HTML that are none of Markdown's harmless ones, or carry what those do not. */
function elementsIn(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z][\w-]*)([^>]*)>/gi)]
    .filter(([, name = '', attributes = '']) => !HARMLESS.has(name.toLowerCase()) || !ATTRIBUTES.test(attributes))
    .map(([tag]) => tag);
}
