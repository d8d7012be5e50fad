import {
  argumentsOf,
  finishOf,
  type Frames,
  piecesOf,
  type ScriptedAnswer,
  type SeenMessage,
  type SeenRequest,
  USAGE,
} from './scripted-answer.js';

type Fields = Record<string, unknown>;
type Item = Fields & { type: string };

/** A Responses request in the words of Chat Completions, so that one script serves both wires. */
export function seenInResponses(body: Fields): SeenRequest {
  const { instructions, input, tools, text, stream, reasoning } = body;
  const format = fieldsIn(fieldsIn(text)['format']);
  const { type, name, schema, strict } = format;
  const effort = fieldsIn(reasoning)['effort'];
  const seen = {
    messages: [{ role: 'system', content: instructions }, ...messagesIn(listIn(input))],
    ...(tools !== undefined && { tools: listIn(tools).map((tool) => ({ function: tool })) }),
    ...(type !== undefined && {
      response_format: { type, ...(schema !== undefined && { json_schema: { name, schema, strict } }) },
    }),
    ...(effort !== undefined && { reasoning_effort: effort }),
    stream,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests assert on what they read of it
  return seen as unknown as SeenRequest;
}

function messagesIn(items: Fields[]): SeenMessage[] {
  const messages: SeenMessage[] = [];
  for (const item of items) {
    const last = messages.at(-1);
    if (item['type'] === 'function_call') {
      const call = {
        id: String(item['call_id']),
        function: { name: String(item['name']), arguments: String(item['arguments']) },
      };
      if (last?.role === 'assistant') last.tool_calls = [...(last.tool_calls ?? []), call];
      else messages.push({ role: 'assistant', content: '', tool_calls: [call] });
    } else if (item['type'] === 'function_call_output') {
      messages.push({ role: 'tool', content: String(item['output']), tool_call_id: String(item['call_id']) });
    } else if (item['type'] !== 'reasoning') {
      messages.push({ role: String(item['role']), content: String(item['content']) });
    }
  }
  return messages;
}

/** An answer as the events of the Responses API. */
export function responsesFrames(answer: ScriptedAnswer): Frames {
  let sequence = 0;
  const event = (type: string, fields: object): string => {
    sequence += 1;
    return `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence, ...fields })}\n\n`;
  };
  const items = itemsOf(answer);
  const finish = finishOf(answer);
  const opened = { ...responseOf(answer), status: 'in_progress', output: [], usage: null };
  const chunks = [
    event('response.created', { response: opened }),
    event('response.in_progress', { response: opened }),
    ...items.flatMap((item, index) => eventsOf(item, index, piecesOf(answer.text), event)),
  ];
  const ended = responseOf(answer);
  return {
    chunks,
    finish: finish === null ? '' : event(`response.${String(ended['status'])}`, { response: ended }),
    usage: '',
    end: '',
  };
}

/** An answer as one response. */
export function responseOf(answer: ScriptedAnswer): Fields {
  const { usage = USAGE } = answer;
  const incomplete = INCOMPLETE[finishOf(answer) ?? ''];
  return {
    id: 'resp_scripted',
    object: 'response',
    created_at: 0,
    model: 'scripted',
    status: incomplete === undefined ? 'completed' : 'incomplete',
    error: null,
    incomplete_details: incomplete === undefined ? null : { reason: incomplete },
    output: itemsOf(answer),
    usage: usage && {
      input_tokens: usage.prompt_tokens,
      output_tokens: usage.completion_tokens,
      total_tokens: usage.total_tokens,
    },
  };
}

const INCOMPLETE: Record<string, string> = { length: 'max_output_tokens', content_filter: 'content_filter' };

function itemsOf({ text, refusal, calls = [], reasoning }: ScriptedAnswer): Item[] {
  const words = typeof text === 'string' ? text : (text ?? []).join('');
  const content = [
    ...(words === '' ? [] : [{ type: 'output_text', text: words, annotations: [] }]),
    ...(refusal === undefined ? [] : [{ type: 'refusal', refusal }]),
  ];
  return [
    ...(reasoning === undefined
      ? []
      : [{ type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: Buffer.from(reasoning).toString('base64') }]),
    ...(content.length === 0
      ? []
      : [{ type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content }]),
    ...calls.map((call, index) => ({
      type: 'function_call',
      id: `fc_${index}`,
      call_id: call.id ?? `call_${index}`,
      name: call.name,
      arguments: argumentsOf(call),
      status: 'completed',
    })),
  ];
}

type WriteEvent = (type: string, fields: object) => string;

function eventsOf(item: Item, index: number, pieces: string[], event: WriteEvent): string[] {
  const at = { output_index: index, item_id: item['id'] };
  const begun = { ...item, status: 'in_progress', ...BEGUN[item.type] };
  return [
    event('response.output_item.added', { output_index: index, item: begun }),
    ...middleOf(item, at, pieces, event),
    event('response.output_item.done', { output_index: index, item }),
  ];
}

const BEGUN: Record<string, object> = {
  message: { content: [] },
  function_call: { arguments: '' },
  reasoning: { encrypted_content: 'incomplete' },
};

function middleOf(item: Item, at: object, pieces: string[], event: WriteEvent): string[] {
  if (item.type === 'function_call') {
    const text = String(item['arguments']);
    return [
      ...(text.match(/.{1,20}/gs) ?? []).map((delta) =>
        event('response.function_call_arguments.delta', { ...at, delta }),
      ),
      event('response.function_call_arguments.done', { ...at, arguments: text }),
    ];
  }
  if (item.type !== 'message') return [];
  return listIn(item['content']).flatMap((part, index) => {
    const place = { ...at, content_index: index };
    const kind = part['type'] === 'refusal' ? 'refusal' : 'output_text';
    const words = String(part[kind === 'refusal' ? 'refusal' : 'text']);
    const deltas = kind === 'refusal' ? [words] : pieces;
    return [
      event('response.content_part.added', { ...place, part: { ...part, text: '' } }),
      ...deltas.map((delta) => event(`response.${kind}.delta`, { ...place, delta })),
      event(`response.${kind}.done`, { ...place, [kind === 'refusal' ? 'refusal' : 'text']: words }),
      event('response.content_part.done', { ...place, part }),
    ];
  });
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map((each) => fieldsIn(each)) : [];
}
