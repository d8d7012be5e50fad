import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../languages/packages.js';
import type { EventSeen } from '../state/tool-results.js';
import { matchMisspelled } from './match-event.js';

function isMisspelled(code: string, name: string, summary: string): boolean {
  const language = LANGUAGES.find((one) => one.code === code);
  if (!language) throw new Error(code);
  const event: EventSeen = {
    id: '1',
    summary,
    start: '2026-11-26T10:30',
    end: '2026-11-26T11:15',
    people: [],
    guests: [],
  };
  return matchMisspelled(name, event, language) !== undefined;
}

describe('a name with a slip of the finger', () => {
  it.each([
    ['en', 'dentsit', 'Dentist'],
    ['de', 'Zahnartz', 'Zahnarzt'],
    ['fr', 'revue de projte', 'Revue de projet'],
    ['es', 'reunion de presupeusto', 'Reunión de presupuesto'],
  ])('is that of the event (%s): %s', (code, name, summary) => {
    expect(isMisspelled(code, name, summary)).toBe(true);
  });

  it.each([
    ['en', 'lunch', 'Launch'],
    ['es', 'comida', 'Comisión'],
    ['es', 'entrevista con Ana', 'Entrevista Sara Klein'],
  ])('is another one where the words are short, longer or others (%s): %s, %s', (code, name, summary) => {
    expect(isMisspelled(code, name, summary)).toBe(false);
  });
});
