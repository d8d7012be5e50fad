import {
  type Chat2Calendar,
  isProblem,
  type PendingSignIn,
  type SignInOptions,
} from '../../../typescript/src/index.js';
import { words } from '../words/words.js';
import { button, make, told } from './dom.js';
import { readTrouble, showTrouble, type Trouble } from './problem.js';

const PENDING = 'chat2calendar-sign-in';

/** The address of this page, where Google sends the user back to. */
const redirectUri = (): string => `${location.origin}/playground`;

/** Leaves for Google's consent page. */
export async function leaveForGoogle(client: Chat2Calendar, options: Partial<SignInOptions> = {}): Promise<void> {
  const { url, pending } = await client.auth.begin({ redirectUri: redirectUri(), ...options });
  // The proof of this one sign-in has to outlive the trip to Google; tokens are never stored.
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  location.assign(url);
}

/**
 * Ends a sign-in where the page was opened by Google's answer, and tells whether there was one.
 * @throws SignInRefused, ApiProblem where it failed.
 */
export async function completeSignIn(client: Chat2Calendar): Promise<boolean> {
  const { href, search } = location;
  const answer = new URLSearchParams(search);
  if (!answer.has('code') && !answer.has('error')) return false;
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  // The code must not stay in the history.
  history.replaceState(null, '', '/playground');
  if (kept === null) throw new Error(words('signInForgotten'));
  const pending: unknown = JSON.parse(kept);
  if (!isPending(pending)) throw new Error(words('signInForgotten'));
  await client.auth.complete(href, pending);
  return true;
}

function isPending(value: unknown): value is PendingSignIn {
  return typeof value === 'object' && value !== null && 'state' in value && 'codeVerifier' in value;
}

/** The page of a user who is not signed in; it shows why, where a sign-in or a session ended. */
export function signInPage(client: Chat2Calendar, failure?: unknown): HTMLElement {
  const trouble = make('div', 'sign-in-trouble');
  const show = (error: unknown): void => trouble.replaceChildren(showTrouble(explain(error)));
  const enter = button('primary big', 'signIn', () => {
    enter.disabled = true;
    leaveForGoogle(client).catch((error: unknown) => {
      enter.disabled = false;
      show(error);
    });
  });
  if (failure !== undefined) show(failure);
  return make(
    'section',
    'sign-in',
    told('h1', '', 'signInTitle'),
    told('p', 'lead', 'signInText'),
    enter,
    told('p', 'small', 'signInMemory'),
    trouble,
  );
}

function explain(error: unknown): Trouble {
  const trouble = readTrouble(error);
  if (!isProblem(error, 'redirect_uri_not_allowed')) return trouble;
  return { ...trouble, detail: `${trouble.detail} ${words('addRedirect', { uri: redirectUri() })}` };
}
