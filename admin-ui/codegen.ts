import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every document under `src/lib/api`, checked against the schema the server serves. */
const config: CodegenConfig = {
  schema: ['../core/server/src/platform/graphql/base.graphql', '../core/server/src/features/**/*.graphql'],
  documents: 'src/lib/api/documents/*.graphql',
  generates: {
    'src/lib/api/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.js',
        emitLegacyCommonJSImports: false,
        scalars: { ID: 'string', LocalDate: 'string', Instant: 'string' },
      },
    },
  },
};

export default config;
