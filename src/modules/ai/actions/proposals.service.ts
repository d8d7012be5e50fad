import { Injectable } from '@nestjs/common';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { plainText } from '../plain-text.js';
import type { Turn } from '../tools/tool.js';
import { wordingOf } from '../wording/wordings.js';
import type { ActionRequest } from './action-request.js';
import { ActionRecords, toAction } from './action-records.service.js';
import { Conflicts } from './conflicts.service.js';
import { previewOf } from './preview.js';
import { Rights } from './rights.service.js';

const TITLE = 200;

/** What a model learns of its proposal; the user is shown the action itself. */
export interface Proposal {
  proposed: { id: string; kind: string; summary: string; conflicts: string[]; warnings: string[] };
}

/** Turns a checked request into an action that waits for its user. */
@Injectable()
export class Proposals {
  constructor(
    private readonly records: ActionRecords,
    private readonly conflicts: Conflicts,
    private readonly rights: Rights,
  ) {}

  /** Nothing is written at Google. @throws AppError `forbidden`, `too_many_actions`. */
  async propose(
    turn: Turn,
    request: ActionRequest,
    { event, assumptions = [] }: { event?: CalendarEvent; assumptions?: string[] } = {},
  ): Promise<Proposal> {
    await this.rights.check(turn.user, request);
    const inTheWay = await this.conflicts.of(turn, request, event);
    const preview = previewOf(turn, request, { event, ...inTheWay, assumptions });
    const record = await this.records.propose(turn, request, preview);
    if (!turn.proposed.some(({ id }) => id === record.id)) turn.proposed.push(toAction(record));
    const { summary, warnings } = record.preview;
    const { untitled } = wordingOf(turn.locale);
    return {
      proposed: {
        id: record.id,
        kind: request.kind,
        summary,
        conflicts: record.preview.conflicts.map((conflict) => plainText(conflict.summary ?? untitled, TITLE)),
        warnings,
      },
    };
  }
}
