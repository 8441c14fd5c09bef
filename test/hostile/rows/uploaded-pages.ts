import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { Caller } from '../support/caller.js';
import { FileDesk } from '../support/file-desk.js';

const mark = 'ZZUPLOADED';
const script = `<script>/*${mark}*/alert(1)</script>`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`;
const files: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['avatar.svg', Buffer.from(svg)],
  ['page.html', Buffer.from(`<!doctype html><html><body>${script}</body></html>`)],
  ['page.png', Buffer.from(`<!doctype html><html><body>${script}</body></html>`)],
  ['both.gif', Buffer.from(`GIF89a/*${mark}*/=1;alert(1)//`)],
  [
    'page.xml',
    Buffer.from(
      `<?xml version="1.0"?><?xml-stylesheet href="#"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`,
    ),
  ],
  ['weights.csv.html', Buffer.from(`Date,Weight (kg)\n2024-01-01,70\n${script},1\n`)],
  ['page.pdf', Buffer.from(`%PDF-1.4 ${script}`)],
];

const uploadedPages: Row = {
  id: 'H079',
  run: async (world) => {
    const findings = new Findings();
    const { sessions, users, p1, url } = world;
    const desk = new FileDesk(sessions.pat1, p1.participantId);
    for (const [name, bytes] of files) {
      const uploadId = await sessions.pat1.upload(name, bytes);
      for (const path of [
        `/uploads/${uploadId}`,
        `/uploads/${uploadId}/${name}`,
        `/uploads?id=${uploadId}`,
        `/files/${uploadId}`,
        `/assets/${uploadId}`,
        `/exports/${uploadId}`,
        `/${name}`,
      ])
        for (const caller of [users.pat1, users.carer1, Caller.unknown(url)]) {
          const reply = await caller.send(path, { headers: { accept: 'text/html,image/svg+xml,*/*' } });
          findings.hold(!reply.text.includes(mark), `${path} serves what was uploaded`);
          findings.hold(
            reply.headers['x-content-type-options'] === 'nosniff',
            `${path} lets the browser guess a type`,
          );
        }
      const { leak } = await desk.look({ name, bytes });
      findings.hold(leak === null, `a look into ${name} gave away ${leak}`);
    }
    for (const [path, order] of [
      ['/exports/fhir', { participantId: p1.participantId }],
      ['/exports/plan/calendar', { planId: p1.planId }],
      ['/exports/plan/document', { planId: p1.planId }],
    ] as const) {
      const reply = await users.pat1.send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      });
      if (reply.status !== 200) continue;
      findings.hold(
        /^attachment/.test(String(reply.headers['content-disposition'])) &&
          reply.headers['x-content-type-options'] === 'nosniff' &&
          !/html|svg|javascript/.test(String(reply.headers['content-type'])),
        `${path} is sent as ${String(reply.headers['content-type'])}, ${String(reply.headers['content-disposition'])}`,
      );
    }
    return findings.evidence(
      `${files.length} pages, pictures and polyglots uploaded: seven addresses each, asked as their owner, their carer and nobody, serve none of their bytes; uploads are read by a process and come back only within the zip of their owner's export. Files we make are attachments of a stated type that no browser may guess.`,
    );
  },
};

export const uploadedPageRows: readonly Row[] = [uploadedPages];
