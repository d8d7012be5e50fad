import {
  argumentsOf,
  finishOf,
  type Frames,
  piecesOf,
  type ScriptedAnswer,
  type ScriptedCall,
  USAGE,
} from './scripted-answer.js';

/** An answer as a stream of Chat Completions. */
export function chatFrames(answer: ScriptedAnswer): Frames {
  const finish = finishOf(answer);
  const deltas = deltasOf(answer);
  return {
    chunks: deltas.map((delta) => chunkOf({ choices: [{ index: 0, delta, finish_reason: null }] })),
    finish: finish === null ? '' : chunkOf({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }),
    usage: answer.usage === null ? '' : chunkOf({ choices: [], usage: answer.usage ?? USAGE }),
    end: finish === null ? '' : 'data: [DONE]\n\n',
  };
}

/** An answer as one Chat Completion. */
export function chatCompletion(answer: ScriptedAnswer): object {
  const { text = '', calls = [], usage = USAGE, refusal, reasoning, extras } = answer;
  const content = typeof text === 'string' ? text : text.join('');
  const message = {
    role: 'assistant',
    content,
    ...(refusal !== undefined && { refusal }),
    ...(reasoning !== undefined && { reasoning_content: reasoning }),
    ...extras,
    ...(calls.length > 0 && { tool_calls: calls.map((call, index) => toolCallOf(call, index)) }),
  };
  return {
    id: 'scripted',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finishOf(answer) }],
    usage,
  };
}

function deltasOf({ text, refusal, calls = [], reasoning, extras }: ScriptedAnswer): object[] {
  return [
    ...piecesOf(reasoning).map((piece) => ({ reasoning_content: piece })),
    ...(extras ? [extras] : []),
    ...piecesOf(text).map((content) => ({ content })),
    ...(refusal === undefined ? [] : [{ refusal }]),
    ...calls.map((call, index) => ({ tool_calls: [{ index, ...toolCallOf(call, index) }] })),
  ];
}

function toolCallOf(call: ScriptedCall, index: number): object {
  const text = argumentsOf(call);
  return {
    id: call.id ?? `call_${index}`,
    type: 'function',
    function: { name: call.name, arguments: text },
    ...call.extras,
  };
}

function chunkOf(content: object): string {
  return `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', ...content })}\n\n`;
}
