import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import type { Answer } from '../support/caller.js';
import { boundsText, isBounded, meanwhile } from '../support/meanwhile.js';
import { median } from '../support/uniform-denial.js';

const guess = (account: string, password = 'wrong password') =>
  `signIn(input: { accountName: ${JSON.stringify(account)}, password: ${JSON.stringify(password)} }) { __typename ... on Problem { code message } }`;
const guesses = (count: number, account: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${guess(account, `wrong ${index}`)}`).join(' ');
/** Tries whose password was looked at. */
const looked = ({ text }: Answer) => text.split('SIGN_IN_REFUSED').length - 1;

const aliases: Row = {
  id: 'H019',
  run: async (world) => {
    const findings = new Findings();
    const caller = Caller.unknown(world.url, '127.0.0.19');
    const seen = await meanwhile(world, async () => {
      for (const count of [21, 100, 1_000]) {
        for (const query of [
          `mutation { ${guesses(count, 'pat1b')} }`,
          `mutation { ...F } fragment F on Mutation { ${guesses(count, 'pat1b')} }`,
        ]) {
          const answer = await caller.ask(query);
          findings.hold(
            answer.status === 400 && answer.data === null && looked(answer) === 0,
            `${count} aliases: ${answer.status}, ${looked(answer)} passwords looked at`,
          );
        }
      }
      const within = await caller.ask(`mutation { ${guesses(20, 'pat1b')} }`);
      findings.hold(looked(within) <= 5, `20 aliases: ${looked(within)} passwords looked at`);
    });
    findings.hold(isBounded(seen), boundsText(seen));
    return findings.evidence(
      `More than 20 root fields are refused before anything runs, by alias or fragment; of 20 tries in one document at most 5 look at a password; ${boundsText(seen)}.`,
    );
  },
};

const batches: Row = {
  id: 'H020',
  run: async ({ url }) => {
    const findings = new Findings();
    const caller = Caller.unknown(url, '127.0.0.20');
    const operation = { query: `mutation { ${guess('carer1')} }` };
    for (const count of [1, 2, 100]) {
      const answer = await caller.post(JSON.stringify(Array.from({ length: count }, () => operation)));
      findings.hold(answer.status === 400 && looked(answer) === 0, `a batch of ${count}: ${answer.status}`);
    }
    const one = [];
    for (let at = 0; at < 12; at += 1) one.push(looked(await caller.ask(operation.query)));
    const total = one.reduce((sum, count) => sum + count, 0);
    findings.hold(total <= 5, `${total} tries of one account in a row`);
    const atOnce = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        Caller.unknown(url, `127.0.1.${index + 1}`).ask(`mutation { ${guess('coach1')} }`),
      ),
    );
    const many = atOnce.reduce((sum, answer) => sum + looked(answer), 0);
    findings.hold(many <= 5, `${many} of 100 tries at once from 100 addresses`);
    return findings.evidence(
      `Lists of operations are refused; ${total} of 12 tries in a row and ${many} of 100 at once from 100 addresses were looked at.`,
    );
  },
};

const amplification: Row = {
  id: 'H022',
  run: async (world) => {
    const findings = new Findings();
    const { users, p1 } = world;
    const costly = [
      'series(metric: "body-mass", from: "2010-01-01", to: "2026-11-25") { __typename }',
      'trainingLoad(from: "2010-01-01", to: "2026-11-25") { __typename }',
      'sleep(from: "2010-01-01", to: "2026-11-25") { __typename }',
      'recovery(from: "2010-01-01", to: "2026-11-25") { __typename }',
    ];
    const many = (count: number, field: string) =>
      Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');
    let slowest = 0;
    const seen = await meanwhile(world, async () => {
      for (const field of costly) {
        for (const query of [
          `{ participant(id: "${p1.participantId}") { ${many(500, field)} } }`,
          `{ participant(id: "${p1.participantId}") { ...F } } fragment F on Participant { ${many(300, field)} }`,
        ]) {
          const answer = await users.pat1.ask(query);
          slowest = Math.max(slowest, answer.ms);
          findings.hold(
            answer.status === 400 && answer.data === null,
            `${field.split('(')[0]} many times: ${answer.status} after ${answer.ms.toFixed(0)} ms`,
          );
        }
      }
      const pages = await users.carer1.ask(
        `{ participants(first: 1000000) { edges { node { plans(first: 1000000) { id weeks { sessions { id } } } } } } }`,
      );
      findings.hold(
        pages.status === 400 || pages.ms < 4_000,
        `pages within pages took ${pages.ms.toFixed(0)} ms`,
      );
    });
    findings.hold(isBounded(seen), boundsText(seen));
    return findings.evidence(
      `There is no weeklyReport; series, load, sleep and recovery of 17 years 300 and 500 times over are refused by their cost (slowest answer ${slowest.toFixed(0)} ms); ${boundsText(seen)}.`,
    );
  },
};

const enumeration: Row = {
  id: 'H134',
  run: async ({ url }) => {
    const findings = new Findings();
    const times: [number[], number[]] = [[], []];
    const texts = new Set<string>();
    const rounds = 24;
    for (let round = 0; round < rounds; round += 1) {
      for (const [which, account] of [
        [0, ['admin1', 'admin2', 'emp2', 'carer2', 'clin1', 'pat1'][round % 6]!],
        [1, `nobody-${round % 6}`],
      ] as const) {
        const answer = await Caller.unknown(url, `127.1.${round}.${which + 1}`).ask(
          `mutation { ${guess(account)} }`,
        );
        if (answer.text.includes('TOO_MANY')) continue;
        times[which].push(answer.ms);
        texts.add(`${answer.status} ${answer.text}`);
      }
    }
    const gap = Math.abs(median(times[0]) - median(times[1]));
    findings.hold(
      texts.size === 1,
      `${texts.size} different answers: ${[...texts].join(' | ').slice(0, 200)}`,
    );
    findings.hold(times[0].length >= 12 && times[1].length >= 12, 'too few tries were looked at');
    // One hash takes about 50 ms here: were none computed for unknown names, the gap would be that.
    findings.hold(
      gap < Math.max(5, median(times[0]) * 0.15),
      `medians differ by ${gap.toFixed(1)} of ${median(times[0]).toFixed(0)} ms`,
    );
    return findings.evidence(
      `${times[0].length} tries of known and ${times[1].length} of unknown names: one answer, medians ${median(times[0]).toFixed(0)} and ${median(times[1]).toFixed(0)} ms.`,
    );
  },
};

const evasion: Row = {
  id: 'H137',
  run: async ({ url }) => {
    const findings = new Findings();
    const caller = Caller.unknown(url, '127.0.0.137');
    let byHeader = 0;
    for (let at = 0; at < 30; at += 1) {
      const answer = await caller.ask(
        `mutation { ${guess(`guessed-${at}`)} }`,
        {},
        {
          'x-forwarded-for': `203.0.113.${at}, 2001:db8:${at}::1`,
          'x-real-ip': `203.0.113.${at}`,
          forwarded: `for=203.0.113.${at}`,
        },
      );
      byHeader += looked(answer);
    }
    findings.hold(byHeader <= 20, `${byHeader} of 30 tries by forged addresses were looked at`);
    let bySpelling = 0;
    for (const account of [
      'admin2',
      'ADMIN2',
      ' admin2',
      'admin2 ',
      'Admin2',
      'aDmin2',
      '\tadmin2',
      'admin2\n',
      'ADMIN2 ',
      ' Admin2 ',
    ])
      bySpelling += looked(await Caller.unknown(url, '127.0.0.138').ask(`mutation { ${guess(account)} }`));
    findings.hold(bySpelling <= 5, `${bySpelling} of 10 spellings of one account were looked at`);
    return findings.evidence(
      `Without a trusted proxy forged addresses count as the sender's: ${byHeader} of 30 tries looked at (20 an address and minute); capitals and blanks are one account: ${bySpelling} of 10. IPv6 counts by /64 (network-of.spec.ts).`,
    );
  },
};

export const guessingRows: readonly Row[] = [aliases, batches, amplification, enumeration, evasion];
