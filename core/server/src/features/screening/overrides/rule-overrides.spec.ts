import { jest } from '@jest/globals';
import { addDays } from '@regimen/domain';
import { todayIn } from '../../../platform/time/today.js';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import { openWard } from '../testing/ward.js';
import type { Ward } from '../testing/ward.js';

jest.setTimeout(90_000);

const today = todayIn('UTC');
const nextMonth = addDays(today, 30);
const pressure = 'ward-pressure/restingSystolicMmHg.atLeast';
const absolute = 'ward-pressure-stop/restingSystolicMmHg.atLeast';

describe('limits a workspace changes', () => {
  let ward: Ward;
  let clinician: SignedInClient;
  let administrator: SignedInClient;
  beforeAll(async () => {
    ward = await openWard({ restingSystolicMmHg: 152 });
    clinician = await ward.as('clinician');
    administrator = await ward.as('administrator');
  });
  afterAll(() => ward.stop());

  const sign = async (limitId: string, value: number, more = '', client = clinician) => {
    const { data, codes } =
      await client.ask(`mutation { overrideLimit(input: { limitId: "${limitId}", value: ${value},
      ${more || `reason: "Our stroke unit", until: "${nextMonth}"`} }) { __typename
      ... on AdjustableLimit { value override { id value reason signedBy until } }
      ... on InvalidInput { issues { path code } } } }`);
    return (data?.['overrideLimit'] ?? codes) as { __typename: string; override: { id: string } };
  };
  const screened = async () => {
    const { data } = await clinician.ask(`{ screening(participantId: "${ward.participantId}") { screening {
      outcome trace { ruleId overrides { from to tightened reason signedBy until } } } } }`);
    return (
      data!['screening'] as {
        screening: { outcome: string; trace: { ruleId: string; overrides: unknown[] }[] };
      }
    ).screening;
  };

  it('are listed with their unit and whether they may be loosened', async () => {
    const { data } = await administrator.ask(
      '{ adjustableLimits(search: "ward-pressure") { limitId value unit stricter mayLoosen override { id } } }',
    );
    expect(data!['adjustableLimits']).toEqual(
      expect.arrayContaining([
        { limitId: pressure, value: 160, unit: 'mm[Hg]', stricter: 'lower', mayLoosen: true, override: null },
        expect.objectContaining({ limitId: absolute, mayLoosen: false }),
      ]),
    );
  });

  it('hold for everybody at once, and show in every trace they touch', async () => {
    expect((await screened()).outcome).toBe('clear');
    const signed = await sign(pressure, 150);
    expect(signed).toMatchObject({ value: 160, override: { value: 150, signedBy: 'clinician' } });
    const { outcome, trace } = await screened();
    expect(outcome).toBe('clearWithLimits');
    expect(trace.find(({ ruleId }) => ruleId === 'ward-pressure')!.overrides).toEqual([
      {
        from: 160,
        to: 150,
        tightened: true,
        reason: 'Our stroke unit',
        signedBy: 'clinician',
        until: nextMonth,
      },
    ]);
    const withdrawn = await administrator.ask(
      `mutation { withdrawOverride(id: "${signed.override.id}") { ... on AdjustableLimit { override { id } } } }`,
    );
    expect(withdrawn.data).toEqual({ withdrawOverride: { override: null } });
    expect((await screened()).outcome).toBe('clear');
  });

  it.each([
    ['an absolute limit loosened', absolute, 190, '', 'absolute-limit'],
    ['no reason', pressure, 150, `reason: " ", until: "${nextMonth}"`, 'no-reason'],
    ['an end in the past', pressure, 150, `reason: "x", until: "${addDays(today, -1)}"`, 'already-ended'],
    ['more than a year', pressure, 150, `reason: "x", until: "${addDays(today, 366)}"`, 'too-long'],
    ['no change', pressure, 160, '', 'no-change'],
    ['a limit nobody knows', 'nothing/at.all', 1, '', 'unknown-limit'],
  ])('are refused: %s', async (_, limitId, value, more, code) => {
    expect(await sign(limitId, value, more)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ code }],
    });
  });

  it('may be tightened where they are absolute', async () => {
    const signed = await sign(absolute, 170);
    expect(signed).toMatchObject({ __typename: 'AdjustableLimit', override: { value: 170 } });
  });

  it('are signed by clinicians only', async () => {
    expect(await sign(pressure, 150, '', administrator)).toEqual(['FORBIDDEN']);
    for (const role of ['participant', 'coach'] as const)
      expect(await sign(pressure, 150, '', await ward.as(role))).toEqual(['FORBIDDEN']);
    expect((await (await ward.as('coach')).ask('{ adjustableLimits { limitId } }')).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});
