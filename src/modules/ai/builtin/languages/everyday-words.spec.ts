import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

/** What a text is read as, on Tuesday, 24 November 2026. */
function read(text: string, locale = 'en-GB'): string {
  const context = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale };
  const { intent, event, target } = parseRequest(text, context);
  return [intent, event?.summary ?? target?.query].filter(Boolean).join(' | ');
}

describe('a verb that is a noun as often', () => {
  it.each([
    ['dump the client call', 'delete_event | client call'],
    ['dump run saturday 9am', 'create_event | Dump run'],
    ['chuck a pub quiz in the diary for Thursday 8pm', 'create_event | Pub quiz'],
    ["Chuck's party sat 8pm", "create_event | Chuck's party"],
    ['pop a haircut in for Saturday at noon', 'create_event | Haircut'],
    ['pop concert fri 9pm', 'create_event | Pop concert'],
    ['log delivery monday 3pm', 'create_event | Log delivery'],
    ['drop the kids off at 9am tomorrow', 'create_event | Drop the kids off'],
  ])('orders only before an article: %s', (text, result) => {
    expect(read(text)).toBe(result);
  });
});

describe('the words of friends', () => {
  it.each([
    ['de', 'schmeiß yoga mrg raus', 'delete_event | yoga'],
    ['de', 'knall mir fr 17 uhr squash rein', 'create_event | Squash'],
    ['de', 'sag mir ne viertelstunde vor dem Zahnarzt Bescheid', 'update_event | Zahnarzt'],
    ['fr', 'je sèche le yoga demain', 'delete_event | yoga'],
    ['fr', 'sécher le linge demain 8h', 'create_event | Sécher le linge'],
    ['fr', 'balance un footing dimanche 9h dans l’agenda', 'create_event | Footing'],
    ['es', 'clávame un café con Zoe el viernes a las 11', 'create_event | Café'],
    ['es', 'venga, añade fútbol el jueves a las 20:00', 'create_event | Fútbol'],
    ['es', 'comida con la tía Rosa el viernes a las 14', 'create_event | Comida con la tía Rosa'],
  ])('order in %s: %s', (locale, text, result) => {
    expect(read(text, locale)).toBe(result);
  });
});
