import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type AuthenticatedUser, CurrentUser } from '../../auth/current-user.decorator.js';
import {
  ActionList,
  Confirmation,
  ConfirmationList,
  ConfirmInput,
  ConfirmListInput,
  ListActionsQuery,
} from './action.dto.js';
import { Actions } from './actions.service.js';

/** The user's decision about proposed actions: the only way a chat ever writes. */
@ApiTags('ai')
@ApiBearerAuth()
@Controller('ai/actions')
export class ActionsController {
  constructor(private readonly actions: Actions) {}

  /** The user's actions of all conversations in the last day, newest first. */
  @Get()
  async list(@CurrentUser() user: AuthenticatedUser, @Query() { status }: ListActionsQuery): Promise<ActionList> {
    return { items: await this.actions.listByStatus(user, status) };
  }

  /** Confirms up to twenty actions, each for itself and in the order given; one that fails stops no other. */
  @Post('confirm')
  @HttpCode(200)
  async confirmAll(
    @CurrentUser() user: AuthenticatedUser,
    @Body() { actions }: ConfirmListInput,
    @Req() { id }: FastifyRequest,
  ): Promise<ConfirmationList> {
    return { results: await this.actions.confirmAll(user, actions, id) };
  }

  /** Executes exactly what was shown, once; the same call repeated after success gives the same answer. */
  @Post(':actionId/confirm')
  @HttpCode(200)
  confirm(
    @CurrentUser() user: AuthenticatedUser,
    @Param('actionId') id: string,
    @Body() { hash }: ConfirmInput,
  ): Promise<Confirmation> {
    return this.actions.confirm(user, id, hash);
  }

  /** Closes the action without doing anything. */
  @Post(':actionId/reject')
  @HttpCode(204)
  reject(@CurrentUser() user: AuthenticatedUser, @Param('actionId') id: string): Promise<void> {
    return this.actions.reject(user, id);
  }
}
