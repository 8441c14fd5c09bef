import { explanationSample } from '@regimen/plugin-api/conformance';
import { extractText, getDocumentProxy } from 'unpdf';
import { paperFonts } from '../../platform/pdf/paper-fonts.js';
import { renderPdf } from '../../platform/pdf/render-pdf.js';
import { planDocument } from './plan-document.js';
import type { PlanOnPaper } from './plan-on-paper.js';

const { plan, screening, explanation } = explanationSample;
const [swim] = plan.weeks[0]!.sessions;
const input = (change: Partial<PlanOnPaper> = {}): PlanOnPaper => ({
  stored: {
    plan,
    screening,
    explanation,
    version: 3,
    hash: 'ab'.repeat(32),
    createdAt: new Date('2026-11-27T10:00:00Z'),
    participantId: 'p',
  },
  name: '李伟',
  cuesOf: () => [],
  approvals: [{ decision: 'approve', by: 'Dr Chen', at: new Date('2026-11-27T11:00:00Z') }],
  checkedAt: new Date('2026-11-28T08:00:00Z'),
  audience: 'participant',
  language: 'en',
  paper: 'a4',
  ...change,
});
const withPlan = (changed: typeof plan): Partial<PlanOnPaper> => ({
  stored: { ...input().stored, plan: changed },
});
async function textOf(change: Partial<PlanOnPaper> = {}) {
  const bytes = await renderPdf(planDocument(input(change)), paperFonts());
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
}
const withSwim = (change: object) =>
  withPlan({ ...plan, weeks: [{ ...plan.weeks[0]!, sessions: [{ ...swim!, ...change }] }] });

describe('a plan on paper', () => {
  it('says whose it is, what to do when, how hard, when to stop and how it was checked', async () => {
    const text = await textOf();
    for (const part of [
      'Name 李伟',
      '2 weeks from 30 Nov 2026',
      'Plan version 3',
      'Monday 30 Nov Easy swim 30 moderate effort 1',
      'Week 2 · 7 Dec – 13 Dec · rest week',
      'Main part 30:00 Breathe out under water. effort 2–4 of 10, 110–130 bpm',
      'Only with supervision by a clinician.',
      'Warm up on land first.',
      'Stop at once',
      'Pain or pressure in the chest when you exert yourself',
      'This is not medical advice.',
      'We keep the effort moderate for you.',
      'passed on 2026-11-28 08:00 UTC',
      'Approved by Dr Chen, 2026-11-27 11:00 UTC',
    ])
      expect(text).toContain(part);
  });

  it('speaks Chinese throughout', async () => {
    const text = (await textOf({ language: 'zh' })).replaceAll(' ', '');
    for (const part of [
      '姓名李伟',
      '轻松游泳',
      '水下呼气。',
      '心率110–130次/分',
      '须在医生监督下进行。',
      '请立即停止',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Easy swim|Week|Stop/);
  });

  it('asks for no heart rate where none may steer', async () => {
    const [step] = swim!.steps;
    const text = await textOf(withSwim({ steps: [{ ...step!, heartRateBpm: null }] }));
    expect(text).toContain('effort 2–4 of 10');
    expect(text).not.toContain('bpm');
  });

  it('names exercises with sets, reserve, rest and how they are done', async () => {
    const exercise = {
      exerciseId: 'squat',
      exerciseVersion: 1,
      title: { en: 'Chair squat', zh: '椅子深蹲' },
      sets: 2,
      repetitions: { low: 8, high: 12 },
      holdSeconds: 0,
      secondsPerSet: null,
      perSide: false,
      repetitionsInReserve: { low: 3, high: 4 },
      restSeconds: 60,
      seconds: 300,
    };
    const cuesOf = () => [{ en: 'Knees over toes.', zh: '膝盖对准脚尖。' }];
    const text = await textOf({ ...withSwim({ exercises: [exercise] }), cuesOf });
    expect(text).toContain('Chair squat 2 × 8–12, stop with 3–4 left, rest 60 s Knees over toes.');
  });

  it('tells goals with what is expected and its range', async () => {
    const effect = {
      outcome: 'systolic-pressure' as const,
      wanted: -5,
      predicted: -4.2,
      range: { low: -9, high: 0.5 },
      unit: 'mm[Hg]',
      residual: 0,
      source: 'Cornelissen 2013',
    };
    const changed = withPlan({ ...plan, effects: [effect] });
    expect(await textOf(changed)).toContain('Upper blood pressure −5 mmHg −4.2 mmHg −9 to 0.5 mmHg');
    expect(await textOf(changed)).not.toContain('Cornelissen');
    expect(await textOf({ ...changed, audience: 'clinician' })).toContain('Cornelissen 2013');
  });

  it('keeps rules and sources from the person, and gives them to the clinician', async () => {
    expect(await textOf()).not.toMatch(/rule-a|Pescatello|Screening: modify/);
    const text = await textOf({ audience: 'clinician' });
    for (const part of ['rule-a v2 (pack)', 'Pescatello 2004', 'proven lower bound 0.4', 'HiGHS 1.8.0'])
      expect(text).toContain(part);
  });

  it('describes sessions that are the same once, with all their days', async () => {
    const later = { ...swim!, id: 'w2', date: '2026-12-07' };
    const weeks = [plan.weeks[0]!, { ...plan.weeks[1]!, sessions: [later] }];
    const text = await textOf(withPlan({ ...plan, weeks }));
    expect(text).toContain('On 30 Nov 2026, 7 Dec 2026');
    expect(text.match(/Breathe out under water/g)).toHaveLength(1);
  });
});
