import { ARGUMENTS_CASES } from './cases/arguments.js';
import { HISTORY } from './cases/history.js';
import { SERVERS } from './cases/servers.js';
import { STREAMS } from './cases/streams.js';
import { TEXTS } from './cases/texts.js';
import type { Replay } from './replay.js';

/** Every behaviour that is replayed; a table for each place where it shows. */
export const CASES: readonly Replay[] = [...STREAMS, ...HISTORY, ...SERVERS, ...ARGUMENTS_CASES, ...TEXTS];
