import { SCOPES, type Scope } from '../../../calendar/dto/event-queries.dto.js';
import { RESPONSES } from '../../dto/parsed-request.dto.js';
import { ChoiceArgument, FlagArgument, TextArgument, TextsArgument } from './argument.decorators.js';
import { CALENDAR_ID, TITLE, SCOPE, GetEventArguments } from './event-arguments.js';

const optional = true;
const NOTIFY = { optional, description: 'mail guests', also: ['sendUpdates', 'notifyGuests'] };

/** Words models write for an answer to an invitation. */
export const RESPONSE_SYNONYMS = {
  'yes accept going attending attend confirmed confirm': 'accepted',
  'no decline reject rejected not_going refuse': 'declined',
  'maybe tentatively tentatively_accepted perhaps unsure': 'tentative',
};

export class DeleteEventArguments extends GetEventArguments {
  @ChoiceArgument(SCOPES, SCOPE)
  scope?: Scope;

  @FlagArgument(NOTIFY)
  notify?: boolean;
}

export class MoveEventArguments extends GetEventArguments {
  @TextArgument(CALENDAR_ID, {
    also: ['destinationCalendarId', 'to', 'toCalendar'],
  })
  destination: string;

  @FlagArgument(NOTIFY)
  notify?: boolean;
}

export class RespondToInviteArguments extends GetEventArguments {
  @ChoiceArgument(RESPONSES, {
    synonyms: RESPONSE_SYNONYMS,
    also: ['responseStatus', 'answer', 'status'],
  })
  response: (typeof RESPONSES)[number];

  @TextArgument(TITLE, { optional, description: 'note', also: ['note', 'message'] })
  comment?: string;

  @ChoiceArgument(SCOPES, SCOPE)
  scope?: Scope;
}

export class UndoWriteArguments {
  @TextArgument(64, { optional, also: ['id', 'write'] })
  writeId?: string;

  @FlagArgument({ optional, also: ['listOnly'] })
  list?: boolean;
}

export class WithdrawProposalsArguments {
  @TextsArgument(20, 64)
  ids: string[];
}

export class AskUserArguments {
  @TextArgument(1000, { also: ['text', 'prompt', 'message'] })
  question: string;

  @TextArgument(64, { optional })
  field?: string;

  @TextsArgument(10, 200, {
    optional,
    separated: true,
    also: ['choices', 'answers'],
  })
  options?: string[];
}
