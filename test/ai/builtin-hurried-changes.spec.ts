import { describe, expect, it } from '@jest/globals';
import { AiWorld } from './ai-world.js';
import { changesBy, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

const dentist = '- Dentist +3 10:00-10:30 @ Main Street 4';
const review = '- Project review +4 14:00-15:00 <mia@corp.example tom@corp.example>';

describe('a hurried note of what becomes of an event', () => {
  it.each([
    [
      'the new times of several',
      'dentist to 11.15, sync with bob 12:30',
      [
        dentist,
        '- Sync with Bob +8 11:00-12:00',
        '+ Dentist +3 11:15-11:45 @ Main Street 4',
        '+ Sync with Bob +8 12:30-13:30',
      ],
    ],
    [
      'the same behind one verb',
      'move the dentist to 11.15, the project review to 16:00',
      [
        dentist,
        review,
        '+ Dentist +3 11:15-11:45 @ Main Street 4',
        '+ Project review +4 16:00-17:00 <mia@corp.example tom@corp.example>',
      ],
    ],
    [
      'a length instead of another',
      'project review needs 2 hrs not 60 min',
      [review, '+ Project review +4 14:00-16:00 <mia@corp.example tom@corp.example>'],
    ],
    [
      'the place of one whose name was mistyped',
      'dentits is in room 3.12',
      [dentist, '+ Dentist +3 10:00-10:30 @ Room 3.12'],
    ],
    [
      'who is to come',
      'ann@corp.example to project review',
      [review, '+ Project review +4 14:00-15:00 <ann@corp.example mia@corp.example tom@corp.example>'],
    ],
    ['new events, where one of the names is not there', 'lunch to 1, sync with bob 12:30', []],
  ])('tells %s', async (_case, sentence, changes) => {
    expect(await changesBy(await seeded(world), sentence)).toEqual(changes);
  });
});
