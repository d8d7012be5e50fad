import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin' };

/** The intent, the event's name, its start and its place. */
function read(text: string, locale: string): string {
  const { intent, event, target, changes } = parseRequest(text, { ...TUESDAY_MORNING, locale });
  const start = (event?.start ?? changes?.start)?.dateTime?.slice(0, 16);
  return [intent, event?.summary ?? target?.query, start, event?.location].filter(Boolean).join(' ');
}

describe('what people leave out on a phone', () => {
  it.each([
    ['de-DE', 'trag mir morgen 11 uhr nen ölwechsel ein', 'create_event Ölwechsel 2026-11-25T11:00'],
    ['de-DE', 'könnten sie mir am samstag um 10 ne stadtführung buchen', 'create_event Stadtführung 2026-11-28T10:00'],
    ['fr-FR', 'rappelle moi de payer le loyer jeudi a 9h', 'create_event Payer le loyer 2026-11-26T09:00'],
    ['fr-FR', 'est ce que tu peux noter escalade dimanche a 15h', 'create_event Escalade 2026-11-29T15:00'],
    ['fr-FR', 'jai escalade samedi a 10h30', 'create_event Escalade 2026-11-28T10:30'],
    ['fr-FR', 'annule le cours de dessin', 'delete_event cours de dessin'],
  ])('is understood: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('a person who is described', () => {
  it.each([
    ['de-DE', 'Telefonat mit der Bank am Freitag um 10 Uhr', 'create_event Telefonat mit der Bank 2026-11-27T10:00'],
    ['de-DE', 'Abendessen mit den Eltern morgen um 19 Uhr', 'create_event Abendessen mit den Eltern 2026-11-25T19:00'],
    [
      'de-DE',
      'Treffen mit einem Kunden am Freitag um 10 Uhr',
      'create_event Treffen mit einem Kunden 2026-11-27T10:00',
    ],
    ['fr-FR', 'appel avec la banque vendredi à 10h', 'create_event Appel avec la banque 2026-11-27T10:00'],
    ['es-ES', 'pon una llamada con el banco el viernes a las 10', 'create_event Llamada con el banco 2026-11-27T10:00'],
    ['es-ES', 'pon una reunión llamada Kickoff el viernes a las 10', 'create_event Kickoff 2026-11-27T10:00'],
  ])('stands in the title: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('the place of somebody', () => {
  it.each([
    ['de-DE', 'Termin beim Notar am Freitag um 10 Uhr', 'create_event Termin beim Notar 2026-11-27T10:00'],
    ['de-DE', 'Grillen bei Kevin am Samstag um 14 Uhr', 'create_event Grillen bei Kevin 2026-11-28T14:00'],
    [
      'fr-FR',
      'rendez-vous chez le notaire vendredi à 10h',
      'create_event Rendez-vous chez le notaire 2026-11-27T10:00',
    ],
    [
      'es-ES',
      'merienda en casa de Marta el sábado a las 18h',
      'create_event Merienda en casa de Marta 2026-11-28T18:00',
    ],
  ])('belongs to the title: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('a sentence with a time', () => {
  it.each([
    ['de-DE', 'Frag Jonas ob er am Samstag um 10 kann'],
    ['de-DE', 'Sind am Freitag um 17 Uhr noch alle da?'],
    ['de-DE', 'Polier mal am Freitag um 10 das Sofa'],
    ['fr-FR', 'demande à Hugo de préparer la salle à 14h'],
    ['es-ES', 'Tráeme el informe el jueves a las 10'],
    ['de-DE', 'Mein Nachbar gießt die Blumen am Samstag um 10'],
    ['fr-FR', 'ma voisine arrose les plantes samedi à 10h'],
    ['fr-FR', 'ma voisine se marie samedi à 10h'],
    ['es-ES', 'mi vecina se casa el sábado a las 18h'],
  ])('is no event of that name: %s, %s', (locale, text) => {
    expect(read(text, locale)).toBe('none');
  });

  it.each([
    ['en-GB', 'Dentist on Friday?'],
    ['de-DE', 'Zahnarzt am Freitag?'],
    ['fr-FR', 'Le notaire vendredi à 10h ?'],
    ['es-ES', '¿Dentista el viernes?'],
  ])('asks about the event before a question mark: %s, %s', (locale, text) => {
    expect(read(text, locale)).toBe('list_events');
  });
});

describe('what there is already', () => {
  it.each([
    ['de-DE', 'den Malkurs bitte auf 17 Uhr', 'update_event Malkurs 2026-11-24T17:00'],
    ['de-DE', 'Leg den Malkurs von 15 auf 16 Uhr', 'update_event Malkurs 2026-11-24T16:00'],
    ['de-DE', 'Verschieben Sie bitte den Malkurs auf 17 Uhr', 'update_event Malkurs 2026-11-24T17:00'],
    ['de-DE', 'verschiebst du den malkurs auf 17 uhr', 'update_event malkurs 2026-11-24T17:00'],
    ['de-DE', 'lass den malkurs morgen ausfallen', 'delete_event malkurs'],
    ['de-DE', 'hau den malkurs raus', 'delete_event malkurs'],
    ['de-DE', 'Sagen Sie den Malkurs ab', 'delete_event Malkurs'],
    ['de-DE', 'tu den Malkurs bitte auf 17 Uhr', 'update_event Malkurs 2026-11-24T17:00'],
    ['de-DE', 'Ich sag den Malkurs ab', 'delete_event Malkurs'],
    ['de-DE', 'kann man den malkurs löschen', 'delete_event malkurs'],
    ['fr-FR', "j'annule le cours de dessin", 'delete_event cours de dessin'],
    ['fr-FR', "est-ce qu'on peut supprimer le cours de dessin", 'delete_event cours de dessin'],
    ['fr-FR', 'pas de dessin jeudi', 'delete_event dessin'],
    ['es-ES', 'me salto la clase de dibujo', 'delete_event clase de dibujo'],
    ['es-ES', 'el dibujo pásamelo al viernes a las 16h', 'update_event dibujo 2026-11-27T16:00'],
    ['fr-FR', 'on annule le cours de dessin', 'delete_event cours de dessin'],
    ['fr-FR', 'fais sauter le cours de dessin', 'delete_event cours de dessin'],
    ['fr-FR', 'annule le marché de Noël', 'delete_event marché de Noël'],
    ['fr-FR', "change l'heure du dessin à 16h", 'update_event dessin 2026-11-24T16:00'],
    ['fr-FR', 'le dessin, tu peux le mettre à 16h', 'update_event dessin 2026-11-24T16:00'],
    ['es-ES', 'se suspendió la clase de dibujo', 'delete_event clase de dibujo'],
    ['es-ES', 'cancela el mercado de Navidad', 'delete_event mercado de Navidad'],
    ['es-ES', 'me mueves el dibujo a las 5pm', 'update_event dibujo 2026-11-24T17:00'],
    ['es-ES', 'pasa el dibujo pal viernes a las 16h', 'update_event dibujo 2026-11-27T16:00'],
    ['es-ES', 'la clase del jueves pásala a las 17h', 'update_event clase 2026-11-26T17:00'],
  ])('is changed: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('what is to be', () => {
  it.each([
    ['de-DE', 'blockst du mir morgen von 14 bis 16 uhr für die steuer', 'create_event Steuer 2026-11-25T14:00'],
    ['de-DE', 'yoga am donerstag um 18 uhr', 'create_event Yoga 2026-11-26T18:00'],
    ['fr-FR', 'bloque-moi une heure lundi à 9h pour les factures', 'create_event Factures 2026-11-30T09:00'],
    ['fr-FR', 'mon fils a entraînement jeudi à 16h', 'create_event Entraînement 2026-11-26T16:00'],
    ['de-DE', 'am 14. hab ich um 17 Uhr Massage', 'create_event Massage 2026-12-14T17:00'],
    ['de-DE', 'jeden Morgen um 7 Uhr joggen', 'create_event Joggen 2026-11-25T07:00'],
    ['de-DE', 'merk dir mal Ölwechsel am Freitag um 9', 'create_event Ölwechsel 2026-11-27T09:00'],
    ['de-DE', 'Können Sie mir am Samstag um 10 einen Platz reservieren?', 'create_event Platz 2026-11-28T10:00'],
    ['fr-FR', 'prévois une heure demain matin à 10h pour le devis', 'create_event Devis 2026-11-25T10:00'],
    ['es-ES', 'mañana tempranito a las 7 correr con Dani', 'create_event Correr 2026-11-25T07:00'],
    ['es-ES', 'almuerzo mañana 1pm', 'create_event Almuerzo 2026-11-25T13:00'],
    ['es-ES', 'Llamar a Bob mañana a las 10', 'create_event Llamar a Bob 2026-11-25T10:00'],
    ['es-ES', 'agendame una junta con Laura el viernes a las 16h', 'create_event Junta 2026-11-27T16:00'],
  ])('is created: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('another name', () => {
  it.each([
    ['de-DE', 'Mach aus dem Malkurs bitte Zeichenkurs', 'Zeichenkurs'],
    ['de-DE', 'ändere Malkurs in Zeichenkurs', 'Zeichenkurs'],
    ['fr-FR', 'change cours de dessin en atelier de dessin', 'atelier de dessin'],
    ['fr-FR', "rebaptise la fête en Soirée de fin d'année", "Soirée de fin d'année"],
    ['es-ES', 'cambia Clase de dibujo por Taller de dibujo', 'Taller de dibujo'],
    ['es-ES', 'cámbiale el nombre a la clase por Segunda ronda', 'Segunda ronda'],
  ])('is given by a change: %s, %s', (locale, text, summary) => {
    expect(parseRequest(text, { ...TUESDAY_MORNING, locale }).changes).toMatchObject({ summary });
  });
});

describe('what does not take place', () => {
  it.each([
    ['de-DE', 'Ich geh heuer nicht zum Malkurs', 'respond_to_invite Malkurs'],
    ['fr-FR', "je n'irai pas au cours de dessin", 'respond_to_invite cours de dessin'],
    ['es-ES', 'no voy a la clase de dibujo', 'respond_to_invite clase de dibujo'],
    ['es-ES', 'acepto la clase de dibujo', 'respond_to_invite clase de dibujo'],
    ['es-ES', 'rechazo la invitación a la clase de dibujo', 'respond_to_invite clase de dibujo'],
    ['fr-FR', "j'accepte l'invitation au cours de dessin", 'respond_to_invite cours de dessin'],
    ['fr-FR', 'je refuse le cours de dessin', 'respond_to_invite cours de dessin'],
    ['es-ES', 'ya no hay clase de dibujo', 'delete_event clase de dibujo'],
    ['de-DE', 'ich brauche den Malkurs am Freitag nicht mehr', 'delete_event Malkurs'],
    ['de-DE', 'ich brauche den Malkurs nicht mehr zu erwähnen', 'none'],
  ])('is declined or deleted: %s, %s', (locale, text, expected) => {
    expect(read(text, locale)).toBe(expected);
  });
});

describe('a clock time in a week', () => {
  it('leaves the day open', () => {
    const { questions } = parseRequest('Klavierstunde diese Woche um 16 Uhr', {
      ...TUESDAY_MORNING,
      locale: 'de-DE',
    });

    expect(questions.map(({ field }) => field)).toEqual(['start']);
  });
});
