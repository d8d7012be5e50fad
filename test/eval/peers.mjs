// Other engines for time expressions, measured beside ours where they are installed as development packages.
const pad = (value) => String(value).padStart(2, '0');

function local(date) {
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  return `${day}T${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
}

function chronoAnswer(chrono) {
  const point = (component) =>
    component.isCertain('hour') ? local(component.date()) : local(component.date()).slice(0, 10);
  return ({ id, text, reference }) => {
    const [found] = chrono.parse(text, { instant: new Date(`${reference}Z`), timezone: 0 }, { forwardDate: true });
    if (!found) return { id };
    return { id, start: point(found.start), ...(found.end ? { end: point(found.end) } : {}) };
  };
}

function recognizersAnswer({ recognizeDateTime }) {
  const point = (value) =>
    !value || value === 'not resolved' ? undefined : /^\d\d:/.test(value) ? `T${value}` : value.replace(' ', 'T');
  return ({ id, text, reference }) => {
    const values = recognizeDateTime(text, 'en-us', 0, new Date(`${reference}Z`))[0]?.resolution?.values ?? [];
    const value = values.find((each) => (each.start ?? each.value ?? '') >= reference.slice(0, 10)) ?? values.at(-1);
    if (!value) return { id };
    if (value.type === 'duration') return { id, seconds: Number(value.value) };
    return value.start || value.end
      ? { id, start: point(value.start), end: point(value.end) }
      : { id, start: point(value.value) };
  };
}

const PEERS = [
  { name: 'chrono', module: 'chrono-node', answerWith: chronoAnswer },
  { name: 'recognizers', module: '@microsoft/recognizers-text-suite', answerWith: recognizersAnswer },
];

/** The peers that are installed, each as a function from a record to a prediction. */
export async function installedPeers() {
  const peers = [];
  for (const { name, module, answerWith } of PEERS) {
    try {
      const loaded = await import(module);
      peers.push({ name, answer: answerWith(loaded.default?.recognizeDateTime ? loaded.default : loaded) });
    } catch (error) {
      if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
      process.stdout.write(`${module} is not installed: left out.\n`);
    }
  }
  return peers;
}
