import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser } from '../auth/current-user.decorator.js';
import { AvailabilityService } from './availability.service.js';
import { FreeBusyAnswer, FreeBusyRequest, SlotsAnswer, SlotsRequest } from './dto/availability.dto.js';

/** When people are busy, and when they could meet. */
@ApiTags('calendar')
@ApiBearerAuth()
@Controller('calendar')
export class AvailabilityController {
  constructor(private readonly availability: AvailabilityService) {}

  /** Reads busy times of calendars and people; what cannot be read carries `errors` and is unknown, not free. */
  @Post('freebusy')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  async freeBusy(@CurrentUser() user: AuthenticatedUser, @Body() request: FreeBusyRequest): Promise<FreeBusyAnswer> {
    return this.availability.freeBusy(user, request);
  }

  /** Finds times everybody is free, best first. */
  @Post('slots')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  async slots(@CurrentUser() user: AuthenticatedUser, @Body() request: SlotsRequest): Promise<SlotsAnswer> {
    return this.availability.slots(user, request);
  }
}
