import { type RequestContext, parseRequest } from '../../src/modules/ai/builtin/parse-request.js';

/** What the engine reads, in one line: the intent, the event's name, when it begins and ends or what it becomes, its place and how it repeats. */
export function readInWords(text: string, context: RequestContext): string {
  const { intent, event, target, changes } = parseRequest(text, context);
  const { start, end } = event ?? changes ?? {};
  const times = [start, end].flatMap((at) => at?.dateTime?.slice(0, 16) ?? at?.date ?? []).join('/');
  const place = event?.location ?? changes?.location;
  return [intent, event?.summary ?? target?.query, times, place, ...(event?.recurrence ?? [])]
    .filter(Boolean)
    .join(' ');
}
