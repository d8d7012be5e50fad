import { describe, expect, it } from '@jest/globals';
import { AiWorld, dayFromNow } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

describe('a further turn about what is proposed', () => {
  it.each([
    [
      'the same again a day later, in German',
      [`Training am ${dayFromNow(9)} um 18 Uhr`, 'das gleiche nochmal am Tag danach'],
      ['+ Training +9 18:00-19:00', '+ Training +10 18:00-19:00'],
    ],
    [
      'the same again a day later, in French',
      [`sport le ${dayFromNow(9)} à 18h`, 'la même chose le lendemain'],
      ['+ Sport +9 18:00-19:00', '+ Sport +10 18:00-19:00'],
    ],
    [
      'somebody who cannot',
      ['call with Zoe tomorrow at 3pm', `Zoe can't, ${dayFromNow(2)} same time`],
      ['+ Call with Zoe +2 15:00-15:30'],
    ],
    [
      'a time of day with a dot, behind a question',
      ['call with Zoe tomorrow at 3pm', 'is the morning free?', 'move it to 12.30'],
      ['+ Call with Zoe +1 12:30-13:00'],
    ],
    ['second thoughts', ['cancel the dentist', 'on second thought no'], []],
    ['second thoughts, in French', ['annule le dentist', 'réflexion faite, non'], []],
    [
      'a name that is presented',
      ['can you schedule something for me', "it's a podcast recording", 'tomorrow 11 to 1'],
      ['+ Podcast recording +1 11:00-13:00'],
    ],
  ])('is understood: %s', async (_what, messages, expected) => {
    expect(await changesBy(await seeded(world), ...messages)).toEqual(expected);
  });

  const review = '- Project review +4 14:00-15:00 <mia@corp.example tom@corp.example>';

  it.each([
    [
      'a guest of a new event',
      ['lunch with Eva and Tom tomorrow at noon', 'without Tom'],
      ['+ Lunch with Eva +1 12:00-13:00'],
    ],
    ['all other guests', ['essen mit Eva und Tom morgen um 12', 'nur Eva'], ['+ Essen mit Eva +1 12:00-13:00']],
    ['the place of a new event', ['atelier demain à 15h en salle 4', 'oublie la salle'], ['+ Atelier +1 15:00-16:00']],
    [
      'the time, and leaves the guest',
      ['move the project review to 5pm and invite zoe@corp.example', 'leave the time as it is, just zoe'],
      [review, '+ Project review +4 14:00-15:00 <mia@corp.example tom@corp.example zoe@corp.example>'],
    ],
    [
      'the guest, and leaves the time, in Spanish',
      ['pasa project review a las 17 e invita a zoe@corp.example', 'lo de zoe olvídalo'],
      [review, '+ Project review +4 17:00-18:00 <mia@corp.example tom@corp.example>'],
    ],
    ['all that a change consists of', ['invite zoe@corp.example to the dentist', "zoe can't come"], []],
    [
      'nothing that is not there',
      ['lunch with Eva tomorrow at noon', 'without dessert'],
      ['+ Lunch with Eva +1 12:00-13:00'],
    ],
  ])('takes back %s', async (_what, messages, expected) => {
    expect(await changesBy(await seeded(world), ...messages)).toEqual(expected);
  });

  it.each([
    ['invite zoe@corp.example to the dentist', 'and to the weekly report'],
    ['invite zoe@corp.example to the dentist', 'same for the weekly report'],
    ['lade zoe@corp.example zu dentist ein', 'und zum weekly report auch'],
    ['invite zoe@corp.example au dentist', 'et aussi au weekly report'],
    ['invita a zoe@corp.example al dentist', 'y al weekly report'],
  ])('adds the same to one more event: %s, %s', async (order, message) => {
    expect(await changesBy(await seeded(world), order, message)).toEqual([
      '- Dentist +3 10:00-10:30 @ Main Street 4',
      '- Weekly report +5 11:00-12:00',
      '+ Dentist +3 10:00-10:30 @ Main Street 4 <zoe@corp.example>',
      '+ Weekly report +5 11:00-12:00 <zoe@corp.example>',
    ]);
  });

  it.each([
    ['another one of a series', ['move yoga to 7pm', `only on ${dayFromNow(9)}`], [9]],
    ['another one of a series, in French', ['décale le yoga à 19h', `non, celui du ${dayFromNow(16)}`], [16]],
    ['all of a series', ['mueve el yoga a las 19', 'todas las semanas'], [2, 9, 16]],
    ['the rest of a series', ['verschieb Yoga auf 19 Uhr', `alle ab dem ${dayFromNow(9)}`], [9, 16]],
  ])('means %s', async (_what, messages, days) => {
    expect(await changesBy(await seeded(world), ...messages)).toEqual([
      ...days.map((day) => `- Yoga +${day} 18:00-19:00`),
      ...days.map((day) => `+ Yoga +${day} 19:00-20:00`),
    ]);
  });

  it.each([
    ['coffee with Zoe tomorrow at 9am', 'that clashes with the stand-up, make it 10:30'],
    ['trag Coffee with Zoe morgen um 9 Uhr ein', 'das überschneidet sich mit dem Stand-up, mach 10:30'],
    ['coffee with Zoe demain à 9h', 'ça chevauche le stand-up, plutôt 10h30'],
    ['coffee with Zoe mañana a las 9', 'choca con el stand-up, ponlo a las 10:30'],
  ])('moves what clashes, and not what it clashes with: %s, %s', async (order, message) => {
    expect(await changesBy(await seeded(world), order, message)).toEqual([
      expect.stringMatching(/^\+ Coffee with Zoe \+1 10:30-11:30/),
    ]);
  });

  it('makes a series of a new event, and ends it', async () => {
    const user = await seeded(world);
    const last = dayFromNow(30);

    const { proposedActions } = await user.chatAll(
      'put running on tomorrow at 8am',
      'repeat that weekly',
      `but only until ${last}`,
    );

    expect(JSON.stringify(proposedActions.at(-1)?.preview.after)).toMatch(/FREQ=WEEKLY[^"]*UNTIL=/);
  });
});
