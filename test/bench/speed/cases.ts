import type { BenchRequest } from './load.ts';

/** Who is measured: the two baselines, and this server with either store. */
export const NAMES = ['undici', 'googleapis', 'ours', 'ours-redis'] as const;
export type Name = (typeof NAMES)[number];

/** One row of the comparison. */
export interface Case {
  name: string;
  request: BenchRequest;
  subjects: readonly Name[];
}

const PARSED = [
  'lunch with Anna tomorrow at noon for 90 minutes',
  "what's on Friday?",
  'move the dentist to Tuesday 4pm',
  'cancel yoga',
  'team sync every other Tuesday from 9:30 to 10 until the end of March',
  'verschieb den Zahnarzt auf Freitag um 15 Uhr',
];
const CONTEXT = { referenceTime: '2026-11-23T09:00', timeZone: 'Europe/Berlin', locale: 'en-GB' };
const NEW_EVENT = {
  summary: 'Planning round',
  location: 'Room 4, Example Street 12, Berlin',
  start: { dateTime: '2026-11-24T16:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-24T17:00:00', timeZone: 'Europe/Berlin' },
};

/** A list of so many events, which are all that the calendar has. */
export function listOf(size: number): BenchRequest {
  return { method: 'GET', path: `/calendar/events?maxResults=${size}` };
}

export const CASES: readonly Case[] = [
  { name: 'list of 50', request: listOf(50), subjects: NAMES },
  { name: 'list of 2,500', request: listOf(2500), subjects: ['undici', 'googleapis', 'ours'] },
  {
    name: 'get one event',
    request: { method: 'GET', path: '/calendar/events/bench0000000007' },
    subjects: ['undici', 'googleapis', 'ours'],
  },
  {
    name: 'create with a key',
    request: { method: 'POST', path: '/calendar/events', bodies: [NEW_EVENT], keyed: true },
    subjects: ['undici', 'googleapis', 'ours'],
  },
  {
    name: 'calendars',
    request: { method: 'GET', path: '/calendar/calendars' },
    subjects: ['undici', 'googleapis', 'ours'],
  },
  { name: 'who am I', request: { method: 'GET', path: '/auth/me' }, subjects: ['ours', 'ours-redis'] },
  {
    name: 'parse-request, built-in engine',
    request: { method: 'POST', path: '/ai/parse-request', bodies: PARSED.map((text) => ({ text, ...CONTEXT })) },
    subjects: ['ours'],
  },
];

/** The lengths of the lists in the chart. */
export const LENGTHS = [1, 10, 50, 250, 1000, 2500];
