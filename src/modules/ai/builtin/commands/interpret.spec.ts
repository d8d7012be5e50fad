import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../languages/languages.js';
import { timeContext } from '../time/context.js';
import { interpret } from './interpret.js';
import { Sentence } from './sentence.js';

function read(text: string): ReturnType<typeof interpret> {
  const language = languageOf('en-GB');
  return interpret(
    Sentence.read(text, timeContext('2026-11-23T09:00', 'Europe/Berlin', 'en-GB'), language),
    language.commands,
  );
}

describe('the intent of a sentence', () => {
  it.each([
    ['book a room for Tuesday at 2', 'create_event'],
    ['remind me to send the report on Friday', 'create_event'],
    ['I am meeting Eva on Thursday at 5', 'create_event'],
    ['piano lesson tomorrow at 4', 'create_event'],
    ['do I have anything on Friday afternoon?', 'list_events'],
    ['who is coming to the retro?', 'list_events'],
    ['find me a free hour tomorrow', 'find_slot'],
    ['invite Eva to yoga', 'update_event'],
    ['make it 3pm instead', 'update_event'],
    ['call the bank in 2 hours', 'create_event'],
    ['call the bank now', 'none'],
    ['are we free on Monday at 3?', 'check_availability'],
    ['when can Eva and I meet this week?', 'find_slot'],
    ['push the retro back by an hour', 'update_event'],
    ['the retro on Friday got moved to 5pm', 'update_event'],
    ['please uninvite Tom from the retro', 'update_event'],
    ['I am ill. Please cancel my lesson tomorrow', 'delete_event'],
    ['decline the retro', 'respond_to_invite'],
    ['will it rain tomorrow?', 'none'],
    ['turn the lights off', 'none'],
    ['play some jazz', 'none'],
    ['how are you?', 'none'],
  ])('%s', (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });
});

describe('the title of an event', () => {
  it.each([
    ['schedule a dentist appointment tomorrow', 'dentist appointment'],
    ['add an event called Harvest festival on Saturday', 'Harvest festival'],
    ['put "Meet the team at noon" on my calendar for Friday', 'Meet the team at noon'],
    ['can you please set up a meeting on Monday to discuss the budget?', 'discuss the budget'],
    ['remind me about the parcel on Thursday', 'parcel'],
    ['create poker night on Friday at 8', 'poker night'],
  ])('%s', (text, title) => {
    expect(read(text).about.title).toBe(title);
  });
});

describe('the people of an event', () => {
  it.each([
    ['lunch with Eva, Tom and Dr. Li on Friday', ['Eva', 'Tom', 'Dr. Li']],
    ['coffee with my friend Eva tomorrow', ['Eva']],
    ['dinner with my boss tomorrow', []],
    ['meeting with eva@example.com and Tom at 3', ['eva@example.com', 'Tom']],
  ])('%s', (text, names) => {
    expect(read(text).about.people.map(({ displayName, email }) => displayName ?? email)).toEqual(names);
  });
});

describe('a change', () => {
  it.each([
    ['push the retro back by an hour', { shiftSeconds: 3600 }],
    ['push the retro tomorrow back by 30 minutes', { shiftSeconds: 1800 }],
    ['move the retro back an hour', { shiftSeconds: 3600 }],
    ['delay the retro by 10 minutes', { shiftSeconds: 600 }],
    ['bring the retro forward by 30 minutes', { shiftSeconds: -1800 }],
    ['move the retro up an hour', { shiftSeconds: -3600 }],
    ['start the retro half an hour earlier', { shiftSeconds: -1800 }],
    ['extend the retro by 15 minutes', { extendSeconds: 900 }],
    ['make the retro 2 hours', { lengthSeconds: 7200 }],
    ['rename the retro to Look back', { title: 'Look back' }],
    ['change the location of the retro to Room 7', { place: 'Room 7' }],
    ['add Eva and Tom to the retro', { addPeople: [{ displayName: 'Eva' }, { displayName: 'Tom' }] }],
    ['remove Tom from the retro', { removePeople: [{ displayName: 'Tom' }] }],
  ])('%s', (text, changes) => {
    expect(read(text)).toMatchObject({ about: { title: 'retro' }, changes });
  });

  it('does not take the name of a stand-up for a direction', () => {
    expect(read('push the stand-up back by an hour')).toMatchObject({
      about: { title: 'stand-up' },
      changes: { shiftSeconds: 3600 },
    });
  });

  it('tells the old time from the new one', () => {
    expect(read('move the retro from 2 to 4 on Friday')).toMatchObject({
      about: { title: 'retro', when: { clock: { hour: 2 } } },
      changes: { when: { clock: { hour: 4 } } },
    });
  });
});

describe('how much of a series is meant', () => {
  it.each([
    ['delete the whole yoga series', 'all', 'yoga'],
    ['delete the entire stand-up series', 'all', 'stand-up'],
    ['cancel the yoga series', 'all', 'yoga'],
    ['move yoga to 7pm from now on', 'following', 'yoga'],
    ['move yoga to 7pm from next week on', 'following', 'yoga'],
    ['cancel only this yoga', 'this', 'yoga'],
  ])('%s', (text, scope, title) => {
    expect(read(text)).toMatchObject({ scope, about: { title } });
  });

  it('begins where it is said to', () => {
    expect(read('move yoga to 7pm from next week on')).toMatchObject({
      about: { when: { date: { kind: 'period', unit: 'week', offset: 1 }, bound: 'after' } },
      changes: { when: { clock: { hour: 7 } } },
    });
  });
});

describe('what a question asks for', () => {
  it.each([
    ['who is coming to the project review?', 'guests'],
    ['where is the offsite?', 'place'],
    ['when is my next yoga class?', 'time'],
    ['what time is my dentist appointment?', 'time'],
    ['how many meetings do I have on Thursday?', 'count'],
    ["what's on Thursday?", undefined],
  ])('%s', (text, asks) => {
    expect(read(text).asks).toBe(asks);
  });
});
