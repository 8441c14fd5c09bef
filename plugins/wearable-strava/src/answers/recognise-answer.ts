import { fieldsAtHead } from '@regimen/plugin-api/reading';

const marks = ['start_date', 'start_date_local'];
const lengths = ['elapsed_time', 'moving_time'];

/** An activity of the API; another service names the same fields and more that begin with `icu_`. */
export function recogniseAnswer(head: Uint8Array): boolean {
  const fields = fieldsAtHead(head);
  const isOther = [...fields].some((name) => name.startsWith('icu_'));
  return !isOther && marks.every((name) => fields.has(name)) && lengths.some((name) => fields.has(name));
}
