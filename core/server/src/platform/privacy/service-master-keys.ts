import type { KeyService } from '@regimen/plugin-api';
import { createHash } from 'node:crypto';
import type { MasterKeys } from './master-keys.js';
import { SealBroken } from './sealed-box.js';

/** Boxes of a key service: a byte 3, the length of the service's id in one byte, the id, what the service made. */
const ofService = 3;
/** How long an opened key of a workspace stays in memory, ms: every value that is opened would else ask the service. */
const keptMs = 5 * 60_000;
const mostKept = 1_000;

/** The key service of the settings cannot be asked. Nothing is said of what it wrapped. */
export class KeyServiceUnavailable extends Error {
  override readonly name = 'KeyServiceUnavailable';
}

interface OpenedKey {
  key: Promise<Buffer>;
  at: number;
}

/**
 * Keys of workspaces wrapped by a key service, or, where none is chosen to wrap, still opened by one. Every box tells who
 * wrapped it, so that an installation moves over, and back, while it runs.
 */
export class ServiceMasterKeys implements MasterKeys {
  private readonly opened = new Map<string, OpenedKey>();

  /**
   * @param services that may be asked to open.
   * @param wrapping id of the one that wraps; null where the kept key does.
   * @param kept master keys on the disk or in the settings; null where there are none any more.
   */
  constructor(
    private readonly services: readonly KeyService[],
    private readonly wrapping: string | null,
    private readonly kept: MasterKeys | null,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  async wrap(plain: Buffer, label: string): Promise<Buffer> {
    if (this.wrapping === null) return this.known(this.kept).wrap(plain, label);
    const service = this.serviceOf(this.wrapping);
    const wrapped = await asked(() => service.wrap(plain, label));
    const id = Buffer.from(service.id);
    return Buffer.concat([Buffer.from([ofService, id.length]), id, wrapped]);
  }

  async unwrap(box: Buffer, label: string): Promise<Buffer> {
    const { serviceId, wrapped } = partsOf(box);
    if (serviceId === null) return this.known(this.kept).unwrap(box, label);
    const service = this.serviceOf(serviceId);
    const place = createHash('sha256').update(label).update('\0').update(box).digest('base64');
    const before = this.opened.get(place);
    if (before && this.nowMs() - before.at < keptMs) return before.key;
    const key = asked(() => service.unwrap(wrapped, label)).then((plain) => Buffer.from(plain));
    this.remember(place, key);
    return key;
  }

  async isCurrent(box: Buffer): Promise<boolean> {
    const { serviceId, wrapped } = partsOf(box);
    if (serviceId !== this.wrapping) return false;
    if (serviceId === null) return this.known(this.kept).isCurrent(box);
    const service = this.serviceOf(serviceId);
    return asked(() => service.isCurrent(wrapped));
  }

  /** What failed is asked again at once; the oldest give way. */
  private remember(place: string, key: Promise<Buffer>): void {
    this.opened.delete(place);
    this.opened.set(place, { key, at: this.nowMs() });
    key.catch(() => this.opened.delete(place));
    const [oldest] = this.opened.keys();
    if (this.opened.size > mostKept && oldest !== undefined) this.opened.delete(oldest);
  }

  private serviceOf(id: string): KeyService {
    const service = this.services.find((one) => one.id === id);
    if (service) return service;
    throw new KeyServiceUnavailable(
      `The key of a workspace was wrapped by the key service "${id}": name it in REGIMEN_KEY_SERVICE or REGIMEN_KEY_SERVICE_BEFORE.`,
    );
  }

  private known(kept: MasterKeys | null): MasterKeys {
    if (kept !== null) return kept;
    throw new SealBroken('A key of a workspace was wrapped by a master key that is not here any more.');
  }
}

function partsOf(box: Buffer): { serviceId: string | null; wrapped: Buffer } {
  if (box[0] !== ofService) return { serviceId: null, wrapped: box };
  const end = 2 + (box[1] ?? 0);
  if (box.length <= end) throw new SealBroken('Not a wrapped key.');
  return { serviceId: box.subarray(2, end).toString(), wrapped: box.subarray(end) };
}

/** Plugins do not import the host: their refusal is told by its name. Whatever else fails says nothing of the box. */
async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error && error.name === 'KeyRefused')
      throw new SealBroken('The key service does not open the key of this workspace.');
    throw new KeyServiceUnavailable(
      'The key service does not answer. Nothing was changed; try again when it does.',
      { cause: error },
    );
  }
}
