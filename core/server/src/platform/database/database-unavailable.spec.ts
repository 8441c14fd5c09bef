import { errorFields } from '../observability/logger.js';
import { DatabaseUnavailable, asFullDisk, asOutage } from './database-unavailable.js';

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

  it('is a full disk', () => {
    expect(asOutage(withCode('53100'))).toMatchObject({ code: 'STORAGE_FULL', status: 507 });
  });

  it.each(['ENOSPC', 'EDQUOT'])('is a full disk under files: %s', (code) => {
    expect(asFullDisk(withCode(code))).toMatchObject({ code: 'STORAGE_FULL', status: 507 });
  });

  it.each([withCode('ECONNRESET'), withCode('EPIPE'), new Error('Connection terminated'), null])(
    'is no line that broke under a file: %p',
    (error) => {
      expect(asFullDisk(error)).toBe(error);
    },
  );

  it('keeps for the log why, and nothing that was said', () => {
    const cause = Object.assign(new Error('said of Mx Quill'), {
      driverError: withCode('57P02', 'said of Mx Quill'),
    });
    const outage = asOutage(cause);
    expect(outage).toMatchObject({ cause });
    const line = errorFields(outage);
    expect(line.problem).toBe('DatabaseUnavailable (57P02)');
    expect(JSON.stringify(line)).not.toContain('Quill');
  });

  it.each([
    withCode('23505'),
    withCode('42501'),
    withCode('57014'),
    withCode('ENOSPC'),
    new Error('any'),
    'text',
    null,
  ])('is left as it is where it is none: %p', (error) => {
    expect(asOutage(error)).toBe(error);
  });

  it('is told once', () => {
    const outage = new DatabaseUnavailable(false, '57P01');
    expect(asOutage(outage)).toBe(outage);
  });
});
