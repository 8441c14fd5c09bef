/**
 * How to sign in, for the announcement. A fresh product without demo accounts has nobody to sign in with, so it
 * tells how to make the first one.
 */
export function signInLines(demo: readonly string[]): readonly string[] {
  if (demo.length > 0) return demo;
  return ['with an account of yours; `npx regimen user create --help` tells how to make the first'];
}
