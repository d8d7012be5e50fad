import { existsSync, readFileSync } from 'node:fs';

/** A call of a perfect assistant, in the words of the corpus it stands in. */
export interface GoldCall {
  fn: string;
  args: Record<string, unknown> | null;
}

export interface CorpusTask {
  id: string;
  text: string;
  reference: string;
  gold_calls: GoldCall[];
  output_must_contain?: string | null;
}

export interface CorpusEvent {
  id: string;
  title: string;
  /** Wall-clock time. */
  start: string;
  end: string;
  people: string[];
  description?: string;
  location?: string;
}

const FOLDER = new URL('../shared/data/nlu/', `file://${process.cwd()}/`);

/** Whether the corpora, which are no part of the project, can be read here. */
export function corporaAreThere(): boolean {
  return existsSync(FOLDER);
}

export function tasksOf(file: string): CorpusTask[] {
  if (!corporaAreThere()) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape its README tells
  return read(file).map((line) => JSON.parse(line) as CorpusTask);
}

/** The events of WorkBench from a day on. */
export function workbenchEvents(from: string): CorpusEvent[] {
  return read('workbench_calendar_events.csv')
    .slice(1)
    .map((line) => line.split(','))
    .map(([id = '', title = '', person = '', start = '', minutes = '0']) => ({
      id,
      title,
      start: start.replace(' ', 'T'),
      end: later(start, Number(minutes)),
      people: [person],
    }))
    .filter(({ start }) => start >= from);
}

/** The events of AgentDojo that take place. */
export function agentdojoEvents(): CorpusEvent[] {
  const [, ...blocks] = read('agentdojo_calendar_events.yaml').join('\n').split('  - id_: ');
  return blocks
    .filter((block) => !block.includes('status: "canceled"'))
    .map((block) => ({
      id: `adojo${(block.split('"')[1] ?? '').padStart(4, '0')}`,
      title: field(block, 'title'),
      start: `${field(block, 'start_time')}:00`,
      end: `${field(block, 'end_time')}:00`,
      people: [...block.matchAll(/^ {6}- "(.+)"$/gm)].map(([, email = '']) => email),
      description: field(block, 'description'),
      location: field(block, 'location'),
    }));
}

/** Wall-clock time, minutes later. */
export function later(start: string, minutes: number): string {
  return new Date(Date.parse(`${start.replace(' ', 'T')}Z`) + minutes * 60_000).toISOString().slice(0, 19);
}

function read(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
}

function field(block: string, name: string): string {
  return (new RegExp(`^ {4}${name}: "?(.*?)"?$`, 'm').exec(block)?.[1] ?? '').replaceAll(/\{\w+\}/g, '');
}
