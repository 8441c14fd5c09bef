/** What mutation testing changes, and where the specs stand that ought to notice: pure code, tested in milliseconds. */
const domain = 'core/domain/src';

export const targets = {
  engine: {
    mutate: [
      `${domain}/screening/engine/*.ts`,
      `${domain}/screening/evaluate-condition.ts`,
      `${domain}/screening/clearance.ts`,
      `${domain}/screening/assemble-facts.ts`,
    ],
    specFolders: [`${domain}/screening`, `${domain}/screening/engine`],
  },
  verifier: {
    mutate: [`${domain}/planning/verify/*.ts`],
    specFolders: [`${domain}/planning/verify`],
  },
  gates: {
    mutate: [`${domain}/screening/gates/*.ts`],
    specFolders: [`${domain}/screening/gates`],
  },
};
