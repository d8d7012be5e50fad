import { iconButton, make } from './dom.js';
import { readTrouble, showTrouble } from './problem.js';

const place = make('div', 'notices');

/** Puts the place of notices into the page. */
export function openNotices(): void {
  document.body.append(place);
}

/** Shows a notice until it is dismissed or another takes its place. */
export function notify(text: string, ...buttons: HTMLButtonElement[]): void {
  const note = make('div', 'notice', make('p', '', text), ...buttons);
  note.setAttribute('role', 'status');
  put(note);
}

/** Shows an error until it is dismissed or another notice replaces it. */
export function notifyTrouble(error: unknown, ...helps: HTMLButtonElement[]): void {
  put(make('div', 'notice', showTrouble(readTrouble(error), ...helps)));
}

/** Shows a trouble that has its own words. */
export function notifyOf(title: string, detail: string, error: unknown, ...helps: HTMLButtonElement[]): void {
  const { requestId } = readTrouble(error);
  put(make('div', 'notice', showTrouble({ title, detail, requestId }, ...helps)));
}

export function clearNotices(): void {
  place.replaceChildren();
}

function put(note: HTMLElement): void {
  note.append(iconButton('dismiss', 'close', 'dismiss', clearNotices));
  place.replaceChildren(note);
}
