import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Action } from '../../src/modules/ai/actions/action.dto.js';
import { AiWorld, dayFromNow } from './ai-world.js';
import { seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

/** What waits behind these messages: "delete Dentist", "create Gym +3 09:00". */
async function openAfter(...messages: string[]): Promise<string[]> {
  const user = await seeded(world);
  const { proposedActions } = await user.chatAll(...messages);
  expect(await user.writes()).toEqual([]);
  return proposedActions.map(wordAction).toSorted((one, other) => one.localeCompare(other));
}

function wordAction({ kind, preview }: Action): string {
  const { before, after } = preview;
  const title = String(before?.summary ?? after?.summary);
  const { dateTime } = after?.start ?? {};
  if (kind === 'delete_event' || dateTime === undefined) return `${kind.replace('_event', '')} ${title}`;
  const days = Temporal.PlainDate.from(dayFromNow(0)).until(dateTime.slice(0, 10)).days;
  return `${kind.replace('_event', '')} ${title} +${days} ${dateTime.slice(11, 16)}`;
}

/** A day as a language says it: "2 décembre". */
function sayDay(days: number, language: string): string {
  return Temporal.PlainDate.from(dayFromNow(days)).toLocaleString(language, { day: 'numeric', month: 'long' });
}

const [three, five] = [dayFromNow(3), dayFromNow(5)];
const gym = `gym on ${three} at 7am and on ${five} at 8am`;
const both = ['create Gym +3 07:00', 'create Gym +5 08:00'];

describe('several proposals of one conversation', () => {
  it.each([
    [[`add ${gym}`], both],
    [[`trag Gym am ${three} um 7 Uhr und am ${five} um 8 Uhr ein`], both],
    [[`ajoute gym le ${sayDay(3, 'fr')} à 7h et le ${sayDay(5, 'fr')} à 8h`], both],
    [[`apunta gym el ${sayDay(3, 'es')} a las 7 y el ${sayDay(5, 'es')} a las 8`], both],
    [
      [`gym on ${three} at 7am`, `and also on ${five}`],
      ['create Gym +3 07:00', 'create Gym +5 07:00'],
    ],
    [
      [`gym ${three} um 7 Uhr`, `auch am ${five}`],
      ['create Gym +3 07:00', 'create Gym +5 07:00'],
    ],
    [
      [`gym on ${three} at 7am`, 'make it 8am', `and on ${five} too`],
      ['create Gym +3 08:00', 'create Gym +5 08:00'],
    ],
    [
      ['move the offsite to 10am', 'and the dentist an hour later'],
      ['update Dentist +3 11:00', 'update Offsite +6 10:00'],
    ],
    [
      ['cancel the dentist', 'and the offsite too'],
      ['delete Dentist', 'delete Offsite'],
    ],
    [
      ['sag den Dentist ab', 'das Offsite auch'],
      ['delete Dentist', 'delete Offsite'],
    ],
    [
      [`lunch with Eva on ${three} at noon`, 'and dinner with Lou at 8pm'],
      ['create Dinner with Lou +3 20:00', 'create Lunch with Eva +3 12:00'],
    ],
  ])('are made by %j', async (messages, expected) => {
    expect(await openAfter(...messages)).toEqual(expected);
  });

  it.each([
    [['cancel the dentist and the offsite', 'actually keep the dentist'], ['delete Offsite']],
    [['cancel the dentist', 'and the offsite too', 'hm no, leave the dentist in'], ['delete Offsite']],
    [['cancel the dentist and the offsite', "don't cancel the dentist"], ['delete Offsite']],
    [['cancel the dentist and the offsite', 'only the offsite'], ['delete Offsite']],
    [['cancel the dentist and the offsite', 'only the first'], ['delete Dentist']],
    [['cancel the dentist', 'and the offsite too', 'neither'], []],
    [['sag den Dentist und das Offsite ab', 'lass den Dentist drin'], ['delete Offsite']],
    [['sag den Dentist ab', 'ach nein, lass ihn drin'], []],
    [['annule le dentist et le offsite', 'garde le dentist'], ['delete Offsite']],
    [['cancela el dentist y el offsite', 'deja el dentist'], ['delete Offsite']],
    [[`add ${gym}`, 'cancel both'], []],
    [[`add ${gym}`, 'cancel the second one'], ['create Gym +3 07:00']],
    [[`add ${gym}`, `not on ${three}`], ['create Gym +5 08:00']],
    [[`add ${gym}`, `skip ${three}`], ['create Gym +5 08:00']],
    [['cancel the dentist and the offsite', 'keep both'], []],
    [['cancel the dentist and the offsite', 'not the first one'], ['delete Offsite']],
    [['cancel the dentist', 'keep the offsite'], ['delete Dentist']],
    [
      ['cancel the dentist', 'do the same for the offsite'],
      ['delete Dentist', 'delete Offsite'],
    ],
    [['cancel the dentist', 'and move the offsite to 10am', 'actually leave the dentist'], ['update Offsite +6 10:00']],
  ])('are taken back as far as is said: %j', async (messages, expected) => {
    expect(await openAfter(...messages)).toEqual(expected);
  });

  it.each([
    [
      [`add ${gym}`, `the ${five} one at 9am`],
      ['create Gym +3 07:00', 'create Gym +5 09:00'],
    ],
    [
      [`add ${gym}`, 'the second one at 9am'],
      ['create Gym +3 07:00', 'create Gym +5 09:00'],
    ],
    [
      [`add ${gym}`, `${five} doesn't work, ${dayFromNow(6)} at 9am`],
      ['create Gym +3 07:00', 'create Gym +6 09:00'],
    ],
    [
      [`add ${gym}`, 'half an hour later'],
      ['create Gym +3 07:30', 'create Gym +5 08:30'],
    ],
    [
      ['move the dentist to 11am', 'move the sync with Bob to 4pm', 'the dentist at noon rather'],
      ['update Dentist +3 12:00', 'update Sync with Bob +8 16:00'],
    ],
    [
      [`lunch with Eva on ${three} at noon`, 'cancel the offsite', 'make the lunch 1pm'],
      ['create Lunch with Eva +3 13:00', 'delete Offsite'],
    ],
  ])('are changed where one is pointed at, or all: %j', async (messages, expected) => {
    expect(await openAfter(...messages)).toEqual(expected);
  });

  const moves = ['move the dentist to 11am', 'move the offsite to 10am'];
  const moved = ['update Dentist +3 11:00', 'update Offsite +6 10:00'];

  it.each([
    ['both an hour later', ['update Dentist +3 12:00', 'update Offsite +6 11:00']],
    ['make them an hour later', ['update Dentist +3 12:00', 'update Offsite +6 11:00']],
    ['swap them', ['update Dentist +6 10:00', 'update Offsite +3 11:00']],
    ['tausch die beiden', ['update Dentist +6 10:00', 'update Offsite +3 11:00']],
    ['échange-les', ['update Dentist +6 10:00', 'update Offsite +3 11:00']],
    ['intercámbialos', ['update Dentist +6 10:00', 'update Offsite +3 11:00']],
    ['cancel both', []],
    ['beide doch nicht', []],
    ['swap the three of them with the sync', moved],
  ])('are all changed, or all taken back, where all are spoken of: %s', async (message, expected) => {
    expect(await openAfter(...moves, message)).toEqual(expected);
  });

  it('are left as they are where they cannot all be changed so', async () => {
    const open = await openAfter('cancel the dentist', 'and the offsite too', 'both an hour later');

    expect(open).toEqual(['delete Dentist', 'delete Offsite']);
  });

  it('names those that wait beside the one that was changed', async () => {
    const user = await seeded(world);

    const { reply } = await user.chatAll('cancel the offsite', 'move the dentist to 11am', 'make it noon');

    expect(reply).toMatch(/12:00.*Still open: Delete “Offsite”/s);
  });

  it('asks which is meant, names them, and changes the one chosen', async () => {
    const user = await seeded(world);
    const { conversationId, questions } = await user.chatAll(`add ${gym}`, `rather on ${dayFromNow(6)}`);
    const { proposedActions } = await user.chat('the first one', { conversationId });

    expect(questions).toEqual([
      expect.objectContaining({
        field: 'event',
        options: [expect.stringMatching(/^Gym: /), expect.stringMatching(/^Gym: /)],
      }),
    ]);
    expect(proposedActions.map(wordAction).toSorted((one, other) => one.localeCompare(other))).toEqual([
      'create Gym +5 08:00',
      'create Gym +6 07:00',
    ]);
  });
});

describe('a time that is refused', () => {
  const day = dayFromNow(6);

  it.each([
    [`can't do ${five}, ${day}`, `lunch with Eva on ${five} at noon`],
    [`${five} doesn't work, ${day} instead`, `lunch with Eva on ${five} at noon`],
    [`not ${five}, ${day}`, `lunch with Eva on ${five} at noon`],
    [`${day} instead of ${five}`, `lunch with Eva on ${five} at noon`],
    [`am ${five} kann ich nicht, lieber am ${day}`, `Lunch with Eva am ${five} um 12 Uhr`],
    [
      `je ne peux pas le ${sayDay(5, 'fr')}, plutôt le ${sayDay(6, 'fr')}`,
      `lunch with Eva le ${sayDay(5, 'fr')} à midi`,
    ],
    [`no puedo el ${sayDay(5, 'es')}, mejor el ${sayDay(6, 'es')}`, `lunch with Eva el ${sayDay(5, 'es')} a las 12`],
  ])('is replaced: %s', async (refusal, order) => {
    const [open = '', ...others] = await openAfter(order, refusal);

    expect(others).toEqual([]);
    expect(open).toMatch(/\+6 12:00$/);
  });

  it.each([
    [[`lunch with Eva on ${five} at noon`, `${five} doesn't work`], []],
    [[`lunch with Eva on ${five} at noon`, `${five} doesn't work`, `${day} then`], ['create Lunch with Eva +6 12:00']],
    [[`move the dentist to ${five}`, `I can't on ${five}`, `${day} then`], ['update Dentist +6 10:00']],
  ])('is off until another is told: %j', async (messages, expected) => {
    expect(await openAfter(...messages)).toEqual(expected);
  });
});

describe('a time of day', () => {
  it.each([
    [[`lunch with Eva on ${three} at noon`, 'too early, 1pm'], 'Lunch with Eva +3 13:00'],
    [[`Essen mit Eva am ${three} um 18 Uhr`, 'zu früh, lieber 19 Uhr'], 'Essen mit Eva +3 19:00'],
    [[`café avec Eva le ${sayDay(3, 'fr')} à 16h`, 'trop tôt, 17h'], 'Café avec Eva +3 17:00'],
    [[`lunch with Eva on ${three} at noon`, '12.30'], 'Lunch with Eva +3 12:30'],
    [[`lunch with Eva on ${three} at noon`, `hold on, ${five}`], 'Lunch with Eva +5 12:00'],
    [[`lunch with Eva on ${three} at noon`, 'yes, but at half past'], 'Lunch with Eva +3 12:30'],
    [[`lunch with Eva on ${three} at noon`, 'make that quarter to'], 'Lunch with Eva +3 11:45'],
    [[`Essen mit Eva am ${three} um 18 Uhr`, 'lieber um Viertel nach'], 'Essen mit Eva +3 18:15'],
    [[`café avec Eva le ${sayDay(3, 'fr')} à 16h`, 'plutôt à et quart'], 'Café avec Eva +3 16:15'],
    [[`café con Eva el ${sayDay(3, 'es')} a las 16h`, 'mejor a y media'], 'Café con Eva +3 16:30'],
  ])('takes the place of the one before, however it is said: %j', async (messages, expected) => {
    expect(await openAfter(...messages)).toEqual([`create ${expected}`]);
  });
});

describe('a proposal behind a question', () => {
  it.each([
    [
      [`lunch with Eva on ${three} at noon`, `what do I have on ${three}?`, 'then 1pm'],
      ['create Lunch with Eva +3 13:00'],
    ],
    [
      [`lunch with Eva on ${three} at noon`, `what do I have on ${three}?`, 'and at 1pm?'],
      ['create Lunch with Eva +3 12:00'],
    ],
    [
      [`move the dentist to ${five}`, `what do I have on ${five}?`, 'ok only from 4pm to 6pm then'],
      ['update Dentist +5 16:00'],
    ],
  ])('is changed by a time that asks nothing: %j', async (messages, expected) => {
    expect(await openAfter(...messages)).toEqual(expected);
  });
});

it.each([
  [['make it three'], 180],
  [['rather an hour'], 60],
  [['make it 3pm'], 120],
])('the time of a reminder that was just told is what a number changes: %j', async (messages, minutes) => {
  const user = await seeded(world);
  const { proposedActions } = await user.chatAll('haircut tomorrow at 5pm', 'remind me 2 hours before', ...messages);

  const [{ preview } = { preview: undefined }] = proposedActions;
  expect(preview?.after?.reminders?.overrides?.map((one) => one.minutes)).toEqual([minutes]);
});
