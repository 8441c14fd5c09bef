import { fieldsOf, varint } from './protobuf.js';

/** Bounds of a network that is run here (engineering choices: ten times what a small encoder has). */
export interface GraphBounds {
  nodes: number;
  tensors: number;
}
const usualBounds: GraphBounds = { nodes: 20_000, tensors: 20_000 };

/** Domains of operators that are part of the runtime itself; any other would need code from outside. */
const builtIn: ReadonlySet<string> = new Set(['', 'ai.onnx', 'com.microsoft']);

/** Field numbers of onnx.proto (github.com/onnx/onnx, IR version 10). */
const model = { graph: 7, functions: 25 } as const;
const graph = { node: 1, initializer: 5, sparseInitializer: 15 } as const;
const node = { opType: 4, attribute: 5, domain: 7 } as const;
const attribute = {
  tensor: 5,
  graph: 6,
  tensors: 10,
  graphs: 11,
  sparseTensor: 22,
  sparseTensors: 23,
} as const;
const tensor = { dims: 1, externalData: 13, dataLocation: 14 } as const;

/** What is seen of a network without running it. */
export interface GraphSummary {
  nodes: number;
  operators: ReadonlySet<string>;
}

/**
 * Looks through an ONNX file before any runtime reads it: no data outside the file, no loops or other inner graphs, no
 * operators from elsewhere, no tensor that claims more numbers than the file can hold, a bounded number of nodes.
 *
 * Walked field by field (`protobuf.ts`) and not by a protobuf library: one of those first builds the message, tens of
 * thousands of objects and a copy of every tensor, which is what a hostile file is kept from here.
 * @throws Error that says in plain words what is refused.
 */
export function checkGraph(bytes: Uint8Array, bounds: GraphBounds = usualBounds): GraphSummary {
  const walk = new GraphWalk(bytes, bounds);
  try {
    return walk.summary();
  } catch (error) {
    if (error instanceof RangeError)
      throw new Error(`The model file is damaged: ${error.message}`, { cause: error });
    throw error;
  }
}

class GraphWalk {
  #nodes = 0;
  #tensors = 0;
  readonly #operators = new Set<string>();
  readonly #text = new TextDecoder();
  readonly #bytes: Uint8Array;
  readonly #bounds: GraphBounds;

  constructor(bytes: Uint8Array, bounds: GraphBounds) {
    this.#bytes = bytes;
    this.#bounds = bounds;
  }

  summary(): GraphSummary {
    for (const field of fieldsOf(this.#bytes, 0, this.#bytes.length)) {
      if (field.number === model.functions) throw new Error('The model defines functions of its own.');
      if (field.number === model.graph) this.#graph(field.from, field.to);
    }
    if (this.#nodes === 0) throw new Error('The model file holds no network.');
    return { nodes: this.#nodes, operators: this.#operators };
  }

  #graph(from: number, to: number): void {
    for (const field of fieldsOf(this.#bytes, from, to)) {
      if (field.number === graph.node) this.#node(field.from, field.to);
      if (field.number === graph.initializer) this.#tensor(field.from, field.to);
      if (field.number === graph.sparseInitializer) throw new Error('The model holds sparse tensors.');
    }
  }

  #node(from: number, to: number): void {
    this.#nodes += 1;
    if (this.#nodes > this.#bounds.nodes)
      throw new Error(`The model has more than ${this.#bounds.nodes} nodes.`);
    for (const field of fieldsOf(this.#bytes, from, to)) {
      const text = () => this.#text.decode(this.#bytes.subarray(field.from, field.to));
      if (field.number === node.opType) this.#operators.add(text());
      if (field.number === node.domain && !builtIn.has(text()))
        throw new Error('The model needs operators that are not part of the runtime.');
      if (field.number === node.attribute) this.#attribute(field.from, field.to);
    }
  }

  #attribute(from: number, to: number): void {
    for (const { number, from: start, to: end } of fieldsOf(this.#bytes, from, to)) {
      if (number === attribute.graph || number === attribute.graphs)
        throw new Error('The model holds loops or branches.');
      if (number === attribute.sparseTensor || number === attribute.sparseTensors)
        throw new Error('The model holds sparse tensors.');
      if (number === attribute.tensor || number === attribute.tensors) this.#tensor(start, end);
    }
  }

  #tensor(from: number, to: number): void {
    this.#tensors += 1;
    if (this.#tensors > this.#bounds.tensors)
      throw new Error(`The model has more than ${this.#bounds.tensors} tensors.`);
    let numbers = 1;
    for (const field of fieldsOf(this.#bytes, from, to)) {
      const outside =
        field.number === tensor.externalData || (field.number === tensor.dataLocation && field.value !== 0);
      if (outside) throw new Error('The model keeps numbers in other files.');
      if (field.number === tensor.dims) numbers *= this.#sizes(field);
    }
    // Four bits a number is the densest a tensor is stored.
    if (numbers > (to - from) * 2) throw new Error('The model declares a tensor larger than its file.');
  }

  /** Product of sizes, which stand alone or packed together. */
  #sizes({ value, from, to }: { value: number; from: number; to: number }): number {
    if (from === to) return value;
    let product = 1;
    for (let at = from; at < to;) {
      const size = varint(this.#bytes, at, to);
      product *= size.value;
      at = size.next;
    }
    return product;
  }
}
