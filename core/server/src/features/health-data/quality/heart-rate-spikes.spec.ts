import { jest } from '@jest/globals';
import type { Observation } from '@regimen/domain';
import fc from 'fast-check';
import { openDeliveredPeople } from '../../imports/testing/delivered-people.js';
import { judgeSpikesOf } from './settle-values.js';

jest.setTimeout(240_000);

const begin = Date.parse('2026-01-31T23:59:30.000Z');
const calm = [62, 61, 63, 62, 64];
const everywhere = { withPlaces: false };

const heartRate = (bpm: number, second: number, change: Partial<Observation> = {}): Observation => ({
  metric: 'heart-rate',
  value: bpm,
  at: new Date(begin + second * 1000).toISOString(),
  until: null,
  offsetMinutes: 0,
  device: 'Watch',
  nativeId: null,
  ...change,
});
/** A value every five seconds; the seventh begins a day and a month. */
const series = (...bpm: number[]) => bpm.map((value, index) => heartRate(value, index * 5));
/** The first value is of the 31st, the second begins the 1st. */
const overMidnight = series(...calm, 180, 176, ...calm);

describe('spikes of the heart rate over the day', () => {
  let people: Awaited<ReturnType<typeof openDeliveredPeople>>;
  type Person = Awaited<ReturnType<typeof people.newcomer>>;
  beforeAll(async () => {
    people = await openDeliveredPeople('UTC');
  });
  afterAll(() => people.stop());

  const file = (observations: readonly Observation[]) => ({ observations, activities: [] });
  const shown = ({ read, participantId }: Person) =>
    read(async (tx) => {
      const said = <Row>(sql: string) => tx.query<Row[]>(sql, [participantId]);
      const doubted = await said<{ bpm: number; quality: string }>(
        `select value as bpm, quality from observations where participant_id = $1 and quality <> 'good' order by at, value`,
      );
      const rules = await said<{ rule: string }>(
        `select raw_value || ' ' || rule_id || ' ' || action as rule from quality_entries where participant_id = $1
          order by at, rule_id`,
      );
      const days = await said<{ day: string; highest: number; count: number }>(
        `select local_day::text as day, highest, count from daily_summaries where participant_id = $1 order by 1`,
      );
      const hours = await said<{ highest: number }>(
        'select highest from hourly_summaries where participant_id = $1 order by hour',
      );
      return {
        doubted: doubted.map(({ bpm, quality }) => `${bpm} ${quality}`),
        rules: rules.map(({ rule }) => rule),
        days: days.map(({ day, highest, count }) => `${day} ${highest} ${count}`),
        hours: hours.map(({ highest }) => highest),
      };
    });
  const spiked = {
    doubted: ['180 suspect', '176 suspect'],
    rules: ['180 spike-heart-rate flagged', '176 spike-heart-rate flagged'],
    days: ['2026-01-31 64 5', '2026-02-01 64 5'],
    hours: [64, 64],
  };

  it('are kept and told, and count in no hour and no day', async () => {
    const person = await people.newcomer();
    await person.deliver(file(overMidnight));
    expect(await shown(person)).toEqual(spiked);
  });

  it('are no steps, no values of which the neighbours are unknown, and not what another device tells', async () => {
    const person = await people.newcomer();
    await person.deliver(file(series(...calm, 130, 131, 129, 130, 132)));
    await person.deliver(file([62, 61, 180, 62, 63].map((bpm, index) => heartRate(bpm, 3600 + index * 5))));
    await person.deliver(
      file([62, 61, 63, 180, 62, 63, 61].map((bpm, index) => heartRate(bpm, 7200 + index * 61))),
    );
    await person.deliver(
      file(
        [62, 150, 63, 151, 62, 149, 63, 150].map((bpm, index) =>
          heartRate(bpm, 10_800 + index * 5, { device: index % 2 === 0 ? 'Watch' : 'Strap' }),
        ),
      ),
    );
    expect(await shown(person)).toMatchObject({ doubted: [], rules: [] });
  });

  it('are the same however the values came', async () => {
    const whole = await people.newcomer();
    await whole.deliver(file(overMidnight));
    const expected = await whole.state(everywhere);
    const shuffled = fc.shuffledSubarray(overMidnight, { minLength: overMidnight.length });
    const cuts = fc.array(fc.nat(overMidnight.length), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(shuffled, cuts, fc.boolean(), async (values, places, isOneImport) => {
        const ends = [0, ...places.sort((a, b) => a - b), values.length];
        const pieces = ends.slice(1).map((end, index) => file(values.slice(ends[index], end)));
        const person = await people.newcomer();
        if (isOneImport) await person.deliver(...pieces);
        else for (const piece of pieces) await person.deliver(piece);
        expect(await person.state(everywhere)).toEqual(expected);
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('are found on the day before by values of the day behind it, and no longer once those are taken back', async () => {
    const person = await people.newcomer();
    const [before, behind] = [overMidnight.slice(0, 6), overMidnight.slice(6)];
    await person.deliver(file(before));
    const state = await person.state({ exactly: true });
    expect(await shown(person)).toMatchObject({ doubted: [], days: ['2026-01-31 180 6'] });
    const last = await person.deliver(file(behind));
    expect(await shown(person)).toEqual(spiked);
    await person.takeBack(last);
    expect(await person.state({ exactly: true })).toEqual(state);
  });

  it('are none any more when values come that stand as high', async () => {
    const person = await people.newcomer();
    await person.deliver(file(overMidnight));
    const state = await person.state({ exactly: true });
    const between = await person.deliver(file([178, 181].map((bpm, index) => heartRate(bpm, 26 + index))));
    expect(await shown(person)).toMatchObject({ doubted: [], rules: [], hours: [181, 176] });
    await person.takeBack(between);
    expect(await person.state({ exactly: true })).toEqual(state);
  });

  it('are taken back by the person with one call, for later imports too, and hold again', async () => {
    const person = await people.newcomer();
    const rule = { metric: 'heart-rate' as const, ruleId: 'spike-heart-rate' };
    await person.deliver(file(overMidnight.slice(0, 9)));
    await person.choose(rule);
    await person.deliver(file(overMidnight.slice(9)));
    const { doubted, rules, hours } = await shown(person);
    expect({ doubted, rules, hours }).toEqual({ doubted: [], rules: spiked.rules, hours: [180, 176] });
    await person.choose({ ...rule, undone: false });
    expect(await shown(person)).toEqual(spiked);
  });

  it('count only when no other rule doubts them either', async () => {
    const person = await people.newcomer();
    await person.deliver(file(series(...calm, 232, ...calm)));
    const both = ['232 spike-heart-rate flagged', '232 unusual-heart-rate flagged'];
    const [spike, unusual] = ['spike-heart-rate', 'unusual-heart-rate'].map((ruleId) => ({
      metric: 'heart-rate' as const,
      ruleId,
    }));
    const doubted: string[][] = [(await shown(person)).doubted];
    for (const choice of [unusual!, spike!, { ...unusual!, undone: false as const }]) {
      await person.choose(choice);
      const now = await shown(person);
      expect(now.rules).toEqual(both);
      doubted.push(now.doubted);
    }
    expect(doubted).toEqual([['232 suspect'], ['232 suspect'], [], ['232 suspect']]);
  });

  it('are judged beside what no body shows, and leave that verdict alone', async () => {
    const person = await people.newcomer();
    await person.deliver(file(series(...calm, 300, 180, ...calm)));
    expect(await shown(person)).toMatchObject({
      doubted: ['300 rejected', '180 suspect'],
      rules: ['300 impossible-heart-rate rejected', '180 spike-heart-rate flagged'],
    });
  });

  it('are judged one import after the other in months that touch, and at once in others', async () => {
    const person = await people.newcomer();
    const owner = { workspaceId: person.workspaceId, participantId: person.participantId };
    const inMonth = async (month: string) => {
      const value = { ...heartRate(60, 0), at: `2026-${month}-20T12:00:00.000Z` };
      return { importId: await person.deliver(file([value])), days: [`2026-${month}-20`] };
    };
    const [march, april, august] = [await inMonth('03'), await inMonth('04'), await inMonth('08')];
    const judged: string[] = [];
    const judge = async (name: string, { importId, days }: typeof march) => {
      await person.read((tx) => judgeSpikesOf(tx, owner, importId, days));
      judged.push(name);
    };
    const waiting = await person.read(async (tx) => {
      await judgeSpikesOf(tx, owner, march.importId, march.days);
      const next = judge('april', april);
      await judge('august', august);
      await new Promise((resolve) => setTimeout(resolve, 200));
      judged.push('march');
      return { next };
    });
    await waiting.next;
    expect(judged).toEqual(['august', 'march', 'april']);
  });

  it('are told of the copy of a record that counts, whichever came first', async () => {
    const copy = (bpm: number, revision: number) =>
      heartRate(bpm, 22, { nativeId: 'beat', revisedAt: `2026-03-0${revision}T00:00:00.000Z` });
    const around = series(...calm, ...calm);
    const person = await people.newcomer();
    const spike = await person.deliver(file([...around, copy(190, 1)]));
    expect((await shown(person)).doubted).toEqual(['190 suspect']);
    const later = await person.deliver(file([copy(66, 2)]));
    expect((await shown(person)).doubted).toEqual(['190 superseded']);
    await person.takeBack(later);
    expect((await shown(person)).doubted).toEqual(['190 suspect']);
    await person.takeBack(spike);
    expect(await shown(person)).toEqual({ doubted: [], rules: [], days: [], hours: [] });
  });
});
