import { describe, expect, it } from '@jest/globals';
import { calendarsNamed, findLabel, type UserCalendar } from './calendar-names.js';

const ALL: UserCalendar[] = [
  { id: 'primary', address: 'lena@example.com', name: 'Lena Hoffmann', shown: true, writable: true },
  calendar('fam@group', 'Family'),
  calendar('ecole@group', 'École Jeanne d’Arc'),
  calendar('work@group', 'Work'),
  calendar('workout@group', 'Workout'),
  calendar('a@group', 'Projects Berlin'),
  calendar('b@group', 'Projects Lyon'),
  calendar('old@group', 'Family', false),
];

function calendar(id: string, name: string, shown = true): UserCalendar {
  return { id, name, shown, writable: true };
}

describe('calendarsNamed', () => {
  it.each([
    ['by its id', 'work@group', ['work@group']],
    ['as primary', 'Primary', ['primary']],
    ['by the address of the user', 'Lena@Example.com', ['primary']],
    ['by its name in another case', 'FAMILY', ['fam@group']],
    ['without its accents', 'ecole jeanne d arc', ['ecole@group']],
    ['with words around its name', 'my family calendar', ['fam@group']],
    ['in German words', 'den Family-Kalender', ['fam@group']],
    ['by one word of its name', 'jeanne', ['ecole@group']],
    ['by the beginning of a word', 'fam', ['fam@group']],
    ['by its whole name, though another begins the same', 'work', ['work@group']],
    ['by words that fit two', 'projects', ['a@group', 'b@group']],
    ['by words that tell two apart', 'projects in Lyon', ['b@group']],
    ['by its id, though it is hidden', 'old@group', ['old@group']],
    ['by words that name nothing', 'the calendar', []],
    ['by a word of no name', 'Holidays', []],
    ['by one word that fits and one that does not', 'Family Berlin', []],
    ['by the middle of a word', 'mily', []],
  ])('finds a calendar %s', (_case, named, ids) => {
    expect(calendarsNamed(ALL, named).map(({ id }) => id)).toEqual(ids);
  });
});

describe('labelOf', () => {
  it.each([
    ['Work', 'work@group', 'Work'],
    ['one whose name a hidden one has too', 'fam@group', 'Family'],
    ['a hidden one whose name another has too', 'old@group', 'old@group'],
  ])('calls %s so that it can be named again', (_case, id, label) => {
    const found = ALL.find((one) => one.id === id);

    expect(found && findLabel(found, ALL)).toBe(label);
  });
});
