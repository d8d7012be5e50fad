import { Injectable } from '@nestjs/common';
import { CreateEventArguments, UpdateEventArguments } from './arguments/event-arguments.js';
import {
  DeleteEventArguments,
  MoveEventArguments,
  RespondToInviteArguments,
  UndoWriteArguments,
  WithdrawProposalsArguments,
} from './arguments/tool-arguments.js';
import { Proposals } from '../actions/proposals.service.js';
import { type Tool, typedTool } from './tool.js';
import { ChangedEvents } from './writes/changed-events.service.js';
import { ExistingEvents } from './writes/existing-events.service.js';
import { NewEvents } from './writes/new-events.service.js';
import { UndoneWrites } from './writes/undone-writes.service.js';

/** The write tools; each one only proposes, after the same checks as a REST body. */
@Injectable()
export class WriteTools {
  constructor(
    private readonly created: NewEvents,
    private readonly changed: ChangedEvents,
    private readonly existing: ExistingEvents,
    private readonly undone: UndoneWrites,
    private readonly proposals: Proposals,
  ) {}

  tools(): Tool[] {
    return [
      typedTool({
        name: 'create_event',
        description: 'Proposes a new event.',
        class: 'write',
        input: CreateEventArguments,
        run: (input, turn, notes) => this.created.propose(input, turn, notes),
      }),
      typedTool({
        name: 'update_event',
        description: "Proposes changes; arguments as create_event's.",
        class: 'write',
        input: UpdateEventArguments,
        run: (input, turn, notes) => this.changed.propose(input, turn, notes),
      }),
      typedTool({
        name: 'delete_event',
        description: 'Proposes to delete an event.',
        class: 'write',
        input: DeleteEventArguments,
        run: (input, turn) => this.existing.delete(input, turn),
      }),
      typedTool({
        name: 'move_event',
        description: 'Proposes another calendar for an event.',
        class: 'write',
        input: MoveEventArguments,
        run: (input, turn) => this.existing.move(input, turn),
      }),
      typedTool({
        name: 'respond_to_invite',
        description: 'Proposes an answer.',
        class: 'write',
        input: RespondToInviteArguments,
        run: (input, turn) => this.existing.respond(input, turn),
      }),
      typedTool({
        name: 'withdraw_proposals',
        description: 'Closes open proposals.',
        class: 'withdraw',
        input: WithdrawProposalsArguments,
        isUnlisted: true,
        run: async ({ ids }, turn) => ({ withdrawn: await this.proposals.withdraw(turn, ids) }),
      }),
      typedTool({
        name: 'undo_write',
        description: 'Proposes to undo a write (the newest), or lists them.',
        class: 'write',
        input: UndoWriteArguments,
        run: (input, turn) => this.undone.propose(input, turn),
      }),
    ];
  }
}
