// A language model of random weights in the shape of Llama: it knows nothing, and shows that the path to it works.
import { writeGguf } from './write-gguf.mjs';

const width = 64;
const heads = 4;
const hidden = 192;
const blocks = 2;

/** A few common pieces, so that the instruction is shorter than its letters; the rest are bytes. */
const pieces = [
  ...' etaoinshrdlucmfwypvbgkjqxz-:"{}[],.'.replaceAll(' ', '▁'),
  ...['in', 'on', 'er', 'an', 'th', 're', 'en', 'at', 'or', 'ti', 'al', 'io', 'ion', 'con', 'cond', 'condi'],
  ...['condit', 'conditi', 'condition', 'condition:', 'li', 'lik', 'like', 'likes', 'likes:', 'ref', 'refu'],
  ...['refus', 'refuses', 'refuses:', 'sy', 'sym', 'symp', 'sympt', 'sympto', 'symptom', 'symptom:', 'me'],
  ...['med', 'medi', 'medic', 'medica', 'medicati', 'medication', 'medication:', 'ki', 'kit', 'kit:'],
];

/** @param {number} seed @returns {Buffer} a GGUF file of less than a megabyte */
export function tinyLlama(seed) {
  const vocabulary = vocabularyOf(pieces);
  const size = vocabulary.tokens.length;
  const random = gaussians(seed);
  const tensor = (name, dimensions, spread) => ({
    name,
    dimensions,
    data: Float32Array.from(
      { length: dimensions.reduce((all, one) => all * one, 1) },
      () => random() * spread,
    ),
  });
  const ones = (name) => ({ name, dimensions: [width], data: new Float32Array(width).fill(1) });
  const layers = Array.from({ length: blocks }, (_, index) => [
    ones(`blk.${index}.attn_norm.weight`),
    ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].map((part) =>
      tensor(`blk.${index}.${part}.weight`, [width, width], width ** -0.5),
    ),
    ones(`blk.${index}.ffn_norm.weight`),
    tensor(`blk.${index}.ffn_gate.weight`, [width, hidden], width ** -0.5),
    tensor(`blk.${index}.ffn_up.weight`, [width, hidden], width ** -0.5),
    tensor(`blk.${index}.ffn_down.weight`, [hidden, width], hidden ** -0.5),
  ]).flat();
  return writeGguf(metadataOf(vocabulary), [
    tensor('token_embd.weight', [width, size], 1),
    ones('output_norm.weight'),
    tensor('output.weight', [width, size], width ** -0.5),
    ...layers,
  ]);
}

function metadataOf({ tokens, kinds, scores }) {
  return {
    'general.architecture': ['string', 'llama'],
    'general.name': ['string', 'tiny-random'],
    'llama.context_length': ['uint32', 32_768],
    'llama.embedding_length': ['uint32', width],
    'llama.block_count': ['uint32', blocks],
    'llama.feed_forward_length': ['uint32', hidden],
    'llama.attention.head_count': ['uint32', heads],
    'llama.attention.head_count_kv': ['uint32', heads],
    'llama.attention.layer_norm_rms_epsilon': ['float32', 1e-5],
    'llama.rope.dimension_count': ['uint32', width / heads],
    'llama.vocab_size': ['uint32', tokens.length],
    'tokenizer.ggml.model': ['string', 'llama'],
    'tokenizer.ggml.tokens': ['array', 'string', tokens],
    'tokenizer.ggml.scores': ['array', 'float32', scores],
    'tokenizer.ggml.token_type': ['array', 'int32', kinds],
    'tokenizer.ggml.unknown_token_id': ['uint32', 0],
    'tokenizer.ggml.bos_token_id': ['uint32', 1],
    'tokenizer.ggml.eos_token_id': ['uint32', 2],
    'tokenizer.ggml.add_space_prefix': ['bool', false],
  };
}

/** Kinds of llama.cpp: 1 normal, 2 unknown, 3 control, 6 byte. Longer pieces have the better score, so they are merged. */
function vocabularyOf(words) {
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  return {
    tokens: ['<unk>', '<s>', '</s>', ...bytes, ...words],
    kinds: [2, 3, 3, ...bytes.map(() => 6), ...words.map(() => 1)],
    scores: [0, 0, 0, ...bytes.map(() => 0), ...words.map((word) => word.length - 100)],
  };
}

/** Normally distributed numbers (Box and Muller 1958) from a small generator (mulberry32), the same for every seed. */
function gaussians(seed) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
