import { confidenceThreshold } from '../request/training-request.js';
import type { TrainingRequest } from '../request/training-request.js';
import { checkLabel, crosses } from './check-label.js';
import { foundMarks } from './found-marks.js';
import type { Label, Mark } from './mark.js';

/**
 * What the readings suggest as the label, so that a person mostly corrects: marks they are sure of, those of the first
 * reading before others'. What would be asked back is no suggestion: taking it away again is more work than adding it.
 */
export function suggestedLabel(text: string, readings: readonly TrainingRequest[]): Label {
  const intent = readings.find(({ intent: { origin } }) => origin === 'text')?.intent ?? readings[0]?.intent;
  const marks: Mark[] = [];
  for (const found of readings.flatMap((reading) => foundMarks(reading, confidenceThreshold))) {
    // One value at a place: of two that readings differ in, the first stays and a person decides.
    const clashes = marks.some(
      (kept) => crosses(kept, found) || (kept.slot === found.slot && kept.start === found.start),
    );
    if (!clashes && checkLabel(text, { intent: 'plan', marks: [found] }).ok) marks.push(found);
  }
  const label = checkLabel(text, { intent: intent?.value ?? 'plan', marks });
  return label.ok ? label.value : { intent: 'plan', marks: [] };
}
