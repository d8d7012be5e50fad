/** Everything a client needs to use a running sandbox. */
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

/** The page a developer copies from: where everything is, and lines that chat an event into the calendar. */
export function welcome({ apiUrl, googleUrl, accessToken, refreshToken, email }: SandboxFacts): string {
  return String.raw`
Chat2Calendar sandbox, signed in as ${email}
  API               ${apiUrl}        (reference: ${apiUrl}/docs)
  simulated Google  ${googleUrl}        (what was written: ${googleUrl}/__control/writes)

Paste this into another terminal:

  API=${apiUrl}
  TOKEN=${accessToken}
  say() { REPLY=$(curl -s "$API/ai/chat" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d "{\"message\":\"$1\"}"); echo "$REPLY"; }
  action() { echo "$REPLY" | sed -E "s/.*\"proposedActions\":\[\{\"id\":\"([^\"]*)\",\"hash\":\"([^\"]*)\".*/\\$1/"; }
  confirm() { curl -s "$API/ai/actions/$(action 1)/confirm" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d "{\"hash\":\"$(action 2)\"}"; echo; }

  say 'Lunch with Anna tomorrow at noon for 90 minutes'     # proposes, writes nothing
  confirm                                                   # now it is in the calendar
  curl -s "$API/calendar/events?q=Lunch" -H "Authorization: Bearer $TOKEN"
  say 'Move lunch with Anna to tomorrow 1pm' && confirm
  say 'Cancel lunch with Anna' && confirm

The access token lives for ten minutes; this gets the next pair:

  curl -s "$API/auth/refresh" -H 'Content-Type: application/json' -d '{"refreshToken":"${refreshToken}"}'

Ctrl-C stops everything.
`;
}
