import { type Language, LANGUAGES } from '../words/words.js';

export type Theme = 'light' | 'dark';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** The language that was chosen here, else the first of the browser's that the page speaks. */
export function readLanguage(): Language {
  const wanted = [localStorage.getItem('language') ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.split('-', 1)[0]).find(isLanguage) ?? 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem('language', language);
}

/** Whether a text names a language of the page. */
export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && text in LANGUAGES;
}

/** The theme that is shown now: the one chosen here, else the system's. */
export function theme(): Theme {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return DARK.matches ? 'dark' : 'light';
}

/** Shows the theme, and tells whenever another one is shown. */
export function followTheme(tell: (theme: Theme) => void): void {
  const show = (): void => {
    document.documentElement.dataset['theme'] = theme();
    tell(theme());
  };
  DARK.addEventListener('change', show);
  addEventListener('themechange', show);
  show();
}

export function switchTheme(): void {
  localStorage.setItem('theme', theme() === 'dark' ? 'light' : 'dark');
  dispatchEvent(new Event('themechange'));
}
