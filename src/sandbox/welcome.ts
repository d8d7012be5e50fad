/** The facts a client needs to use a running sandbox. */
export interface SandboxFacts {
  apiUrl: string;
  googleUrl: string;
  accessToken: string;
  refreshToken: string;
  email: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
}

/** The page of a running sandbox: addresses, and commands that chat an event into the calendar. */
export function welcome({ apiUrl, googleUrl, accessToken, refreshToken, email }: SandboxFacts): string {
  return String.raw`
Playground: ${apiUrl}/playground        (sign in as ${email})

Chat2Calendar sandbox, signed in as ${email}
  API               ${apiUrl}        (reference: ${apiUrl}/docs)
  simulated Google  ${googleUrl}        (what was written: ${googleUrl}/__control/writes)

Paste this into another terminal:

  API=${apiUrl}
  TOKEN=${accessToken}
  REFRESH=${refreshToken}
  field() { printf '%s' "$ANSWER" | sed -E "s/.*\"$1\":\"([^\"]*)\".*/\\1/"; }
  ask() { to=$1; shift; ANSWER=$(curl -s "$API$to" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@"); }
  refresh() { ask /auth/refresh -d "{\"refreshToken\":\"$REFRESH\"}"; TOKEN=$(field accessToken); REFRESH=$(field refreshToken); }
  call() { ask "$@"; case "$ANSWER" in *'"token_expired"'*) refresh; ask "$@";; esac; printf '%s\n' "$ANSWER"; }
  say() { call /ai/chat -d "{\"message\":\"$1\"}"; REPLY=$ANSWER; }
  action() { printf '%s' "$REPLY" | sed -E "s/.*\"proposedActions\":\[\{\"id\":\"([^\"]*)\",\"hash\":\"([^\"]*)\".*/\\$1/"; }
  confirm() { call "/ai/actions/$(action 1)/confirm" -d "{\"hash\":\"$(action 2)\"}"; }

  say 'Lunch with Anna tomorrow at noon for 90 minutes'     # proposes, writes nothing
  confirm                                                   # now it is in the calendar
  call '/calendar/events?q=Lunch'
  say 'Move lunch with Anna to tomorrow 1pm' && confirm
  say 'Cancel lunch with Anna' && confirm

The lines refresh the access token when it has expired; --token-ttl 30d makes one that lasts.

Ctrl-C stops everything.
`;
}
