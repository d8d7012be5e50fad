import { isLanguage, keepLanguage, followTheme, switchTheme } from './preferences.js';
import { label, language, type Language, LANGUAGES } from '../words/words.js';
import { iconButton, make, told } from './dom.js';

/** The bar above the page: where one is, the language, the theme, and who is signed in. */
export class TopBar {
  readonly element: HTMLElement;
  private readonly account = make('div', 'account');

  constructor(onLanguage: (language: Language) => void) {
    const mark = make('img', 'mark');
    mark.src = '/playground/icon.svg';
    mark.alt = '';
    const brand = make('div', 'brand', mark, make('strong', '', 'Chat2Calendar'), told('span', 'tag', 'playground'));
    this.element = make(
      'header',
      'top-bar',
      brand,
      make('div', 'tools', chooser(onLanguage), themeSwitch(), this.account),
    );
  }

  /** Shows who is signed in, with the way out. */
  showAccount(name: string, signOut: () => void): void {
    const who = label(make('span', 'avatar', initialsOf(name)), 'signedInAs', { name });
    who.setAttribute('role', 'img');
    this.account.replaceChildren(who, iconButton('', 'leave', 'signOut', signOut));
  }

  hideAccount(): void {
    this.account.replaceChildren();
  }
}

function chooser(onLanguage: (language: Language) => void): HTMLElement {
  const select = label(make('select', 'language'), 'language');
  for (const [tag, name] of Object.entries(LANGUAGES)) {
    const option = make('option', '', name);
    option.value = tag;
    option.lang = tag;
    select.append(option);
  }
  select.value = language();
  select.addEventListener('change', () => {
    if (!isLanguage(select.value)) return;
    keepLanguage(select.value);
    onLanguage(select.value);
  });
  return select;
}

function themeSwitch(): HTMLElement {
  const toggle = iconButton('', 'theme', 'darkTheme', switchTheme);
  followTheme((theme) => {
    label(toggle, theme === 'dark' ? 'lightTheme' : 'darkTheme');
  });
  return toggle;
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '');
  return [parts[0], parts.at(-1)].map((part) => part?.charAt(0).toUpperCase() ?? '').join('');
}
