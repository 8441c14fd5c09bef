/** What opens a one-time link stands behind `#`; it is taken out of the address, so that no history keeps it. */
export function takeLinkToken(): string {
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return token;
}
