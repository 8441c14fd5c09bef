/** Longer names belong to nobody. */
const longest = 200;

/** An account name as it is kept: letters that only look different (wide, composed, upper case) are the same name. */
export function keptAccountName(typed: string): string {
  return typed.trim().slice(0, longest).normalize('NFKC').toLowerCase().slice(0, longest);
}

/** What tries are counted by: an e-mail address with a `+tag` reaches the same person as without. */
export function countedAccountName(typed: string): string {
  const name = keptAccountName(typed);
  const [local = '', ...domain] = name.split('@');
  return domain.length === 1 ? `${local.split('+')[0]}@${domain[0]}` : name;
}
