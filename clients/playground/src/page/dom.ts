import { type Key, label, say, type Values } from '../words/words.js';

type Child = Node | string | undefined;

/** Makes an element of a class with these children; absent children are left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** Makes an element that says a text in the language of the page. */
export function told<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  key: Key,
  values: Values = {},
): HTMLElementTagNameMap[K] {
  return say(make(tag, className), key, values);
}

/** Makes a button with a text. */
export function button(className: string, key: Key, act: () => void, values: Values = {}): HTMLButtonElement {
  const node = say(make('button', className), key, values);
  return acting(node, act);
}

/** Makes a button that shows an icon and is named for people who hear the page. */
export function iconButton(className: string, icon: Icon, key: Key, act: () => void): HTMLButtonElement {
  return acting(label(make('button', `icon-button ${className}`, drawIcon(icon)), key), act);
}

function acting(node: HTMLButtonElement, act: () => void): HTMLButtonElement {
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

const ICONS = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  reload: 'M20 5v5h-5M4 19v-5h5M5.5 9.5A7 7 0 0 1 19 8.5M18.5 14.5A7 7 0 0 1 5 15.5',
  close: 'M6 6l12 12M18 6L6 18',
  theme: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
  send: 'M5 12h14M13 6l6 6-6 6',
  stop: 'M7 7h10v10H7z',
  plus: 'M12 5v14M5 12h14',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  chat: 'M5 5h14v11h-7l-4 4v-4H5z',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
} as const;
export type Icon = keyof typeof ICONS;

/** Draws an icon that says nothing to people who hear the page. */
export function drawIcon(icon: Icon): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const path = document.createElementNS(space, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  return svg;
}
