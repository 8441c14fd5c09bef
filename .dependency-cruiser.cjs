/** The arrows of docs/decisions/0001: every rule names what must never point where, and why. */
const between = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const production = { pathNot: '\\.spec\\.ts$|/testing/' };

module.exports = {
  forbidden: [
    between('no-cycles', 'A cycle has no first file to read.', {}, { circular: true }),
    between(
      'domain-stands-alone',
      'The domain imports nothing outside itself.',
      { path: '^core/domain/src', ...production },
      { pathNot: '^core/domain/src' },
    ),
    between(
      'plugin-api-sees-domain-only',
      'What plugins import must outlive our frameworks.',
      { path: '^core/plugin-api/src' },
      {
        path: '^(core/(server|solver|language)|plugins|admin-ui|migrations|test)/|node_modules/(@nestjs|typeorm|bullmq|@apollo|graphql)/',
      },
    ),
    between(
      'solver-sees-domain-only',
      'The solver adapter knows the port and its library.',
      { path: '^core/solver/src', ...production },
      { path: '^(core/(server|plugin-api)|plugins|admin-ui|migrations|test)/' },
    ),
    between(
      'language-sees-domain-only',
      'Reading words needs the vocabulary of the domain and nothing else.',
      { path: '^core/language/src', ...production },
      { pathNot: '^core/(language|domain)/src' },
    ),
    between(
      'core-knows-no-plugin',
      'Plugins are found through a list, never by import.',
      { path: '^core/', pathNot: '\\.spec\\.ts$' },
      { path: '^plugins/|@regimen/plugin-(?!api)' },
    ),
    between(
      'plugin-sees-plugin-api-language-and-domain',
      'A plugin is a guest: it never reaches into the house.',
      { path: '^plugins/' },
      {
        path: '^(core/(server|solver)|admin-ui|migrations|test)/|node_modules/(@nestjs|typeorm|bullmq|@apollo)/',
      },
    ),
    between(
      'plugin-not-plugin',
      'Plugins meet only through extension points.',
      { path: '^plugins/([^/]+)/' },
      { path: '^plugins/([^/]+)/', pathNot: '^plugins/$1/' },
    ),
    between(
      'console-sees-schema-only',
      'The console talks GraphQL; it shares no code with the server.',
      { path: '^admin-ui/' },
      { path: '^(core|plugins|migrations|test)/' },
    ),
    between(
      'platform-not-features',
      'Machinery does not know the product.',
      { path: '^core/server/src/platform/', pathNot: '\\.spec\\.ts$' },
      { path: '^core/server/src/features/' },
    ),
    between(
      'resolver-not-repository',
      'A resolver calls one service method.',
      { path: '\\.resolver\\.ts$' },
      { path: '\\.(repository|entity)\\.ts$' },
    ),
    between(
      'service-not-resolver',
      'Services do not know how they are reached.',
      { path: '\\.service\\.ts$' },
      { path: '\\.(resolver|processor)\\.ts$' },
    ),
    between(
      'verifier-stands-apart',
      'The verifier shares no code with whoever made the plan: types, dates and tables of words, and nothing else.',
      { path: '^core/domain/src/planning/verify/', pathNot: '\\.spec\\.ts$|/testing/' },
      {
        pathNot: '^core/domain/src/(planning/verify/|shared/|profile/vocabulary/)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    between(
      'makers-not-verifier',
      'Whoever makes a plan borrows nothing from its verifier; only the order of steps calls it.',
      {
        path: '^core/domain/src/',
        pathNot:
          '^core/domain/src/(adaptation/|planning/(verify/|solve-problem\\.ts$|index\\.ts$))|\\.spec\\.ts$',
      },
      { path: '^core/domain/src/planning/verify/' },
    ),
    between(
      'adaptation-asks-verifier',
      'Adaptation has what it changed checked, and borrows nothing else of the verifier.',
      { path: '^core/domain/src/adaptation/', pathNot: '\\.spec\\.ts$' },
      { path: '^core/domain/src/planning/verify/', pathNot: '/verify/verify-plan\\.ts$' },
    ),
    between(
      'framework-free-domain',
      'No framework in the domain, however it comes in.',
      { path: '^core/domain/src' },
      { path: 'node_modules/(@nestjs|typeorm|bullmq|graphql|@apollo|pg|zod)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
