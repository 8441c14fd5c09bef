import type { RequestVerdict, SlotVerdict } from './judge-request.js';

/** Shares of right values; null where there was nothing to judge. */
export interface Scores {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/** What was counted over many requests. */
export interface Summary {
  requests: number;
  all: Scores;
  /** Right only from exactly the marked words. */
  exactF1: number | null;
  slots: Readonly<Record<string, Scores & { marked: number }>>;
  /** Share of intents read right, among those read surely, and share of unsure ones. */
  intent: { accuracy: number | null; whenSure: number | null; unsure: number | null };
  /** Share of the missed values that were asked about, and of requests with a question about nothing in them. */
  missedButAsked: number | null;
  needlessQuestions: number | null;
}

export function summarise(verdicts: readonly RequestVerdict[]): Summary {
  const slots = verdicts.flatMap((verdict) => verdict.slots);
  const names = [...new Set(slots.map(({ slot }) => slot))].sort();
  const intents = verdicts.map(({ intent }) => intent);
  const sure = intents.filter((intent) => intent.sure);
  const missed = slots.filter(({ verdict }) => verdict === 'missed');
  return {
    requests: verdicts.length,
    all: scoresOf(slots),
    exactF1: scoresOf(
      slots.map((slot) => (slot.exact || slot.verdict !== 'right' ? slot : { ...slot, verdict: 'off' })),
    ).f1,
    slots: Object.fromEntries(
      names.map((name) => {
        const own = slots.filter(({ slot }) => slot === name);
        return [name, { ...scoresOf(own), marked: own.filter(({ verdict }) => verdict !== 'wrong').length }];
      }),
    ),
    intent: {
      accuracy: share(intents.filter(({ right }) => right).length, intents.length),
      whenSure: share(sure.filter(({ right }) => right).length, sure.length),
      unsure: share(intents.length - sure.length, intents.length),
    },
    missedButAsked: share(missed.filter(({ asked }) => asked).length, missed.length),
    needlessQuestions: share(verdicts.filter(({ needless }) => needless > 0).length, verdicts.length),
  };
}

/** `off` counts as found and as missed: the value was right, its words were not. */
function scoresOf(slots: readonly { verdict: SlotVerdict['verdict'] | 'off' }[]): Scores {
  const count = (verdict: string) => slots.filter((slot) => slot.verdict === verdict).length;
  const [right, off] = [count('right'), count('off')];
  const precision = share(right, right + off + count('wrong'));
  const recall = share(right, right + off + count('missed'));
  const f1 = share(2 * right, 2 * right + 2 * off + count('wrong') + count('missed'));
  return { precision, recall, f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
