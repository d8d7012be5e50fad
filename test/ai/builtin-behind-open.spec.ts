import { describe, expect, it } from '@jest/globals';
import { AiWorld } from './ai-world.js';
import { changesBy, linesOf, seeded } from './seeded-calendar.js';

const world = AiWorld.shared();

describe('a message behind something open that only states a name and a time', () => {
  it.each([
    ['call with Jo tomorrow at 3pm', '9am dandy', /as a new event, or is that about “Call with Jo”/],
    ['Telefonat mit Jo morgen um 15 Uhr', 'um 9 zwirbelig', /als neuen Termin .* oder geht es um „Telefonat mit Jo“/],
    ['appel avec Jo demain à 15h', 'à 9h chouettos', /comme nouvel événement, ou .* « Appel avec Jo »/],
    ['llamada con Jo mañana a las 15', 'chachi a las 9', /como evento nuevo, o se refiere a «Llamada con Jo»/],
  ])('is asked about where nothing says that it is an event: %s > %s', async (order, stray, question) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat(order);

    const answer = await user.chat(stray, { conversationId });

    expect(answer.proposedActions).toHaveLength(1);
    expect(answer.reply).toMatch(question);
  });

  it('is added where the user says so', async () => {
    const user = await seeded(world);

    expect(await changesBy(user, 'call with Jo tomorrow at 3pm', 'tomorrow dandy', 'yes, at 9am')).toContain(
      '+ Dandy +1 09:00-10:00',
    );
  });

  it.each([
    ['a kind of event', 'massage at 9am tomorrow', '+ Massage +1 09:00-10:00'],
    ['a whole time', 'tyres tomorrow at 9am', '+ Tyres +1 09:00-10:00'],
    ['somebody', 'lasagne with Kim tomorrow at 9am', '+ Lasagne with Kim +1 09:00-10:00'],
  ])('is a new event by %s', async (_name, sentence, added) => {
    expect(await changesBy(await seeded(world), 'call with Jo tomorrow at 3pm', sentence)).toContain(added);
  });
});

describe('an answer to whether an event is called so', () => {
  const order = 'trag morgen für den Tag um drei Kaffeetrinken ein';

  it.each([
    ['its name', 'nein, Kaffeeklatsch', ['+ Kaffeeklatsch +1 15:00-16:00']],
    ['more than a name', 'zwei Stunden werden es schon', []],
    ['a day, which leaves the name open', 'am Samstag', []],
  ])('is %s', async (_name, answer, changes) => {
    expect(await changesBy(await seeded(world), order, answer)).toEqual(changes);
  });
});

describe('one of several proposals that a message tells something of', () => {
  const order = 'book gym tomorrow at 7am and dinner with Kim tomorrow at 8pm';
  const dinner = '+ Dinner with Kim +1 20:00-21:00';

  it.each([
    'gym can go',
    'the 7am one can go',
    'cancel the gym, my shift changed',
    'the gym, forget it',
    'the dinner one can stay',
  ])('is the one it names or points at: %s', async (sentence) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat(order);

    const { proposedActions } = await user.chat(sentence, { conversationId });
    for (const action of proposedActions) await user.confirm(action);

    const lines = await linesOf(user);
    expect(lines).toContain(dinner.slice(2));
    expect(lines.some((line) => line.startsWith('Gym'))).toBe(false);
  });
});

describe('a message behind one that was not understood', () => {
  it('is completed by its time', async () => {
    expect(await changesBy(await seeded(world), 'blorp zing', 'tomorrow at 6pm')).toEqual([
      '+ Blorp zing +1 18:00-19:00',
    ]);
  });

  it('changes none of the events that were looked through', async () => {
    expect(await changesBy(await seeded(world), 'blorp zing and what not', 'move it to tomorrow at 6pm')).toEqual([]);
  });
});

describe('a refusal in other words', () => {
  it.each([
    ['behind its reason', 'call with Jo tomorrow at 3pm', 'oh I already have one on friday, forget it'],
    ['behind its reason, in Spanish', 'llamada con Jo mañana a las 15', 'ah no, si ya tengo una el viernes, olvídalo'],
    ['as what one attends', 'cancel the dentist', 'no wait, I can make it'],
    ['as what one attends after all', 'cancel the dentist', 'I can make it after all'],
    ['as what one attends, in German', 'sag den Dentist ab', 'ach, ich kann doch'],
    ['as what one attends, in French', 'annule le rendez-vous Dentist', 'finalement je peux venir'],
  ])('is told %s', async (_name, order, refusal) => {
    const user = await seeded(world);
    const { conversationId } = await user.chat(order);

    expect((await user.chat(refusal, { conversationId })).proposedActions).toEqual([]);
  });
});
