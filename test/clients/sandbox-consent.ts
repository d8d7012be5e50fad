import type { SandboxFacts } from '../support/sandbox-process.ts';

/** Consents at the simulated Google as its user would, and answers the address the user then comes back to. */
export async function consent({ googleUrl, email }: SandboxFacts, url: string): Promise<string> {
  const asked = new URL(url).searchParams;
  const redirectUri = asked.get('redirect_uri') ?? '';
  const response = await fetch(`${googleUrl}/__control/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email,
      redirectUri,
      clientId: asked.get('client_id'),
      scope: asked.get('scope'),
      codeChallenge: asked.get('code_challenge'),
      nonce: asked.get('nonce'),
    }),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the control API's documented shape
  const { code } = (await response.json()) as { code: string };
  return `${redirectUri}?${new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()}`;
}
