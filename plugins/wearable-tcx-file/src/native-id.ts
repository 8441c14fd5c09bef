import { parseInstant } from '@regimen/domain';

const nearMilliseconds = 60_000;

/**
 * The identity of an activity: devices write the time of its start. Where it is another, a planner or converter put the same
 * one into every file, and it identifies nothing. The instant, as exports of one activity spell it differently.
 */
export function nativeIdOf(id: string, start: number): string | null {
  const instant = parseInstant(id);
  const isStart = instant !== null && Math.abs(Date.parse(instant.at) - start) <= nearMilliseconds;
  return isStart ? instant.at : null;
}
