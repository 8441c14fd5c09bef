import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Runtime } from './runtime.js';
import { loadRuntime, oneThread } from './runtime.js';

interface InferBody {
  inputs: { name: 'ids' | 'mask'; shape: number[]; data: number[] }[];
}

/**
 * An ONNX file behind the Open Inference Protocol (KServe v2, JSON tensors) on a socket of this machine: what a server adds
 * to the same network, without the network between two machines.
 */
export async function serveNetwork(path: string): Promise<{ url: string; stop(): Promise<void> }> {
  const runtime = await loadRuntime();
  const session = await runtime.InferenceSession.create(path, oneThread);
  const infer = async (request: IncomingMessage): Promise<object> => {
    const outputs = await session.run(feedsOf(runtime, await bodyOf(request)));
    const tensors = Object.entries(outputs).map(([name, { dims, data }]) => ({
      name,
      shape: dims,
      datatype: 'FP32',
      data: Array.from(data),
    }));
    return { model_name: 'understanding', model_version: '1', outputs: tensors };
  };
  const server = createServer((request, response) => {
    infer(request).then(
      (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<InferBody> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return JSON.parse(text) as InferBody;
}

function feedsOf(runtime: Runtime, { inputs }: InferBody) {
  return Object.fromEntries(
    inputs.map(({ name, shape, data }) => [name, new runtime.Tensor('int32', Int32Array.from(data), shape)]),
  );
}
