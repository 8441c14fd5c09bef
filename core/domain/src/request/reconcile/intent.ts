import type { RequestIntent, Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import { surest } from './picking.js';

/** What the words are for: harm and urgent of either side win, else the learned reading where it is sure. */
export function mergeIntent(floor: TrainingRequest, others: readonly TrainingRequest[]): Slot<RequestIntent> {
  const found = others.map(({ intent }) => intent).filter(({ origin }) => origin !== 'default');
  if (floor.intent.origin === 'answer') return floor.intent;
  const claims = (intent: RequestIntent, bar: number) =>
    surest([floor.intent, ...found].filter(({ value, confidence }) => value === intent && confidence >= bar));
  const alarming = claims('harm', bars.harmTaken) ?? claims('urgent', bars.urgentTaken);
  if (alarming) return alarming;
  const calm = surest(found.filter(({ value }) => value !== 'harm' && value !== 'urgent'));
  const agrees = calm?.value === floor.intent.value;
  const bar = agrees || floor.intent.origin === 'default' ? bars.intentTaken : bars.intentTurned;
  if (!calm || calm.confidence < bar) return floor.intent;
  const confidence = agrees ? Math.max(bars.agreed, calm.confidence) : calm.confidence;
  return calm.value === 'plan' ? { ...floor.intent, value: 'plan', confidence } : { ...calm, confidence };
}
