import type { DestinationStream } from 'pino';

/** For a person at a terminal: each log line short and on one line, such as `09:41:07 warn  worker  job failed  jobId=…`. */
export function readableLines(write: (text: string) => void): DestinationStream {
  return { write: (line) => write(readable(line)) };
}

function readable(line: string): string {
  const { level, time, process, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const details = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const clock = String(time).slice(11, 19);
  return `${[`${clock} ${String(level).padEnd(5)}`, process, msg, ...details].join('  ')}\n`;
}
