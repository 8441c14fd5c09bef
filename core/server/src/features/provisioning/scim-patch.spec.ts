import { ScimError } from './scim-error.js';
import { patched } from './scim-patch.js';
import type { ScimUser } from './scim-user.js';

const ann: ScimUser = {
  userName: 'ann@x.org',
  externalId: '7',
  displayName: 'Ann Lee',
  givenName: 'Ann',
  familyName: 'Lee',
  emails: [{ value: 'ann@x.org', type: 'work', primary: true }],
  language: 'en',
  active: true,
};
const patchOf = (...operations: unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});
const after = (...operations: unknown[]) => patched(ann, patchOf(...operations));
const faultOf = (...operations: unknown[]) => {
  try {
    after(...operations);
  } catch (error) {
    if (error instanceof ScimError) return error.scimType;
    throw error;
  }
  return 'none';
};

describe('patches of a directory', () => {
  it.each([
    ['as Entra ends somebody', [{ op: 'Replace', path: 'active', value: 'False' }], { active: false }],
    ['as Okta ends somebody', [{ op: 'replace', value: { active: false } }], { active: false }],
    [
      'as Entra renames somebody',
      [
        { op: 'Replace', path: 'displayName', value: 'Ann Li' },
        { op: 'Add', path: 'name.familyName', value: 'Li' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'li@x.org' },
        {
          op: 'Add',
          path: `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department`,
          value: 'x',
        },
      ],
      {
        displayName: 'Ann Li',
        familyName: 'Li',
        emails: [{ value: 'li@x.org', type: 'work', primary: true }],
      },
    ],
    [
      'with dotted names in a value without a path',
      [
        {
          op: 'Add',
          value: { 'name.givenName': 'Anna', userName: 'anna@x.org', id: 'forged', roles: ['x'] },
        },
      ],
      { givenName: 'Anna', userName: 'anna@x.org' },
    ],
    [
      'with an address that is not there yet',
      [{ op: 'Replace', path: 'emails[type eq "home"].value', value: 'home@x.org' }],
      { emails: [...ann.emails, { value: 'home@x.org', type: 'home', primary: false }] },
    ],
    [
      'with another first address',
      [{ op: 'add', path: 'emails', value: [{ value: 'b@x.org', primary: true }] }],
      {
        emails: [
          { value: 'ann@x.org', type: 'work', primary: false },
          { value: 'b@x.org', type: null, primary: true },
        ],
      },
    ],
    ['without an address', [{ op: 'remove', path: 'emails[type eq "work"]' }], { emails: [] }],
    ['without an external id', [{ op: 'remove', path: 'externalId' }], { externalId: null }],
    [
      'with the name of the schema before the path',
      [
        {
          op: 'replace',
          path: 'urn:ietf:params:scim:schemas:core:2.0:User:preferredLanguage',
          value: 'zh-CN',
        },
      ],
      { language: 'zh' },
    ],
    [
      'with roles and a password, which are not kept',
      [{ op: 'add', path: 'roles', value: [{ value: 'administrator' }] }],
      {},
    ],
  ])('are done %s', (_name, operations, change) => {
    expect(after(...operations)).toEqual({ ...ann, ...change });
  });

  it.each([
    ['noTarget', { op: 'remove' }],
    ['invalidSyntax', { op: 'move', path: 'active', value: true }],
    ['invalidSyntax', { path: 'active', value: true }],
    ['invalidSyntax', 'replace'],
    ['invalidSyntax', { op: 'replace', value: 'x' }],
    ['invalidPath', { op: 'replace', path: 'isAdministrator', value: true }],
    ['invalidPath', { op: 'replace', path: '__proto__', value: { roles: ['administrator'] } }],
    ['invalidPath', { op: 'replace', path: 'name.constructor', value: 'x' }],
    ['invalidPath', { op: 'replace', path: 'active.value', value: true }],
    ['invalidPath', { op: 'replace', path: 'emails[type eq "work"].roles', value: 'x' }],
    ['invalidPath', { op: 'replace', path: `emails[${'['.repeat(100)}`, value: 'x' }],
    ['invalidPath', { op: 'replace', path: 'a'.repeat(501), value: 'x' }],
    ['invalidPath', { op: 'replace', path: 7, value: 'x' }],
    ['invalidFilter', { op: 'replace', path: 'emails[type co "w"].value', value: 'x' }],
    ['mutability', { op: 'replace', path: 'id', value: 'x' }],
    ['mutability', { op: 'replace', path: 'groups', value: [] }],
    ['invalidValue', { op: 'replace', path: 'active', value: 'perhaps' }],
    ['invalidValue', { op: 'remove', path: 'userName' }],
    ['invalidValue', { op: 'replace', path: 'userName', value: '<script>' }],
    ['invalidValue', { op: 'replace', path: 'displayName', value: 'a\u0000b' }],
    ['invalidValue', { op: 'replace', path: 'externalId', value: 'x'.repeat(256) }],
    [
      'invalidValue',
      { op: 'add', path: 'emails', value: Array.from({ length: 11 }, () => ({ value: 'a@b' })) },
    ],
    ['invalidValue', { op: 'add', path: 'emails', value: [{ value: 'nobody' }] }],
  ])('are refused as %s', (scimType, operation) => {
    expect(faultOf(operation)).toBe(scimType);
  });

  it('are refused where they are none, or too many', () => {
    expect(() => patched(ann, { Operations: [] })).toThrow(ScimError);
    expect(() => patched(ann, [])).toThrow(ScimError);
    expect(faultOf()).toBe('invalidSyntax');
    expect(faultOf(...Array.from({ length: 101 }, () => ({ op: 'remove', path: 'externalId' })))).toBe(
      'invalidSyntax',
    );
  });

  it('reach no prototype', () => {
    const hostile = (value: string) =>
      JSON.parse(
        `{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","value":${value}}]}`,
      ) as unknown;
    expect(() => patched(ann, hostile('{"__proto__":{"active":false}}'))).toThrow(ScimError);
    expect(patched(ann, hostile('{"name":{"__proto__":{"x":1}},"constructor":{"x":1}}'))).toEqual(ann);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
