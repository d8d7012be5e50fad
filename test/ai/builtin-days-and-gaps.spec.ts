import { describe, expect, it } from '@jest/globals';
import { AiWorld, ZONE, dayFromNow } from './ai-world.js';
import { seeded } from './seeded-calendar.js';
import { onDay } from './tool-answers.js';

const world = AiWorld.shared();

describe('a question that takes some reckoning', () => {
  it.each([
    ['how many days until the offsite?', 'en-GB', /6 days/],
    ['Wie viele Tage noch bis zum Offsite?', 'de-DE', /6 Tage/],
    ["Combien de jours avant l'offsite ?", 'fr-FR', /6\sjours/],
    ['¿Cuántos días faltan para el offsite?', 'es-ES', /6 días/],
  ])('tells how long it is until an event: %s', async (question, locale, told) => {
    const { reply } = await (await seeded(world)).chat(question, { locale });

    expect(reply).toMatch(told);
  });

  it.each([
    [
      'what is my busiest day in the next 9 days?',
      'en-GB',
      /busiest day .* 8 hours of events\. Most events are on .*: 2\.\n- Offsite/,
    ],
    [
      'Was ist in den nächsten 9 Tagen mein vollster Tag?',
      'de-DE',
      /vollster Tag .* 8 Stunden\. Die meisten Termine hast du am .*: 2\.\n- Offsite/,
    ],
  ])('tells the day that holds the most: %s', async (question, locale, told) => {
    const { reply } = await (await seeded(world)).chat(question, { locale });

    expect(reply).toMatch(told);
  });

  it('counts on each day only what takes place then', async () => {
    const user = await world.user([
      onDay(1, 'Night shift', {
        start: { dateTime: `${dayFromNow(1)}T22:00:00`, timeZone: ZONE },
        end: { dateTime: `${dayFromNow(2)}T06:00:00`, timeZone: ZONE },
      }),
    ]);

    const { reply } = await user.chat('what is my busiest day in the next 9 days?', { locale: 'en-GB' });

    expect(reply).toMatch(/busiest day .*: 6 hours of events\.\n- Night shift/);
  });

  it('tells the busiest day of a week that is over', async () => {
    const user = await world.user([onDay(-7, 'Inventory', {}, '09:00')]);

    const { reply } = await user.chat('what was my busiest day last week?', { locale: 'en-GB' });

    expect(reply).toMatch(/busiest day .* 1 hour of events\.\n- Inventory/);
  });

  it.each([
    ['how long until my next meeting?', /Stand-up: .* It is 1 day until then/],
    ['how long until my first meeting the day after tomorrow?', /Yoga: .* It is 2 days until then/],
  ])('tells how long it is until an event that is pointed at: %s', async (question, told) => {
    expect((await (await seeded(world)).chat(question, { locale: 'en-GB' })).reply).toMatch(told);
  });

  it('tells a day that holds the least', async () => {
    const { reply } = await (await seeded(world)).chat('which day is least busy in the next 9 days?');

    expect(reply).toMatch(/quietest day .* 0 minutes of events/);
  });

  it.each([
    ['am I free between the optician and the rehearsal?', /You are free .* from 11:00 to 13:00/],
    ['anything between the rehearsal and the optician?', /You have nothing .* from 11:00 to 13:00/],
    ['what is between the optician and the quiz night?', /\n- Rehearsal: 13:00–14:00$/],
    ['anything between the optician and the regatta?', /no event matching "regatta"/],
  ])('looks between two events: %s', async (question, told) => {
    const user = await world.user([
      onDay(2, 'Optician', {}, '10:00'),
      onDay(2, 'Rehearsal', {}, '13:00'),
      onDay(2, 'Quiz night', {}, '20:00'),
    ]);

    expect((await user.chat(question, { locale: 'en-GB' })).reply).toMatch(told);
  });
});
