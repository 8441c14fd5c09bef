import { join } from 'node:path';
import { jest } from '@jest/globals';
import { workspaceRoot } from '../../platform/config/read-settings.js';
import type { SignedInClient } from '../../testing/signed-in-client.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';

jest.setTimeout(90_000);

const packs = ['catalogue', 'conditions', 'medication', 'screening'].map((name) =>
  join(workspaceRoot, `plugins/knowledge-${name}/dist/plugin.js`),
);

interface Verdict {
  kind: string;
  why: {
    ruleId: string;
    words: { en: string };
    clinicianWords: { en: string } | null;
    path: { id: string }[];
  }[];
  substitutes: { exercise: { id: string }; verdict: string; reasons: { en: string }[] }[];
}

const verdict = `verdict { kind why { ruleId words { en } clinicianWords { en } path { id } }
  substitutes { exercise { id } verdict reasons { en } } }`;

describe('knowledge', () => {
  let ward: Ward;
  let own: SignedInClient;
  let clinician: SignedInClient;
  let stranger: SignedInClient;
  beforeAll(async () => {
    ward = await openWard(
      { conditions: [{ code: 'knee-osteoarthritis' }], medications: ['beta-blocker'] },
      packs,
    );
    [own, clinician, stranger] = [
      await ward.as('participant'),
      await ward.as('clinician'),
      await ward.as('coach'),
    ];
  });
  afterAll(() => ward.stop());

  const boxJump = async (client: SignedInClient) => {
    const { data, codes } = await client.ask(
      `{ exercise(id: "box-jump", participantId: "${ward.participantId}") { title { zh } cues { en } ${verdict} } }`,
    );
    expect(codes).toEqual([]);
    return data!['exercise'] as { cues: unknown[]; verdict: Verdict } | null;
  };

  it('tells the person in plain words why not and what instead', async () => {
    const found = (await boxJump(own))!;
    expect(found.cues.length).toBeGreaterThan(1);
    expect(found.verdict.kind).toBe('notAllowed');
    expect(found.verdict.why.length).toBeGreaterThan(0);
    for (const { words, clinicianWords, path } of found.verdict.why) {
      expect(words.en).not.toMatch(/osteoarthritis|\d/i);
      expect([clinicianWords, path]).toEqual([null, []]);
    }
    expect(found.verdict.substitutes.length).toBeGreaterThan(0);
    for (const { verdict: kind, reasons } of found.verdict.substitutes) {
      expect(kind).not.toBe('notAllowed');
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it('shows the clinician the path with its source, and audits the look', async () => {
    const found = (await boxJump(clinician))!;
    const why = found.verdict.why.find(({ path }) => path.length === 4)!;
    expect(why.path.map(({ id }) => id.split(':')[0])).toEqual(['condition', 'rule', 'load', 'exercise']);
    expect(why.clinicianWords!.en).toMatch(/Sources: /);
    const looks = await ward.inside((tx) =>
      tx.query<{ n: number }[]>(
        `select count(*)::int as n from audit_entries where action = 'read-health-record' and subject = $1`,
        [`participant:${ward.participantId}`],
      ),
    );
    expect(looks[0]!.n).toBeGreaterThan(0);
  });

  it('keeps what others may not see, and gives everybody the catalogue', async () => {
    expect(await boxJump(stranger)).toBeNull();
    const { data } = await stranger.ask(
      `{ exercises(participantId: "${ward.participantId}") { totalCount edges { node { id } } } }`,
    );
    expect(data).toEqual({ exercises: { totalCount: 0, edges: [] } });
    const catalogue = await stranger.ask(
      `{ exercises(filter: { text: "squat", equipment: "none" }, first: 3) { totalCount pageInfo { hasNextPage endCursor }
           edges { node { title { en } equipment { code } dose { en } verdict { kind } } } } }`,
    );
    const page = catalogue.data!['exercises'] as {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { title: { en: string }; equipment: unknown[]; verdict: unknown } }[];
    };
    expect(page.edges).toHaveLength(3);
    expect(page.totalCount).toBeGreaterThan(3);
    for (const { node } of page.edges) {
      expect(node.title.en).toMatch(/squat/i);
      expect([node.equipment, node.verdict]).toEqual([[], null]);
    }
    const next = await stranger.ask(
      `{ exercises(filter: { text: "squat", equipment: "none" }, first: 3, after: "${page.pageInfo.endCursor}") {
           edges { cursor } } }`,
    );
    const [first] = (next.data!['exercises'] as { edges: { cursor: string }[] }).edges;
    expect(first!.cursor > page.pageInfo.endCursor).toBe(true);
  });

  it('finds only what the person may do', async () => {
    const count = async (filter: string) => {
      const { data } = await own.ask(
        `{ exercises(filter: { ${filter} }, participantId: "${ward.participantId}", first: 50) { totalCount
             edges { node { verdict { kind } } } } }`,
      );
      return data!['exercises'] as { totalCount: number; edges: { node: { verdict: { kind: string } } }[] };
    };
    const [all, allowed] = [await count(''), await count('allowedOnly: true')];
    expect(allowed.totalCount).toBeLessThan(all.totalCount);
    for (const { node } of allowed.edges) expect(['allowed', 'withCare']).toContain(node.verdict.kind);
  });

  it('shows rules to those who answer for them, and to nobody else', async () => {
    const query = `{ rules(filter: { concerns: "medicine:beta-blocker" }) { totalCount edges { node { id when { en }
      effects { en } citations { source } tests { name fires facts { name value } } } } } }`;
    const { data } = await clinician.ask(query);
    const { edges } = data!['rules'] as {
      edges: { node: { id: string; tests: unknown[]; citations: unknown[] } }[];
    };
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges)
      expect(Math.min(node.tests.length, node.citations.length)).toBeGreaterThan(0);
    const one = await clinician.ask(
      `{ rule(id: "${edges[0]!.node.id}") { id title { en } needsClinicianReview } }`,
    );
    expect(one.data!['rule']).toMatchObject({ id: edges[0]!.node.id });
    expect(await (await ward.as('administrator')).ask(query)).toMatchObject({ codes: [] });
    for (const client of [own, stranger]) {
      for (const asked of [query, '{ rule(id: "x") { id } }', '{ knowledgeNodes(text: "knee") { id } }'])
        expect((await client.ask(asked)).codes).toEqual(['FORBIDDEN']);
    }
  });

  it('shows what surrounds a node, and the way between two', async () => {
    const { data, codes } = await clinician.ask(
      `{ knowledgeNodes(text: "vitamin k") { id }
         knowledgeNeighbourhood(node: "medicine:anticoagulant", depth: 9, first: 900) { leftOut
           nodes { distance node { id } } edges { from to relation words { en } citations { source } } }
         knowledgePath(from: "medicine:beta-blocker", to: "guide:heart-rate") { words { en } clinicianWords { en }
           nodes { kind } }
         none: knowledgePath(from: "medicine:beta-blocker", to: "guide:moon") { words { en } } }`,
    );
    expect(codes).toEqual([]);
    expect(data!['knowledgeNodes']).toContainEqual({ id: 'nutrient:vitamin-k' });
    const around = data!['knowledgeNeighbourhood'] as {
      nodes: { distance: number }[];
      edges: { to: string; citations: unknown[] }[];
    };
    expect(around.nodes.length).toBeGreaterThan(20);
    expect(around.nodes.length).toBeLessThanOrEqual(120);
    expect(Math.max(...around.nodes.map(({ distance }) => distance))).toBeLessThanOrEqual(3);
    expect(around.edges.map(({ to }) => to)).toContain('nutrient:vitamin-k');
    for (const { citations } of around.edges) expect(citations.length).toBeGreaterThan(0);
    expect(data!['knowledgePath']).toMatchObject({
      nodes: [{ kind: 'medicine' }, { kind: 'rule' }, { kind: 'guide' }],
    });
    expect(data!['none']).toBeNull();
  });
});
