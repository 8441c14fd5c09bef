import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import regimen from './index.mjs';

function complaints(method: string): string[] {
  const code = `@Resolver('A') class A { ${method} }`;
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { regimen },
    rules: { 'regimen/guarded-resolver': 'error' },
  };
  const messages = new Linter().verify(code, [config as never], { filename: 'a.ts' });
  return messages.map(({ messageId, message }) => messageId ?? message);
}

describe('the guard rule', () => {
  it.each([
    ["@Query('a') a() {}", ['unguarded']],
    ["@ResolveField('a') a() {}", ['unguarded']],
    ["@Mutation('a') @Public() a() {}", ['unreasoned']],
    ["@Mutation('a') @Public(' ') a() {}", ['unreasoned']],
    ["@Query('a') @Requires('read', 'Plan') a() {}", []],
    ["@Subscription('a') @Inherited('of a plan that was opened') a() {}", []],
    ['helper() {}', []],
  ])('%s', (method, expected) => expect(complaints(method)).toEqual(expected));
});
