import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { CalendarFilesService } from './calendar-files.service.js';
import { CalendarService } from './calendar.service.js';

@Resolver()
export class CalendarResolver {
  constructor(
    @Inject(CalendarService) private readonly calendars: CalendarService,
    @Inject(CalendarFilesService) private readonly files: CalendarFilesService,
  ) {}

  @Query('calendar')
  @Requires('read', 'HealthRecord')
  calendar(
    @Context() context: RequestContext,
    @Args('participantId') participantId: Schema.QueryCalendarArgs['participantId'],
  ): Answer<Schema.Query, 'calendar'> {
    return this.calendars.find(context, participantId);
  }

  @Mutation('saveCalendarEntry')
  @Requires('change', 'HealthRecord')
  saveCalendarEntry(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSaveCalendarEntryArgs['input'],
  ): Answer<Schema.Mutation, 'saveCalendarEntry'> {
    return this.calendars.save(context, input);
  }

  @Mutation('importCalendar')
  @Requires('change', 'HealthRecord')
  importCalendar(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationImportCalendarArgs['input'],
  ): Answer<Schema.Mutation, 'importCalendar'> {
    return this.files.take(context, input);
  }

  @Mutation('removeCalendarEntry')
  @Requires('change', 'HealthRecord')
  removeCalendarEntry(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRemoveCalendarEntryArgs['input'],
  ): Answer<Schema.Mutation, 'removeCalendarEntry'> {
    return this.calendars.remove(context, input);
  }
}
