/**
 * Loaded into a process of the product before its own code: its clock is as many milliseconds off as the file in
 * `SHIFTED_CLOCK` says, also when the file is changed while it runs. Timers and `performance.now()` go on as they are.
 */
import { readFileSync } from 'node:fs';

const file = process.env['SHIFTED_CLOCK'];
const lookEveryMs = 50;

if (file !== undefined) {
  const RealDate = Date;
  let offsetMs = 0;
  const look = () => {
    offsetMs = Number(readFileSync(file, 'utf8'));
  };
  look();
  setInterval(look, lookEveryMs).unref();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [target.now() + offsetMs] : given, newTarget) as Date,
    get: (target, name, receiver) =>
      name === 'now' ? () => target.now() + offsetMs : (Reflect.get(target, name, receiver) as unknown),
  });
}
