import type { ImportDesk } from '@regimen/server/testing';

/** Where the owner of the desk's database signs in: the benchmark's own work is not bound as the product's is. */
export async function ownerUrl(desk: ImportDesk): Promise<string> {
  const [{ name } = { name: '' }] = await desk.read((tx) =>
    tx.query<{ name: string }[]>('select current_database() as name'),
  );
  const server = new URL(process.env['TEST_POSTGRES_SERVER'] ?? '');
  return Object.assign(server, { pathname: `/${name}` }).href;
}
