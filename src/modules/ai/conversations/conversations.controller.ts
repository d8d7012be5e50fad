import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser } from '../../auth/current-user.decorator.js';
import { toAction } from '../actions/action-records.service.js';
import { Actions } from '../actions/actions.service.js';
import { Conversation, type ConversationMessage } from '../dto/chat.dto.js';
import type { ModelMessage } from '../language-model.js';
import { Conversations } from './conversations.service.js';

/** What was said, for as long as it is kept. */
@ApiTags('ai')
@ApiBearerAuth()
@Controller('ai/conversations')
export class ConversationsController {
  constructor(
    private readonly conversations: Conversations,
    private readonly actions: Actions,
  ) {}

  /** The messages and actions of a conversation. */
  @Get(':id')
  async get(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<Conversation> {
    const { messages, actionIds, shortened = false } = await this.conversations.get(user.id, id);
    const actions = await this.actions.list(user, actionIds);
    const shown = actions.map((record) => toAction(record));
    return { id, messages: messages.flatMap(spoken), actions: shown, shortened };
  }

  /** Forgets a conversation and closes its open actions. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<void> {
    await this.conversations.get(user.id, id);
    await this.actions.closeConversation(user, id);
    await this.conversations.remove(user.id, id);
  }
}

function spoken(message: ModelMessage): ConversationMessage[] {
  return message.role === 'tool' || message.content === '' ? [] : [{ role: message.role, content: message.content }];
}
