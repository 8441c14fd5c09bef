import { clearances, compileRules, medicationClasses, screen } from '@regimen/domain';
import type { Facts, MedicationClass } from '@regimen/domain';
import { countText, fleschKincaidGrade } from '../evaluation/measures/readability.js';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { healthyFacts } from './healthy-facts.js';

const packs = await installedPacks();
const rules = packs.find(({ id }) => id === 'knowledge-medication')!.rules;
const compiled = compileRules(packs);
const decide = (change: Facts) =>
  screen({ facts: { ...healthyFacts, ...change }, rules: compiled, on: '2026-11-27' });
const taking = (...medications: MedicationClass[]) => ({ medications });
const said = (change: Facts) =>
  decide(change)
    .constraints.flatMap((constraint) => (constraint.kind === 'advice' ? [constraint.text.en] : []))
    .join(' ');

describe('the installed rules on medicines', () => {
  it('say something of every class', () => {
    const unsaid = medicationClasses.filter(
      (code) => !decide(taking(code)).constraints.some(({ packId }) => packId === 'knowledge-medication'),
    );
    expect(unsaid).toEqual([]);
    expect(rules.length).toBeGreaterThanOrEqual(60);
  });

  it.each(medicationClasses)('refer nobody for %s alone', (code) => {
    const { clearance } = decide({ ...taking(code), bloodGlucoseMgDl: 140 });
    expect(clearances.indexOf(clearance)).toBeLessThanOrEqual(clearances.indexOf('modify'));
  });

  it.each<[string, Facts, string]>([
    ['a nitrate with sildenafil', taking('nitrate', 'pde5-inhibitor'), 'clearance-required'],
    ['two blood thinners', taking('anticoagulant', 'antiplatelet'), 'modify'],
    ['insulin missed', { ...taking('insulin'), bloodGlucoseMgDl: 140, missedDoseToday: true }, 'delay'],
    ['lithium and heat', { ...taking('lithium'), airTemperatureCelsius: 30 }, 'delay'],
    ['a water tablet in heat', { ...taking('diuretic'), airTemperatureCelsius: 30 }, 'modify'],
    ['low potassium on a water tablet', { ...taking('diuretic'), potassiumMmolL: 3.4 }, 'clearance-required'],
    ['an opioid and alcohol', { ...taking('opioid'), alcoholToday: true }, 'delay'],
  ])('decide on %s', (_, facts, clearance) => {
    expect(decide(facts).clearance).toBe(clearance);
  });

  it.each<[MedicationClass]>([
    ['beta-blocker'],
    ['digoxin'],
    ['ivabradine'],
    ['antiarrhythmic'],
    ['chemotherapy'],
  ])('steer nobody by heart rate on %s', (code) => {
    expect(decide(taking(code)).constraints).toContainEqual(
      expect.objectContaining({ kind: 'intensityCeiling', heartRateTargetsAllowed: false }),
    );
  });

  it('tell what each medicine asks for', () => {
    expect(said(taking('insulin'))).toMatch(/glucose.*sugar/is);
    expect(said(taking('bronchodilator'))).toMatch(/ten to fifteen minutes before/);
    expect(said(taking('beta-blocker', 'insulin'))).toMatch(/hide the signs of low sugar/);
    expect(said(taking('levodopa'))).toMatch(/an hour after your dose/);
  });

  it('keep jumps from tendons under a fluoroquinolone, and contact from people on blood thinners', () => {
    const forbidden = (code: MedicationClass) =>
      decide(taking(code)).constraints.filter(
        ({ kind, severity }) => kind === 'forbid' && severity === 'hard',
      );
    expect(forbidden('fluoroquinolone')).toContainEqual(
      expect.objectContaining({ appliesTo: { impact: ['high'] } }),
    );
    expect(forbidden('anticoagulant')).toContainEqual(
      expect.objectContaining({ appliesTo: { contact: true } }),
    );
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('can be read at school grade 8: %s', (_id, rule) => {
    const texts = rule.effects.flatMap((effect) =>
      'constraint' in effect && effect.constraint.kind === 'advice' ? [effect.constraint.text.en] : [],
    );
    const all = [rule.explanation.participant.en, ...texts].join('\n');
    expect(fleschKincaidGrade(countText(all))).toBeLessThanOrEqual(8);
  });
});
