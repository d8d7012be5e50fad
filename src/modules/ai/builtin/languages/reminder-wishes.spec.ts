import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const MONDAY = { referenceTime: '2026-11-23T08:40', timeZone: 'Europe/London' };
const read = (text: string, locale: string): unknown[] => {
  const { intent, target, event, changes } = parseRequest(text, { ...MONDAY, locale });
  return [
    intent,
    target?.query ?? event?.summary,
    (changes ?? event)?.reminders?.overrides?.map(({ minutes }) => minutes),
  ];
};

describe('a reminder of an event that is there', () => {
  it.each([
    ['en-GB', 'remind me 2 hours before my train to oslo', 'train oslo', [120]],
    ['en-GB', 'remind me 2 hours before the train to Oslo', 'train Oslo', [120]],
    ['de-DE', 'erinnere mich 2 Stunden vor dem Zug nach Oslo', 'Zug Oslo', [120]],
    ['fr-FR', 'rappelle-moi 2 h avant le train pour Oslo', 'train Oslo', [120]],
    ['fr-FR', 'rappelle-moi 3 heures avant le train pour Oslo', 'train Oslo', [180]],
    ['es-ES', 'recuérdame el tren a Oslo 2 horas antes', 'tren Oslo', [120]],
    ['en-GB', 'remind me about my train to Oslo 2 hours earlier', 'train Oslo', [120]],
    ['de-DE', 'erinnere mich an den Zug nach Oslo 2 Stunden vorher', 'Zug Oslo', [120]],
    ['de-DE', 'erinner mich 30 Minuten vorher an den Tierarzt', 'Tierarzt', [30]],
    ['de-DE', 'Stell für den Tierarzt eine Erinnerung zwei Stunden vorher ein', 'Tierarzt', [120]],
    ['fr-FR', 'rappelle-moi le train pour Oslo deux heures avant', 'train Oslo', [120]],
    ['fr-FR', 'préviens-moi une demi-heure avant le vétérinaire', 'vétérinaire', [30]],
    ['es-ES', 'avísame media hora antes del veterinario', 'veterinario', [30]],
    ['es-ES', 'ponle a la reunión del comité un aviso de 20 minutos', 'reunión del comité', [20]],
    ['en-GB', 'alarm for my train to Oslo four hours ahead', 'train Oslo', [240]],
    ['de-DE', 'Für den Zug nach Oslo bräucht ich eine Erinnerung drei Stunden vorher', 'Zug Oslo', [180]],
    ['de-DE', 'Wecker für den Tierarzt zwei Stunden vorher', 'Tierarzt', [120]],
    ['fr-FR', 'mets une alarme deux heures avant le vétérinaire', 'vétérinaire', [120]],
    ['es-ES', 'alarma para el veterinario una hora antes', 'veterinario', [60]],
  ])('changes it: %s, %s', (locale, text, name, reminders) => {
    expect(read(text, locale)).toEqual(['update_event', name, reminders]);
  });
});

describe('a reminder told with a new event', () => {
  it.each([
    [
      'en-GB',
      "add Nina's party friday 5pm at the Crown, don't let me forget, alert an hour ahead",
      "Nina's party",
      [60],
    ],
    ['en-GB', 'eye test tomorrow at 5:15pm, reminders 1 day and 1 hour before', 'Eye test', [1440, 60]],
    ['en-GB', 'eye test tomorrow at 5:15pm, reminders 2 hours and 10 minutes before', 'Eye test', [120, 10]],
    ['en-GB', 'eye test tomorrow at 5:15pm, remind me 1 hour and 30 minutes before', 'Eye test', [90]],
    ['de-DE', 'Augenarzt Freitag um 8:15, eine Stunde vorher erinnern', 'Augenarzt', [60]],
    ['de-DE', 'Augenarzt Freitag um 8:15, Erinnerung am Vortag', 'Augenarzt', [1440]],
    ['fr-FR', 'visite du musée mardi à 10h, rappel la veille', 'Visite du musée', [1440]],
    ['es-ES', 'examen de manejo el jueves a las 11:30, recuérdamelo 45 minutos antes', 'Examen de manejo', [45]],
    ['es-ES', 'examen de manejo el jueves a las 11:30, avísame el día antes', 'Examen de manejo', [1440]],
    ['en-GB', 'eye test tomorrow at 5:15pm, alarm an hour ahead', 'Eye test', [60]],
    ['en-GB', 'eye test tomorrow at 5:15pm, send me a reminder', 'Eye test', undefined],
    ['de-DE', 'Augenarzt Freitag um 8:15, schick mir eine Erinnerung', 'Augenarzt', undefined],
    ['fr-FR', 'visite du musée mardi à 10h, envoie-moi un rappel', 'Visite du musée', undefined],
    ['es-ES', 'examen de manejo el jueves a las 11:30, mándame un aviso', 'Examen de manejo', undefined],
    ['en-GB', 'nudge me at 4 to water the plants', 'Water the plants', undefined],
    ['en-GB', 'let me know at 4 that I have to move the car', 'Move the car', undefined],
    ['fr-FR', "alerte-moi à 16h d'arroser les plantes", 'Arroser les plantes', undefined],
    ['de-DE', 'Augenarzt Freitag um 8:15, Wecker zwei Stunden vorher', 'Augenarzt', [120]],
    ['de-DE', 'Augenarzt Freitag um 8:15, bräuchte eine Erinnerung eine Stunde vorher', 'Augenarzt', [60]],
    ['fr-FR', 'visite du musée mardi à 10h, alarme une heure avant', 'Visite du musée', [60]],
    ['es-ES', 'examen de manejo el jueves a las 11:30 con alarma una hora antes', 'Examen de manejo', [60]],
    ['en-GB', 'eye test tomorrow at 5:15pm, ping me 20 before', 'Eye test', [20]],
    ['de-DE', 'Augenarzt Freitag um 8:15, 45 vorher erinnern', 'Augenarzt', [45]],
    ['fr-FR', 'visite du musée mardi à 10h, préviens-moi 30 avant', 'Visite du musée', [30]],
    ['es-ES', 'examen de manejo el jueves a las 11:30, avísame 15 antes', 'Examen de manejo', [15]],
  ])('is kept: %s, %s', (locale, text, name, reminders) => {
    expect(read(text, locale)).toEqual(['create_event', name, reminders]);
  });
});

describe('an alarm at a time of its own', () => {
  it.each([
    ['en-GB', 'set an alarm for 6:30'],
    ['en-GB', 'alarm at 7 tomorrow'],
    ['de-DE', 'ich brauch morgen einen Wecker um 6'],
    ['fr-FR', 'mets une alarme à 7h demain'],
    ['es-ES', 'pon una alarma a las 7'],
  ])('is for another device: %s, %s', (locale, text) => {
    expect(read(text, locale)[0]).toBe('none');
  });
});
