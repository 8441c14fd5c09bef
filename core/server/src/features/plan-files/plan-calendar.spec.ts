import type { Plan, PlanSession } from '@regimen/domain';
import { planCalendar } from './plan-calendar.js';

const session = (date: string, title: string): PlanSession => ({
  id: `w1-${date}-walk`,
  date,
  templateId: 'walk',
  templateVersion: 1,
  title: { en: title, zh: '步行；缓慢，放松' },
  activity: 'walking',
  modality: 'aerobic',
  band: 'moderate',
  minutes: 30,
  met: 4,
  energyKcal: 100,
  load: 120,
  steps: [
    {
      kind: 'work',
      minutes: 30,
      band: 'moderate',
      heartRateBpm: { low: 100, high: 119 },
      rpe: { low: 12, high: 13 },
      cue: {
        en: 'Walk; steady, easy\\relaxed.',
        zh: '平稳地走，一直走，不要停下来，注意呼吸，放松肩膀，目视前方。',
      },
    },
  ],
  supervisedBy: null,
  advice: [{ en: 'Bring water', zh: '带水' }],
  constraintIds: [],
});
const plan = {
  weeks: [{ sessions: [session('2026-11-30', 'Walk'), session('2026-12-31', 'Walk, then rest')] }],
} as unknown as Plan;
const of = { key: 'k', version: 3, createdAt: new Date('2026-11-27T10:00:00.123Z'), language: 'en' } as const;

/** What a calendar reads: unfolded lines, each as name with parameters and unescaped text. */
function read(text: string) {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      const value = line
        .slice(at + 1)
        .replace(/\\(n|[\\;,])/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
      return [line.slice(0, at), value] as const;
    });
}
const valuesOf = (text: string, name: string) =>
  read(text).flatMap(([key, value]) => (key === name ? [value] : []));

describe('a plan as a calendar', () => {
  it('has an entry on the day of each session, which ends the day after', () => {
    const text = planCalendar(plan, of);
    expect(valuesOf(text, 'DTSTART;VALUE=DATE')).toEqual(['20261130', '20261231']);
    expect(valuesOf(text, 'DTEND;VALUE=DATE')).toEqual(['20261201', '20270101']);
    expect(valuesOf(text, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VEVENT']);
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Walk, 30 min', 'Walk, then rest, 30 min']);
    expect(valuesOf(text, 'DTSTAMP')[0]).toBe('20261127T100000Z');
  });

  it('says when, where that is known, and never in private entries', () => {
    const [session] = plan.weeks[0]!.sessions;
    const text = {
      en: 'When it is Monday at 18:00, then I do 30 minutes of walking.',
      zh: '当周一18:00时，我就做30分钟步行。',
    };
    const cues = new Map([[session!.id, { text, situation: null, startsAt: '18:00' }]]);
    expect(valuesOf(planCalendar(plan, { ...of, cues }), 'DESCRIPTION')[0]).toContain(
      `${text.en}\n! Bring water`,
    );
    expect(planCalendar(plan, { ...of, cues, isPrivate: true })).not.toContain('18:00');
  });

  it('tells the steps as they are written, whatever signs are in them', () => {
    expect(valuesOf(planCalendar(plan, of), 'DESCRIPTION')[0]).toBe(
      '! Bring water\n30:00 Main part: Walk; steady, easy\\relaxed. (effort 3–4 of 10, 100–119 bpm, You can talk in sentences, but not sing.)',
    );
  });

  it.each(['en', 'zh'] as const)('has no line above 75 octets and no torn character: %s', (language) => {
    const text = planCalendar(plan, { ...of, language });
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
    expect(valuesOf(text, 'SUMMARY')[0]).toContain(language === 'zh' ? '步行；缓慢，放松' : 'Walk');
  });

  it('keeps the ids of its entries over versions, and raises their sequence', () => {
    const next = planCalendar(plan, { ...of, version: 4 });
    expect(valuesOf(next, 'UID')).toEqual(valuesOf(planCalendar(plan, of), 'UID'));
    expect(new Set(valuesOf(next, 'UID')).size).toBe(2);
    expect(valuesOf(next, 'SEQUENCE')).toEqual(['4', '4']);
  });

  it('says nothing but that there is exercise where it is private, not even in the ids', () => {
    const text = planCalendar(plan, { ...of, isPrivate: true });
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Exercise', 'Exercise']);
    expect(valuesOf(text, 'CLASS')).toEqual(['PRIVATE', 'PRIVATE']);
    expect(text).not.toMatch(/walk|rest|water|bpm|DESCRIPTION/i);
    expect(new Set(valuesOf(text, 'UID')).size).toBe(2);
    expect(planCalendar(plan, { ...of, isPrivate: true, language: 'zh' })).toContain('SUMMARY:运动');
  });
});
