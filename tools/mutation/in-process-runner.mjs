/**
 * A test runner for Stryker that runs specs of pure code in its own process. Jest starts anew for every mutant, which
 * costs half a second each; here a mutant that acts while tests run costs a few milliseconds, and one that acts while
 * modules load costs loading them once more. Stryker runs this in a child process and ends it when a mutant loops.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { loadSpecs } from './load-specs.mjs';
import { targets } from './targets.mjs';

/** Instrumented code keeps its switch here. */
const switchboard = (globalThis.__stryker__ ??= {});

class InProcessRunner {
  #files = specFiles();
  #tests = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    switchboard.activeMutant = undefined;
    this.#tests = loadSpecs(this.#files);
    const tests = await runTests(this.#tests, { bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: switchboard.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    Object.assign(switchboard, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    const actsOnLoad = mutantActivation === 'static';
    switchboard.activeMutant = activeMutant.id;
    try {
      const tests = actsOnLoad ? loadSpecs(this.#files) : this.#tests;
      const wanted = testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : tests;
      const results = await runTests(wanted, { bail: true });
      return (
        determineHitLimitReached(switchboard.hitCount, switchboard.hitLimit) ??
        toMutantRunResult({ status: DryRunStatus.Complete, tests: results })
      );
    } catch (error) {
      // Modules that do not even load fail every spec.
      const failed = failure('loading the specs', error);
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed] });
    } finally {
      switchboard.activeMutant = undefined;
      // What a mutant left behind in a module must not be met by the next one.
      if (actsOnLoad) this.#tests = loadSpecs(this.#files);
    }
  }
}

async function runTests(tests, { bail }) {
  const results = [];
  for (const { id, name, run } of tests) {
    switchboard.currentTestId = id;
    const startedAt = performance.now();
    try {
      await run();
      results.push({
        id,
        name,
        status: TestStatus.Success,
        timeSpentMs: performance.now() - startedAt,
      });
    } catch (error) {
      results.push(failure(name, error, id));
      if (bail) break;
    } finally {
      switchboard.currentTestId = undefined;
    }
  }
  return results;
}

function failure(name, error, id = name) {
  const failureMessage = error instanceof Error ? error.message : String(error);
  return { id, name, status: TestStatus.Failed, timeSpentMs: 0, failureMessage };
}

function specFiles() {
  return targets[process.env['MUTATION_TARGET']].specFolders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => resolve(folder, name))
      .sort(),
  );
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
