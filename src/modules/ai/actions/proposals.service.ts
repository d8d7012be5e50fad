import { Injectable } from '@nestjs/common';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import type { Turn } from '../tools/tool.js';
import { wordingOf } from '../wording/wordings.js';
import type { ActionRequest } from './action-request.js';
import { ActionRecords, isWaiting, toAction } from './action-records.service.js';
import { Conflicts } from './conflicts.service.js';
import { overtakes } from './overtakes.js';
import { previewOf } from './preview.js';
import { Rights } from './rights.service.js';

const TITLE = 200;

/** What a model learns of its proposal; the user is shown the action itself. */
export interface Proposal {
  proposed: {
    id: string;
    kind: string;
    summary: string;
    conflicts: string[];
    warnings: string[];
    /** Whether it takes the place of an earlier one. */
    replaced?: true;
  };
}

/** What a proposal is made from, beside its request. */
export interface ProposalFacts {
  /** The event it is about, as it is now. */
  event?: CalendarEvent;
  assumptions?: string[];
  /** The id of an open proposal of the conversation that it corrects. */
  replaces?: string | undefined;
}

/** Turns a checked request into an action that waits for its user. */
@Injectable()
export class Proposals {
  constructor(
    private readonly records: ActionRecords,
    private readonly conflicts: Conflicts,
    private readonly rights: Rights,
  ) {}

  /**
   * Nothing is written at Google; what it overtakes among the conversation's open proposals is closed.
   * @throws AppError `forbidden`.
   */
  async propose(
    turn: Turn,
    request: ActionRequest,
    { event, assumptions = [], replaces }: ProposalFacts = {},
  ): Promise<Proposal> {
    await this.rights.check(turn, request);
    const inTheWay = await this.conflicts.of(turn, request, event);
    const preview = previewOf(turn, request, { event, ...inTheWay, assumptions });
    const replaced = await this.closeOvertaken(turn, request, replaces);
    const record = await this.records.propose(turn, request, preview);
    if (!turn.proposed.some(({ id }) => id === record.id)) turn.proposed.push(toAction(record));
    turn.assumptions.push(...assumptions);
    const { summary, warnings } = record.preview;
    const { untitled } = wordingOf(turn.locale);
    return {
      proposed: {
        id: record.id,
        kind: request.kind,
        summary,
        conflicts: record.preview.conflicts.map((conflict) => plainText(conflict.summary ?? untitled, TITLE)),
        warnings,
        ...(replaced && { replaced }),
      },
    };
  }

  private async closeOvertaken(turn: Turn, request: ActionRequest, replaces: string | undefined): Promise<boolean> {
    const ids = new Set([...turn.actionIds, ...turn.proposed.map(({ id }) => id)]);
    const earlier = await this.records.getAll([...ids]);
    const overtaken = earlier
      .filter((record) => isWaiting(record, turn.user) && !isSame(record.request, request))
      .filter((record) => record.id === replaces || overtakes(request, record.request));
    for (const record of overtaken) await this.records.withdraw(record, 'superseded');
    return overtaken.length > 0;
  }
}

function isSame(one: ActionRequest, other: ActionRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
