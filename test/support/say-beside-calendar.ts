import { toFields } from '../../src/modules/ai/unknown-json.js';
import { BuiltinModel } from '../../src/modules/ai/builtin/builtin.model.js';
import type { ModelMessage, ToolCall } from '../../src/modules/ai/language-model.js';

const MOST_LOOKS = 5;

/** The calendar of each language: an event with guests, a lesson each week, and a flight. */
const TITLES: Record<string, readonly [review: string, lesson: string, flight: string]> = {
  'en-GB': ['Project review', 'Piano lesson', 'Flight to Oslo'],
  'de-DE': ['Projektbesprechung', 'Klavierstunde', 'Flug nach Oslo'],
  'fr-FR': ['Revue de projet', 'Cours de piano', 'Vol pour Oslo'],
  'es-ES': ['Revisión del proyecto', 'Clase de piano', 'Vuelo a Oslo'],
};

const GUEST = { email: 'lena@example.com', displayName: 'Lena Roth', responseStatus: 'accepted' };

function listEvents(locale: string): { id: string; [field: string]: unknown }[] {
  const [review, lesson, flight] = TITLES[locale] ?? ['', '', ''];
  return [
    { id: 'review', summary: review, start: '2026-11-25T14:00', end: '2026-11-25T15:00', attendees: [GUEST] },
    ...['26', '03'].map((day, index) => ({
      id: `lesson${index + 1}`,
      recurringEventId: 'lesson',
      summary: lesson,
      start: `2026-1${index + 1}-${day}T17:00`,
      end: `2026-1${index + 1}-${day}T18:00`,
    })),
    { id: 'flight', summary: flight, start: '2026-12-07T07:15', end: '2026-12-07T10:00' },
  ];
}

/** What a tool finds: the events that have the words searched for. */
function answer({ name, arguments: json }: ToolCall, locale: string): object {
  const { query, eventId } = toFields(JSON.parse(json));
  if (name !== 'list_events') return listEvents(locale).find(({ id }) => id === eventId) ?? { events: [] };
  const wanted = typeof query === 'string' ? query.toLowerCase() : '';
  return { events: listEvents(locale).filter((event) => JSON.stringify(event).toLowerCase().includes(wanted)) };
}

/** The calls that a message ends in, on the morning of Tuesday 24 November 2026, and what was said. */
export async function sayBesideCalendar(text: string, locale: string): Promise<{ calls: object[]; words: string }> {
  const messages: ModelMessage[] = [{ role: 'user', content: text }];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const calls: ToolCall[] = [];
    let words = '';
    const setting = { system: '', tools: [], timeZone: 'Europe/Berlin', waiting: [], now: '2026-11-24T07:40:00Z' };
    const request = { ...setting, messages, locale };
    for await (const event of new BuiltinModel().respond(request, new AbortController().signal)) {
      if (event.type === 'tool_call') calls.push(event.call);
      if (event.type === 'text') words += event.delta;
    }
    if (!calls.some(({ name }) => name === 'list_events' || name === 'get_event'))
      return {
        words,
        calls: calls.map(({ name, arguments: json }) => ({ name, ...toFields(JSON.parse(json)) })),
      };
    messages.push({ role: 'assistant', content: words, toolCalls: calls });
    for (const call of calls) {
      const content = JSON.stringify(answer(call, locale));
      messages.push({ role: 'tool', toolCallId: call.id, name: call.name, content });
    }
  }
  throw new Error(`no end of looks: ${text}`);
}
