import type { Token, Tokens } from 'marked';
import { Lexer } from 'marked';

/** Words of a line, and how they are set. */
export interface CardWords {
  set: 'plain' | 'strong' | 'code';
  text: string;
}

/** A part of a model's card. */
export type CardBlock =
  | { kind: 'heading'; level: number; words: CardWords[] }
  | { kind: 'paragraph'; words: CardWords[] }
  | { kind: 'list'; items: CardWords[][] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: CardWords[][]; rows: CardWords[][][] };

/**
 * Reads the Markdown that cards are written in: headings, paragraphs, lists, tables, code; bold and code in a line.
 * Everything else, HTML, pictures and links too, stays the characters it is, because a card comes with a model and is data.
 */
export function cardBlocks(markdown: string): CardBlock[] {
  return new Lexer().lex(markdown).flatMap(blockOf);
}

function blockOf(token: Token): CardBlock[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      return [{ kind: 'heading', level: depth, words: wordsOf(tokens) }];
    }
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }];
    case 'list': {
      const { items } = token as Tokens.List;
      return [{ kind: 'list', items: items.map((item) => wordsOf(item.tokens)) }];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => wordsOf(tokens));
      return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }];
    }
    case 'paragraph':
      return [{ kind: 'paragraph', words: wordsOf((token as Tokens.Paragraph).tokens) }];
    default:
      return [{ kind: 'paragraph', words: [plain(token.raw.trim())] }];
  }
}

function wordsOf(tokens: readonly Token[]): CardWords[] {
  return joined(tokens.flatMap(wordsOfToken));
}

function wordsOfToken(token: Token): CardWords[] {
  if (token.type === 'strong') return [{ set: 'strong', text: (token as Tokens.Strong).text }];
  if (token.type === 'codespan') return [{ set: 'code', text: (token as Tokens.Codespan).text }];
  // Words of a list's item come wrapped once more.
  if (token.type === 'text' && 'tokens' in token && token.tokens) return wordsOf(token.tokens);
  return [plain(token.raw.replaceAll(/\s*\n\s*/g, ' '))];
}

/** Runs of plain words as one, so that what is no Markdown here reads as it was written. */
function joined(words: readonly CardWords[]): CardWords[] {
  const runs: CardWords[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.set === 'plain' && word.set === 'plain') last.text += word.text;
    else runs.push({ ...word });
  }
  return runs;
}

const plain = (text: string): CardWords => ({ set: 'plain', text });
