/**
 * JSON in which a stranger's text cannot end its quotation or pass for a mark of a chat template: "<|im_start|>", "[INST]"
 * and the like are written with escapes, which mean the same to a reader of JSON and nothing to a tokenizer.
 */
export function quotedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>|\u2028\u2029\u007f-\u009f]|\[(?=\/?[A-Z])/gu, (symbol) => {
    return `\\u${symbol.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
