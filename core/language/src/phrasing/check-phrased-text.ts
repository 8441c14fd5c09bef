import type { Language, Problem, ProblemIssue, Result } from '@regimen/domain';
import { fail, problem, succeed } from '@regimen/domain';
import { addedWords, strangeCharacters } from './plain-words.js';
import type { Relation } from './relations.js';
import { opposites } from './relations.js';
import type { Said } from './said.js';
import { isWrittenIn, saidIn } from './said.js';

/** Rewording may take more words, not another size: beyond this it holds something of its own (engineering choice). */
const mostGrowth = { factor: 2, characters: 80 };

/** Links, markup, pictures, code, and characters that hide or reorder text. */
const foreign =
  /https?:|www\.|[a-z0-9-]+\.(?:com|org|net|io|cn)\b|[<>{}[\]`|\\]|\*\*|^#|\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/imu;

/** Promises and orders no plan makes, whatever the numbers say; named beside the words they consist of. */
const claims =
  /guarantee|cure[sd]?\b|miracle|no risk|risk[- ]free|ignore (?:your|the|any|all)|push through|clinically proven|system prompt|as an ai|保证|治愈|根治|无风险|零风险|无视|硬撑|包治|系统提示/iu;

/**
 * Compares a reworded text with the sentences it rewords, line by line. Every amount, weekday, topic, limit,
 * direction and rate must be the sentence's own, in its order; nothing may be added or left out.
 * @param sentences rule-made sentences, one for each line of the text
 * @returns the text, trimmed, or the problem `phrasing-refused` with each difference by line
 */
export function checkPhrasedText(
  sentences: readonly string[],
  text: string,
  language: Language,
): Result<string, Problem> {
  // Before anything is searched for: a model that writes without end must not keep the searching busy.
  if (text.length > 2 * roomFor(sentences))
    return refused([issue('', 'too-long', `has ${text.length} characters`)]);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const issues: ProblemIssue[] = [];
  if (lines.length !== sentences.length)
    issues.push(issue('', 'line-count', `has ${lines.length} lines for ${sentences.length} sentences`));
  else
    sentences.forEach((sentence, index) => {
      for (const [code, message] of lineFaults(sentence, lines[index] ?? '', language))
        issues.push(issue(`line ${index + 1}`, code, message));
    });
  return issues.length > 0 ? refused(issues) : succeed(lines.join('\n'));
}

function refused(issues: readonly ProblemIssue[]): Result<string, Problem> {
  return fail(problem('phrasing-refused', 'The reworded text says something else than the plan.', issues));
}

/** Characters that rewording these may take. */
function roomFor(sentences: readonly string[]): number {
  return sentences.reduce((sum, { length }) => sum + length * mostGrowth.factor + mostGrowth.characters, 0);
}

function issue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}

function lineFaults(sentence: string, line: string, language: Language): [code: string, message: string][] {
  if (line.length > roomFor([sentence])) return [['too-long', 'is much longer than the sentence']];
  const faults: [string, string][] = [];
  if (foreign.test(line)) faults.push(['foreign', 'holds a link, markup or hidden characters']);
  const strange = strangeCharacters(sentence, line);
  if (strange.length > 0) faults.push(['foreign', `holds ${strange.map(codePoint).join(' ')}`]);
  if (claims.test(line) && !claims.test(sentence)) faults.push(['claim', 'promises what no plan promises']);
  if (!isWrittenIn(line, language)) faults.push(['language', 'is not in the language asked for']);
  const [own, reworded] = [saidIn(sentence), saidIn(line)];
  const added = addedWords(own.tokens, reworded.tokens, reworded.isCompared);
  if (added.length > 0) faults.push(['added', `adds “${added.join(' ')}”`]);
  return [...faults, ...differences(own, reworded)];
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function differences(own: Said, reworded: Said): [string, string][] {
  const faults: [string, string][] = [];
  if (own.amounts.join('; ') !== reworded.amounts.join('; '))
    faults.push(['amounts', `says “${reworded.amounts.join('; ')}”, not “${own.amounts.join('; ')}”`]);
  const added = reworded.topics.filter((topic) => !own.topics.includes(topic));
  const lost = own.topics.filter((topic) => !reworded.topics.includes(topic));
  if (added.length + lost.length > 0)
    faults.push(['topics', `adds “${added.join('; ')}” and leaves out “${lost.join('; ')}”`]);
  return [...faults, ...turnedRound(own.relations, reworded.relations)];
}

/** Relations that must be the same on both sides, told apart from those that only may not become their opposite. */
const kept: readonly Relation[] = ['per-day', 'per-week', 'per-session', 'stop', 'ask-doctor'];

function turnedRound(own: readonly Relation[], reworded: readonly Relation[]): [string, string][] {
  const faults: [string, string][] = [];
  for (const relation of kept) {
    if (own.includes(relation) !== reworded.includes(relation))
      faults.push([
        'relation',
        `${reworded.includes(relation) ? 'adds' : 'leaves out'} what says “${relation}”`,
      ]);
  }
  // Counted, as a second negation takes the first one back.
  const [mine, theirs] = [own, reworded].map((all) => all.filter((one) => one === 'negated').length);
  if (mine !== theirs) faults.push(['relation', `says no ${theirs} times for ${mine}`]);
  for (const pair of opposites) {
    const order = (relations: readonly Relation[]) =>
      relations.filter((relation) => relation === pair[0] || relation === pair[1]);
    const [mine, theirs] = [order(own), order(reworded)];
    if (isTurned(mine, theirs))
      faults.push(['relation', `turns “${mine.join(', ') || pair.join('/')}” round`]);
  }
  return faults;
}

/** Nothing said on one side leaves the other free to say one direction only where the sentence has one. */
function isTurned(own: readonly Relation[], reworded: readonly Relation[]): boolean {
  if (reworded.length === 0) return own.length > 0;
  if (own.length === 0) return true;
  return collapsed(own) !== collapsed(reworded);
}

/** Said twice in a row is said once. */
function collapsed(relations: readonly Relation[]): string {
  return relations.filter((relation, index) => relation !== relations[index - 1]).join(' ');
}
