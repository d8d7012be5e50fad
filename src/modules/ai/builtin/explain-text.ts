import { parseArgs } from 'node:util';
import { explain } from './explain.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { locale: { type: 'string', default: 'en' } },
});

if (positionals.length > 0) {
  process.stdout.write(`${explain(positionals.join(' '), values.locale).join('\n')}\n`);
} else {
  process.stderr.write('usage: explain "text" [--locale de]\n');
  process.exitCode = 2;
}
