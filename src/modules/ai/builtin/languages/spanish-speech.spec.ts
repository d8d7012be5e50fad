import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../parse-request.js';

/** What a text is read as, on Tuesday, 24 November 2026. */
function read(text: string): string {
  const context = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Madrid', locale: 'es-ES' };
  const { intent, event, target, changes } = parseRequest(text, context);
  const { start } = event ?? changes ?? {};
  const name = event?.summary ?? target?.query;
  return [intent, name, start?.dateTime?.slice(0, 16) ?? start?.date].filter(Boolean).join(' | ');
}

describe('an order to "vos"', () => {
  it.each([
    ['poné gimnasio mañana a las 7', 'create_event | Gimnasio | 2026-11-25T07:00'],
    ['mové el dentista al sábado a las 10', 'update_event | dentista | 2026-11-28T10:00'],
    ['corré el dentista para el sábado a las 10', 'update_event | dentista | 2026-11-28T10:00'],
    ['borrá el dentista', 'delete_event | dentista'],
  ])('is no past: %s', (text, result) => {
    expect(read(text)).toBe(result);
  });

  it.each(['moví el dentista al sábado', 'cancelé el dentista', 'comí con Ana'])('but this is: %s', (text) => {
    expect(read(text)).toBe('none');
  });
});

describe('a reason behind "que"', () => {
  it.each([
    ['mueve el dentista al lunes a las 9, que el viernes no puedo', 'update_event | dentista | 2026-11-30T09:00'],
    ['quita el dentista que ya no me duele', 'delete_event | dentista'],
    ['apunta cena el viernes a las 21, que viene Luis', 'create_event | Cena | 2026-11-27T21:00'],
  ])('changes nothing: %s', (text, result) => {
    expect(read(text)).toBe(result);
  });

  it.each([
    ['ponme cita con el banco el martes que viene a las 10', 'create_event | Cita con el banco | 2026-12-01T10:00'],
    ['recuérdame que llame a Ana el viernes a las 6', 'create_event | Llame a Ana | 2026-11-27T18:00'],
    ['apunta en la agenda que el viernes a las 21 tengo cena', 'create_event | Cena | 2026-11-27T21:00'],
  ])('is none where "que" belongs to what stands before it: %s', (text, result) => {
    expect(read(text)).toBe(result);
  });

  it('is none where it tells another time', () => {
    expect(read('apunta cine el sábado a las 20, que empieza a y media')).toBe('none');
  });
});

describe('a title', () => {
  it.each([
    ['tengo que llevar a mi madre al médico el lunes a las 9', 'Llevar a mi madre al médico'],
    ['visitar a la abuela el lunes a las 9', 'Visitar a la abuela'],
    ['estaremos de vacaciones el lunes a las 9', 'Vacaciones'],
    ['comida con los primos de Soria el lunes a las 9', 'Comida con los primos de Soria'],
    ['apunta para el lunes a las 9 Cancelar vuelo a Oporto de Marta', 'Cancelar vuelo a Oporto de Marta'],
    ['apunta cena de la promoción del 98 el lunes a las 9 de la mañana', 'Cena de la promoción del 98'],
    ['ponme reunión el lunes a las 8, no perdona, a las 9', 'Reunión'],
  ])('holds what is to be done, and with whom: %s', (text, title) => {
    expect(read(text)).toBe(`create_event | ${title} | 2026-11-30T09:00`);
  });
});

describe('a title typed without its accents', () => {
  it.each([
    ['reunion de padres el lunes a las 9', 'Reunión de padres'],
    ['clase de padel el lunes a las 9', 'Clase de pádel'],
    ['psicologa el lunes a las 9', 'Psicóloga'],
    ['Revision del coche el lunes a las 9', 'Revisión del coche'],
    ['partido de futbol de los ninos el lunes a las 9', 'Partido de fútbol de los niños'],
  ])('gets them: %s', (text, title) => {
    expect(read(text)).toBe(`create_event | ${title} | 2026-11-30T09:00`);
  });

  it('keeps words that are others without them', () => {
    expect(read('compra de papas con Ines el lunes a las 9')).toContain('| Compra de papas |');
  });
});

describe('a time that is denied', () => {
  it.each(['apunta cena con Ana el viernes a las 9, no a las 10', 'no a las 10'])('answers no event: %s', (text) => {
    expect(read(text)).not.toMatch(/delete_event|respond_to_invite/);
  });
});
