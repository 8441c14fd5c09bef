import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Answer } from '../../model-servers/support/stub-server.js';
import { json, status } from '../../model-servers/support/stub-server.js';

const prefix = '/v1/transit';
const key = 'regimen';

/**
 * A transit engine as Vault documents it: `encrypt`, `decrypt` with associated data, numbered versions of one key, 403
 * for a wrong token and 400 for what does not open. Real encryption, so that only what was wrapped here opens.
 */
export class TransitEngine {
  private readonly versions = [randomBytes(32)];
  isAway = false;

  constructor(private readonly token: string) {}

  /** A newer version of the key; older ones still open. */
  rotate(): void {
    this.versions.push(randomBytes(32));
  }

  readonly answer: Answer = (response, { method, path, authorization, body }) => {
    if (this.isAway) return status(503)(response, { method, path, authorization, body });
    const reply = this.reply(`${method} ${path}`, authorization, body as Record<string, string>);
    const send = typeof reply === 'number' ? status(reply) : json(reply);
    return send(response, { method, path, authorization, body });
  };

  private reply(
    call: string,
    authorization: string | null,
    body: Record<string, string>,
  ): number | { data: object } {
    if (authorization !== `Bearer ${this.token}`) return 403;
    if (call === `GET ${prefix}/keys/${key}`) return { data: { latest_version: this.versions.length } };
    if (call === `POST ${prefix}/encrypt/${key}`) return { data: { ciphertext: this.encrypt(body) } };
    if (call !== `POST ${prefix}/decrypt/${key}`) return 404;
    const plaintext = this.decrypt(body);
    return plaintext === null ? 400 : { data: { plaintext } };
  }

  private encrypt(body: Record<string, string>): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.versions.at(-1)!, nonce);
    cipher.setAAD(Buffer.from(body.associated_data!, 'base64'));
    const bytes = [nonce, cipher.update(body.plaintext!, 'base64'), cipher.final(), cipher.getAuthTag()];
    return `vault:v${this.versions.length}:${Buffer.concat(bytes).toString('base64')}`;
  }

  private decrypt(body: Record<string, string>): string | null {
    const [, version, text] = body.ciphertext!.split(':');
    const secret = this.versions[Number(version?.slice(1)) - 1];
    const box = Buffer.from(text ?? '', 'base64');
    if (!secret || box.length < 28) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, box.subarray(0, 12));
      decipher.setAAD(Buffer.from(body.associated_data!, 'base64')).setAuthTag(box.subarray(-16));
      return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]).toString('base64');
    } catch {
      return null;
    }
  }
}
