import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';

/** A regular expression of the product, as it stands in a source. */
export interface Pattern {
  source: string;
  flags: string;
  file: string;
}

const parents = ['core', 'plugins'];
const notProduct = /\.spec\.ts$|\/testing\/|\/generated\/|\.d\.ts$/;

/** Every literal of a regular expression in the product's sources, once each. */
export async function productPatterns(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  for (const file of await productSources()) {
    const text = await readFile(join(workspaceRoot, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  }
  return [...found.values()];
}

async function productSources(): Promise<string[]> {
  const folders = ['admin-ui/src'];
  for (const parent of parents)
    for (const entry of await readdir(join(workspaceRoot, parent))) folders.push(`${parent}/${entry}/src`);
  const files: string[] = [];
  for (const folder of folders) {
    const names = await readdir(join(workspaceRoot, folder), { recursive: true }).catch(() => []);
    files.push(...names.map((name) => `${folder}/${name}`));
  }
  return files.filter((file) => file.endsWith('.ts') && !notProduct.test(file)).sort();
}
