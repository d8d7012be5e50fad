const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d8dde3, #3a4048); --soft: light-dark(#f4f6f8, #1d2126); }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
nav { display: flex; flex-wrap: wrap; gap: 1.25rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
code, pre { font: .9em/1.5 ui-monospace, monospace; background: var(--soft); border-radius: 4px; }
code { padding: .1em .3em; }
pre { padding: .8rem 1rem; overflow-x: auto; }
pre code { padding: 0; background: none; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); }
:target { scroll-margin-top: 1rem; outline: 2px solid light-dark(#1a5fb4, #78aeed); outline-offset: 6px; border-radius: 4px; }
`;

/** Keeps browsers from asking for an icon, which is not there. */
export const NO_ICON = '<link rel="icon" href="data:,">';

/** A page of the documentation around a body of HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Chat2Calendar</title>
${NO_ICON}
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Documentation">
<a href="/docs">Guide</a> <a href="/docs/reference">Reference</a> <a href="/docs/errors">Errors</a>
<a href="/openapi.json">openapi.json</a>
</nav>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Text as it can stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
