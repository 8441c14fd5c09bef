import { z } from 'zod';
import {
  identityConnection,
  identityConnections,
  rolesByGroup,
  rolesOfGroups,
} from './identity-connection.js';

const ward = {
  id: 'ward',
  workspaceId: '7F9A1B52-5A5E-4F5C-9A55-0D6A0E4F1C11',
  title: { en: 'Hospital sign-in', zh: '医院登录' },
};

describe('settings of a plugin that signs people in elsewhere', () => {
  const settings = identityConnections(z.strictObject(identityConnection));

  it('have a list of connections, each of one workspace, and ask for TLS unless told otherwise', () => {
    expect(settings.parse({})).toEqual({ connections: [] });
    expect(settings.parse({ connections: [ward] })).toEqual({
      connections: [{ ...ward, workspaceId: ward.workspaceId.toLowerCase(), allowPlainHttp: false }],
    });
  });

  it.each([
    ['two of one id', [ward, ward]],
    ['an id that is no part of an address', [{ ...ward, id: 'Ward/1' }]],
    ['no workspace', [{ ...ward, workspaceId: '*' }]],
    ['a title in one language', [{ ...ward, title: { en: 'Hospital sign-in' } }]],
    ['more than fifty', Array.from({ length: 51 }, (_, at) => ({ ...ward, id: `ward-${at}` }))],
  ])('take none with %s', (_what, connections) => {
    expect(settings.safeParse({ connections }).success).toBe(false);
  });
});

describe('roles of groups', () => {
  const roles = rolesByGroup.parse({ doctors: ['clinician'], desk: ['administrator', 'clinician'] });

  it('are those of every group that the operator named, each once', () => {
    expect(rolesOfGroups(['doctors', 'strangers', 'desk'], roles)).toEqual(['clinician', 'administrator']);
  });

  it('are none for what every object has, and for what is no text', () => {
    expect(rolesOfGroups(['__proto__', 'constructor', ['doctors'], null, 7], roles)).toEqual([]);
  });
});
