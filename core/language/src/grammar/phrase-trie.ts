import { normalise } from '../text/normalise.js';
import { tokenise } from '../text/tokenise.js';
import type { Token } from '../text/tokenise.js';
import type { LexiconCodes, LexiconTable, Meanings } from '../lexicon/meanings.js';
import type { Phrases } from '../lexicon/phrases.js';

type OpenMeanings = { [Table in LexiconTable]?: LexiconCodes[Table][] };

interface Node {
  next: Map<string, Node>;
  meanings: OpenMeanings | null;
}

/** Phrases as a trie over tokens: one walk finds the longest phrase at a place, in either language. */
export class PhraseTrie {
  readonly #root: Node = { next: new Map(), meanings: null };

  /** Adds every phrase of a row under one code. */
  add<Table extends LexiconTable>(table: Table, code: LexiconCodes[Table], phrases: Phrases): void {
    for (const phrase of `${phrases.en}|${phrases.zh}`.split('|')) {
      const words = tokenise(normalise(phrase)).map((token) => token.word);
      if (words.length > 0) this.#insert(words, table, code);
    }
  }

  /** The longest phrase that starts at `from`, or null. Looks at no more tokens than the longest phrase has. */
  longestAt(tokens: readonly Token[], from: number): { length: number; meanings: Meanings } | null {
    let node: Node | undefined = this.#root;
    let best: { length: number; meanings: Meanings } | null = null;
    for (let length = 1; from + length <= tokens.length; length += 1) {
      node = node.next.get(tokens[from + length - 1]?.word ?? '');
      if (!node) break;
      if (node.meanings) best = { length, meanings: node.meanings };
    }
    return best;
  }

  /** Every phrase with what it can mean, its words in order. */
  *phrases(): Generator<{ words: readonly string[]; meanings: Meanings }> {
    const open: { words: string[]; node: Node }[] = [{ words: [], node: this.#root }];
    for (let at = open.pop(); at; at = open.pop()) {
      if (at.node.meanings) yield { words: at.words, meanings: at.node.meanings };
      for (const [word, node] of at.node.next) open.push({ words: [...at.words, word], node });
    }
  }

  #insert<Table extends LexiconTable>(
    words: readonly string[],
    table: Table,
    code: LexiconCodes[Table],
  ): void {
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map<string, Node>(), meanings: null };
      node.next.set(word, next);
      node = next;
    }
    node.meanings ??= {};
    const codes: LexiconCodes[Table][] = node.meanings[table] ?? [];
    if (!codes.includes(code)) codes.push(code);
    Object.assign(node.meanings, { [table]: codes });
  }
}
