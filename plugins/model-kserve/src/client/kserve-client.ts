import type { RemoteServer } from '@regimen/plugin-api/remote';
import { RemoteFailure } from '@regimen/plugin-api/remote';
import { readMetadata, whyUnfit } from './metadata.js';
import type { ExpectedTensors, InputTensor } from './tensors.js';
import { readInferAnswer, writeTensor } from './tensors.js';

/** Bytes of one answer; the host ends one at 8 MiB. */
const mostBytes = 8 * 1024 * 1024;

/**
 * One model on a server that speaks the Open Inference Protocol over HTTP with JSON tensors (KServe v2, Triton, OpenVINO
 * Model Server, MLServer).
 */
export class KServeClient {
  constructor(
    private readonly server: RemoteServer,
    private readonly model: { model: string; version: string; askToLoad: boolean },
    private readonly expected: ExpectedTensors,
  ) {}

  /** Lets the server load the model (Triton's model repository extension). @throws RemoteFailure */
  async load(signal?: AbortSignal): Promise<void> {
    const path = `/v2/repository/models/${encodeURIComponent(this.model.model)}/load`;
    await this.server.askJson({ path, body: {} }, () => null, signal);
  }

  /** Why the model cannot answer as it should, or null. @throws RemoteFailure when the server does not answer. */
  async whyNotReady(): Promise<string | null> {
    await this.server.probe('/v2/health/ready');
    const ready = await this.isModelReady();
    if (!ready && !this.model.askToLoad)
      return `The server answers but the model "${this.model.model}" is not ready.`;
    if (!ready) await this.load();
    return whyUnfit(readMetadata(await this.server.probe(this.path())), this.model, this.expected);
  }

  /**
   * Runs the model once.
   * @param shapes expected shape of each output.
   * @returns each output as float32 in row-major order.
   * @throws RemoteFailure, RangeError, or the signal's reason
   */
  infer<Name extends string>(
    inputs: readonly InputTensor[],
    shapes: Readonly<Record<Name, readonly number[]>>,
    signal?: AbortSignal,
  ): Promise<Record<Name, Float32Array>> {
    const body = {
      inputs: inputs.map(writeTensor),
      outputs: Object.keys(shapes).map((name) => ({ name })),
    };
    return this.server.askJson(
      { path: `${this.path()}/infer`, body, mostBytes },
      (answer) => readInferAnswer(answer, this.model, shapes),
      signal,
    );
  }

  private async isModelReady(): Promise<boolean> {
    try {
      await this.server.probe(`${this.path()}/ready`);
      return true;
    } catch (error) {
      // Servers say "not ready" with a refusal; anything else is no answer to the question.
      if (error instanceof RemoteFailure && (error.kind === 'refused' || error.kind === 'unavailable'))
        return false;
      throw error;
    }
  }

  private path(): string {
    const { model, version } = this.model;
    const ofVersion = version === '' ? '' : `/versions/${encodeURIComponent(version)}`;
    return `/v2/models/${encodeURIComponent(model)}${ofVersion}`;
  }
}
