/** Runes everywhere: an old-style component is a compile error. */
export default { compilerOptions: { runes: true } };
