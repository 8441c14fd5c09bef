import { DatabaseUnavailable, asOutage } from './database-unavailable.js';

const withCode = (code: string, message = 'said so') => Object.assign(new Error(message), { code });

describe('what is told of a database that is away', () => {
  it.each([
    withCode('57P01'),
    withCode('57P03'),
    withCode('08006'),
    withCode('53300'),
    withCode('ECONNREFUSED'),
    new Error('Connection terminated unexpectedly'),
    Object.assign(new Error('QueryFailed'), { driverError: withCode('57P02') }),
    new AggregateError([withCode('ECONNREFUSED')]),
  ])('is an outage that may be tried again: %p', (error) => {
    expect(asOutage(error)).toMatchObject({ code: 'UNAVAILABLE', status: 503 });
  });

  it.each([withCode('53100'), withCode('ENOSPC')])('is a full disk: %p', (error) => {
    expect(asOutage(error)).toMatchObject({ code: 'STORAGE_FULL', status: 507 });
  });

  it.each([withCode('23505'), withCode('42501'), withCode('57014'), new Error('any'), 'text', null])(
    'is left as it is where it is none: %p',
    (error) => {
      expect(asOutage(error)).toBe(error);
    },
  );

  it('is told once', () => {
    const outage = new DatabaseUnavailable(false);
    expect(asOutage(outage)).toBe(outage);
  });
});
