import type { RepetitionWords } from '../repetition-words.js';

const LIST = new Intl.ListFormat('es');
const NTH = new Map([
  [1, 'primer'],
  [2, 'segundo'],
  [3, 'tercer'],
  [4, 'cuarto'],
  [5, 'quinto'],
  [-1, 'último'],
  [-2, 'penúltimo'],
]);

/** How a repetition is said in Spanish. */
export const spanishRepetition: RepetitionWords = {
  every: {
    DAILY: (interval) => (interval === 1 ? 'todos los días' : `cada ${interval} días`),
    WEEKLY: (interval) => (interval === 1 ? 'cada semana' : `cada ${interval} semanas`),
    MONTHLY: (interval) => (interval === 1 ? 'cada mes' : `cada ${interval} meses`),
    YEARLY: (interval) => (interval === 1 ? 'cada año' : `cada ${interval} años`),
  },
  everyWeekday: (weekdays) => `cada ${LIST.format(weekdays)}`,
  workdays: 'de lunes a viernes',
  onWeekdays: (weekdays) => LIST.format(weekdays.map((weekday) => `el ${weekday}`)),
  nthWeekday: (position, weekday) => `el ${nth(position)} ${weekday}`,
  nthWorkday: (position) => `el ${nth(position)} día laborable (de lunes a viernes)`,
  monthDay: (day) => `el día ${day}`,
  lastDay: 'el último día',
  on: (days) => LIST.format(days),
  onDates: (dates) => LIST.format(dates),
  listedDate: (date) => `el ${date}`,
  inMonths: (months) => `en ${LIST.format(months)}`,
  until: (day) => `hasta el ${day}`,
  times: (count) => (count === 1 ? '1 vez' : `${count} veces`),
  except: (days) => `salvo ${LIST.format(days)}`,
  also: (days) => `y también ${LIST.format(days)}`,
  onlyOn: (days) => LIST.format(days),
  more: (count) => (count === 1 ? 'un día más' : `${count} días más`),
  unworded: 'según una regla que no sé expresar en palabras',
  next: (days) => `próximas fechas: ${LIST.format(days)}`,
};

function nth(position: number): string {
  return NTH.get(position) ?? `${position}.º`;
}
