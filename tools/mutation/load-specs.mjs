/**
 * Loads specs into this process: each call gives fresh modules, so that what a module does while it loads is done again.
 * Only what specs of pure code use is known: `describe`, `it`, both with `each`, and Jest's own `expect`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { transformSync } from '@swc/core';
import { expect } from 'expect';

/** One test: its place among the others, its name with those of its groups, and what it does. */
export function loadSpecs(files) {
  const tests = [];
  const groups = [];
  const it = withEach((name, run) => {
    const fullName = [...groups, name].join(' ');
    tests.push({ id: `${tests.length} ${fullName}`, name: fullName, run });
  });
  const describe = withEach((name, body) => {
    groups.push(name);
    body();
    groups.pop();
  });
  const modules = new Map();
  const globals = { describe, it, test: it, expect };
  for (const file of files) loadModule(file, modules, globals);
  return tests;
}

/** `each` runs a table: a row that is a list gives several arguments, any other row one. */
function withEach(declare) {
  const each = (table) => (name, run) =>
    table.forEach((row, index) => {
      const given = Array.isArray(row) ? row : [row];
      declare(`${name} (${index})`, () => run(...given));
    });
  return Object.assign(declare, { each });
}

const compiled = new Map();

function loadModule(file, modules, globals) {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const requireHere = createRequire(file);
  const load = (name) =>
    name.startsWith('.')
      ? loadModule(sourceOf(resolve(dirname(file), name)), modules, globals)
      : requireHere(name);
  compile(file)(load, module, module.exports, globals.describe, globals.it, globals.test, globals.expect);
  return module.exports;
}

function sourceOf(path) {
  const source = path.replace(/\.js$/, '.ts');
  return existsSync(source) ? source : path;
}

function compile(file) {
  const known = compiled.get(file);
  if (known) return known;
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const wrapped = `(function (require, module, exports, describe, it, test, expect) {${code}\n})`;
  const run = new Script(wrapped, { filename: file }).runInThisContext();
  compiled.set(file, run);
  return run;
}
