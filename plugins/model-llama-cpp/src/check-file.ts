import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** What every GGUF file begins with. */
const magic = 'GGUF';

/** @throws Error with a sentence for the operator when there is no GGUF file there. */
export async function checkFile(path: string): Promise<void> {
  const file = await open(path).catch(() => {
    throw new Error(`the model file ${path} cannot be read; set "file" to a GGUF file`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    if (buffer.toString('latin1', 0, bytesRead) !== magic) throw new Error(`${path} is no GGUF file`);
  } finally {
    await file.close();
  }
}

/** @throws Error when the file is not the one the settings name. */
export async function checkSum(path: string, sha256: string): Promise<void> {
  if (sha256 === '') return;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== sha256)
    throw new Error('The model file has another checksum than the settings name.');
}
