/** What mutation testing changes, and the specs that ought to notice. Only specs of the domain: they run in seconds. */
const domain = 'core/domain/src';

export const targets = {
  engine: {
    mutate: [
      `${domain}/screening/engine/*.ts`,
      `${domain}/screening/evaluate-condition.ts`,
      `${domain}/screening/clearance.ts`,
      `${domain}/screening/assemble-facts.ts`,
    ],
    specs: [`${domain}/screening/*.spec.ts`, `${domain}/screening/engine/*.spec.ts`],
  },
  verifier: {
    mutate: [`${domain}/planning/verify/**/*.ts`],
    specs: [`${domain}/planning/verify/**/*.spec.ts`],
  },
  gates: {
    mutate: [`${domain}/screening/gates/**/*.ts`],
    specs: [`${domain}/screening/gates/**/*.spec.ts`],
  },
};
