import { eventData } from './server-sent-events.js';

async function read(text: string, size: number): Promise<string[]> {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
  }
  const events: string[] = [];
  for await (const data of eventData(pieces())) events.push(data);
  return events;
}

describe('server-sent events', () => {
  const stream =
    'event: x\ndata: {"a":1}\n\n: comment\r\n\r\ndata:two\ndata: lines\r\n\r\nid: 5\ndata\n\n\ndata: end\n\n';

  it.each([1, 2, 3, 7, 1000])('are the same however they are cut, here by %i', async (size) => {
    expect(await read(stream, size)).toEqual(['{"a":1}', 'two\nlines', '', 'end']);
  });

  it('take a last event whose empty line is missing', async () => {
    expect(await read('data: a\n\ndata: [DONE]', 3)).toEqual(['a', '[DONE]']);
    expect(await read('', 1)).toEqual([]);
  });

  it('may end their lines with carriage returns alone', async () => {
    expect(await read('data: a\r\rdata: b\r\r', 1)).toEqual(['a', 'b']);
  });
});
