import type { Duration, When } from '../../time/expressions.js';
import type { Creation, Detail, Name, NamedPerson, Relation } from '../grammar/order.js';

/** A new event as its frame read it, before its title is put together. */
export interface Draft {
  kind: 'create';
  pieces: readonly Name[];
  for?: Name;
  to?: Name;
  endsOnly?: true;
  about?: Name;
  /** At whose place: it belongs to the title. */
  host?: Name;
  called?: Name;
  /** Behind a time and a colon. */
  titled?: Name;
  when?: When | undefined;
  length?: Duration;
  people: NamedPerson[];
  place?: Name;
  /** Where within the place: "at the regional court, …, courtroom 204". */
  room?: Name;
  details: Detail[];
  except?: When[];
  nextTo?: Relation;
  besideIt?: Relation['side'];
  daysLater?: number;
  dayOf?: NonNullable<Creation['dayOf']>;
  isStated?: true;
  isKnown?: true;
  isUnordered?: true;
  fillsPart?: true;
  samePeopleAs?: Name;
}
