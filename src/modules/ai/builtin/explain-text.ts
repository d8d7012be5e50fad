import { parseArgs } from 'node:util';
import { explain } from './explain.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { locale: { type: 'string', default: 'en' }, event: { type: 'string', multiple: true } },
});

if (positionals.length > 0) {
  process.stdout.write(`${explain(positionals.join(' '), values.locale, values.event).join('\n')}\n`);
} else {
  process.stderr.write('usage: explain "text" [--locale de] [--event "title of an event that is there"]...\n');
  process.exitCode = 2;
}
