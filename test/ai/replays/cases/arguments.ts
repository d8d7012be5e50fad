import type { ScriptedCall } from '../../../support/model-server.js';
import { dayFromNow } from '../../ai-world.js';
import { DAY, PLANNING, type Replay, REVIEW } from '../replay.js';

const READY = { text: 'It waits for your confirmation.' };
const ARGUMENTS: Record<string, unknown> = PLANNING.arguments;

/** A call that means the planning beyond doubt, in the form some model writes it. */
function means(title: string, call: Partial<ScriptedCall>): Replay {
  const wants = { proposes: [PLANNING.arguments] };
  return { title, group: 'arguments', script: [{ calls: [{ ...PLANNING, ...call }] }, READY], wants };
}

function filled(more: Record<string, unknown>): Partial<ScriptedCall> {
  return { arguments: { ...ARGUMENTS, ...more } };
}

const TEXT = JSON.stringify(ARGUMENTS);

/** The forms in which models write arguments and names. */
export const ARGUMENTS_CASES: Replay[] = [
  means('a model that writes numbers and booleans as texts', filled({ durationMinutes: '45', meet: 'false' })),
  means('a model that writes a length in words', filled({ durationMinutes: '1h' })),
  means('a model that writes lists as texts', filled({ attendees: '["eve@example.com"]', recurrence: '[]' })),
  means('a model that joins addresses by commas', filled({ attendees: 'eve@example.com, bob@example.com' })),
  means('a model that writes guests as objects', filled({ attendees: [{ email: 'eve@example.com' }] })),
  means(
    'a model that fills every argument',
    filled({ location: '', description: 'N/A', attendees: [], end: '', timeZone: 'null', calendarId: 'none' }),
  ),
  means('a model that repeats without the prefix', filled({ recurrence: 'FREQ=WEEKLY;' })),
  means(
    'a model that writes times as Google does',
    filled({ start: { dateTime: `${DAY}T15:00:00`, timeZone: 'Europe/Berlin' } }),
  ),
  means('a model that writes seconds', filled({ start: `${DAY}T15:00:00.000` })),
  means('a model that encodes twice', { arguments: JSON.stringify(TEXT) }),
  means('a model that writes an empty object in front', { arguments: `{}${TEXT}` }),
  means('a model that writes words behind', { arguments: `${TEXT}\nThat is all.` }),
  means('a model that writes a code block', { arguments: `\`\`\`json\n${TEXT}\n\`\`\`` }),
  means('a model that writes a comma too many', { arguments: TEXT.replace('}', ',}') }),
  means('a model that invents an argument', filled({ priority: 'high' })),
  means('a model that prefixes the name', { name: 'functions.create_event' }),
  means('a model that prefixes the name by a colon', { name: 'default_api:create_event' }),
  means('a model that leaks its channel into the name', { name: 'create_event<|channel|>commentary' }),
  means('a model that packs its calls', {
    name: 'multi_tool_use.parallel',
    arguments: { tool_uses: [{ recipient_name: 'functions.create_event', parameters: ARGUMENTS }] },
  }),
  {
    title: 'a model that corrects what was refused',
    group: 'arguments',
    script: [{ calls: [{ ...PLANNING, arguments: { ...ARGUMENTS, start: 'soon' } }] }, { calls: [PLANNING] }, READY],
    wants: { proposes: [PLANNING.arguments] },
  },
  {
    title: 'a model that takes a name for a calendar there is not',
    group: 'arguments',
    script: [
      { calls: [{ ...PLANNING, arguments: { ...ARGUMENTS, calendarId: 'Chess club' } }] },
      { calls: [PLANNING] },
      READY,
    ],
    wants: { proposes: [PLANNING.arguments] },
  },
  {
    title: 'a model that is wrong by a year',
    group: 'arguments',
    turns: ['planning tomorrow at 15:00'],
    script: [
      {
        calls: [
          {
            ...PLANNING,
            arguments: { ...ARGUMENTS, start: `2024-${dayFromNow(1).slice(5)}T15:00`, when: 'tomorrow at 15:00' },
          },
        ],
      },
      READY,
    ],
    wants: { proposes: [{ start: `${dayFromNow(1)}T15:00` }] },
  },
  {
    title: 'a model that moves an event and fills the rest',
    group: 'arguments',
    turns: ['move the audit to 18:00'],
    script: [
      {
        calls: [
          {
            name: 'update_event',
            arguments: { eventId: REVIEW.id, start: `${DAY}T18:00`, summary: '', location: '', description: '' },
          },
        ],
      },
      READY,
    ],
    wants: { proposes: [{ summary: REVIEW.summary, start: `${DAY}T18:00` }] },
  },
];
