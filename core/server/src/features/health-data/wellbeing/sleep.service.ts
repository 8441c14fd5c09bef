import { Inject, Injectable } from '@nestjs/common';
import { addDays, nightSummaries, rankBy, sleepRegularity } from '@regimen/domain';
import type { NightSummary } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { NightPartsRepository } from './night-parts.repository.js';
import { shownSpan } from '../summaries/shown-span.js';
import { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';

/** Three years in one answer: nights are put together from single values. */
const longestDays = 1_100;
const [shortWindow, longWindow] = [14, 28];

/** Nights of a participant whose record was opened. */
@Injectable()
export class SleepService {
  constructor(
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(NightPartsRepository) private readonly parts: NightPartsRepository,
    @Inject(SourcePrioritiesRepository) private readonly priorities: SourcePrioritiesRepository,
  ) {}

  async sleep(context: RequestContext, participantId: string, asked: { from: string; to: string }) {
    const tx = await context.transaction();
    const { from, to } = shownSpan(asked, longestDays);
    const participant = await this.participants.find(tx, participantId, null);
    const timeZone = participant?.profile.timeZone ?? 'UTC';
    const rank = rankBy(await this.priorities.of(tx, participantId));
    const span = { from: addDays(from, 1 - longWindow), to };
    const parts = from <= to ? await this.parts.between(tx, participantId, span, rank) : [];
    const nights = nightSummaries(parts, timeZone);
    const shown = nights.filter(({ day }) => day >= from && day <= to);
    return {
      ...columnsOf(shown),
      regularity14: regularityColumns(nights, shown, shortWindow),
      regularity28: regularityColumns(nights, shown, longWindow),
    };
  }
}

function columnsOf(nights: readonly NightSummary[]) {
  const instant = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));
  return {
    days: nights.map(({ day }) => day),
    beganOn: nights.map(({ began }) => began),
    fellAsleep: nights.map(({ from }) => instant(from)),
    wokeUp: nights.map(({ to }) => instant(to)),
    offsetsMinutes: nights.map(({ offsetMinutes }) => offsetMinutes),
    asleepMinutes: nights.map(({ asleep }) => asleep),
    inBedMinutes: nights.map(({ inBed }) => inBed),
    lightMinutes: nights.map(({ light }) => light),
    deepMinutes: nights.map(({ deep }) => deep),
    remMinutes: nights.map(({ rem }) => rem),
    awakeMinutes: nights.map(({ awake }) => awake),
    napMinutes: nights.map(({ naps }) => naps),
    efficiencies: nights.map(({ efficiency }) => efficiency),
    midpoints: nights.map(({ midpoint }) => midpoint),
    devices: nights.map(({ device }) => device),
  };
}

function regularityColumns(nights: readonly NightSummary[], shown: readonly NightSummary[], days: number) {
  const windows = shown.map(({ day }) => sleepRegularity(nights, day, days));
  return {
    nights: windows.map((window) => window.nights),
    midpointDeviations: windows.map(({ midpointDeviation }) => midpointDeviation),
    durationDeviations: windows.map(({ durationDeviation }) => durationDeviation),
  };
}
