import { parse } from 'csv-parse/sync';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { ResearchSite } from '../support/research-site.js';
import type { AskedFile, SitePerson } from '../support/research-site.js';

const k = 10;
const crowdSize = 21;
const rare = {
  birthDate: '1929-01-01',
  sex: 'unspecified',
  timeZone: 'Pacific/Auckland',
  conditions: [{ code: 'heart-transplant' }],
};

const crowd = (index: number) => ({
  birthDate: `${1950 + 2 * index}-05-01`,
  sex: index % 2 ? 'female' : 'male',
  timeZone: 'Europe/Vienna',
  conditions: index % 2 ? [{ code: 'hypertension' }] : [],
});

interface Line {
  person: string;
  group: string;
  age: string;
  sex: string;
  region: string;
  condition: string;
}

/** A few at once, as everybody of a site comes through one door. */
async function inBatches<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let from = 0; from < count; from += 4)
    made.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(4, count - from) }, (_, index) => make(from + index)),
      )),
    );
  return made;
}

const smallest = (lines: readonly Line[], of: (line: Line) => string): number => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + 1);
  return Math.min(...counts.values());
};

/** What whoever holds one file knows of the rare one in it. */
async function oneFile(
  site: ResearchSite,
  people: readonly SitePerson[],
  findings: Findings,
): Promise<{ file: AskedFile; text: string }> {
  const file = await site.ask();
  findings.hold(file.state === 'done' && file.people === people.length, `no file: ${JSON.stringify(file)}`);
  const text = (await site.part(file.id, 'people')) ?? '';
  const all = text + (await site.part(file.id, 'days')) + (await site.part(file.id, 'dictionary'));
  const lines = parse(text, { columns: true }) as Line[];
  findings.hold(lines.length === people.length, `${lines.length} of ${people.length} people are in the file`);
  for (const [what, of] of [
    ['group', ({ group }: Line) => group],
    ['age, sex and region', ({ age, sex, region }: Line) => `${age}|${sex}|${region}`],
    ['age', ({ age }: Line) => age],
    ['sex', ({ sex }: Line) => sex],
    ['region', ({ region }: Line) => region],
    ['condition', ({ condition }: Line) => condition],
  ] as const) {
    const fewest = smallest(lines, of);
    findings.hold(fewest >= k, `by their ${what} ${fewest} people stand out`);
  }
  const pairs = new Set(lines.map(({ group, condition }) => `${group}|${condition}`));
  for (const group of new Set(lines.map((line) => line.group)))
    findings.hold(
      [...pairs].filter((pair) => pair.startsWith(`${group}|`)).length >= 2,
      `all of group ${group} have one condition`,
    );
  const said = lines.map(({ person: _pseudonym, ...told }) => JSON.stringify(told)).join();
  for (const word of ['97', '96 ', '1929', 'transplant', 'ZZNAME', 'person3-', 'Auckland', 'Vienna'])
    findings.hold(!said.includes(word), `the file says ${word}`);
  for (const { participantId } of people)
    findings.hold(!all.includes(participantId), 'the file holds the id of a person');
  return { file, text };
}

/** Two files, a day or a purpose apart, laid over each other. */
async function differenced(
  site: ResearchSite,
  people: readonly SitePerson[],
  first: { file: AskedFile; text: string },
  findings: Findings,
): Promise<void> {
  const refused = async (why: string, kind: 'research' | 'modelTraining' = 'research', leaves = false) => {
    const { state, reason } = await site.ask(kind, leaves);
    findings.hold(state === 'refused' && reason === 'DIFFERENCING', `${why}: ${state} ${reason}`);
  };
  const [victim, other] = [people.at(-1)!, people[3]!];
  await site.say(victim, 'research', false);
  findings.hold(
    (await site.part(first.file.id, 'people')) === null,
    'a file with somebody who left is there',
  );
  await refused('a file without the rare one');
  await refused('the same for abroad', 'research', true);
  await site.say(victim, 'research', true);
  for (const person of people) if (person !== victim) await site.say(person, 'modelTraining', true);
  await refused('a file for another purpose without the rare one', 'modelTraining');
  await site.retell([other], { birthDate: '1999-01-01' });
  await refused('a file after somebody’s age changed');
  await site.retell([other], { birthDate: crowd(3).birthDate });
  const again = await site.ask();
  findings.hold(
    again.state === 'done' && (await site.part(again.id, 'people')) === first.text,
    'the same people a day later are not the same file',
  );
}

/** k - 1 accounts of the attacker around the rare one. */
async function surrounded(site: ResearchSite, first: string, findings: Findings): Promise<SitePerson[]> {
  const sybils = await inBatches(k - 1, (index) => site.join(`sybil3-${index}`, rare));
  for (const sybil of sybils) await site.say(sybil, 'research', true);
  for (const [lived, days, why] of [
    [0, 0, 'made today'],
    [13, 13, 'made thirteen days ago'],
  ] as const) {
    if (days > 0) await site.livedThrough(sybils, lived, days);
    const file = await site.ask();
    findings.hold(
      file.state === 'done' && (await site.part(file.id, 'people')) === first,
      `${k - 1} accounts ${why} changed the file: ${file.state} ${file.reason}`,
    );
  }
  await site.livedThrough(sybils, 40, 25);
  const { state, reason } = await site.ask();
  findings.hold(
    state === 'refused' && reason === 'DIFFERENCING',
    `${k - 1} accounts that waited a month surround the rare one: ${state} ${reason}`,
  );
  return sybils;
}

const researchFiles: Row = {
  id: 'H117',
  run: async (world) => {
    const findings = new Findings();
    const site = await ResearchSite.open(world);
    const people = await inBatches(crowdSize + 1, (index) =>
      site.join(`person3-${index}`, index === crowdSize ? rare : crowd(index)),
    );
    await site.livedThrough(people, 60, 20);
    for (const person of people.slice(0, k - 1)) await site.say(person, 'research', true);
    const few = await site.ask();
    findings.hold(few.reason === 'TOO_FEW', `a file of ${k - 1}: ${few.state} ${few.reason}`);
    for (const person of people.slice(k - 1)) await site.say(person, 'research', true);
    const first = await oneFile(site, people, findings);
    await differenced(site, people, first, findings);
    const sybils = await surrounded(site, first.text, findings);
    for (const sybil of sybils) await site.say(sybil, 'research', false);
    await site.retell(people, { conditions: [{ code: 'hiv', confirmed: true }] });
    const alike = await site.ask();
    findings.hold(alike.reason === 'TOO_FEW', `a file of people who are all ill alike: ${alike.state}`);
    await site.retell([people[0]!], { conditions: [] });
    const nearly = await site.ask();
    findings.hold(nearly.state === 'refused', `a file in which one is not ill: ${nearly.state}`);
    return findings.evidence(
      `A hospital of ${people.length} who agreed, one of them 97, with a transplant, alone in the Pacific: a file of nine is refused; in the file everybody shares age, sex, region, group and condition with nine others at least, and each group has two conditions. Without the rare one, for abroad, for another purpose and after one birthday the second file is refused; of the same people it is the same, letter by letter. ${k - 1} accounts around them count after two weeks at the earliest and then refuse the file. People who are all ill alike, or all but one, are in none. Series of days are as good as a name for whoever has them from elsewhere, as the guide says.`,
    );
  },
};

export const researchFileRows: readonly Row[] = [researchFiles];
