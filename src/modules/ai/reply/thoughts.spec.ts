import { describe, expect, it } from '@jest/globals';
import { ThoughtFilter } from './thoughts.js';

function spoken(pieces: readonly string[]): string {
  const filter = new ThoughtFilter();
  let said = '';
  for (const { words, retracts } of [...pieces.map((piece) => filter.pass(piece)), filter.end()])
    said = (retracts ? '' : said) + words;
  return said;
}

describe('ThoughtFilter', () => {
  it.each([
    ['thoughts in tags', '<think>secret\nplan</think>Hello.', 'Hello.'],
    ['thoughts in tags of other names', '<Reasoning >secret</ reasoning>Hello<scratchpad>x</scratchpad>.', 'Hello.'],
    ['thoughts in tags of a namespace', '<seed:think>secret</seed:think>Hello.', 'Hello.'],
    ['thoughts in brackets', '[THINK]secret[/THINK]Hello.', 'Hello.'],
    ['thoughts in signs', '◁think▷secret◁/think▷Hello.', 'Hello.'],
    ['thoughts between tokens', '<|begin_of_thought|>secret<|end_of_thought|>Hello.', 'Hello.'],
    ['thoughts that only end', 'Okay, the user greets me.\n</think>\n\nHello.', '\n\nHello.'],
    ['thoughts that end twice', '<think>a</think>b</think>Hello.', 'Hello.'],
    ['thoughts that never end', 'Hello.<think>secret', 'Hello.'],
    ['the end of a message', 'Hello.<|im_end|>', 'Hello.'],
    ['the end of a text', '<s>Hello.</s><|endoftext|><｜end▁of▁sentence｜><eos>', 'Hello.'],
    ['the beginning of a message', '<|im_start|>assistant\nHello.<|im_end|>', 'Hello.'],
    ['a header', '<|start_header_id|>assistant<|end_header_id|>\n\nHello.<|eot_id|>', '\n\nHello.'],
    ['the beginning of a turn', '<start_of_turn>model\nHello.<end_of_turn>', 'Hello.'],
    ['marks of instructions', '[INST]<<SYS>>Hello.<</SYS>>[/INST]', 'Hello.'],
    [
      'the channel gpt-oss thinks in',
      '<|channel|>analysis<|message|>secret<|end|><|start|>assistant<|channel|>final<|message|>Hello.<|return|>',
      'Hello.',
    ],
    ['the same channel without its tokens', 'analysisThe user greets me.assistantfinalHello.', 'Hello.'],
    ['a commentary', '<|channel|>commentary<|message|>Let me look.<|end|>', 'Let me look.'],
  ])('leaves out %s', (_case, text, said) => {
    expect(spoken([text])).toBe(said);
    expect(spoken(Array.from(text))).toBe(said);
  });

  it.each([
    [
      'behind the channel',
      '<|channel|>commentary to=functions.list_events <|constrain|>json<|message|>{"query":"x"}<|call|>',
      '<function=list_events>{"query":"x"}</function>',
    ],
    [
      'before the channel',
      '<|start|>assistant to=functions.list_events<|channel|>commentary json<|message|>{}<|call|>',
      '<function=list_events>{}</function>',
    ],
  ])('keeps a call that is named %s', (_case, text, said) => {
    expect(spoken([text])).toBe(said);
    expect(spoken(Array.from(text))).toBe(said);
  });

  it.each([
    '2 < 3 and <',
    'I think <b>so</b> [or not]',
    'as far as assistants go',
    '<|python_tag|>{"name":"list_events"}',
    '<｜tool▁calls▁begin｜>',
    '[TOOL_CALLS] []',
    'a | b |> c',
  ])('lets %j pass', (text) => {
    expect(spoken([text])).toBe(text);
    expect(spoken(Array.from(text))).toBe(text);
  });
});
