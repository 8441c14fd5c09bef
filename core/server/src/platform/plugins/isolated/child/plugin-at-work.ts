import { pathToFileURL } from 'node:url';
import type { Extensions, PluginDefinition, PluginHost } from '@regimen/plugin-api';
import { askExtension } from './ask-extension.js';
import type { AskHost } from './ask-host.js';
import { childHost, childStore } from './child-host.js';
import { describeDefinition, describeExtensions } from './describe.js';
import { OpenStreams } from './open-streams.js';

type Payload = Readonly<Record<string, string>>;

/** The plugin in its own process, and what the host may ask of it. */
export class PluginAtWork {
  private definition: PluginDefinition | null = null;
  private options: unknown = null;
  private extensions: Extensions = {};
  private host: PluginHost | null = null;
  private readonly streams = new OpenStreams();

  constructor(
    private readonly askHost: AskHost,
    private readonly hostNowMs: () => number,
  ) {}

  /** @throws Error whatever the plugin throws, and for what the host never asks. */
  async serve(method: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown> {
    const [first, second, third, fourth] = args;
    switch (method) {
      case 'load':
        return this.load(String(first));
      case 'options':
        return this.checkOptions(first);
      case 'setup':
        return this.setUp();
      case 'extension':
        return askExtension(this.extensions, this.streams, String(first), Number(second), {
          method: String(third),
          args: fourth as readonly unknown[],
          signal,
        });
      case 'stream-next':
        return this.streams.next(Number(first));
      case 'stream-end':
        return this.streams.end(Number(first));
      case 'job':
        return this.runJob(String(first), second as Payload);
      case 'field':
        return this.resolveField(String(first), String(second), third as Payload, fourth);
      case 'stop':
        return this.definition?.stop?.();
      default:
        throw new TypeError(`Nothing here is called ${method}.`);
    }
  }

  private async load(entry: string): Promise<unknown> {
    const module = (await import(pathToFileURL(entry).href)) as { default?: PluginDefinition };
    const definition = module.default;
    if (typeof definition?.id !== 'string' || typeof definition.setup !== 'function')
      throw new TypeError('its default export is no plugin definition');
    this.definition = definition;
    return describeDefinition(definition);
  }

  private checkOptions(written: unknown): unknown {
    const parsed = this.loaded().options.safeParse(written);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
      return { ok: false, issues: issues.slice(0, 50) };
    }
    this.options = parsed.data;
    return { ok: true, origins: [...(this.loaded().outboundFrom?.(parsed.data) ?? [])] };
  }

  private async setUp(): Promise<unknown> {
    const definition = this.loaded();
    this.host = childHost(definition, this.askHost, this.hostNowMs);
    this.extensions = await definition.setup(this.host, this.options);
    return describeExtensions(this.extensions);
  }

  private async runJob(name: string, payload: Payload): Promise<void> {
    const job = this.loaded().jobs?.find((known) => known.name === name);
    if (!job || !this.host) throw new TypeError(`There is no job ${name}.`);
    await job.handle(payload, this.host);
  }

  private async resolveField(on: string, name: string, args: Payload, asked: unknown): Promise<unknown> {
    const field = this.loaded().graphql?.fields.find((known) => known.on === on && known.name === name);
    if (!field) throw new TypeError(`There is no field ${on}.${name}.`);
    const { workspaceId, memberId, participantId, store } = asked as {
      workspaceId: string;
      memberId: string;
      participantId: string | null;
      store: number | null;
    };
    const storage = store === null ? null : childStore(this.askHost, store);
    const { options } = this;
    return field.resolve(args, Object.freeze({ workspaceId, memberId, participantId, options, storage }));
  }

  private loaded(): PluginDefinition {
    if (!this.definition) throw new TypeError('No plugin was loaded.');
    return this.definition;
  }
}
