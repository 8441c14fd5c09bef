import type { ProblemIssue } from '@regimen/domain';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { packIssue } from './pack-issue.js';

/** A file of a knowledge pack. */
export interface PackFile {
  name: string;
  text: string;
}

/** A file whose nodes know their lines. */
export interface PlacedYaml {
  /** Why it cannot be read: YAML's own faults, a tag, an alias. */
  faults: ProblemIssue[];
  /** What it holds; only for a file without faults. */
  value: () => unknown;
  /** `file:line` of a path, or of the nearest node above it. */
  locate: (path: readonly PropertyKey[]) => string;
}

/** Reads a file of a knowledge pack so that every fault can be told by its line. */
export function placedYaml(file: PackFile): PlacedYaml {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const at = (offset: number) => `${file.name}:${lines.linePos(offset).line}`;
  const faults = [...document.errors, ...document.warnings].map((error) =>
    packIssue(at(error.pos[0]), 'yaml', error.message.split('\n')[0] ?? 'cannot be read'),
  );
  const alias = faults.length === 0 ? firstAlias(document) : null;
  if (alias !== null)
    faults.push(packIssue(at(alias), 'alias', 'aliases are not allowed in a knowledge pack'));
  return {
    faults,
    value: () => document.toJS({ maxAliasCount: 0 }) as unknown,
    locate: (path) => at(offsetOf(document, path)),
  };
}

function firstAlias(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias: (_, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Offset of the node at `path`, or of the nearest one above it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
