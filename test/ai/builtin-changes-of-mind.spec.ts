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
