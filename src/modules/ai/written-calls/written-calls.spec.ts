import { describe, expect, it } from '@jest/globals';
import { readWrittenCalls } from './written-calls.js';

const isTool = (name: string): boolean =>
  /^(?:functions\.|default_api\.)?(?:create_event|list_events|list_calendars)$/.test(name);
const VALUES = { summary: 'Gym', start: '2026-12-03T18:00' };
const JSON_VALUES = JSON.stringify(VALUES);
const CALL = { name: 'create_event', arguments: VALUES };
const JSON_CALL = JSON.stringify(CALL);

describe('readWrittenCalls', () => {
  it.each([
    ['Hermes and Qwen', `<tool_call>\n${JSON_CALL}\n</tool_call>`],
    ['Hermes without an end', `<tool_call>\n${JSON_CALL}`],
    ['an object alone', JSON_CALL],
    ['an object with parameters', JSON.stringify({ name: 'create_event', parameters: VALUES })],
    ['an object in a list', JSON.stringify([CALL])],
    [
      'an object of OpenAI',
      JSON.stringify({ type: 'function', function: { name: 'create_event', arguments: JSON_VALUES } }),
    ],
    [
      'a list of OpenAI',
      JSON.stringify({ tool_calls: [{ id: 'x', function: { name: 'create_event', arguments: VALUES } }] }),
    ],
    ['an object by its name', JSON.stringify({ create_event: VALUES })],
    ['an agent of LangChain', JSON.stringify({ action: 'create_event', action_input: VALUES })],
    ['arguments beside the name', JSON.stringify({ tool: 'create_event', ...VALUES })],
    ['a fence', `\`\`\`json\n${JSON_CALL}\n\`\`\``],
    ['a fence of its own', `\`\`\`tool_call\n${JSON_CALL}\n\`\`\``],
    ['Mistral', `[TOOL_CALLS] [${JSON_CALL}]`],
    ['Devstral', `[TOOL_CALLS]create_event[ARGS]${JSON_VALUES}`],
    ['Devstral with an id', `[TOOL_CALLS]create_event[CALL_ID]abc123def[ARGS]${JSON_VALUES}`],
    ['Llama', `<|python_tag|>${JSON.stringify({ name: 'create_event', parameters: VALUES })}`],
    ['Llama by keywords', `<|python_tag|>create_event.call(summary="Gym", start="2026-12-03T18:00")`],
    ['Llama by a tag', `<function=create_event>${JSON_VALUES}</function>`],
    ['Llama on Groq', `<function=create_event${JSON_VALUES}</function>`],
    ['Llama on Groq in brackets', `<function(create_event)${JSON_VALUES}</function>`],
    [
      'Qwen Coder',
      '<tool_call>\n<function=create_event>\n<parameter=summary>\nGym\n</parameter>\n<parameter=start>\n2026-12-03T18:00\n</parameter>\n</function>\n</tool_call>',
    ],
    [
      'Anthropic',
      '<function_calls>\n<invoke name="create_event">\n<parameter name="summary">Gym</parameter>\n<parameter name="start">2026-12-03T18:00</parameter>\n</invoke>\n</function_calls>',
    ],
    [
      'MiniMax',
      '<minimax:tool_call>\n<invoke name="create_event">\n<parameter name="summary">Gym</parameter>\n<parameter name="start">2026-12-03T18:00</parameter>\n</invoke>\n</minimax:tool_call>',
    ],
    [
      'DeepSeek by DSML',
      '<｜DSML｜function_calls>\n<｜DSML｜invoke name="create_event">\n<｜DSML｜parameter name="summary" string="true">Gym</｜DSML｜parameter>\n<｜DSML｜parameter name="start" string="true">2026-12-03T18:00</｜DSML｜parameter>\n</｜DSML｜invoke>\n</｜DSML｜function_calls>',
    ],
    [
      'DeepSeek V3',
      `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>create_event\n\`\`\`json\n${JSON_VALUES}\n\`\`\`<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
    ],
    [
      'DeepSeek V3.1',
      `<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>create_event<｜tool▁sep｜>${JSON_VALUES}<｜tool▁call▁end｜><｜tool▁calls▁end｜>`,
    ],
    [
      'Kimi',
      `<|tool_calls_section_begin|><|tool_call_begin|>functions.create_event:0<|tool_call_argument_begin|>${JSON_VALUES}<|tool_call_end|><|tool_calls_section_end|>`,
    ],
    [
      'GLM',
      '<tool_call>create_event\n<arg_key>summary</arg_key>\n<arg_value>Gym</arg_value>\n<arg_key>start</arg_key>\n<arg_value>2026-12-03T18:00</arg_value>\n</tool_call>',
    ],
    ['Gemma in Python', '```tool_code\nprint(default_api.create_event(summary="Gym", start="2026-12-03T18:00"))\n```'],
    ['Gemma by tokens', '<|tool_call>call:create_event{summary:"Gym",start:"2026-12-03T18:00"}<tool_call|>'],
    ['LFM', '<|tool_call_start|>[create_event(summary="Gym", start="2026-12-03T18:00")]<|tool_call_end|>'],
    ['Python in a list', "[create_event(summary='Gym', start='2026-12-03T18:00')]"],
    ['Python alone', "create_event(summary='Gym', start='2026-12-03T18:00')"],
    ['Python with one object', `create_event(${JSON_VALUES})`],
    ['Phi', `functools[${JSON_CALL}]`],
    ['Granite', `<|tool_call|>[${JSON_CALL}]`],
    ['Nemotron', `<TOOLCALL>[${JSON_CALL}]</TOOLCALL>`],
    ['Functionary', `>>>create_event\n${JSON_VALUES}`],
    [
      'Command R',
      `<|START_ACTION|>[{"tool_call_id":"0","tool_name":"create_event","parameters":${JSON_VALUES}}]<|END_ACTION|>`,
    ],
    ['ReAct', `Action: create_event\nAction Input: ${JSON_VALUES}`],
    ['a name and its object', `create_event ${JSON_VALUES}`],
  ])('reads calls as %s writes them', (_form, text) => {
    expect(readWrittenCalls(text, isTool)).toEqual({
      kind: 'calls',
      calls: [{ name: expect.stringMatching(/create_event$/), values: expect.objectContaining({}) }],
    });
    expect(valuesIn(text)).toEqual([VALUES]);
  });

  it.each([
    ['in tags', `<tool_call>${JSON_CALL}</tool_call>\n<tool_call>{"name":"list_calendars","arguments":{}}</tool_call>`],
    ['one below the other', `${JSON_CALL}\n{"name":"list_calendars","arguments":{}}`],
    ['behind a semicolon', `${JSON_CALL}; {"name":"list_calendars","arguments":{}}`],
    ['in a list', `[${JSON_CALL}, {"name":"list_calendars","arguments":{}}]`],
    ['in Python', '[create_event(summary="Gym", start="2026-12-03T18:00"), list_calendars()]'],
    ['in tags of functions', `<function=create_event>${JSON_VALUES}</function><function=list_calendars>{}</function>`],
  ])('reads several calls %s', (_form, text) => {
    expect(valuesIn(text)).toEqual([VALUES, {}]);
  });

  it('reads every value of Python', () => {
    const text =
      'create_event(meet=True, location=None, durationMinutes=45, attendees=["a@x.co", \'b@x.co\'], more={"a": 1})';

    expect(valuesIn(text)).toEqual([
      { meet: true, location: null, durationMinutes: 45, attendees: ['a@x.co', 'b@x.co'], more: { a: 1 } },
    ]);
  });

  it.each([
    ['that breaks off', '{"name": "create_event", "arguments": {"summary": "Gym'],
    ['that breaks off in a tag', '<tool_call>{"name": "create_event", "argu'],
    ['of a tool there is not', '{"name": "book_flight", "arguments": {}}'],
    ['with words behind', `<tool_call>${JSON_CALL}</tool_call>\nI have created it.`],
    ['with words between', `${JSON_CALL}\nand then\n${JSON_CALL}`],
    ['that is an object of something else', '{"answer": "You are free."}'],
    ['in Python that breaks off', 'create_event(summary="Gym'],
    ['without a call', '<tool_call></tool_call>'],
  ])('takes something like a call %s for broken', (_case, text) => {
    expect(readWrittenCalls(text, isTool)).toEqual({ kind: 'broken', text });
  });

  it.each([
    'Hello.',
    '[note] You are free.',
    '{x} is a variable',
    '`10:00` is free.',
    '<b>You</b> are free.',
    '[1] Dentist\n[2] Gym',
    '```\nMon Gym\n```',
    'I will now call create_event with summary Gym.',
    'list_events is a tool.',
    '- Dentist',
  ])('takes %j for words', (text) => {
    expect(readWrittenCalls(text, isTool)).toEqual({ kind: 'words' });
  });
});

function valuesIn(text: string): unknown[] {
  const written = readWrittenCalls(text, isTool);
  if (written.kind !== 'calls') return [written];
  return written.calls.map(({ values }) => {
    const { arguments: inner } = values;
    const parsed: unknown = typeof inner === 'string' ? JSON.parse(inner) : values;
    return parsed;
  });
}
