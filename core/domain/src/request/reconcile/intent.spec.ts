import { emptyProfile } from '../../profile/empty-profile.js';
import { emptyRequest } from '../empty-request.js';
import type { RequestIntent, Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import { mergeIntent } from './intent.js';
import { reconcileUnderstandings } from './reconcile-understandings.js';

const reading = (model: string, intent?: Slot<RequestIntent>): TrainingRequest => ({
  ...emptyRequest({ text: 'lose 5 kg', language: 'en', understoodBy: { model, version: '1.0.0' } }),
  ...(intent && { intent }),
});
const said = (value: RequestIntent, confidence: number): Slot<RequestIntent> => ({
  value,
  span: [0, 4],
  confidence,
  origin: 'text',
});
const silent = reading('grammar');
const network = (value: RequestIntent, confidence: number) => [reading('net', said(value, confidence))];

describe('what the words are for', () => {
  it.each([
    ['report', 0.9, 'report'],
    ['report', 0.4, 'plan'],
    ['urgent', 0.55, 'urgent'],
    ['harm', 0.6, 'plan'],
  ] as const)('is %s at %d: %s', (value, confidence, expected) => {
    expect(mergeIntent(silent, network(value, confidence)).value).toBe(expected);
  });

  it('is turned from what the floor has words for only by a surer reading', () => {
    const floor = reading('grammar', said('change', 0.8));
    expect(mergeIntent(floor, network('report', 0.7)).value).toBe('change');
    expect(mergeIntent(floor, network('report', 0.8)).value).toBe('report');
    expect(mergeIntent(floor, network('change', 0.5)).confidence).toBe(bars.agreed);
  });

  it('is asked where it alarms and nothing was found to act on', () => {
    const profile = emptyProfile('Europe/London');
    const merged = reconcileUnderstandings({
      floor: silent,
      others: network('urgent', 0.9),
      answers: {},
      profile,
      today: '2026-11-25',
    });
    expect(merged.questions.map(({ id }) => id)).toEqual(['intent']);
  });
});
