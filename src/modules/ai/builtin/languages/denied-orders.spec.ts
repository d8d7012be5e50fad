import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

function intentOf(text: string, locale: string): string {
  return parseRequest(text, { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale }).intent;
}

describe('a negation before an order', () => {
  it.each([
    ['es-ES', 'no me canceles el dentista'],
    ['es-ES', 'no me lo canceles'],
    ['es-ES', 'mejor no canceles el dentista'],
    ['es-ES', 'no quiero que canceles el dentista'],
    ['es-ES', 'no quiero mover el dentista al viernes'],
    ['es-ES', 'no vamos a cancelar el dentista'],
    ['es-ES', 'no deberíamos cancelar el dentista'],
    ['es-ES', 'no quiero poner gimnasio el viernes a las 6'],
    ['fr-FR', 'je ne veux pas que tu annules le dentiste'],
    ['fr-FR', "ne va pas m'annuler le dentiste"],
    ['fr-FR', 'on ne va pas annuler le dentiste'],
    ['de-DE', 'ich will nicht, dass du den Zahnarzt löschst'],
    ['de-DE', 'lass uns den Zahnarzt nicht verschieben'],
    ['en-GB', "don't you cancel the dentist"],
    ['en-GB', "no don't cancel the dentist"],
    ['en-GB', 'I do not want you to delete the dentist'],
    ['en-GB', "it isn't required that you delete the dentist"],
    ['de-DE', 'es ist nicht erforderlich, den Friseur abzusagen'],
    ['de-DE', 'Ich habe nicht vor, das Teamessen abzusagen'],
    ['fr-FR', "il n'est pas utile d'annuler le dentiste"],
  ])('keeps it from being one: %s %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('none');
  });

  it.each([
    ['es-ES', 'no puedo ir al dentista, cancélalo'],
    ['de-DE', 'Nein, sag den Zahnarzt ab'],
    ['fr-FR', 'non, annule le dentiste'],
  ])('is none of it behind a pause: %s %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('delete_event');
  });
});

describe('what is supposed, or asked for advice', () => {
  it.each([
    ['en-GB', 'should Kim not turn up, delete the review'],
    ['en-GB', 'do you reckon we should cancel the dinner'],
    ['en-GB', 'before you delete the dentist, ask me'],
    ['en-GB', 'someone should cancel the dinner'],
    ['en-GB', 'good luck with the exam on friday at 9'],
    ['de-DE', 'Alles Gute für die Prüfung am Freitag um 9'],
    ['fr-FR', 'pourquoi as-tu annulé le dentiste ?'],
    ['fr-FR', "dis à Kim d'annuler le dentiste"],
    ['fr-FR', "merci d'avoir décalé le dentiste à 10h"],
    ['es-ES', 'Kim debería borrar la reunión'],
    ['es-ES', 'mientras Kim esté fuera, cancela la reunión'],
    ['es-ES', 'mucha suerte con el examen el viernes a las 9'],
    ['en-GB', 'what if I moved the dentist to Monday'],
    ['en-GB', 'as soon as Kim agrees, add a review on friday at 10'],
    ['de-DE', 'Sollte Kim absagen, lösch die Besprechung'],
    ['de-DE', 'Regnet es, sag den Schwimmkurs ab'],
    ['de-DE', 'Kommt Kim nicht, dann sag die Besprechung ab'],
    ['de-DE', 'Findest du, wir sollten das Teamessen absagen?'],
    ['de-DE', 'Ich würde am liebsten den Friseur absagen'],
    ['fr-FR', "S'il neige demain, annule le dentiste"],
    ['fr-FR', 'Une fois que Kim est d’accord, déplace la revue à mardi'],
    ['fr-FR', 'tu penses que je devrais annuler le dentiste'],
    ['es-ES', '¿Y si cancelo el dentista?'],
    ['es-ES', 'en cuanto llame Kim, borra la reunión'],
    ['es-ES', 'crees que debería mover el dentista'],
  ])('is no order: %s %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('none');
  });

  it.each([
    ['en-GB', 'you should cancel the dentist'],
    ['de-DE', 'Vergiss bitte nicht, den Zahnarzt abzusagen'],
    ['fr-FR', "s'il te plaît annule le dentiste"],
    ['es-ES', 'sí, cancela el dentista'],
  ])('is an order in other words: %s %s', (locale, text) => {
    expect(intentOf(text, locale)).toBe('delete_event');
  });
});
