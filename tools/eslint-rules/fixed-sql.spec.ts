import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import regimen from './index.mjs';

function complaints(code: string): string[] {
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { regimen },
    rules: { 'regimen/fixed-sql': 'error' },
  };
  const messages = new Linter().verify(code, [config as never], { filename: 'a.ts' });
  return messages.map(({ messageId, message }) => messageId ?? message);
}

describe('the rule of written SQL', () => {
  it.each([
    ["tx.query('select 1 where a = $1', [a])", []],
    ["const columns = 'a, b'; class A { f(tx) { return tx.query(`select ${columns} from t`); } }", []],
    ["import { columns } from './b.js'; tx.query(`select ${columns} from t`)", []],
    ["function f(tx, isUp) { return tx.query(`select a from t order by ${isUp ? 'a' : 'a desc'}`); }", []],
    ["function f(tx) { const of = 'where a'; return tx.query(`select a from t ${of}`); }", []],
    [
      "const by = { up: 'a', down: 'a desc' }; function f(tx, order) { return tx.query(`select 1 order by ${by[order]}`); }",
      [],
    ],
    ["function f(tx) { return tx.query(`select 1 where ${inTime('s')}`); }", []],
    ['function f(tx, input) { return tx.query(`select 1 where ${input[0]}`); }', ['built']],
    ['function f(tx, input) { return tx.query(`select 1 where ${quoted(input)}`); }', ['built']],
    ['function f(tx, orderBy) { return tx.query(`select a from t order by ${orderBy}`); }', ['built']],
    ["function f(tx, input) { return tx.query('select a from t where ' + input.filter); }", ['built']],
    ['function f(tx, sql) { return tx.query(sql); }', ['built']],
    ['function f(tx, a) { const of = `where ${a}`; return tx.query(`select 1 ${of}`); }', ['built']],
    ['function f(tx, order) { let by = order; return tx.query(`select 1 order by ${by}`); }', ['built']],
    ["repository.createQueryBuilder('p')", ['builder']],
    ['builder.orderBy(input.orderBy)', ['builder']],
    ['builder.andWhere(`a = ${input}`)', ['builder']],
  ])('%s', (code, expected) => expect(complaints(code)).toEqual(expected));
});
