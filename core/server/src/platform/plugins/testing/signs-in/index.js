import { z } from 'zod';

const nobody = () => Promise.reject(new Error('Nobody signs in here.'));

export default {
  id: 'identity-first',
  version: '1.0.0',
  title: { en: 'Signs in', zh: '登录' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({ connection: z.string() }),
  access: ['identities:prove'],
  setup: (_host, { connection }) => ({
    identityProviders: [
      {
        id: connection,
        workspaceId: '7f9a1b52-5a5e-4f5c-9a55-0d6a0e4f1c11',
        title: { en: 'Hospital sign-in', zh: '医院登录' },
        begin: nobody,
        finish: nobody,
      },
    ],
  }),
};
