import { readInferAnswer, writeTensor } from './tensors.js';

const shapes = { score: [2, 2] };
const asked = { model: 'm', version: '' };
const answer = (data: unknown[], more: object = {}) => ({
  model_name: 'm',
  outputs: [{ name: 'score', shape: [2, 2], datatype: 'FP32', data, ...more }],
});

describe('tensors in JSON', () => {
  it('hold whole numbers of both sizes, as long as they are exact', () => {
    const data = BigInt64Array.from([1n, -5n, 0n, 2n ** 52n]);
    expect(writeTensor({ name: 'ids', datatype: 'INT64', shape: [1, 4], data })).toEqual({
      name: 'ids',
      datatype: 'INT64',
      shape: [1, 4],
      data: [1, -5, 0, 2 ** 52],
    });
    const large = BigInt64Array.from([2n ** 60n]);
    expect(() => writeTensor({ name: 'ids', datatype: 'INT64', shape: [1], data: large })).toThrow(
      RangeError,
    );
  });

  it('are read flat or nested, as float32', () => {
    const flat = readInferAnswer(answer([1, 2.5, -3, 1e-3]), asked, shapes);
    expect(flat.score).toEqual(Float32Array.from([1, 2.5, -3, 1e-3]));
    const nested = [
      [1, 2.5],
      [-3, 1e-3],
    ];
    expect(readInferAnswer(answer(nested), asked, shapes)).toEqual(flat);
  });

  it.each([
    ['three numbers', answer([1, 2, 3])],
    ['a text', answer([1, 2, 3, '4'])],
    ['nothing', answer([1, 2, 3, null])],
    ['another shape', answer([1, 2, 3, 4], { shape: [4] })],
    ['another type', answer([1, 2, 3, 4], { datatype: 'FP64' })],
  ])('are refused with %s', (_, value) => {
    expect(() => readInferAnswer(value, asked, shapes)).toThrow(/The server answered "score"/);
  });
});
