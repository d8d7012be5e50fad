import { describe, expect, it } from '@jest/globals';
import { toFields } from '../../unknown-json.js';
import { callBehindLooks, callTools, listLooks } from '../../../../../test/support/builtin-turn.js';
import type { ModelMessage } from '../../language-model.js';

const user = (content: string): ModelMessage => ({ role: 'user', content });

/** The start and the title of each proposal, or what is asked. */
async function say(text: string, locale: string, before: ModelMessage[] = []): Promise<string[]> {
  const calls = await callBehindLooks([...before, user(text)], locale);
  return calls.map(({ name, arguments: json }) => {
    const { start, summary, question } = toFields(JSON.parse(json));
    return [name, start, summary, question].filter(Boolean).join(' ');
  });
}

describe('what somebody does', () => {
  it.each([
    ['de-DE', 'Mein Cousin heiratet morgen um 10', 'Mein Cousin heiratet'],
    ['de-DE', 'mein cousin heiratet morgen um 10', 'Mein cousin heiratet'],
    ['de-DE', 'Tom kommt morgen um 10', 'Tom kommt'],
    ['de-DE', 'Die Kinder kommen morgen um 10 aus der Schule', 'Die Kinder kommen aus der Schule'],
    ['de-DE', 'Tom fliegt am Freitag um 8 nach Oslo', 'Tom fliegt nach Oslo'],
    ['de-DE', 'Der Bäcker öffnet morgen um 7 Uhr', 'Der Bäcker öffnet'],
    ['de-DE', 'Wir grillen am Freitag um 19 Uhr', 'Wir grillen'],
    ['de-DE', 'Meine Tanten ziehen am Samstag um 10 aus', 'Meine Tanten ziehen aus'],
    ['fr-FR', 'Hugo arrive vendredi à 8h', 'Hugo arrive'],
    ['fr-FR', 'la pharmacie ouvre à 9h', 'La pharmacie ouvre'],
    ['fr-FR', 'mes cousins débarquent samedi à 10h', 'Mes cousins débarquent'],
    ['es-ES', 'Dani sale el viernes a las 8', 'Dani sale'],
    ['es-ES', 'mi cuñado sale el domingo a las 14h', 'Mi cuñado sale'],
    ['es-ES', 'la farmacia cierra a las 21h', 'La farmacia cierra'],
  ])('is asked about before it is an event (%s): %s', async (locale, text, told) => {
    expect(await say(text, locale)).toEqual([expect.stringContaining(told)]);
    expect(await say(text, locale)).toEqual([expect.stringMatching(/^ask_user .*\?$/)]);
  });

  it.each([
    ['de-DE', 'Mein Cousin heiratet morgen um 10', 'ja', 'Mein Cousin heiratet'],
    ['fr-FR', 'Hugo arrive demain à 10h', 'oui', 'Hugo arrive'],
    ['es-ES', 'Dani sale mañana a las 10', 'sí', 'Dani sale'],
  ])('becomes an event when the user says so (%s): %s', async (locale, text, yes, title) => {
    const looks = await listLooks([user(text)], locale);
    const [asked] = await callTools([user(text), ...looks], locale);
    const before: ModelMessage[] = [
      user(text),
      ...looks,
      { role: 'assistant', content: '', toolCalls: [{ name: '', arguments: '', ...asked, id: 'asked' }] },
      { role: 'tool', toolCallId: 'asked', name: 'ask_user', content: '{"asked":true}' },
    ];

    expect(await say(yes, locale, before)).toEqual([`create_event 2026-11-25T10:00 ${title}`]);
  });

  it.each([
    ['de-DE', 'Yoga am Freitag um 10'],
    ['de-DE', 'Müll rausbringen am Freitag um 10'],
    ['fr-FR', 'la réunion trimestrielle vendredi à 10h'],
    ['es-ES', 'mi cita médica el viernes a las 10'],
  ])('is no name of what one attends (%s): %s', async (locale, text) => {
    expect(await say(text, locale)).toEqual([expect.stringMatching(/^create_event 2026-11-27T10:00/)]);
  });
});

describe('a visit', () => {
  it.each([
    ['de-DE', 'Mein Cousin kommt morgen um 10', 'Cousin'],
    ['de-DE', 'Die Klavierstimmerin kommt morgen um 10 vorbei', 'Die Klavierstimmerin kommt vorbei'],
    ['de-DE', 'Morgen kommt um 10 der Gärtner', 'Gärtner'],
    ['fr-FR', 'Le serrurier passe demain à 10h', 'Serrurier'],
    ['es-ES', 'mi cuñado viene mañana a las 10', 'Cuñado'],
  ])('of somebody with an article, at a time of a day, is an event (%s): %s', async (locale, text, title) => {
    expect(await say(text, locale)).toEqual([`create_event 2026-11-25T10:00 ${title}`]);
  });

  it.each([
    ['de-DE', 'Kommt der Gärtner morgen um 10?'],
    ['fr-FR', 'le serrurier passe demain à 10h ?'],
    ['es-ES', 'si viene mi cuñado mañana a las 10, perfecto'],
  ])('that is asked about, or supposed, is none (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).filter((call) => call.startsWith('create_event'))).toEqual([]);
  });
});

describe('what the user does at a time of a day', () => {
  it.each([
    ['fr-FR', 'demain à 10h on brunche chez Zoé', 'Bruncher chez Zoé'],
    ['fr-FR', 'note que demain à 10h je brunche avec Zoé', 'Bruncher avec Zoé'],
    ['fr-FR', "il faut que j'emmène Zoé chez le véto demain à 10h", 'Emmener Zoé chez le véto'],
    ['fr-FR', 'il faut vraiment que je répare le vélo demain à 10h', 'Réparer le vélo'],
    ['fr-FR', "faudrait que j'achète un cadeau demain à 10h", 'Acheter un cadeau'],
  ])('is an event (%s): %s', async (locale, text, title) => {
    expect(await say(text, locale)).toEqual([`create_event 2026-11-25T10:00 ${title}`]);
  });

  it.each([
    ['fr-FR', 'je suis en retard demain à 10h'],
    ['fr-FR', 'on brunche chez Zoé demain à 10h ?'],
    ['fr-FR', 'on ne brunche pas demain à 10h'],
  ])('is none where it is how the user is, a question or a denial (%s): %s', async (locale, text) => {
    expect((await say(text, locale)).filter((call) => call.startsWith('create_event'))).toEqual([]);
  });
});

describe('what somebody does, and an order behind it', () => {
  it.each([
    ['de-DE', 'Tom heiratet morgen um 10, trag das ein', 'Tom heiratet'],
    ['fr-FR', 'Hugo arrive demain à 10h, note-le', 'Hugo arrive'],
    ['fr-FR', 'Hugo arrive demain à 10h, tu me le notes ?', 'Hugo arrive'],
    ['es-ES', 'Dani sale mañana a las 10, me lo apuntas?', 'Dani sale'],
    ['es-ES', 'Dani sale mañana a las 10, apúntamelo', 'Dani sale'],
  ])('is an event (%s): %s', async (locale, text, title) => {
    expect(await say(text, locale)).toEqual([`create_event 2026-11-25T10:00 ${title}`]);
  });
});

describe('a reason before or behind an order', () => {
  it.each([
    ['de-DE', 'Weil die Post früher zumacht, muss ich morgen um 10 das Paket holen', 'Paket holen'],
    ['de-DE', 'Da die Schule morgen ausfällt, muss ich um 10 das Paket holen, bitte eintragen', 'Paket holen'],
    ['de-DE', 'Ich muss morgen um 10 das Paket holen, sonst geht es zurück', 'Paket holen'],
    ['fr-FR', 'Comme la poste ferme plus tôt demain, je dois chercher le colis à 10h', 'Chercher le colis'],
    ['fr-FR', 'je dois chercher le colis demain à 10h, sinon il repart', 'Chercher le colis'],
    ['es-ES', 'Como Correos cierra antes mañana, tengo que recoger el paquete a las 10', 'Recoger el paquete'],
    ['es-ES', 'tengo que recoger el paquete mañana a las 10, que si no lo devuelven', 'Recoger el paquete'],
  ])('is no part of the event, and its day is that of the order (%s): %s', async (locale, text, title) => {
    expect(await say(text, locale)).toEqual([`create_event 2026-11-25T10:00 ${title}`]);
  });
});

describe('a time put right in the same sentence', () => {
  it.each([
    ['de-DE', 'Yoga morgen um 10, äh nein, um elf', 'Yoga'],
    ['de-DE', 'Yoga am Montag nein morgen um 11', 'Yoga'],
    ['fr-FR', 'yoga demain 10h, non 11h', 'Yoga'],
    ['es-ES', 'yoga mañana a las 10, no, a las 11', 'Yoga'],
    ['en-GB', 'yoga tomorrow at 10, no, at 11', 'Yoga'],
  ])('is the second one (%s): %s', async (locale, text, title) => {
    expect(await say(text, locale)).toEqual([`create_event 2026-11-25T11:00 ${title}`]);
  });
});

describe('one of two times', () => {
  it.each([
    ['de-DE', 'Treffen mit Jana um drei oder vier am Freitag'],
    ['fr-FR', 'point avec Jeanne à 15h ou 16h'],
    ['es-ES', 'reunión con Jana a las tres o a las cuatro'],
  ])('is asked about (%s): %s', async (locale, text) => {
    expect(await say(text, locale)).toEqual([expect.stringMatching(/^ask_user .*15.*16.*\?$/)]);
  });
});

describe('a room', () => {
  it.each([
    ['de-DE', 'Termin mit Frau Schuster am Freitag um 10 Uhr, Raum 4'],
    ['fr-FR', 'rendez-vous avec Mme Leroy vendredi à 10h salle 4'],
    ['es-ES', 'cita con Carmen el viernes a las 10 sala 4'],
  ])('is a place without a word before it (%s): %s', async (locale, text) => {
    const [made] = await callBehindLooks([user(text)], locale);

    expect(toFields(JSON.parse(made?.arguments ?? ''))).toMatchObject({
      start: '2026-11-27T10:00',
      location: expect.stringMatching(/^(?:Raum|Salle|Sala) 4$/),
    });
  });
});

describe('a time beside what no calendar tells', () => {
  it.each([
    ['de-DE', 'Kuchen mit Ina nach der Arbeit'],
    ['fr-FR', 'apéro avec Ina après le boulot'],
    ['es-ES', 'cañas con Javi después del trabajo'],
  ])('is looked for (%s): %s', async (locale, text) => {
    const [call] = await callTools([user(text)], locale);
    expect(call?.name).toBe('list_events');
  });
});
