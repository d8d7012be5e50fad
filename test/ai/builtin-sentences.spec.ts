import { describe, expect, it } from '@jest/globals';
import { AiWorld, dayFromNow } from './ai-world.js';
import { changesBy, seeded, weekday } from './seeded-calendar.js';

const world = AiWorld.shared();

describe('a sentence that makes an event', () => {
  it.each([
    ['lunch with Anna tomorrow at noon for 90 minutes', 'Lunch with Anna +1 12:00-13:30'],
    ['schedule a meeting called Budget tomorrow at 4pm', 'Budget +1 16:00-17:00'],
    ['dentist check tomorrow at 8:15am', 'Dentist check +1 08:15-09:15'],
    ['book a haircut tomorrow from 5 to 5:45pm', 'Haircut +1 17:00-17:45'],
    ['call with Tom tomorrow at half past one', 'Call with Tom +1 13:30-14:00'],
    [`piano lesson on ${weekday(3)} at 4pm`, 'Piano lesson +3 16:00-17:00'],
    [`remind me to send the invoice on ${weekday(4)} at 9am`, 'Send the invoice +4 09:00-10:00'],
    [`plan a workshop on ${dayFromNow(5)} from 13:00 to 17:30`, 'Workshop +5 13:00-17:30'],
    ['add coffee with Lea in 3 days at quarter to five pm', 'Coffee with Lea +3 16:45-17:45'],
    ['haircut rather at 11am tomorrow', 'Haircut +1 11:00-12:00'],
    ['breakfast tomorrow', 'Breakfast +1 08:00-09:00'],
    ['dinner with Eva tomorrow', 'Dinner with Eva +1 19:00-20:00'],
    ['put gym on my calendar tomorrow 6-7pm', 'Gym +1 18:00-19:00'],
    ['block tomorrow afternoon for deep work', 'Deep work +1 12:00-17:00'],
    [`block ${weekday(3)} morning for writing`, 'Writing +3 08:00-12:00'],
    ['block two hours tomorrow at 9am for the tax return', 'Tax return +1 09:00-11:00'],
    ['block tomorrow for deep work', 'Deep work +1 all day'],
    ["Paul's birthday tomorrow", "Paul's birthday +1 all day"],
    [`vacation from ${dayFromNow(9)} to ${dayFromNow(11)}`, 'Vacation +9 all day to +11'],
    ['team lunch at Blue Door tomorrow at 12:30', 'Team lunch +1 12:30-13:30 @ Blue Door'],
    ['schedule a demo tomorrow at 3pm in room 5', 'Demo +1 15:00-16:00 @ Room 5'],
    [
      'schedule a meeting with bob@corp.example tomorrow 3-4pm in room 5 about the budget',
      'Budget +1 15:00-16:00 @ Room 5 <bob@corp.example>',
    ],
    [
      'meeting with ann@corp.example and bob@corp.example tomorrow at 11am',
      'Meeting +1 11:00-12:00 <ann@corp.example bob@corp.example>',
    ],
    ['interview tomorrow at 14:00 for 45 minutes', 'Interview +1 14:00-14:45'],
    ['please set up a call with Jo tomorrow at ten am', 'Call with Jo +1 10:00-10:30'],
    ['I have a doctor appointment tomorrow at 11:20am', 'Doctor appointment +1 11:20-12:20'],
    ['new event: car wash tomorrow 7pm', 'Car wash +1 19:00-20:00'],
    ['movie night in 2 days at 8pm', 'Movie night +2 20:00-21:00'],
    ['can you schedule a retro tomorrow at 2pm for an hour and a half?', 'Retro +1 14:00-15:30'],
    ['create an event named "Meet at noon" tomorrow at 5pm', 'Meet at noon +1 17:00-18:00'],
  ])('%s', async (sentence, made) => {
    expect(await changesBy(await seeded(world), sentence)).toEqual([`+ ${made}`]);
  });

  it.each([
    ['running every day at 6am for 30 minutes', 'DAILY'],
    [`choir every ${weekday(2)} at 7pm`, 'WEEKLY'],
    ['book club on the first Monday of every month at 8pm', 'MONTHLY'],
  ])('and repeats: %s', async (sentence, frequency) => {
    const user = await seeded(world);

    const { preview } = await user.propose(sentence);

    expect(preview.after?.recurrence).toEqual([expect.stringContaining(`RRULE:FREQ=${frequency}`)]);
  });
});

describe('a sentence that changes an event', () => {
  const dentist = 'Dentist +3 10:00-10:30 @ Main Street 4';

  it.each([
    ['move the dentist to 3pm', [`- ${dentist}`, '+ Dentist +3 15:00-15:30 @ Main Street 4']],
    ['move my dentist appointment to 3pm', [`- ${dentist}`, '+ Dentist +3 15:00-15:30 @ Main Street 4']],
    [`reschedule the dentist to ${weekday(5)}`, [`- ${dentist}`, '+ Dentist +5 10:00-10:30 @ Main Street 4']],
    ['move the dentist to tomorrow at 9am', [`- ${dentist}`, '+ Dentist +1 09:00-09:30 @ Main Street 4']],
    ['push the dentist back by an hour', [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    ['bring the dentist forward by 30 minutes', [`- ${dentist}`, '+ Dentist +3 09:30-10:00 @ Main Street 4']],
    ['make the dentist half an hour earlier', [`- ${dentist}`, '+ Dentist +3 09:30-10:00 @ Main Street 4']],
    ['postpone the dentist by two hours', [`- ${dentist}`, '+ Dentist +3 12:00-12:30 @ Main Street 4']],
    ['extend the dentist by 15 minutes', [`- ${dentist}`, '+ Dentist +3 10:00-10:45 @ Main Street 4']],
    ['make the dentist an hour long', [`- ${dentist}`, '+ Dentist +3 10:00-11:00 @ Main Street 4']],
    ['rename the dentist to Orthodontist', [`- ${dentist}`, '+ Orthodontist +3 10:00-10:30 @ Main Street 4']],
    ['change the location of the dentist to Room 7', [`- ${dentist}`, '+ Dentist +3 10:00-10:30 @ Room 7']],
    ['push the stand-up tomorrow back by 30 minutes', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 09:30-09:45']],
    [
      `delay my first sync on ${dayFromNow(8)} by 30 minutes`,
      ['- Sync with Bob +8 11:00-12:00', '+ Sync with Bob +8 11:30-12:30'],
    ],
    ['delay the stand-up by 10 minutes', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 09:10-09:25']],
    ['move the stand-up up by 15 minutes', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 08:45-09:00']],
    ['move my sync with Ann to 4pm', ['- Sync with Ann +8 13:00-14:00', '+ Sync with Ann +8 16:00-17:00']],
    [
      'move the offsite to the day after tomorrow',
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +2 09:00-17:00 @ Lake House'],
    ],
    ['move yoga to 7pm', ['- Yoga +2 18:00-19:00', '+ Yoga +2 19:00-20:00']],
    [
      'reschedule the weekly report to 4pm from now on',
      [
        '- Weekly report +5 11:00-12:00',
        '- Weekly report +12 11:00-12:00',
        '+ Weekly report +5 16:00-17:00',
        '+ Weekly report +12 16:00-17:00',
      ],
    ],
    [
      'move the dentist to tomorrow at 4pm and make it an hour',
      [`- ${dentist}`, '+ Dentist +1 16:00-17:00 @ Main Street 4'],
    ],
    ['rename the stand-up to Daily and move it to 9:30', ['- Stand-up +1 09:00-09:15', '+ Daily +1 09:30-09:45']],
    [
      'cancel the dentist and reschedule it for tomorrow at 11am',
      [`- ${dentist}`, '+ Dentist +1 11:00-11:30 @ Main Street 4'],
    ],
    ['have the dentist start at 10:30 instead of 10', [`- ${dentist}`, '+ Dentist +3 10:30-11:00 @ Main Street 4']],
    ['dentist rather at 11am', [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    ["let's do the dentist at 11am", [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    ['Dentist lieber um 11 Uhr', [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    ['dentist plutôt à 11h', [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    ['dentist mejor a las 11', [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    [
      `push everything on ${dayFromNow(8)} back an hour`,
      [
        '- Sync with Bob +8 11:00-12:00',
        '- Sync with Ann +8 13:00-14:00',
        '+ Sync with Bob +8 12:00-13:00',
        '+ Sync with Ann +8 14:00-15:00',
      ],
    ],
    [
      'shorten the offsite to 2 hours',
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +6 09:00-11:00 @ Lake House'],
    ],
    [
      'move the offsite to the Blue House',
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +6 09:00-17:00 @ The Blue House'],
    ],
    [
      'add zoe@corp.example to the offsite',
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +6 09:00-17:00 @ Lake House <zoe@corp.example>'],
    ],
    [
      'remove tom@corp.example from the project review',
      [
        '- Project review +4 14:00-15:00 <mia@corp.example tom@corp.example>',
        '+ Project review +4 14:00-15:00 <mia@corp.example>',
      ],
    ],
  ])('%s', async (sentence, changes) => {
    expect(await changesBy(await seeded(world), sentence)).toEqual(changes);
  });
});

it('makes an event a series', async () => {
  const { preview } = await (await seeded(world)).propose('make the stand-up daily at 9:30');

  expect(preview.after).toMatchObject({ summary: 'Stand-up', recurrence: [expect.stringContaining('FREQ=DAILY')] });
});

describe('a sentence that deletes', () => {
  const yoga = ['- Yoga +2 18:00-19:00', '- Yoga +9 18:00-19:00', '- Yoga +16 18:00-19:00'];

  it.each([
    ['cancel the dentist', ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    ['delete my dentist appointment', ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    ['please remove the offsite from my calendar', ['- Offsite +6 09:00-17:00 @ Lake House']],
    ["cancel tomorrow's stand-up", ['- Stand-up +1 09:00-09:15']],
    [`cancel my last meeting on ${dayFromNow(8)}`, ['- Sync with Ann +8 13:00-14:00']],
    ['Bob is ill, please cancel my sync with him', ['- Sync with Bob +8 11:00-12:00']],
    ['cancel the meeting before my sync with Ann', ['- Sync with Bob +8 11:00-12:00']],
    ['cancel the sync with Bob', ['- Sync with Bob +8 11:00-12:00']],
    ['cancel yoga', yoga.slice(0, 1)],
    ['cancel the next yoga class', yoga.slice(0, 1)],
    ['delete the whole yoga series', yoga],
    ['cancel all yoga classes', yoga],
    ['delete the entire yoga series', yoga],
    ['cancel the yoga series', yoga],
    ['cancel the yoga classes', yoga],
    ["I'm giving up yoga, cancel all the classes", yoga],
    [`clear my calendar on ${dayFromNow(8)}`, ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00']],
    ["I can't make the dentist, please cancel it", ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    ["I can't make the dentist", ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    ['take the offsite off my calendar', ['- Offsite +6 09:00-17:00 @ Lake House']],
    [`clear everything on ${dayFromNow(8)}`, ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00']],
  ])('%s', async (sentence, changes) => {
    expect(await changesBy(await seeded(world), sentence)).toEqual(changes);
  });
});
