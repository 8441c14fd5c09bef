import type { RatedRecording, SessionRating } from './rated-sessions.js';
import { heldRatings, ratingBySession } from './rated-sessions.js';

const minutes = (from: number, to: number) => ({ startMs: from * 60_000, endMs: to * 60_000 });
const recording = (key: string, from: number, to: number, session = key): RatedRecording => ({
  key,
  span: minutes(from, to),
  session,
  isCounted: session === key,
});
const rated = (key: string, from: number, to: number, rating: number, ratedAtMs = 0): SessionRating => ({
  key,
  span: minutes(from, to),
  rating,
  ratedAtMs,
});
const counting = (ratings: readonly SessionRating[], recordings: readonly RatedRecording[]) =>
  Object.fromEntries(ratingBySession(heldRatings(ratings, recordings)));

describe('ratings of sessions', () => {
  it('hold for the session of the recording that was rated, whichever of its recordings counts', () => {
    const recordings = [recording('watch', 0, 60), recording('phone', 2, 61, 'watch')];
    expect(counting([rated('phone', 2, 61, 7)], recordings)).toEqual({ watch: 7 });
    expect(counting([rated('watch', 0, 60, 7)], recordings)).toEqual({ watch: 7 });
  });

  it('hold for what fills most of their time where the recording is not there, else wait', () => {
    const ratings = [rated('gone', 0, 60, 7)];
    expect(counting(ratings, [recording('a', 0, 84), recording('b', 5, 60)])).toEqual({ b: 7 });
    expect(counting(ratings, [recording('a', 0, 86)])).toEqual({});
    expect(counting(ratings, [recording('a', 0, 41)])).toEqual({});
    expect(counting(ratings, [])).toEqual({});
    // What does not count itself is not rated itself.
    expect(counting(ratings, [recording('a', 0, 60, 'b'), recording('b', 100, 160)])).toEqual({});
  });

  it('of one session count own before others, and then the latest, in any order', () => {
    const ratings = [rated('gone', 0, 60, 1, 9), rated('watch', 0, 60, 2, 3), rated('phone', 2, 61, 3, 4)];
    const recordings = [recording('watch', 0, 60), recording('phone', 2, 61, 'watch')];
    expect(counting(ratings, recordings)).toEqual({ watch: 3 });
    expect(counting([...ratings].reverse(), [...recordings].reverse())).toEqual({ watch: 3 });
  });

  it('find sessions that go on over days', () => {
    const day = 24 * 60;
    const ratings = [rated('gone', 100, 6 * day, 5)];
    expect(counting(ratings, [recording('a', 1, 6 * day), recording('b', 5 * day, 6 * day)])).toEqual({
      a: 5,
    });
  });
});
