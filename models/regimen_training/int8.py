"""Dynamic int8: constant weights become int8 per channel, activations are quantised as they come.

Every `MatMul` with a constant matrix becomes `DynamicQuantizeLinear` and `MatMulInteger`; embedding tables are stored
as int8 with one scale a row. The arithmetic is that of ONNX's operator definitions; runtimes fuse it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

#: Largest weight. 7 bits: on processors without VNNI, products of 8 and 8 bits can overflow 16 when summed in pairs.
_LARGEST = 63
_LARGEST_IN_TABLE = 127
_SMALLEST_WEIGHTS = 1024


@dataclass(frozen=True)
class Rewritten:
    """The int8 model, and how many products and tables were rewritten."""

    model: onnx.ModelProto
    products: int
    tables: int


def to_int8(model: onnx.ModelProto) -> Rewritten:
    """Rewrites a copy of the model; what is too small to gain anything stays as it is."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in copy.graph.initializer}
    rewriter = _Rewriter(weights)
    for node in list(copy.graph.node):
        rewriter.add(node)
    del copy.graph.node[:]
    copy.graph.node.extend(rewriter.nodes)
    used = {name for node in copy.graph.node for name in node.input}
    kept = [tensor for tensor in copy.graph.initializer if tensor.name in used]
    del copy.graph.initializer[:]
    copy.graph.initializer.extend([*kept, *rewriter.made])
    del copy.graph.value_info[:]
    onnx.checker.check_model(copy)
    return Rewritten(copy, rewriter.products, rewriter.tables)


def quantise_columns(matrix: NDArray[numpy.float32]) -> tuple[NDArray[numpy.int8], NDArray[numpy.float32]]:
    """int8 matrix and one scale a column, symmetric about zero."""
    scales = numpy.maximum(numpy.abs(matrix).max(axis=0) / _LARGEST, 1e-12).astype(numpy.float32)
    return numpy.round(matrix / scales).astype(numpy.int8), scales


def quantise_rows(table: NDArray[numpy.float32]) -> tuple[NDArray[numpy.int8], NDArray[numpy.float32]]:
    """int8 table and one scale a row [rows, 1], symmetric about zero."""
    peaks = numpy.abs(table).max(axis=1, keepdims=True)
    scales = numpy.maximum(peaks / _LARGEST_IN_TABLE, 1e-12).astype(numpy.float32)
    return numpy.round(table / scales).astype(numpy.int8), scales


class _Rewriter:
    def __init__(self, weights: dict[str, NDArray[numpy.float32]]) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.made: list[onnx.TensorProto] = []
        self.products = 0
        self.tables = 0
        self._weights = weights
        self._quantised: dict[str, tuple[str, str, str]] = {}

    def add(self, node: onnx.NodeProto) -> None:
        """Takes over a node, rewritten where that pays."""
        constant = self._weights.get(node.input[1]) if node.op_type == "MatMul" else None
        table = self._weights.get(node.input[0]) if node.op_type == "Gather" else None
        if constant is not None and constant.ndim == 2 and constant.size >= _SMALLEST_WEIGHTS:
            self._product(node, constant)
        elif table is not None and table.ndim == 2 and table.size >= _SMALLEST_WEIGHTS and table.dtype == numpy.float32:
            self._table(node, table)
        else:
            self.nodes.append(node)

    def _product(self, node: onnx.NodeProto, weight: NDArray[numpy.float32]) -> None:
        self.products += 1
        name, output = f"int8_{self.products}", node.output[0]
        value, scale, zero = self._activation(node.input[0])
        integers, scales = quantise_columns(weight)
        self._constant(f"{name}_weight", integers)
        self._constant(f"{name}_scales", scales)
        self._node("MatMulInteger", [value, f"{name}_weight", zero], f"{name}_sum")
        self._node("Cast", [f"{name}_sum"], f"{name}_float", to=TensorProto.FLOAT)
        self._node("Mul", [scale, f"{name}_scales"], f"{name}_scale")
        self._node("Mul", [f"{name}_float", f"{name}_scale"], output)

    def _activation(self, source: str) -> tuple[str, str, str]:
        """Quantises a value once, however many products take it."""
        if source not in self._quantised:
            name = f"int8_input_{len(self._quantised)}"
            names = (f"{name}_value", f"{name}_scale", f"{name}_zero")
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [source], list(names), name=name))
            self._quantised[source] = names
        return self._quantised[source]

    def _table(self, node: onnx.NodeProto, table: NDArray[numpy.float32]) -> None:
        self.tables += 1
        name = f"int8_table_{self.tables}"
        integers, scales = quantise_rows(table)
        self._constant(f"{name}_rows", integers)
        self._constant(f"{name}_scales", scales)
        self._node("Gather", [f"{name}_rows", node.input[1]], f"{name}_found", axis=0)
        self._node("Gather", [f"{name}_scales", node.input[1]], f"{name}_scale", axis=0)
        self._node("Cast", [f"{name}_found"], f"{name}_float", to=TensorProto.FLOAT)
        self._node("Mul", [f"{name}_float", f"{name}_scale"], node.output[0])

    def _constant(self, name: str, values: NDArray[numpy.generic]) -> None:
        self.made.append(numpy_helper.from_array(values, name))

    def _node(self, kind: str, inputs: list[str], output: str, **attributes: int) -> None:
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
