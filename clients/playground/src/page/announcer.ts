import { make } from './dom.js';

const region = make('div', 'heard-only');
region.setAttribute('role', 'status');
region.setAttribute('aria-live', 'polite');

/** Puts the region that screen readers listen to into the page. */
export function openAnnouncer(): void {
  document.body.append(region);
}

/** Reads a text to people who hear the page. */
export function announce(text: string): void {
  // The same text twice is read twice only where the region was empty between.
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}
