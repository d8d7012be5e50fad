import { readFile } from 'node:fs/promises';
import { marked } from 'marked';
import { htmlPage } from './html-page.js';

const GUIDE = new URL('../../../docs/client-guide.md', import.meta.url);

/** The guide for client developers as a page; its source is `docs/client-guide.md`. */
export async function guidePage(): Promise<string> {
  return htmlPage('Guide', await marked.parse(await readFile(GUIDE, 'utf8')));
}
