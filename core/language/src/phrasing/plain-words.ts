import { trieOf } from '../lexicon/lexicon.js';
import type { PhraseTable } from '../lexicon/phrases.js';
import type { Token } from '../text/tokenise.js';
import type { Relation } from './relations.js';

/**
 * Words that say nothing by themselves: with them a sentence can be said again, and no advice can be given. What is
 * neither here nor in the sentence, and is compared by no other means, is an addition. No verb of doing more, enduring,
 * leaving out, taking or sending stands here, whatever it costs honest texts.
 */
const plain: Pick<PhraseTable<Relation>, 'plain'> = {
  plain: {
    en: [
      'a|an|the|this|that|these|those|it|its|they|them|their|you|your|yours|we|our|which|who|what|there|here|one|ones',
      'and|or|so|as|also|too|both|each|every|all|everything|whole|entire|in all|in total|total|altogether|overall|any',
      'is|are|was|were|be|been|being|am|will|would|can|may|should|has|have|had|having|do|does|did|gets|get|got|let|lets',
      'of|in|on|at|to|for|with|by|from|into|about|over|through|during|per|then|than|when|while|if|because',
      "it's|you'll|you're|that's|there's|there are|there is|i|me|my",
      'plan|plans|planned|programme|program|schedule|session|sessions|workout|workouts|training|train|exercise|time|times',
      'week|weeks|weekly|day|days|number|heart rate|effort|pace|level|target|targets',
      'last|lasts|lasting|run for|span|spans|cover|covers|take|takes place|hold|holds|contain|contains|include|includes',
      'consist|consists|made|make|makes|makes up|comes|come|count|counts|counted|counting|set|sets|stay|stays|keep|keeps',
      'remain|remains|fit|fits|work|works|worked|spend|given|follow|goes|go to|bring|brings|taking|move|moves',
      'limit|limits|goal|goals|aim|aims|wish|wishes|wished|want|wanted|wants|like|likes|liked|ask|asked|asking|request|said',
      'gentle|gently|slow|slowly|steady|steadily|calm|calmly|soft|softly|gradual|gradually|step by step|little by little|bit',
      'right away|straight away|immediately|at once|now|please|body|used to|adapt|adjust|help|helps|protect|protects|spare|spares',
      'call|phone|ring|contact|speak|talk|tell|feel|feels|feeling|felt|notice|noticed|get in touch',
      'expect|expected|likely|possible|set to|on track|reasonable|main|same|other|another|still|only|just|already|new|next',
      'see|means|mean|meaning|shows|show|here is|long|length|duration|fully|completely|quite|short|thing|things|part|parts',
    ].join('|'),
    zh: [
      '的|了|是|在|和|与|或|也|都|还|就|将|会|可|可以|能|能够|请|您|你|我|他|它|这|那|这个|这些|那些|其中|每|各|共|总共|一共|合计',
      '计划|方案|安排|训练|练|锻炼|运动|内容|整个|全部|所有|一份|一个|本|为期|持续|时长|时间|总|有|为|到|至|从|自|起|由|把|让|使',
      '天|周|月|年|日|次|第|个|里|内|中|期间|阶段|目标|期望|希望|想|想要|愿望|要求|说过|说的|按|按照|根据|依照|因为|所以',
      '慢慢|逐步|逐渐|循序渐进|平稳|轻|轻一些|轻松|温和|缓|先|再|并|并且|而|则|好让|以便|身体|适应|习惯|保护|爱护|为了',
      '如果|要是|若|一旦|时|的话|出现|感到|感觉|觉得|马上|立即|立刻|停下来|联系|告诉|咨询|请教|拨打|打电话|现在',
      '预计|有望|应该|大概|左右|大约|保持|处于|位于|符合|包含|包括|分为|进行|完成|做|走|需要|具体|其余|另外|同时|只|仅|仍|仍然',
      '您的|首先|接着|然后|其|对|对于|给|帮|帮助|有助于|我们|一些|一点|不同|相同|项|份|于|以|及|以及|等|之|所|出|来|去|得|着|过',
    ].join('|'),
  },
};

const plainWords = trieOf<'relation'>('relation', plain as PhraseTable<Relation>);

/** Letters, digits and ordinary marks of either language; what else a sentence of the rules holds may stand in its rewording. */
const ordinary = /^[a-z0-9\s.,;:!?'"%()/~\p{Script=Han}，。、；：！？“”‘’（）《》％～·–—-]$/iu;

/** Characters of a line that are neither ordinary nor the sentence's own, each once. */
export function strangeCharacters(sentence: string, line: string): string[] {
  return [...new Set(line)].filter((character) => !ordinary.test(character) && !sentence.includes(character));
}

/**
 * Words of a line that the sentence does not hold, that are not plain, and that nothing else compares.
 * @param isCompared whether a token's place in the line belongs to an amount, a topic or a relation
 */
export function addedWords(
  sentence: readonly Token[],
  line: readonly Token[],
  isCompared: (token: Token) => boolean,
): string[] {
  const own = new Set(sentence.map(({ word }) => stem(word)));
  const added: string[] = [];
  for (let index = 0; index < line.length;) {
    const token = line[index];
    const phrase = plainWords().longestAt(line, index);
    if (phrase && phrase.length > 1) index += phrase.length;
    else if (!token || phrase || token.kind === 'mark' || token.kind === 'number' || isCompared(token))
      index += 1;
    else {
      if (!own.has(stem(token.word))) added.push(token.word);
      index += 1;
    }
  }
  return added;
}

/** One word for its forms: "starts", "started" and "starting" are "start". */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e|ly)$/u, '') : word;
}
