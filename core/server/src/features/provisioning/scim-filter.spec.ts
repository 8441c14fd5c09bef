import { parseFilter } from './scim-filter.js';
import { ScimError } from './scim-error.js';

describe('filters of a directory', () => {
  it.each([
    ['userName eq "ann@x.org"', { userName: 'ann@x.org' }],
    ['USERNAME Eq "a\\"b \\u00e9"', { userName: 'a"b é' }],
    ['externalId eq "7" and active eq true', { externalId: '7', active: true }],
    ['active eq "False"', { active: false }],
    ['emails.value eq "a@x.org" AND id eq "1"', { email: 'a@x.org', id: '1' }],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "a and b eq c"', { userName: 'a and b eq c' }],
    ['userName eq "a" and userName eq "a"', { userName: 'a' }],
  ])('are read: %s', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  it('that contradict themselves fit nobody', () => {
    expect(parseFilter('userName eq "a" and userName eq "b"')).toBeNull();
    expect(parseFilter('active eq true and active eq false')).toBeNull();
  });

  it.each([
    '',
    'userName',
    'userName eq',
    'userName eq ann',
    'userName eq "ann',
    `userName eq 'ann'`,
    'userName eq 7',
    'userName eq null',
    'userName eq "a" and',
    'userName eq "a" or id eq "b"',
    'userName co "a"',
    'userName pr',
    'not (userName eq "a")',
    '(((((((((userName eq "a")))))))))',
    'emails[type eq "work"].value eq "a"',
    'password eq "x"',
    'roles eq "administrator"',
    '__proto__ eq "x"',
    'constructor eq "x"',
    'active eq 1',
    'active eq "yes"',
    'userName eq "a" userName eq "b" and',
    '"userName" eq "a"',
    `userName eq "${'a'.repeat(1_000)}"`,
    Array.from({ length: 9 }, () => 'id eq "1"').join(' and '),
    '('.repeat(900),
    '\\'.repeat(900),
  ])('of any other form are refused: %s', (text) => {
    expect(() => parseFilter(text)).toThrow(ScimError);
  });

  it('are read in one pass, however they are made to be read again and again', () => {
    const begun = performance.now();
    for (const text of [`userName eq "${'\\"'.repeat(480)}`, `${'" '.repeat(490)}`, ' '.repeat(1_000)])
      for (let time = 0; time < 200; time += 1) expect(() => parseFilter(text)).toThrow(ScimError);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
