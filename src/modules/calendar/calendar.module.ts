import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { AttendanceService } from './attendance.service.js';
import { AvailabilityController } from './availability.controller.js';
import { AvailabilityService } from './availability.service.js';
import { BatchController } from './batch.controller.js';
import { BatchService } from './batch.service.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsService } from './calendars.service.js';
import { EventActionsController } from './event-actions.controller.js';
import { EventChangesService } from './event-changes.service.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { Forecasts } from './forecasts.service.js';
import { GoogleCalendar } from './google/google-calendar.service.js';
import { PlanRunner } from './series/plan-runner.service.js';
import { SeriesChanges } from './series/series-changes.service.js';
import { Journal } from './undo/journal/journal.service.js';
import { UndoBatches } from './undo/undo-batches.service.js';
import { UndoController } from './undo/undo.controller.js';
import { UndoService } from './undo/undo.service.js';
import { WriteRecords } from './undo/journal/write-records.service.js';
import { Idempotency } from './exactly-once/idempotency.service.js';

const SERVICES = [
  AttendanceService,
  AvailabilityService,
  CalendarsService,
  EventChangesService,
  EventsService,
  Forecasts,
  UndoBatches,
  UndoService,
];

/** The user's calendars, events and free time. */
@Module({
  imports: [AuthModule],
  controllers: [
    CalendarsController,
    BatchController,
    EventsController,
    EventActionsController,
    AvailabilityController,
    UndoController,
  ],
  providers: [BatchService, GoogleCalendar, Idempotency, Journal, PlanRunner, SeriesChanges, WriteRecords, ...SERVICES],
  exports: SERVICES,
})
export class CalendarModule {}
