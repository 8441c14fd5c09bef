/** The part of tar-stream that packages of plugins and backups use; it brings no types of its own. */
declare module 'tar-stream' {
  import type { Readable, Writable } from 'node:stream';

  interface Headers {
    name: string;
    size?: number;
    mode?: number;
    mtime?: Date;
    uid?: number;
    gid?: number;
    type?: string | null;
    linkname?: string;
  }
  type Entry = AsyncIterable<Buffer> & { header: Headers };

  export function pack(): Readable & {
    entry(header: Headers, content: Buffer, written?: (error: Error | null) => void): unknown;
    finalize(): void;
  };
  export function extract(): Writable & AsyncIterable<Entry>;
}
