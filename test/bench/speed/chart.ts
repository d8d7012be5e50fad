import { NAMES } from './cases.ts';

/** CPU of one server by the length of the list. */
export type Curve = [length: number, cpuMs: number][];

const SIZE = { width: 640, height: 400, left: 70, right: 130, top: 30, bottom: 55 };
const COLORS: Record<string, string> = {
  undici: '#2a9d8f',
  googleapis: '#e9a227',
  ours: '#3557d4',
  'ours-redis': '#8a3ffc',
};

/** The ends of the curves lie close together, so their names are moved apart. */
const OFFSETS: Record<string, number> = { undici: 14, ours: -10 };

/** An SVG of milliseconds of CPU by length of the list, both on logarithmic scales. */
export function drawChart(curves: Record<string, Curve>): string {
  const points = Object.values(curves).flat();
  const x = scale(
    points.map(([length]) => length),
    SIZE.left,
    SIZE.width - SIZE.right,
  );
  const y = scale(
    points.map(([, cpu]) => cpu),
    SIZE.height - SIZE.bottom,
    SIZE.top,
  );
  const lengths = [...new Set(points.map(([length]) => length))];
  const [bottom, middle] = [SIZE.height - SIZE.bottom, (SIZE.left + SIZE.width - SIZE.right) / 2];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="#fff"/>`,
    ...lengths.map((length) => label(x(length), bottom + 18, length.toLocaleString('en'), 'middle')),
    ...decades(points.map(([, cpu]) => cpu)).map(
      (cpu) =>
        `<path d="M${SIZE.left} ${y(cpu)}H${SIZE.width - SIZE.right}" stroke="#ddd"/>${label(SIZE.left - 8, y(cpu) + 4, String(cpu), 'end')}`,
    ),
    label(middle, SIZE.height - 12, 'events in the list', 'middle'),
    label(SIZE.left, SIZE.top - 12, 'CPU of the server, ms a request', 'start'),
    ...NAMES.flatMap((name) => drawCurve(name, curves[name] ?? [], x, y)),
    '</svg>\n',
  ].join('\n');
}

function drawCurve(name: string, curve: Curve, x: Scale, y: Scale): string[] {
  const last = curve.at(-1);
  if (!last) return [];
  const line = curve.map(([length, cpu]) => `${x(length)},${y(cpu)}`).join(' ');
  const dots = curve.map(([length, cpu]) => `<circle cx="${x(length)}" cy="${y(cpu)}" r="3" fill="${COLORS[name]}"/>`);
  const offset = OFFSETS[name] ?? 0;
  return [
    `<polyline points="${line}" fill="none" stroke="${COLORS[name]}" stroke-width="2"/>`,
    ...dots,
    `<g fill="${COLORS[name]}">${label(x(last[0]) + 10, y(last[1]) + 4 + offset, name === 'ours' ? 'this server' : `Fastify + ${name}`, 'start')}</g>`,
  ];
}

type Scale = (value: number) => number;

function scale(values: number[], from: number, to: number): Scale {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => Math.round(from + ((Math.log(value) - least) / (most - least)) * (to - from));
}

function decades(values: number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [0.01, 0.1, 1, 10, 100].filter((value) => value >= least && value <= most);
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
}
