import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const MONDAY = { referenceTime: '2026-11-23T08:40', timeZone: 'Europe/Berlin' };
const read = (text: string, locale: string): string => {
  const { intent, target, event, changes } = parseRequest(text, { ...MONDAY, locale });
  const start = (event ?? changes)?.start?.dateTime?.slice(0, 16);
  return [intent, event?.summary ?? target?.query, changes?.summary, start].filter(Boolean).join(' ');
};
const answer = (text: string, locale: string): unknown[] => {
  const { intent, target, response } = parseRequest(text, { ...MONDAY, locale });
  return [intent, target?.query, response];
};

describe('an answer to an invitation', () => {
  it.each([
    ['de-DE', 'zur Messe komm ich nicht', 'Messe', 'declined'],
    ['de-DE', 'an der Messe nehme ich leider nicht teil', 'Messe', 'declined'],
    ['de-DE', 'die Einladung zur Messe lehn ich ab', 'Messe', 'declined'],
    ['de-DE', 'Ich nehme an der Messe teil', 'Messe', 'accepted'],
    ['de-DE', 'für die Messe muss ich absagen', 'Messe', 'declined'],
    ['de-DE', 'Ich kann leider nicht an der Messe teilnehmen', 'Messe', 'declined'],
    ['fr-FR', 'je ne viendrai pas à la foire', 'foire', 'declined'],
    ['fr-FR', "à la foire je n'y vais pas", 'foire', 'declined'],
    ['fr-FR', 'je serai peut-être à la foire', 'foire', 'tentative'],
    ['es-ES', 'a la feria no voy', 'feria', 'declined'],
    ['es-ES', 'sí que voy a la feria', 'feria', 'accepted'],
    ['es-ES', 'ponme como quizás en la feria', 'feria', 'tentative'],
    ['es-ES', 'a la feria contesta que quizás', 'feria', 'tentative'],
    ['es-ES', 'a la feria diles que no', 'feria', 'declined'],
    ['es-ES', 'quizás vaya a la feria', 'feria', 'tentative'],
  ])('may be told of oneself: %s, %s', (locale, text, name, response) => {
    expect(answer(text, locale)).toEqual(['respond_to_invite', name, response]);
  });

  it.each([
    ['de-DE', 'Ich kann morgen nicht'],
    ['de-DE', 'Ich komme am Freitag nicht'],
  ])('names the event: %s, %s', (locale, text) => {
    expect(read(text, locale)).toBe('none');
  });
});

describe('an order that is wished for', () => {
  it.each([
    ['de-DE', 'wir müssen das Teamessen auf 20 Uhr schieben', 'update_event Teamessen 2026-11-23T20:00'],
    ['fr-FR', 'il faut repousser le comité à 16h30', 'update_event comité 2026-11-23T16:30'],
    ['fr-FR', 'il va falloir annuler le comité', 'delete_event comité'],
    ['fr-FR', 'je voudrais que le comité soit à 9h', 'update_event comité 2026-11-23T09:00'],
    ['es-ES', 'hay que mover el comité a las 16:30', 'update_event comité 2026-11-23T16:30'],
    ['es-ES', 'quiero que el comité sea a las 9', 'update_event comité 2026-11-23T09:00'],
    ['es-ES', 'me gustaría que pasaras el comité a las 16h', 'update_event comité 2026-11-23T16:00'],
    ['fr-FR', "pourrais-tu m'inscrire à la chorale samedi à 10h", 'create_event Chorale 2026-11-28T10:00'],
    ['de-DE', 'Ich hätte gern am Sonntag um 11 einen Brunch', 'create_event Brunch 2026-11-29T11:00'],
    ['fr-FR', 'il faut sortir les poubelles jeudi à 19h', 'create_event Sortir les poubelles 2026-11-26T19:00'],
    ['es-ES', 'hay que sacar la basura el jueves a las 7 de la tarde', 'create_event Sacar la basura 2026-11-26T19:00'],
  ])('is that order: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('what was not done yet', () => {
  it.each([
    ['fr-FR', "Je n'ai pas encore annulé le comité"],
    ['es-ES', 'Todavía no he cancelado el comité'],
    ['de-DE', 'Ich habe den Ausschuss noch nicht abgesagt'],
  ])('orders nothing: %s, %s', (locale, text) => {
    expect(read(text, locale)).toBe('none');
  });
});

describe('umlauts that are typed as two letters', () => {
  it.each([
    ['ich muss Freitag frueh um 7 zur Blutabnahme', 'create_event Blutabnahme 2026-11-27T07:00'],
    ['loesche den Ausschuss', 'delete_event Ausschuss'],
    ['Koennten Sie den Ausschuss auf naechsten Montag um 9 verschieben?', 'update_event Ausschuss 2026-11-30T09:00'],
  ])('are read: %s', (text, expected) => {
    expect(read(text, 'de-DE')).toBe(expected);
  });
});

describe('a Spanish verb that ends in an accent', () => {
  it.each([
    ['Cancele el comité del jueves', 'delete_event comité'],
    ['Agregue una reunión el jueves a las 10', 'create_event Reunión 2026-11-26T10:00'],
    ['Cancelé el comité del jueves', 'none'],
  ])('tells of the past: %s', (text, expected) => {
    expect(read(text, 'es-ES')).toBe(expected);
  });
});
