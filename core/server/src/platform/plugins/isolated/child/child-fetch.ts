import type { OutboundInit, PluginHost } from '@regimen/plugin-api';
import type { AskHost } from './ask-host.js';

/** The headers of an answer; its body follows piece by piece. */
interface AnswerHead {
  number: number;
  status: number;
  headers: [string, string][];
  hasBody: boolean;
}

/** `fetch` of a plugin without a network: the host goes, and hands the answer over as it is asked for it. */
export function childFetch(askHost: AskHost): PluginHost['fetch'] {
  return async (url: string, { signal, ...init }: OutboundInit = {}) => {
    const answer = (await askHost('fetch', [url, init], signal)) as AnswerHead;
    const { number, status, headers } = answer;
    const body = answer.hasBody ? bodyOf(askHost, number, signal) : null;
    return new Response(body, { status, headers });
  };
}

function bodyOf(askHost: AskHost, number: number, signal?: AbortSignal): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = (await askHost('fetch-next', [number], signal)) as Uint8Array | null;
          if (piece === null) controller.close();
          else controller.enqueue(piece);
        } catch (error) {
          // Nobody reads on.
          askHost('fetch-end', [number]).catch(() => undefined);
          throw error;
        }
      },
      async cancel() {
        await askHost('fetch-end', [number]);
      },
    },
    { highWaterMark: 0 },
  );
}
