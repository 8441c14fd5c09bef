import type { Language } from '@regimen/domain';
import fc from 'fast-check';
import { checkPhrasedText } from './check-phrased-text.js';

const sentences: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Your plan lasts 12 weeks from 30 November 2026.',
    'It has 36 sessions.',
    'You start with 60 minutes a week and end with 150.',
    'Walk for 20 minutes on Monday and 35 minutes on Thursday, at 105 to 120 bpm.',
    'Stop and call your doctor if you feel chest pain.',
    'Do not run; swimming is at most 30 minutes.',
  ],
  zh: [
    '计划从2026年11月30日开始，共12周、36次训练。',
    '第一周60分钟，最后一周150分钟。',
    '周一快走20分钟，周四35分钟，心率不超过120次/分。',
    '如果胸痛，立即停止并联系医生。',
    '不要跑步，游泳每次最多30分钟。',
  ],
};

const judge = (sentence: string, line: string, language: Language = 'en'): readonly string[] => {
  const checked = checkPhrasedText([sentence], line, language);
  return checked.ok ? [] : checked.problem.issues.map(({ code }) => code);
};

describe('a reworded text', () => {
  it.each([
    [sentences.en[0]!, 'From 30 November 2026 your plan lasts twelve weeks.', ['amounts']],
    [sentences.en[0]!, 'This plan of yours lasts twelve weeks, counted from 30 November 2026.', []],
    [sentences.en[0]!, 'The plan runs for 12 weeks, beginning on 30 November 2026.', []],
    [sentences.en[2]!, 'In the first week you do 60 minutes, and in the last one 150.', []],
    [sentences.en[1]!, 'In all, that makes thirty six sessions.', []],
    [sentences.en[2]!, 'At first it is one hour weekly, at the end 150.', []],
    [
      sentences.en[2]!,
      'You start with 60 minutes a week, or an hour, and end with 150.',
      ['added', 'amounts'],
    ],
    [sentences.en[2]!, 'You end with 60 minutes a week and start with 150.', ['relation']],
    [sentences.en[2]!, 'You start with 60 minutes a day and end with 150.', ['relation', 'relation']],
    [sentences.en[3]!, 'On Monday walk 20 minutes, on Thursday 35, at 105 to 120 bpm.', ['amounts']],
    [
      sentences.en[3]!,
      'Walk for 20 minutes on Thursday and 35 minutes on Monday, at 105 to 120 bpm.',
      ['amounts'],
    ],
    [
      sentences.en[3]!,
      'Walk for 20 minutes on Monday and 35 minutes on Thursday, at 120 to 150 bpm.',
      ['amounts'],
    ],
    [
      sentences.en[3]!,
      'Run for 20 minutes on Monday and 35 minutes on Thursday, at 105 to 120 bpm.',
      ['topics'],
    ],
    [sentences.en[4]!, 'If you get chest pain, stop and ring your doctor.', []],
    [sentences.en[4]!, 'If you get chest pain, go on and tell your doctor later.', ['added', 'relation']],
    [sentences.en[4]!, 'Never stop, even if your doctor frets about chest pain.', ['added', 'relation']],
    [sentences.en[5]!, 'Run; swimming is at most 30 minutes.', ['relation']],
    [sentences.en[5]!, 'Do not run; swimming is at least 30 minutes.', ['relation']],
  ])('of “%s” saying “%s” is faulted for %j', (sentence, line, faults) => {
    expect(judge(sentence, line)).toEqual(faults);
  });

  it.each([
    [sentences.zh[1]!, '首周安排60分钟，到末周是150分钟。', []],
    [sentences.zh[1]!, '第一周150分钟，最后一周60分钟。', ['amounts']],
    [sentences.zh[2]!, '周一快走20分钟，周四35分钟，心率不超过150次/分。', ['amounts']],
    [sentences.zh[3]!, '一旦胸痛，请马上停止，并告诉医生。', []],
    [sentences.zh[3]!, '胸痛时可以继续，之后再告诉医生。', ['added', 'relation', 'relation']],
    ['第3周共95分钟。', '第3周一共练95分钟。', []],
    ['以下目标不能完全达到：降低血压。', '有一个目标无法完全达到：降低血压。', []],
    [sentences.zh[3]!, '即使胸痛，也要停止并联系医生。', ['added', 'relation']],
    [sentences.zh[4]!, '跑步可以，游泳每次最多30分钟。', ['relation']],
    [sentences.zh[4]!, 'Do not run; swim 30 minutes at most each time.', ['language']],
  ])('of “%s” saying “%s” is faulted for %j', (sentence, line, faults) => {
    expect(judge(sentence, line, 'zh')).toEqual(faults);
  });

  it.each(['en', 'zh'] as const)('passes when it is word for word the plan: %s', (language) => {
    expect(checkPhrasedText(sentences[language], sentences[language].join('\n'), language)).toEqual({
      ok: true,
      value: sentences[language].join('\n'),
    });
  });

  it.each([
    ['a link', 'It has 36 sessions. See http://evil.example/?d=36', 'foreign'],
    ['a picture', 'It has 36 sessions. ![](x)', 'foreign'],
    ['a tag', '<b>It has 36 sessions.</b>', 'foreign'],
    ['a hidden character', 'It has 36 sess\u200bions.', 'foreign'],
    ['a character of another script', 'It h\u0430s 36 sessions.', 'foreign'],
    ['characters nobody sees', 'It has 36 sessions.\u{e0041}\u{e0042}', 'foreign'],
    ['an address', 'It has 36 sessions. Write to me@evil.example', 'foreign'],
    ['advice nobody gave', 'It has 36 sessions. Keep going when it hurts.', 'added'],
    ['a word that doubles', 'It has 36 sessions. Do it twice.', 'added'],
    ['a clearance', 'It has 36 sessions. You are cleared.', 'added'],
    ['words without end', 'a'.repeat(5_000_000), 'too-long'],
    ['a turned direction of writing', 'It has \u202e36 sessions.', 'foreign'],
    ['a promise', 'It has 36 sessions, guaranteed.', 'claim'],
    ['a speech', `It has 36 sessions. ${'Well done. '.repeat(20)}`, 'too-long'],
    ['nothing', '', 'line-count'],
    ['one line too many', 'It has 36 sessions.\nAnd that is it.', 'line-count'],
  ])('is refused with %s', (_, line, code) => {
    expect(judge('It has 36 sessions.', line)).toContain(code);
  });

  it('is refused whichever digit of it is another', () => {
    const both = (['en', 'zh'] as const).flatMap((language) =>
      sentences[language].filter((own) => /\d/u.test(own)).map((sentence) => ({ sentence, language })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...both),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        ({ sentence, language }, at, step) => {
          const places = [...sentence.matchAll(/\d/gu)].map(({ index }) => index);
          const place = places[at % places.length] ?? 0;
          const digit = (Number(sentence[place]) + step) % 10;
          const wrong = `${sentence.slice(0, place)}${digit}${sentence.slice(place + 1)}`;
          expect(judge(sentence, wrong, language)).toContain('amounts');
        },
      ),
      { numRuns: 500 },
    );
  });
});
