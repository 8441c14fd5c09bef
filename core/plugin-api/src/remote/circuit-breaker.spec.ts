import { CircuitBreaker } from './circuit-breaker.js';

describe('a circuit breaker', () => {
  let now = 0;
  const make = () => new CircuitBreaker({ failuresToOpen: 2, openForMs: 100 }, () => now);
  const fail = (breaker: CircuitBreaker) => (breaker.admit(), breaker.failed());
  beforeEach(() => (now = 0));

  it('opens after failures in a row, not after as many with a success between', () => {
    const breaker = make();
    fail(breaker);
    breaker.admit();
    breaker.succeeded();
    fail(breaker);
    expect(breaker.state()).toBe('closed');
    fail(breaker);
    expect(breaker.state()).toBe('open');
    expect(() => breaker.admit()).toThrow(/left alone/);
  });

  it('lets one probe through when it has rested, and closes when that succeeds', () => {
    const breaker = make();
    fail(breaker);
    fail(breaker);
    now = 100;
    expect(breaker.state()).toBe('half-open');
    breaker.admit();
    expect(() => breaker.admit()).toThrow(/left alone/);
    breaker.succeeded();
    expect(breaker.state()).toBe('closed');
    breaker.admit();
  });

  it('opens again at once when the probe fails, for the whole time', () => {
    const breaker = make();
    fail(breaker);
    fail(breaker);
    now = 150;
    fail(breaker);
    now = 249;
    expect(breaker.state()).toBe('open');
    now = 250;
    expect(breaker.state()).toBe('half-open');
  });

  it('probes anew when a probe was abandoned', () => {
    const breaker = make();
    fail(breaker);
    fail(breaker);
    now = 100;
    breaker.admit();
    breaker.abandoned();
    expect(() => breaker.admit()).not.toThrow();
  });
});
