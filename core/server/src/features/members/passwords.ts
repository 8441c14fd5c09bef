import { hash, verify } from '@node-rs/argon2';

/** OWASP's first recommendation for Argon2id (2024): 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const minPasswordLength = 12;
const maxPasswordLength = 200;

/** A hash of nothing anyone knows: verified where no account exists, so that both answers take the same time. */
const nobody = hash('there is no such account', cost);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** @param passwordHash null where no account exists; the answer is then false, and takes as long. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const checked = password.slice(0, maxPasswordLength);
  const fits = await verify(passwordHash ?? (await nobody), checked);
  return fits && passwordHash !== null;
}

export function passwordComplaint(password: string): string | null {
  if (password.length < minPasswordLength) return `A password has at least ${minPasswordLength} characters.`;
  return password.length > maxPasswordLength
    ? `A password has at most ${maxPasswordLength} characters.`
    : null;
}
