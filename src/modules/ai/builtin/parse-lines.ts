import { createInterface } from 'node:readline';
import { MODES, Mode, answerLine } from './line-protocol.js';

const isMode = (word: string | undefined): word is Mode => word !== undefined && word in MODES;

const [, , mode] = process.argv;
if (isMode(mode)) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim()) process.stdout.write(`${answerLine(mode, line)}\n`);
  }
} else {
  process.stderr.write(`usage: parse-lines ${Object.keys(MODES).join('|')} < lines.jsonl\n`);
  process.exitCode = 2;
}
