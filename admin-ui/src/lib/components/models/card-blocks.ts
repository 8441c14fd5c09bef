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
 * Reads the Markdown that cards are written in: headings, paragraphs, lists, tables, fenced code; bold and code in a
 * line. Everything else, HTML and links too, stays the characters it is, because a card comes with a model and is data.
 */
export function cardBlocks(markdown: string): CardBlock[] {
  const lines = markdown.split(/\r?\n/);
  const blocks: CardBlock[] = [];
  let at = 0;
  const takeWhile = (belongs: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && belongs(lines[at] ?? '')) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (line.trim() === '') at++;
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, words: wordsOf(heading[2] ?? '') });
      at++;
    } else if (isFence(line)) {
      at++;
      blocks.push({ kind: 'code', text: takeWhile((inside) => !isFence(inside)).join('\n') });
      at++;
    } else if (isRow(line)) blocks.push(tableOf(takeWhile(isRow)));
    else if (isItem(line)) {
      const taken = takeWhile((next) => isItem(next) || /^ +\S/.test(next));
      blocks.push({ kind: 'list', items: itemsOf(taken).map(wordsOf) });
    } else blocks.push({ kind: 'paragraph', words: wordsOf(takeWhile(isProse).join(' ')) });
  }
  return blocks;
}

const isFence = (line: string) => line.startsWith('```');
const isRow = (line: string) => line.startsWith('|');
const isItem = (line: string) => /^[-*] /.test(line);
const isProse = (line: string) =>
  line.trim() !== '' && !/^#{1,6} /.test(line) && !isFence(line) && !isRow(line) && !isItem(line);

function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return items;
}

function tableOf(lines: readonly string[]): CardBlock {
  const cells = lines
    .filter((line, index) => index !== 1 || !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .replace(/^\|/, '')
        .replace(/\|\s*$/, '')
        .split('|')
        .map((cell) => wordsOf(cell.trim())),
    );
  return { kind: 'table', head: cells[0] ?? [], rows: cells.slice(1) };
}

function wordsOf(line: string): CardWords[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\*\*[^*]+\*\*$/.test(part)) return { set: 'strong', text: part.slice(2, -2) };
      if (/^`[^`]+`$/.test(part)) return { set: 'code', text: part.slice(1, -1) };
      return { set: 'plain', text: part };
    });
}
