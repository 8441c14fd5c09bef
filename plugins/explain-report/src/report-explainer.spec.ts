import fc from 'fast-check';
import { escapeHtml } from './html/escape.js';
import { plain } from './plain.js';
import { reportExplainer } from './report-explainer.js';
import { reportInput } from './testing/report-input.js';
import { wrap } from './text/wrap.js';

const render = (changes: Parameters<typeof reportInput>[0] = {}): string =>
  reportExplainer.render(reportInput(changes));

describe('text', () => {
  it('shows the calendar with every session and its why', () => {
    const text = render();
    expect(text).toContain('Week 1 · 30 min');
    expect(text).toContain('  * Mon 30 Nov 2026  Easy swim, 30 min, moderate');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(
      '30:00 Main part: Breathe out under water. (effort 2–4 of 10, 110–130 bpm, You can talk in sentences',
    );
    expect(text).toContain('! Before you start: Only with supervision by a clinician');
    expect(text).toContain('> Why: You said that you like this activity.');
    expect(text).toContain('Week 2 · Rest week');
    expect(text).toContain('- Eat 60 to 80 g of protein a day.');
    expect(text).toContain('- See a dietitian.');
    expect(text.trimEnd().endsWith('- This is not medical advice.')).toBe(true);
  });

  it('says intervals once with how often, and names exercises with their dose and what may be done instead', () => {
    const { plan } = reportInput();
    const [week, rest] = plan.weeks;
    const [swim] = week!.sessions;
    const work = { ...swim!.steps[0]!, minutes: 1.5 };
    const pair = [work, { ...work, kind: 'recovery' as const, band: 'light' as const, heartRateBpm: null }];
    const exercise = {
      exerciseId: 'squat',
      exerciseVersion: 1,
      title: { en: 'Chair squat', zh: '椅子深蹲' },
      sets: 2,
      repetitions: { low: 8, high: 12 },
      holdSeconds: 0,
      secondsPerSet: null,
      perSide: false,
      repetitionsInReserve: null,
      restSeconds: 60,
      seconds: 300,
    };
    const session = { ...swim!, steps: [...pair, ...pair, ...pair], exercises: [exercise] };
    const text = render({ plan: { ...plan, weeks: [{ ...week!, sessions: [session] }, rest!] } });
    expect(text).toContain('3 times:');
    expect(text.match(/1:30 Main part/gu)).toHaveLength(1);
    expect(text).toContain('- Chair squat: 2 × 8–12, rest 60 s');
  });

  it('speaks Chinese', () => {
    const text = render({ language: 'zh' });
    expect(text).toContain('2026年11月30日 周一');
    expect(text).toContain('> 原因: 您说过喜欢这项运动。');
    expect(text).not.toMatch(/Easy swim|Why|Week/u);
  });

  it('keeps rules, facts and figures of the clinic from the participant', () => {
    for (const format of ['text', 'html', 'json'] as const) {
      expect(render({ format })).not.toMatch(/hypertension|150 mmHg/u);
    }
  });

  it('gives the clinician rule, facts, missing facts, sources and certificate', () => {
    const text = render({ audience: 'clinician' }).replaceAll(/\s+/gu, ' ');
    expect(text).toContain(
      '[rule-a v2 (pack); restingSystolicMmHg = 150, bmi = ?] (Pescatello 2004, Med Sci Sports Exerc 36:533)',
    );
    expect(text).toContain('‖A* − R‖ = 0.41 (bound 0.4, gap 0.83 %, no plan 1.2)');
    expect(text).toContain('heart-rate-resting: 28 days, 2026-10-28 – 2026-11-24, 90 % of days with data');
  });

  it('is never wider than 100 columns', () => {
    const long = 'word '.repeat(60) + '很长的中文说明'.repeat(30) + 'x'.repeat(300);
    const { explanation } = reportInput();
    const text = render({ explanation: { ...explanation, disclaimer: { en: long, zh: long } } });
    expect(Math.max(...text.split('\n').map((line) => columnsOf(line)))).toBeLessThanOrEqual(100);
  });

  it('lets no terminal escape through', () => {
    const { explanation } = reportInput();
    const text = render({
      explanation: { ...explanation, disclaimer: { en: 'a\u001b[2Jb\u202ec', zh: '' } },
    });
    expect(text).toContain('- a [2Jb c');
  });
});

describe('wrap', () => {
  it('loses no word and keeps the width, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 20, max: 120 }),
        (text, limit) => {
          const lines = wrap(text, limit, '- ');
          expect(lines.join('').replaceAll(/\s/gu, '')).toBe(`- ${plain(text)}`.replaceAll(/\s/gu, ''));
          expect(lines.every((line) => columnsOf(line) <= limit)).toBe(true);
        },
      ),
    );
  });
});

describe('html', () => {
  it('is one self-contained, titled document in its language', () => {
    const html = render({ format: 'html', language: 'zh' });
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(html).toContain('<title>您的运动计划</title>');
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(/iu);
  });

  it.each([
    `<img src=x onerror=fetch('/graphql',{method:'POST'})>`,
    '[x](javascript:alert(1))<svg><script>alert(1)</script>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '</title><script>alert(1)</script>',
  ])('shows hostile words as words: %s', (hostile) => {
    const { explanation, plan } = reportInput();
    const text = { en: hostile, zh: hostile };
    const weeks = plan.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((session) => ({ ...session, title: text, advice: [text] })),
    }));
    const html = render({
      format: 'html',
      plan: { ...plan, weeks },
      explanation: { ...explanation, disclaimer: text },
    });
    expect(html.match(/<(?:img|svg|script|math|table)/giu)).toBeNull();
    expect(html.split(escapeHtml(hostile))).toHaveLength(4);
  });

  it('leaves no character of markup in any escaped text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[<>"'`]|&(?!(?:amp|lt|gt|quot|#39|#96);)/u.test(escapeHtml(text)),
      ),
    );
  });
});

describe('json', () => {
  it('is canonical: the same input gives the same bytes, keys in order', () => {
    const json = render({ format: 'json', audience: 'clinician' });
    expect(render({ format: 'json', audience: 'clinician' })).toBe(json);
    expect(Object.keys(JSON.parse(json))).toEqual([
      'audience',
      'explanation',
      'language',
      'nutrition',
      'outcome',
      'plan',
      'schema',
      'screening',
    ]);
  });
});

function columnsOf(line: string): number {
  return [...line].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
