import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ActionForecasts } from './actions/action-forecasts.service.js';
import { ActionExecutor } from './actions/action-executor.service.js';
import { ActionRecords } from './actions/action-records.service.js';
import { ActionsController } from './actions/actions.controller.js';
import { Actions } from './actions/actions.service.js';
import { ConflictChecks } from './actions/conflicts.service.js';
import { Proposals } from './actions/proposals.service.js';
import { AiLimits } from './ai-limits.js';
import { CalendarPermissions } from './actions/calendar-permissions.service.js';
import { AiUsage } from './ai-usage.service.js';
import { AiController } from './ai.controller.js';
import { AiService } from './ai.service.js';
import { BuiltinModel } from './builtin/builtin.model.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { Conversations } from './conversations/conversations.service.js';
import { Engines } from './engines.service.js';
import { EventStreams } from './turn/event-streams.service.js';
import { LearnedFeatures } from './openai/refusals/learned-features.js';
import { ModelCheck } from './openai/model-check.service.js';
import { ModelReport } from './openai/model-report.service.js';
import { OpenAiCalls } from './openai/openai-calls.service.js';
import { OpenAiModel } from './openai/openai.service.js';
import { TurnSetup } from './turn/turn-setup.service.js';
import { RequestParser } from './parsing/request-parser.service.js';
import { CalendarReader } from './search/calendar-reader.service.js';
import { ChatAvailability } from './search/chat-availability.service.js';
import { EventListing } from './search/event-listing.service.js';
import { EventSearch } from './search/event-search.service.js';
import { ReadTools } from './tools/read-tools.service.js';
import { Toolbox } from './tools/toolbox.service.js';
import { UserCalendars } from './tools/user-calendars.service.js';
import { WriteTools } from './tools/write-tools.service.js';
import { ChangedEvents } from './tools/writes/changed-events.service.js';
import { ExistingEvents } from './tools/writes/existing-events.service.js';
import { FoundEvents } from './tools/writes/found-events.service.js';
import { UndoneWrites } from './tools/writes/undone-writes.service.js';
import { NewEvents } from './tools/writes/new-events.service.js';

/** Calendar in plain words: reads at once, writes by proposal and confirmation. */
@Module({
  imports: [AuthModule, CalendarModule],
  controllers: [AiController, ActionsController, ConversationsController],
  providers: [
    ActionExecutor,
    ActionForecasts,
    ActionRecords,
    Actions,
    AiLimits,
    AiService,
    AiUsage,
    BuiltinModel,
    CalendarReader,
    ChatAvailability,
    ChangedEvents,
    ConflictChecks,
    Conversations,
    Engines,
    EventStreams,
    EventListing,
    EventSearch,
    ExistingEvents,
    FoundEvents,
    LearnedFeatures,
    ModelCheck,
    ModelReport,
    NewEvents,
    UndoneWrites,
    OpenAiCalls,
    OpenAiModel,
    TurnSetup,
    Proposals,
    ReadTools,
    RequestParser,
    CalendarPermissions,
    Toolbox,
    UserCalendars,
    WriteTools,
  ],
})
export class AiModule {}
