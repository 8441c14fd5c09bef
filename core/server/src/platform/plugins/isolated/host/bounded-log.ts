import type { PluginLogger } from '@regimen/plugin-api';

const second = 1_000;
/** Far beyond what anybody reads; a disk that plugins fill is everybody's. */
export const mostLinesASecond = 50;

/** Writes what a plugin logs, so much in a second; of the rest it tells how much that was. */
export class BoundedLog {
  private began = Number.NEGATIVE_INFINITY;
  private lines = 0;

  constructor(
    private readonly logger: PluginLogger,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  write(level: keyof PluginLogger, ...line: Parameters<PluginLogger['info']>): void {
    const now = this.nowMs();
    if (now - this.began >= second) {
      this.tellOmitted();
      this.began = now;
      this.lines = 0;
    }
    this.lines += 1;
    if (this.lines <= mostLinesASecond) this.logger[level](...line);
  }

  /** Nothing more will be logged. */
  tellOmitted(): void {
    const omitted = this.lines - mostLinesASecond;
    if (omitted > 0) this.logger.warn('plugin logged too much', { count: omitted });
    this.lines = 0;
  }
}
