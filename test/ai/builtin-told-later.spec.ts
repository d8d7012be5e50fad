import { describe, expect, it } from '@jest/globals';
import type { ActionList } from '../../src/modules/ai/actions/action.dto.js';
import { AiWorld, dayFromNow } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

const dentist = '- Dentist +3 10:00-10:30 @ Main Street 4';

describe('what is told of a proposal in a later message', () => {
  it.each([
    [
      'a length, as a clause behind the order would',
      ['clase de cerámica mañana a las 10', 'y que dure dos horas'],
      ['+ Clase de cerámica +1 10:00-12:00'],
    ],
    [
      'an address, as a clause behind the order would',
      ['pottery class tomorrow at 10am', 'we meet at Rose Street 12'],
      ['+ Pottery class +1 10:00-11:00 @ Rose Street 12'],
    ],
    [
      'when it is over',
      ['dinner with Zara tomorrow at 7pm', "it'll be over by half nine"],
      ['+ Dinner with Zara +1 19:00-21:30'],
    ],
    ['when it is over, in German', ['Probe morgen um 14 Uhr', 'um 17 Uhr ist Schluss'], ['+ Probe +1 14:00-17:00']],
    ['when it is over, in French', ['répétition demain à 14h', 'on finit à 17h30'], ['+ Répétition +1 14:00-17:30']],
    ['when it is over, in Spanish', ['ensayo mañana a las 4', 'terminamos a las 7'], ['+ Ensayo +1 16:00-19:00']],
    [
      'a place with another time',
      ['paint class tomorrow at 10am', "ok then 11 o'clock, and it's at Green Studio"],
      ['+ Paint class +1 11:00-12:00 @ Green Studio'],
    ],
    [
      'words that are put right',
      ['coffee with Marta tomorrow at 10am', 'oops typo, Martha not Marta'],
      ['+ Coffee with Martha +1 10:00-11:00'],
    ],
    ['other words, in Spanish', ['comida con Ana mañana a las 14', 'Ana no, Eva'], ['+ Comida con Eva +1 14:00-15:00']],
    [
      'other words, in German',
      ['Essen mit Tanja morgen um 19 Uhr', 'nicht Tanja, Svenja'],
      ['+ Essen mit Svenja +1 19:00-20:00'],
    ],
    [
      'another host, in French',
      ['dîner chez Luc demain à 20h', 'non, chez Manon'],
      ['+ Dîner chez Manon +1 20:00-21:00'],
    ],
    [
      'another length of a shift',
      ['move the dentist half an hour later', 'no, by an hour'],
      [dentist, '+ Dentist +3 11:00-11:30 @ Main Street 4'],
    ],
    [
      'another length of a shift that was proposed of a new event',
      ['call with Jo tomorrow at 3pm', 'half an hour earlier', 'no, an hour'],
      ['+ Call with Jo +1 14:00-14:30'],
    ],
    [
      'how long it is, behind a shift',
      ['Kino mit Jo morgen um 20 Uhr', 'eine Stunde früher', 'dauert nur 90 Minuten'],
      ['+ Kino mit Jo +1 19:00-20:30'],
    ],
    [
      'a mere number of weeks',
      ['move the dentist a week later', 'no, two'],
      [dentist, '+ Dentist +17 10:00-10:30 @ Main Street 4'],
    ],
    [
      'another name of several whole days',
      [`trip to Bonn from ${dayFromNow(2)} to ${dayFromNow(4)}`, 'call it Bonn', 'a week later'],
      ['+ Bonn +9 all day to +11'],
    ],
    [
      'a part of the event, and no event of that name',
      ['when is the dentist?', 'just change the start to 11am'],
      [dentist, '+ Dentist +3 11:00-11:30 @ Main Street 4'],
    ],
    [
      'news of another time',
      ['choir practice tomorrow at 3pm', 'the leader just texted, it is 4pm now'],
      ['+ Choir practice +1 16:00-17:00'],
    ],
    [
      'news of another time, in German',
      ['Probe morgen um 15 Uhr', 'der Leiter hat auf 16:30 verschoben'],
      ['+ Probe +1 16:30-17:30'],
    ],
    [
      'news behind a refusal, in French',
      ['visite de la cave demain à 15h', 'non désolé, le propriétaire ne peut qu’à 16h'],
      ['+ Visite de la cave +1 16:00-17:00'],
    ],
    [
      'what was done with it, in Spanish',
      ['examen de piano mañana a las 15h', 'me lo han retrasado un día'],
      ['+ Examen de piano +2 15:00-16:00'],
    ],
    [
      'what was done with it, in German',
      ['Führung morgen um 15 Uhr', 'die wurde um eine Stunde vorverlegt'],
      ['+ Führung +1 14:00-15:00'],
    ],
    [
      'when somebody has time, in German',
      ['Anprobe morgen um 15 Uhr', 'die Schneiderin hat leider erst um 17 Uhr Zeit'],
      ['+ Anprobe +1 17:00-18:00'],
    ],
    [
      'an hour of the morning that is put right',
      ['reparto de flores mañana a las 6 de la mañana', 'no, a las 5:30'],
      ['+ Reparto de flores +1 05:30-06:30'],
    ],
    [
      'an end behind midnight',
      ['karaoke con Pau mañana a las 22h', 'hasta la 1'],
      ['+ Karaoke con Pau +1 22:00-01:00'],
    ],
  ])('is %s', async (_what, sentences, changes) => {
    expect(await changesBy(await seeded(world), ...sentences)).toEqual(changes);
  });
});

describe('one more event', () => {
  it.each([
    [
      'like the last one, right after it',
      ['call with Jo tomorrow at 3pm', 'and another with Kim right after'],
      'Call with Kim +1 15:30-16:00',
    ],
    [
      'for somebody else',
      ['haircut for Leo tomorrow at 3pm', 'and one for Mia at 4'],
      'Haircut for Mia +1 16:00-17:00',
    ],
    [
      'right after the event that was asked about',
      ['when is the dentist?', 'book a coffee with Jo right after'],
      'Coffee with Jo +3 10:30-11:30',
    ],
    [
      'in the afternoon of the day of the event that was asked about',
      ['when is the dentist?', 'book a debrief that afternoon at 2'],
      'Debrief +3 14:00-15:00',
    ],
    [
      'on the day of a proposal that was changed',
      ['checkup tomorrow at 9am', 'make it 10', 'and lunch with Noah at 1'],
      'Lunch with Noah +1 13:00-14:00',
    ],
  ])('is %s', async (_what, sentences, line) => {
    expect(await changesBy(await seeded(world), ...sentences)).toContain(`+ ${line}`);
  });
});

describe('a message behind an order or an answer', () => {
  it('replaces the last order of its kind with "instead"', async () => {
    const user = await seeded(world);
    const first = await user.chat('cancel the offsite');
    const { proposedActions } = await user.chat('cancel the dentist instead', {
      conversationId: first.conversationId,
    });
    expect(proposedActions).toHaveLength(1);
    const open = await user.call<ActionList>('GET', '/ai/actions?status=proposed');
    expect(open.body.items).toHaveLength(1);
  });

  it('asks for the next event with "and then?"', async () => {
    const user = await seeded(world);
    const first = await user.chat("what's next?");
    const { reply } = await user.chat('and then?', { conversationId: first.conversationId });
    expect(reply).toContain('Yoga');
  });

  it('still means the event whose change was taken back', async () => {
    const user = await seeded(world);
    expect(await changesBy(user, 'cancel the dentist', "no, don't", 'move it to 11am instead')).toEqual([
      dentist,
      '+ Dentist +3 11:00-11:30 @ Main Street 4',
    ]);
  });
});

describe('news', () => {
  it.each([
    'the leader says it is not at 4pm',
    'if the leader says 4pm, I will be late',
    'did the leader say 4pm?',
    'did the leader say 4pm',
    'lunch with Tom says 4pm',
  ])('of no other time leave what is proposed: %s', async (news) => {
    const choir = await changesBy(await seeded(world), 'choir practice tomorrow at 3pm', news);

    expect(choir).not.toContain('+ Choir practice +1 16:00-17:00');
  });

  it('with nothing open propose nothing', async () => {
    expect(await changesBy(await seeded(world), 'the leader just texted, it is 4pm now')).toEqual([]);
  });
});
