import { ERROR_STATUS, type ErrorCode } from '../../shared/errors/app-error.js';
import { isRetryable } from '../../shared/errors/problem.js';
import { ERROR_CODES, ERROR_GUIDE } from '../error-guide.js';
import { escapeHtml, htmlPage } from './html-page.js';

/** The page that the `type` of every problem leads to: what a code means, and what a client does about it. */
export function errorsPage(): string {
  const sections = ERROR_CODES.map((code) => section(code));
  return htmlPage('Errors', `<h1>Errors</h1>\n<p>${INTRODUCTION}</p>\n${sections.join('\n')}`);
}

const INTRODUCTION = inline(
  'Every error is an RFC 9457 problem (`application/problem+json`) with `type`, `title`, `status`, `detail`, `code`, `requestId` and `retryable`. ' +
    'Decide by `code`, show `detail`, and report `requestId`.',
);

function section(code: ErrorCode): string {
  const { meaning, action, members = [] } = ERROR_GUIDE[code];
  const retry = isRetryable(code) ? ' · <code>retryable</code>' : '';
  return [
    `<section id="${code}">`,
    `<h2><code>${code}</code> <small>${ERROR_STATUS[code]}${retry}</small></h2>`,
    `<p>${inline(meaning)}</p>`,
    `<p><strong>What to do.</strong> ${inline(action)}</p>`,
    ...(members.length > 0 ? [`<p><strong>Members.</strong> ${inline(members.map(quoted).join(', '))}</p>`] : []),
    '</section>',
  ].join('\n');
}

const quoted = (name: string): string => `\`${name}\``;

function inline(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]{1,80})`/g, '<code>$1</code>');
}
