/** A knowledge pack whose every text is a script. */
import { z } from 'zod';

const mark = 'ZZMARKUP';
const steal = "window.regimenStolen=1;fetch('/stolen')";
const scripts = [
  `${mark} [x](javascript:alert(1)) ![x](http://evil.example/x.png) <javascript:alert(1)>`,
  `${mark} <svg><script>${steal}</script></svg>`,
  `${mark} <a href="data:text/html,<script>${steal}</script>">x</a>`,
  `${mark} <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${steal}&gt;">`,
];
const said = (index) => ({
  en: scripts[index % scripts.length],
  zh: scripts[(index + 1) % scripts.length],
});

const rules = scripts.map((script, index) => ({
  id: `scripted-${index}`,
  version: 1,
  title: said(index),
  population: 'adults',
  when: { fact: 'conditions', includes: 'copd' },
  whenUnknown: 'silent',
  effects: [{ clearance: 'modify' }],
  severity: 'hard',
  evidence: 'engineering',
  citations: [{ source: script, year: 2026, place: script }],
  explanation: { participant: said(index + 2), clinician: said(index + 3) },
  tests: [
    { name: 'with', facts: { conditions: ['copd'] }, fires: true },
    { name: 'without', facts: { conditions: [] }, fires: false },
  ],
}));

export default {
  id: 'knowledge-scripts',
  version: '1.0.0',
  title: said(0),
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  setup: () => ({
    knowledgePacks: [
      { id: 'knowledge-scripts', version: '1.0.0', rules, templates: [], exercises: [], activities: [] },
    ],
  }),
};
