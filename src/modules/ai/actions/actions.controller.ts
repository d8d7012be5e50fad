import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type CurrentUser, User } from '../../auth/current-user.decorator.js';
import { Confirmation, ConfirmInput } from './action.dto.js';
import { Actions } from './actions.service.js';

/** The user's decision about a proposed action: the only way a chat ever writes. */
@ApiTags('ai')
@ApiBearerAuth()
@Controller('ai/actions/:actionId')
export class ActionsController {
  constructor(private readonly actions: Actions) {}

  /** Executes exactly what was shown, once. */
  @Post('confirm')
  @HttpCode(200)
  confirm(
    @User() user: CurrentUser,
    @Param('actionId') id: string,
    @Body() { hash }: ConfirmInput,
  ): Promise<Confirmation> {
    return this.actions.confirm(user, id, hash);
  }

  /** Closes the action without doing anything. */
  @Post('reject')
  @HttpCode(204)
  reject(@User() user: CurrentUser, @Param('actionId') id: string): Promise<void> {
    return this.actions.reject(user, id);
  }
}
