import type { SimulatedUser } from '../world/user.js';
import { isIdentityScope } from './consent.js';

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

const STYLE = `
:root{color-scheme:light dark;--page:light-dark(#f4f5f9,#101218);--surface:light-dark(#fff,#181b23);--line:light-dark(#e1e4ee,#2c3240);
--ink:light-dark(#1a1d29,#eceef6);--soft:light-dark(#565d72,#a9b0c3);--accent:light-dark(#4640d6,#a5a8ff);--on:light-dark(#fff,#14152b)}
*{box-sizing:border-box}
body{display:grid;min-height:100vh;margin:0;padding:1rem;background:var(--page);color:var(--ink);font:.9375rem/1.5 Inter,system-ui,sans-serif}
main{width:min(30rem,100%);margin:auto;padding:clamp(1.25rem,5vw,2.25rem);border:1px solid var(--line);border-radius:20px;background:var(--surface)}
h1{margin:0 0 .25rem;font-size:1.625rem;line-height:1.15;letter-spacing:-.02em}
p{margin:0 0 1.25rem;color:var(--soft);overflow-wrap:anywhere}
.mark{display:inline-block;margin-bottom:1rem;padding:.125rem .625rem;border-radius:99px;background:light-dark(#fdf3df,#372b16);
color:light-dark(#7a4b00,#f1c779);font-size:.8125rem;font-weight:600}
fieldset{display:grid;gap:.125rem;min-width:0;margin:0 0 1.25rem;padding:0;border:0}
legend{margin-bottom:.375rem;padding:0;font-weight:650}
label{display:flex;gap:.75rem;align-items:start;padding:.5rem .75rem;border:1px solid var(--line);border-radius:10px;cursor:pointer}
label:has(:disabled){cursor:default}
label span{min-width:0;overflow-wrap:anywhere}
small{display:block;color:var(--soft);font-size:.8125rem}
input{flex:none;width:1rem;height:1rem;margin:.25rem 0 0;accent-color:var(--accent)}
button{min-height:2.75rem;margin-right:.5rem;padding:0 1.25rem;border:1px solid var(--line);border-radius:10px;background:none;color:inherit;font:inherit;
font-weight:600;cursor:pointer}
button[value=allow]{border-color:var(--accent);background:var(--accent);color:var(--on)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main><span class="mark">Simulated Google</span>${body}</main></body></html>`;

/** What a scope means to the person who is asked for it. */
const MEANINGS: Readonly<Record<string, string>> = {
  openid: 'Know who you are',
  'https://www.googleapis.com/auth/userinfo.email': 'See your email address',
  'https://www.googleapis.com/auth/userinfo.profile': 'See your name and picture',
  'https://www.googleapis.com/auth/calendar': 'See, edit, share and delete all your calendars',
  'https://www.googleapis.com/auth/calendar.events': 'See, make, change and delete your events',
  'https://www.googleapis.com/auth/calendar.events.readonly': 'See your events',
  'https://www.googleapis.com/auth/calendar.readonly': 'See your calendars and events',
  'https://www.googleapis.com/auth/calendar.calendarlist.readonly': 'See the list of your calendars',
  'https://www.googleapis.com/auth/calendar.freebusy': 'See when you are busy',
  'https://www.googleapis.com/auth/calendar.settings.readonly': 'See your language and time zone',
};

/** The consent page: choose an account, tick scopes one by one, allow or deny. */
export function consentPage(
  users: readonly SimulatedUser[],
  query: URLSearchParams,
  scopes: readonly string[],
): string {
  const hint = query.get('login_hint')?.toLowerCase();
  const chosen = users.find((user) => user.email === hint || user.sub === hint) ?? users[0];
  const accounts = users.map((user) => {
    const isChosen = user === chosen ? ' checked' : '';
    return `<label><input type="radio" name="email" value="${escape(user.email)}"${isChosen}>${named(user.name, user.email)}</label>`;
  });
  const boxes = scopes.map((scope) => {
    const isFixed = isIdentityScope(scope) ? ' disabled' : '';
    const text = named(MEANINGS[scope] ?? scope, scope);
    return `<label><input type="checkbox" name="scope" value="${escape(scope)}" checked${isFixed}>${text}</label>`;
  });
  return page(
    'Sign in with the simulated Google',
    `<h1>Choose an account</h1><p>to go on to ${escape(query.get('client_id') ?? '')}</p><form method="post" action="/o/oauth2/v2/auth/consent">
<input type="hidden" name="request" value="${escape(query.toString())}">
<fieldset><legend>Account</legend>${accounts.join('')}</fieldset>
<fieldset><legend>The app wants to</legend>${boxes.join('')}</fieldset>
<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></form>`,
  );
}

const named = (name: string, detail: string): string => `<span>${escape(name)}<small>${escape(detail)}</small></span>`;

/** The page Google shows instead of a redirect when the client or its redirect URI is unknown. */
export function errorPage(code: number, error: string, detail: string): string {
  return page(
    `Error ${code}: ${error}`,
    `<h1>Access blocked: authorization error</h1><p>Error ${code}: ${escape(error)}</p><p>${escape(detail)}</p>`,
  );
}
