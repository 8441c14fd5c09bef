/** Light, legible, and printable: one week never breaks over two pages where it fits on one. */
export const style = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1c2429; background: #fff; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 2px solid #1b6b5a; }
h3 { font-size: 1.05rem; margin-bottom: 0.25rem; }
h4 { font-size: 1rem; margin: 0; }
article { border-left: 4px solid #1b6b5a; padding: 0.25rem 0 0.25rem 0.75rem; margin: 0.75rem 0; }
summary { cursor: pointer; min-height: 24px; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
.notice { border: 2px solid #8a4b00; padding: 0.5rem 1rem; margin-top: 2rem; }
@media print { body { margin: 0; max-width: none; } section.week { break-inside: avoid; } }
`;
