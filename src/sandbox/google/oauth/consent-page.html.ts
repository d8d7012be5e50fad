import type { User } from '../world/user.js';
import { isIdentityScope } from './consent.js';

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem}fieldset{border:1px solid #ccc;border-radius:8px;margin:1rem 0}label{display:block;padding:.25rem}button{font:inherit;padding:.5rem 1.5rem;margin-right:.5rem}</style>
</head><body>${body}</body></html>`;

/** The consent page: choose an account, tick scopes one by one, allow or deny. */
export function consentPage(users: readonly User[], query: URLSearchParams, scopes: readonly string[]): string {
  const hint = query.get('login_hint')?.toLowerCase();
  const chosen = users.find((user) => user.email === hint || user.sub === hint) ?? users[0];
  const accounts = users.map(
    (user) =>
      `<label><input type="radio" name="email" value="${escape(user.email)}"${user === chosen ? ' checked' : ''}> ${escape(user.name)} &lt;${escape(user.email)}&gt;</label>`,
  );
  const boxes = scopes.map(
    (scope) =>
      `<label><input type="checkbox" name="scope" value="${escape(scope)}" checked${isIdentityScope(scope) ? ' disabled' : ''}> ${escape(scope)}</label>`,
  );
  return page(
    'Sign in with the simulated Google',
    `<h1>Choose an account</h1><form method="post" action="/o/oauth2/v2/auth/consent">
<input type="hidden" name="request" value="${escape(query.toString())}">
<fieldset><legend>Account</legend>${accounts.join('')}</fieldset>
<fieldset><legend>${escape(query.get('client_id') ?? '')} wants to</legend>${boxes.join('')}</fieldset>
<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></form>`,
  );
}

/** The page Google shows instead of a redirect when the client or its redirect URI is unknown. */
export function errorPage(code: number, error: string, detail: string): string {
  return page(
    `Error ${code}: ${error}`,
    `<h1>Access blocked: authorization error</h1><p>Error ${code}: ${escape(error)}</p><p>${escape(detail)}</p>`,
  );
}
