import { describe, expect, it } from '@jest/globals';
import { AiWorld, dayFromNow } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

const dentist = '- Dentist +3 10:00-10:30 @ Main Street 4';

describe('additions to a proposal', () => {
  it.each([
    ['another hour', ['call with Jo tomorrow at 3pm', 'make it 6'], ['+ Call with Jo +1 18:00-18:30']],
    ['one more', ['call with Jo tomorrow at 3pm', 'make it 6', 'no, 5'], ['+ Call with Jo +1 17:00-17:30']],
    ['a length', ['study tomorrow evening', '2 hours'], ['+ Study +1 17:00-19:00']],
    ['a place', ['lunch with Eva tomorrow', 'at Nobu'], ['+ Lunch with Eva +1 12:00-13:00 @ Nobu']],
    ['an agreement', ['move the dentist to 3pm', '4pm works'], [dentist, '+ Dentist +3 16:00-16:30 @ Main Street 4']],
    [
      'a new name',
      ['move the dentist to 3pm', 'and rename it Dr. Meyer'],
      [dentist, '+ Dr. Meyer +3 15:00-15:30 @ Main Street 4'],
    ],
    ['what somebody did', ['call with Jo tomorrow at 3pm', 'Jo moved it to 4pm'], ['+ Call with Jo +1 16:00-16:30']],
    ['a question', ['lunch with Eva tomorrow', 'how about 1pm?'], ['+ Lunch with Eva +1 13:00-14:00']],
    [
      'a guest, then another',
      ['invite zoe@corp.example to the offsite', 'and lea@corp.example'],
      [
        '- Offsite +6 09:00-17:00 @ Lake House',
        '+ Offsite +6 09:00-17:00 @ Lake House <lea@corp.example zoe@corp.example>',
      ],
    ],
    ['an apology', ['call with Jo tomorrow at 3pm', 'sorry, the day after'], ['+ Call with Jo +2 15:00-15:30']],
    [
      'a second mind',
      ['call with Jo tomorrow at 3pm', 'no', 'actually yes, but at 5'],
      ['+ Call with Jo +1 17:00-17:30'],
    ],
    ['a slip', ['cancel the offsite', 'I meant the dentist'], [dentist]],
    ['another kind', ['dinner with Eva tomorrow at 7pm', 'make that lunch, at 1'], ['+ Lunch with Eva +1 13:00-14:00']],
    ['both of two', ['cancel the sync', 'both'], ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00']],
    [
      'each of two by its name',
      ['cancel the sync', 'Bob and Ann'],
      ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00'],
    ],
    [
      'an event right behind',
      ['golf in 3 days at 3pm', 'and move the dentist to right after that'],
      [dentist, '+ Golf +3 15:00-16:00', '+ Dentist +3 16:00-16:30 @ Main Street 4'],
    ],
    ['a slip at the end, in German', ['Sag den Offsite ab', 'Moment, den Dentist meinte ich'], [dentist]],
    [
      'a new name for a forgotten order',
      ['lunch with Eva tomorrow at noon', 'forget it, cancel the dentist'],
      [dentist],
    ],
    [
      'another name, behind a name',
      ['rename the dentist to Checkup', 'no, Dr. Meyer'],
      [dentist, '+ Dr. Meyer +3 10:00-10:30 @ Main Street 4'],
    ],
    [
      'less of the same',
      ['move the dentist back an hour', 'half an hour is enough'],
      [dentist, '+ Dentist +3 10:30-11:00 @ Main Street 4'],
    ],
    [
      'a day in the place of a time',
      ['move the dentist to 4pm', `no, to ${dayFromNow(4)}`],
      [dentist, '+ Dentist +4 10:00-10:30 @ Main Street 4'],
    ],
    [
      'somebody who is named',
      ['lunch with Eva tomorrow at noon', 'sorry, at 1', 'with Leo'],
      ['+ Lunch with Eva with Leo +1 13:00-14:00'],
    ],
    [
      'the day that was asked about',
      [`what do I have on ${dayFromNow(5)}?`, 'then put in a bike ride at 10'],
      ['+ Bike ride +5 10:00-11:00'],
    ],
    ['an end', ['lunch with Eva tomorrow at noon', 'until 2'], ['+ Lunch with Eva +1 12:00-14:00']],
    ['somebody else', ['lunch with Eva tomorrow at noon', 'no, with Leo'], ['+ Lunch with Leo +1 12:00-13:00']],
    [
      'a remark before it',
      ['lunch with Eva tomorrow at noon', 'oh wait, I sleep in. 1pm please'],
      ['+ Lunch with Eva +1 13:00-14:00'],
    ],
    [
      'a new name that was asked for',
      ['rename the dentist', 'Checkup'],
      [dentist, '+ Checkup +3 10:00-10:30 @ Main Street 4'],
    ],
    ['an answer in parts', ['dinner with Lou', 'tomorrow', '7pm'], ['+ Dinner with Lou +1 19:00-20:00']],
  ])('is part of it: %s', async (_case, sentences, changes) => {
    expect(await changesBy(await seeded(world), ...sentences)).toEqual(changes);
  });

  it('tells when a series ends', async () => {
    const user = await seeded(world);
    const { conversationId } = await user.chat('add gym every day at 7am');

    const { proposedActions } = await user.chat(`until ${dayFromNow(10)}`, { conversationId });

    expect(proposedActions.map(({ preview }) => preview.after?.recurrence)).toEqual([
      [expect.stringMatching(/^RRULE:FREQ=DAILY;UNTIL=/)],
    ]);
  });
});

it.each([
  ['gym every day at 7am', (day: string) => `but not on ${day}`],
  ['Sport jeden Tag um 7 Uhr', (day: string) => `außer am ${day}`],
  ['sport tous les jours à 7h', (day: string) => `sauf le ${day}`],
  ['gimnasio todos los días a las 7', (day: string) => `pero no el ${day}`],
])('a day that a proposed series leaves out: %s', async (series, except) => {
  const user = await seeded(world);
  const { conversationId } = await user.chat(series);
  const [first, second] = [dayFromNow(3), dayFromNow(5)];

  await user.chat(except(first), { conversationId });
  const { proposedActions } = await user.chat(except(second), { conversationId });

  const lines = proposedActions.flatMap(({ preview }) => preview.after?.recurrence ?? []);
  for (const day of [first, second]) expect(lines.join('\n')).toMatch(new RegExp(`EXDATE.*${day.replaceAll('-', '')}`));
});

it('looks for a time for an event that is to be fitted in, and makes none', async () => {
  const user = await seeded(world);

  const { conversationId, proposedActions, reply } = await user.chat(
    'when can I fit in a 45 minute physio tomorrow afternoon?',
  );
  const { preview } = await user.propose('the second one', { conversationId });

  expect(proposedActions).toEqual([]);
  expect(reply).toMatch(/^These times are free:/);
  expect(preview.after).toMatchObject({ summary: 'Physio' });
});

it('answers of the event spoken of what it overlaps and when it ends', async () => {
  const user = await seeded(world);
  const { conversationId } = await user.chat('when is the dentist?');

  const clash = await user.chat('does it clash with anything?', { conversationId });
  const end = await user.chat('when does it end?', { conversationId });

  expect(clash.reply).toMatch(/^Nothing overlaps/);
  expect(end.reply).toMatch(/^Dentist: .*10:00.*10:30/);
});

it('cancels another event too, and leaves the one out that is taken back', async () => {
  const user = await seeded(world);
  const { conversationId } = await user.chat('cancel the dentist');

  const both = await user.chat('and the offsite too', { conversationId });
  const { proposedActions } = await user.chat('not the offsite', { conversationId });

  expect(both.proposedActions).toHaveLength(2);
  expect(proposedActions.map(({ preview }) => preview.before?.summary)).toEqual(['Dentist']);
});

describe('two orders in one message', () => {
  it.each([
    ['gym tomorrow 7am and dinner with Eva at 8pm', ['+ Gym +1 07:00-08:00', '+ Dinner with Eva +1 20:00-21:00']],
    ['cancel the dentist and book a haircut tomorrow at 5pm', [dentist, '+ Haircut +1 17:00-18:00']],
    [
      'cancel the dentist and rename the offsite to Retreat',
      [dentist, '- Offsite +6 09:00-17:00 @ Lake House', '+ Retreat +6 09:00-17:00 @ Lake House'],
    ],
  ])('are both prepared: %s', async (sentence, changes) => {
    expect(await changesBy(await seeded(world), sentence)).toEqual(changes);
  });

  it('are prepared as far as they can be, and the reply tells of the rest', async () => {
    const { reply, proposedActions } = await (await seeded(world)).chat('cancel the dentist and cancel the sync');

    expect(proposedActions).toEqual([expect.objectContaining({ kind: 'delete_event' })]);
    expect(reply).toContain('I left this out; please tell me again: “cancel the sync”');
  });

  it('leave open which event a further change is about', async () => {
    const user = await seeded(world);

    const { questions } = await user.chatAll('book a haircut tomorrow at 5pm and dinner at 8pm', 'make it 6pm');

    const options = [expect.stringMatching(/^Haircut: /), expect.stringMatching(/^Dinner: /)];
    expect(questions).toEqual([expect.objectContaining({ field: 'event', options })]);
  });

  it('leave no doubt where only one of them can be changed: an event that goes has no new time', async () => {
    const user = await seeded(world);

    const changes = await changesBy(user, 'cancel the dentist and book a haircut tomorrow at 5pm', 'make it 6pm');

    expect(changes).toEqual([dentist, '+ Haircut +1 18:00-19:00']);
  });

  it('is one where the words only sound like two', async () => {
    expect(await changesBy(await seeded(world), 'remind me tomorrow at 3pm to call Bob and book the hotel')).toEqual([
      '+ Call Bob and book the hotel +1 15:00-15:30',
    ]);
  });
});

it('says how many of too many events are left out', async () => {
  const { reply, proposedActions } = await (await seeded(world)).chat('cancel everything in the next 9 days');

  expect(proposedActions).toHaveLength(5);
  expect(reply).toContain('4 more are left out');
});

it('asks for the hour once the day is told', async () => {
  const user = await seeded(world);
  const { conversationId } = await user.chat('schedule a meeting called Plan');

  const { questions } = await user.chat('tomorrow', { conversationId });
  const { preview } = await user.propose('3pm', { conversationId });

  expect(questions).toEqual([expect.objectContaining({ question: expect.stringContaining('At what time') })]);
  expect(preview.after).toMatchObject({ summary: 'Plan' });
});
