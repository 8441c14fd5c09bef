import { emptyRequest } from '@regimen/domain';
import { z } from 'zod';

/** Reads "knee" as a painful joint, and, as `unsure` says, asks about it and is not sure. */
function reader(id, version, basis, unsure) {
  return {
    id,
    version,
    ...(basis && { basis }),
    understand: async ({ text, profile }) => {
      if (profile.birthDate !== null) throw new Error('Nobody may be known here.');
      const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
      const start = text.search(/knee|膝盖/u);
      const span = [start, start + (language === 'zh' ? 2 : 4)];
      const confidence = unsure && text.includes('maybe') ? 0.5 : 1;
      return {
        ...emptyRequest({ text, language, understoodBy: { model: id, version } }),
        painfulJoints: start < 0 ? [] : [{ value: 'knee', span, confidence, origin: 'text' }],
      };
    },
  };
}

const far = {
  id: 'far',
  identity: { name: 'far', version: '1', sha256: null, runsWhere: 'remote' },
  understanding: {
    id: 'far',
    version: '1',
    // Were it asked, its reading would stand among the suggested marks.
    understand: async ({ text }) => ({
      ...emptyRequest({ text, language: 'en', understoodBy: { model: 'far', version: '1' } }),
      likedActivities: [{ value: 'rowing', span: [0, 1], confidence: 0.1, origin: 'text' }],
    }),
  },
};

export default {
  id: 'model-two-readers',
  version: '1.0.0',
  title: { en: 'Two readers of knees and one far away', zh: '两个读取膝盖的模型和一个远程模型' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['requests:read'],
  setup: () => ({
    modelBackends: [
      { id: 'rules', understanding: reader('rules', '1', 'rules', false) },
      { id: 'net', understanding: reader('net', '1', null, true) },
      far,
    ],
  }),
};
