import { isProblem, SignInRefused } from '../../../typescript/src/index.js';
import { words } from '../words/words.js';
import { button, make, told } from './dom.js';

/** What went wrong, for people: a title, what happened, and the request to name to an operator. */
export interface Trouble {
  title: string;
  detail: string;
  requestId: string | undefined;
  /** Whether a new consent at Google helps. */
  needsConsent?: boolean;
}

let connectAgain: () => void = () => undefined;

/** Says how the user is sent to Google for a new consent. */
export function offerConsent(connect: () => void): void {
  connectAgain = connect;
}

/** Reads a caught error. */
export function readTrouble(error: unknown): Trouble {
  if (isProblem(error)) {
    const { title, detail, requestId, errors = [] } = error.problem;
    const fields = errors.map(({ field, message }) => `${field} ${message}`);
    const needsConsent = isProblem(error, 'google_reauth_required', 'scope_missing', 'reconsent_required');
    const id = requestId === '' ? undefined : requestId;
    return { title, detail: [detail, ...fields].join(' · '), requestId: id, needsConsent };
  }
  const title = words('failed');
  if (error instanceof SignInRefused) {
    return { title, detail: words('signInRefused', { reason: error.reason }), requestId: undefined };
  }
  // What fetch throws where no answer came.
  if (error instanceof TypeError) return { title, detail: words('noServer'), requestId: undefined };
  return { title, detail: error instanceof Error ? error.message : String(error), requestId: undefined };
}

/** Shows what went wrong, with the buttons that may help. */
export function showTrouble(trouble: Trouble, ...others: HTMLButtonElement[]): HTMLElement {
  const { title, detail, requestId, needsConsent = false } = trouble;
  const helps = needsConsent ? [button('', 'connectAgain', () => connectAgain()), ...others] : others;
  const id = requestId === undefined ? undefined : told('p', 'trouble-id', 'requestId', { id: requestId });
  const buttons = helps.length > 0 ? make('div', 'buttons', ...helps) : undefined;
  const box = make('div', 'trouble', make('strong', '', title), make('p', '', detail), id, buttons);
  box.setAttribute('role', 'alert');
  return box;
}
