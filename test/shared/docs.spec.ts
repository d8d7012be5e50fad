import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = [
  'README.md',
  'ARCHITECTURE.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));

/** Targets of the page's relative links, without their fragments. */
function readLinks(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/gu)].map(
    ([, target = '']) => target,
  );
}

describe('The links of a page', () => {
  it.each(pages)('%s: lead to files of the repository', (page) => {
    const broken = readLinks(page).filter((target) => !existsSync(join(dirname(page), target)));

    expect(broken).toEqual([]);
  });
});
