import { type Schema, schemaRef } from './document.js';

const TOOL: Schema = {
  type: 'object',
  description: 'A tool of the assistant that starts or ends.',
  required: ['name', 'status'],
  properties: {
    name: { type: 'string', description: 'The name of the tool, such as `list_events`.' },
    status: { type: 'string', enum: ['running', 'done', 'refused'], description: 'How far it is.' },
  },
};

const DELTA: Schema = {
  type: 'object',
  description: 'A piece of the reply.',
  required: ['delta'],
  properties: { delta: { type: 'string', description: 'Text to append to what came before.' } },
};

/** What the stream of a chat may hold: the name of each event, its data, and when it comes. */
const EVENTS: [name: string, data: string, description: string][] = [
  ['text', 'TextDelta', 'The reply goes on.'],
  ['tool', 'ToolProgress', 'A tool starts or ends.'],
  ['action', 'Action', 'A write was proposed.'],
  ['question', 'Question', 'The assistant needs to know something.'],
  ['error', 'Problem', 'The turn failed. The status of the answer has left already; this is the last event.'],
  ['done', 'ChatReply', 'The whole reply. This is the last event.'],
];

/** A schema for each server-sent event of a chat: its name, and the object that the JSON of its `data` lines holds. */
export function streamSchemas(): Record<string, Schema> {
  const events = EVENTS.map(([name, data, description]): [string, Schema] => [
    nameOfEvent(name),
    {
      type: 'object',
      description,
      required: ['event', 'data'],
      properties: {
        event: { type: 'string', const: name, description: 'The name of the event.' },
        data: { ...schemaRef(data), description: 'The JSON of the `data` lines.' },
      },
    },
  ]);
  const stream: Schema = {
    description: 'One server-sent event of a chat. Lines that begin with a colon are comments and keep the connection.',
    oneOf: EVENTS.map(([name]) => schemaRef(nameOfEvent(name))),
    discriminator: {
      propertyName: 'event',
      mapping: Object.fromEntries(EVENTS.map(([name]) => [name, `#/components/schemas/${nameOfEvent(name)}`])),
    },
  };
  return { TextDelta: DELTA, ToolProgress: TOOL, ...Object.fromEntries(events), ChatStreamEvent: stream };
}

function nameOfEvent(name: string): string {
  return `Chat${name.charAt(0).toUpperCase()}${name.slice(1)}Event`;
}
