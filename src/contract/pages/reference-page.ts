import Fastify from 'fastify';
import { escapeHtml, NO_ICON } from './html-page.js';

/** Nothing of the reference comes from another server. */
const SETTINGS = {
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  persistAuth: false,
  // The field for the access token is there at once.
  authentication: { preferredSecurityScheme: 'bearer' },
};

/** The page of the interactive reference; its script starts it from the element's attributes. */
export function referencePage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference · Chat2Calendar</title>
${NO_ICON}
</head>
<body>
<script id="api-reference" data-url="/openapi.json" data-configuration="${escapeHtml(JSON.stringify(SETTINGS))}"></script>
<script src="/docs/reference.js"></script>
</body>
</html>
`;
}

/** The script of the reference. Its package holds it as text that only a route of the plugin gives out. */
export async function loadReferenceScript(): Promise<string> {
  const { default: plugin } = await import('@scalar/fastify-api-reference');
  const carrier = Fastify();
  await carrier.register(plugin, { routePrefix: '/reference', configuration: { url: '/openapi.json' } });
  const { payload } = await carrier.inject('/reference/js/scalar.js');
  await carrier.close();
  return payload;
}
