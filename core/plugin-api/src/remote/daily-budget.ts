import { RemoteFailure } from './remote-failure.js';

/** What may be spent on a model in one UTC day, counted in this process; null is without limit. */
export interface DailyLimits {
  callsPerDay: number | null;
  tokensPerDay: number | null;
}

/** Counts calls and tokens of the day. A restart begins anew: a limit for good belongs to the provider's account. */
export class DailyBudget {
  private day = '';
  private calls = 0;
  private tokens = 0;

  constructor(
    private readonly limits: DailyLimits,
    private readonly now: () => Date,
  ) {}

  /** Counts one call. @throws RemoteFailure when the day's calls or tokens are spent. */
  takeCall(): void {
    this.turnDay();
    const { callsPerDay, tokensPerDay } = this.limits;
    if (callsPerDay !== null && this.calls >= callsPerDay)
      throw new RemoteFailure('budget-spent', `The ${callsPerDay} calls of this day are spent.`);
    if (tokensPerDay !== null && this.tokens >= tokensPerDay)
      throw new RemoteFailure('budget-spent', `The ${tokensPerDay} tokens of this day are spent.`);
    this.calls += 1;
  }

  spendTokens(count: number): void {
    this.turnDay();
    if (Number.isFinite(count) && count > 0) this.tokens += Math.ceil(count);
  }

  spent(): { callsToday: number; tokensToday: number } {
    this.turnDay();
    return { callsToday: this.calls, tokensToday: this.tokens };
  }

  private turnDay(): void {
    const today = this.now().toISOString().slice(0, 10);
    if (today === this.day) return;
    this.day = today;
    this.calls = 0;
    this.tokens = 0;
  }
}
