import { Dialog } from '../page/dialog.js';
import { button, make, told } from '../page/dom.js';
import type { Key } from '../words/en.js';
import { words } from '../words/words.js';
import type { EventChanges } from './event-changes.js';
import { guestsOf, isEditable, type ShownEvent } from './shown-event.js';
import { addDays, type Span, wordSpan } from './times.js';

/** Shows an event, and lets the user move or delete it without dragging. */
export async function openEvent(shown: ShownEvent, changes: EventChanges): Promise<void> {
  const { event, calendar, span } = shown;
  const dialog: Dialog = new Dialog(
    event.summary ?? words('untitled'),
    make(
      'dl',
      'facts',
      ...fact('when', wordSpan(span)),
      ...fact('where', event.location),
      ...fact('guests', guestsOf(shown).join(', ')),
      ...fact('description', readable(event.description)),
      ...fact('calendar', calendar.name),
    ),
    isEditable(shown) ? editForm(shown, changes, () => dialog.close()) : told('p', 'small', 'readOnly'),
  );
  await dialog.open();
}

function fact(key: Key, text: string | undefined): HTMLElement[] {
  return text === undefined || text === '' ? [] : [told('dt', '', key), make('dd', '', text)];
}

/** A description without the HTML that Google allows in it. */
function readable(description: string | undefined): string | undefined {
  return description?.replaceAll(/<[^>]*>/g, ' ').trim();
}

function editForm(shown: ShownEvent, changes: EventChanges, close: () => void): HTMLElement {
  const { isAllDay, start, end } = shown.span;
  const [from, fromLabel] = timeField('start', isAllDay, start);
  const [to, toLabel] = timeField(isAllDay ? 'lastDay' : 'end', isAllDay, isAllDay ? addDays(end, -1) : end);
  const complain = (): void => to.setCustomValidity(isAfter(from.value, to.value, isAllDay) ? '' : words('endFirst'));
  for (const input of [from, to]) input.addEventListener('input', complain);
  const save = told('button', 'primary', 'save');
  const remove = button('danger', 'delete', () => {
    close();
    void changes.delete(shown);
  });
  const form = make('form', 'edit', fromLabel, toLabel, make('div', 'buttons', save, remove));
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    close();
    void changes.move(shown, toSpan(from.value, to.value, isAllDay));
  });
  return form;
}

function timeField(key: Key, isAllDay: boolean, value: string): [HTMLInputElement, HTMLLabelElement] {
  const input = make('input');
  input.type = isAllDay ? 'date' : 'datetime-local';
  input.required = true;
  input.value = value.slice(0, isAllDay ? 10 : 16);
  return [input, make('label', 'field', told('span', '', key), input)];
}

const isAfter = (from: string, to: string, isAllDay: boolean): boolean => (isAllDay ? to >= from : to > from);

function toSpan(from: string, to: string, isAllDay: boolean): Span {
  if (isAllDay) return { start: from, end: addDays(to, 1), isAllDay };
  return { start: withSeconds(from), end: withSeconds(to), isAllDay };
}

const withSeconds = (time: string): string => `${time.slice(0, 16)}:00`;
