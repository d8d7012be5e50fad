import { describe, expect, it } from '@jest/globals';
import { until } from '../../../test/support/patience.js';
import { GatheredLines } from './gathered-lines.js';

class Target {
  readonly written: string[] = [];
  flushes = 0;

  write(text: string): void {
    this.written.push(text);
  }

  flushSync(): void {
    this.flushes += 1;
  }
}

describe('gathered lines', () => {
  it('are written together, in their order', async () => {
    const target = new Target();
    const lines = new GatheredLines(target);

    for (const line of ['one\n', 'two\n', 'three\n']) lines.write(line);

    expect(target.written).toEqual([]);
    await until(async () => target.written.length > 0);
    expect(target.written).toEqual(['one\ntwo\nthree\n']);
  });

  it('are written at once when they are many, and when they are asked for', () => {
    const target = new Target();
    const lines = new GatheredLines(target);
    const long = `${'x'.repeat(9000)}\n`;

    lines.write(long);
    expect(target.written).toEqual([long]);
    lines.write('last\n');
    lines.flushSync();

    expect(target).toMatchObject({ written: [long, 'last\n'], flushes: 1 });
  });
});
