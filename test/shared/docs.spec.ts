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

/** A step of a walk in ARCHITECTURE.md: a file under `src/`, and the names in it. */
interface Step {
  walk: string;
  file: string;
  names: string[];
}

function readSteps(): Step[] {
  const [, walks = ''] = readFileSync('ARCHITECTURE.md', 'utf8').split('## Three walks');
  const sections = (walks.split('\n## ', 1)[0] ?? '').split('\n### ').slice(1);
  return sections.flatMap((section) => {
    const [walk = '', ...lines] = section.split('\n');
    return lines.flatMap((line) => {
      const [, names = ''] = /^\d+\. ((?:`[^`]+` ?)+):/u.exec(line) ?? [];
      const [file, ...rest] = [...names.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
      return file === undefined ? [] : [{ walk, file: join('src', file), names: rest }];
    });
  });
}

/** Whether a file declares a function, class, type or constant of its own, or a method of a class. */
function declares(code: string, name: string): boolean {
  const outside = `^(?:export )?(?:async )?(?:function\\*?|class|const|interface|type) ${name}\\b`;
  const method = `^ {2}(?:(?:private|static|async) )*\\*?${name}[<(]`;
  return new RegExp(`${outside}|${method}`, 'mu').test(code);
}

describe('The walks of ARCHITECTURE.md', () => {
  const steps = readSteps();

  it('are three, of ten steps or more', () => {
    const counts = [...Map.groupBy(steps, ({ walk }) => walk).values()].map(({ length }) => length >= 10);

    expect(counts).toEqual([true, true, true]);
  });

  it.each(steps)('$walk: $file declares $names', ({ file, names }) => {
    const code = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const missing = names.filter((name) => !declares(code, name));

    expect([existsSync(file), missing]).toEqual([true, []]);
  });
});
