import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { countInstances, hasEnded, type InstanceCounts } from '../../calendar/series/count-instances.js';
import type { EventSummary } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import type { Turn } from '../tools/tool.js';
import { Speech } from '../wording/speech.js';
import { findWording } from '../wording/wordings.js';
import type { ActionFacts } from '../previews/action-facts.js';
import { ActionForecasts, type ActionForecast } from './action-forecasts.service.js';
import type { ActionRequest, ProposedRequest } from './action-request.js';
import { ActionRecords, isWaiting, toAction } from './action-records.service.js';
import { ConflictChecks } from './conflicts.service.js';
import { supersedes } from './supersedes.js';
import { buildPreview } from '../previews/preview.js';
import { listRecipients } from '../previews/recipients.js';
import { sayRepeatedTimes } from '../previews/repeated-times.js';
import { CalendarPermissions } from './calendar-permissions.service.js';

const TITLE = 200;
const CONFLICTS_SAID = 4;

/** The part of a proposal that the model sees; the user sees the action itself. */
export interface Proposal {
  proposed: {
    id: string;
    kind: string;
    summary: string;
    conflicts: string[];
    warnings: string[];
    /** Whether it replaces an earlier proposal. */
    replaced?: true;
  };
}

/** Facts about a proposal in addition to its request. */
export interface ProposalFacts {
  assumptions?: string[];
  /** The id of an open proposal of the conversation that this one corrects. */
  replaces?: string | undefined;
}

/** Stores a checked request as an action that waits for the user's decision. */
@Injectable()
export class Proposals {
  constructor(
    private readonly records: ActionRecords,
    private readonly conflicts: ConflictChecks,
    private readonly rights: CalendarPermissions,
    private readonly forecasts: ActionForecasts,
  ) {}

  /**
   * Writes nothing at Google; closes the open proposals of the conversation that it supersedes.
   * @throws AppError `forbidden`, `event_changed`, `invalid_request` for a change without effect, and the refusals of the write
   * itself.
   */
  async propose(
    turn: Turn,
    proposed: ProposedRequest,
    { assumptions = [], replaces }: ProposalFacts = {},
  ): Promise<Proposal> {
    await this.rights.check(turn, proposed);
    const forecast = await this.forecasts.of(turn, proposed);
    const recipients = listRecipients(turn, proposed, forecast);
    const request = decided(proposed, forecast, recipients.length > 0);
    const inTheWay = await this.conflicts.of(turn, request, forecast);
    const stated = [...assumptions, ...sayRepeatedTimes(request, new Speech(turn))];
    const facts: ActionFacts = {
      ...forecast,
      ...inTheWay,
      assumptions: stated,
      counts: toInstanceCounts(forecast, turn),
    };
    const preview = buildPreview(turn, request, facts, recipients);
    const replaced = await this.closeOvertaken(turn, request, replaces);
    const record = await this.records.propose(turn, request, preview);
    if (!turn.proposed.some(({ id }) => id === record.id)) turn.proposed.push(toAction(record));
    turn.assumptions.push(...stated);
    const { summary, warnings } = record.preview;
    return {
      proposed: {
        id: record.id,
        kind: request.kind,
        summary,
        conflicts: sayConflicts(record.preview.conflicts, new Speech(turn)),
        warnings,
        ...(replaced && { replaced }),
      },
    };
  }

  /** Closes the given proposals that wait in this conversation, and returns their ids. */
  async withdraw(turn: Turn, ids: readonly string[]): Promise<string[]> {
    const ofConversation = new Set([...turn.actionIds, ...turn.proposed.map(({ id }) => id)]);
    const records = await this.records.getAll(ids.filter((id) => ofConversation.has(id)));
    const waiting = records.filter((record) => isWaiting(record, turn.user));
    for (const record of waiting) await this.records.withdraw(record, 'superseded');
    const withdrawn = waiting.map(({ id }) => id);
    turn.withdrawn.push(...withdrawn);
    return withdrawn;
  }

  private async closeOvertaken(turn: Turn, request: ActionRequest, replaces: string | undefined): Promise<boolean> {
    const ids = new Set([...turn.actionIds, ...turn.proposed.map(({ id }) => id)]);
    const earlier = await this.records.getAll([...ids]);
    const overtaken = earlier
      .filter((record) => isWaiting(record, turn.user) && !isSame(record.request, request))
      .filter((record) => record.id === replaces || supersedes(request, record.request));
    for (const record of overtaken) await this.records.withdraw(record, 'superseded');
    return overtaken.length > 0;
  }
}

/** The first conflicts by title and time, then the number of the others: `+15`. */
function sayConflicts(conflicts: readonly EventSummary[], speech: Speech): string[] {
  const { untitled } = findWording(speech.listener.locale);
  const said = conflicts.slice(0, CONFLICTS_SAID).map(({ summary, start, end }) => {
    const time = speech.span(start, end);
    return `${plainText(summary ?? untitled, TITLE)}${time === undefined ? '' : ` (${time})`}`;
  });
  const left = conflicts.length - said.length;
  return left > 0 ? [...said, `+${left}`] : said;
}

/** The exact call that will be executed. */
function decided(proposed: ProposedRequest, { tag, scope }: ActionForecast, hasRecipients: boolean): ActionRequest {
  const sendUpdates = proposed.sendUpdates ?? (hasRecipients ? 'all' : 'none');
  if (proposed.kind === 'create_event') return { ...proposed, sendUpdates };
  const isSeries = scope === 'all' || scope === 'following';
  return { ...proposed, sendUpdates, ...(isSeries && { seriesTag: tag }) };
}

function toInstanceCounts({ scope, before, exceptions }: ActionForecast, turn: Turn): InstanceCounts | undefined {
  if (scope === undefined || !before) return undefined;
  if (scope === 'this') return { count: 1, past: hasEnded(before, turn) ? 1 : 0 };
  try {
    return countInstances(before, exceptions, turn);
  } catch (error) {
    // The recurrence of another program cannot be read; a preview without counts is better than none.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function isSame(one: ActionRequest, other: ActionRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
