"""Runs an exported file with numpy alone, by ONNX's operator definitions.

Debian has no ONNX runtime for Python; this one is slow and small, and enough to compare the int8 file with the network
it came from before Node does the same with the real runtime.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

_DTYPES = {
    TensorProto.FLOAT: numpy.float32,
    TensorProto.INT64: numpy.int64,
    TensorProto.INT32: numpy.int32,
    TensorProto.BOOL: numpy.bool_,
}


class NumpyRuntime:
    """Holds a model and evaluates its nodes one after the other."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._nodes = list(model.graph.node)
        self._constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
        self._outputs = [output.name for output in model.graph.output]
        unknown = {node.op_type for node in self._nodes} - set(_OPERATORS) - {"DynamicQuantizeLinear"}
        if unknown:
            raise NotImplementedError(f"These operators are not known here: {sorted(unknown)}")

    def run(self, inputs: Mapping[str, Any]) -> list[Any]:
        """The model's outputs, in its order."""
        values: dict[str, Any] = {"": None, **self._constants, **inputs}
        for node in self._nodes:
            given = [values[name] for name in node.input]
            if node.op_type == "DynamicQuantizeLinear":
                values.update(zip(node.output, dynamic_quantize(given[0])))
                continue
            attributes = {a.name: helper.get_attribute_value(a) for a in node.attribute}
            values[node.output[0]] = _OPERATORS[node.op_type](given, attributes)
        return [values[name] for name in self._outputs]


def dynamic_quantize(values: Any) -> tuple[Any, Any, Any]:
    """uint8 values, scale and zero point, as ONNX defines DynamicQuantizeLinear."""
    lowest, highest = min(0.0, float(values.min())), max(0.0, float(values.max()))
    scale = numpy.float32(max((highest - lowest) / 255.0, 1e-12))
    zero = numpy.uint8(numpy.clip(numpy.rint(-lowest / scale), 0, 255))
    quantised = numpy.clip(numpy.rint(values / scale) + zero, 0, 255).astype(numpy.uint8)
    return quantised, scale, zero


def _axes(given: list[Any], attributes: Mapping[str, Any]) -> tuple[int, ...] | None:
    if "axes" in attributes:
        return tuple(attributes["axes"])
    return tuple(int(axis) for axis in given[1]) if len(given) > 1 and given[1] is not None else None


def _reduce(by: Callable[..., Any]) -> Callable[[list[Any], Mapping[str, Any]], Any]:
    def reduced(given: list[Any], attributes: Mapping[str, Any]) -> Any:
        return by(given[0], axis=_axes(given, attributes), keepdims=bool(attributes.get("keepdims", 1)))

    return reduced


def _softmax(given: list[Any], attributes: Mapping[str, Any]) -> Any:
    axis = attributes.get("axis", -1)
    raised = numpy.exp(given[0] - given[0].max(axis=axis, keepdims=True))
    return raised / raised.sum(axis=axis, keepdims=True)


def _reshape(given: list[Any], attributes: Mapping[str, Any]) -> Any:
    shape = [given[0].shape[at] if size == 0 else int(size) for at, size in enumerate(given[1])]
    return given[0].reshape(shape)


def _unsqueeze(given: list[Any], attributes: Mapping[str, Any]) -> Any:
    values = numpy.asarray(given[0])
    for axis in sorted(_axes(given, attributes) or ()):
        values = numpy.expand_dims(values, axis)
    return values


def _gemm(given: list[Any], attributes: Mapping[str, Any]) -> Any:
    left = given[0].T if attributes.get("transA") else given[0]
    right = given[1].T if attributes.get("transB") else given[1]
    product = attributes.get("alpha", 1.0) * (left @ right)
    return (product + attributes.get("beta", 1.0) * given[2] if len(given) > 2 else product).astype(numpy.float32)


def _integer_product(given: list[Any], attributes: Mapping[str, Any]) -> Any:
    left = given[0].astype(numpy.int32) - numpy.int32(given[2])
    # Exact: every sum stays far below 2^53.
    return (left.astype(numpy.float64) @ given[1].astype(numpy.float64)).astype(numpy.int32)


_Operator = Callable[[list[Any], Mapping[str, Any]], Any]
_OPERATORS: dict[str, _Operator] = {
    "Add": lambda given, _: given[0] + given[1],
    "Cast": lambda given, attributes: numpy.asarray(given[0]).astype(_DTYPES[attributes["to"]]),
    "Clip": lambda given, _: numpy.clip(given[0], *(list(given[1:]) + [None, None])[:2]),
    "Concat": lambda given, attributes: numpy.concatenate(given, axis=attributes["axis"]),
    "Constant": lambda _, attributes: numpy_helper.to_array(attributes["value"]),
    "ConstantOfShape": lambda given, attributes: numpy.full(
        [int(size) for size in given[0]], numpy_helper.to_array(attributes["value"])[0]
    ),
    "Div": lambda given, _: given[0] / given[1] if given[0].dtype.kind == "f" else given[0] // given[1],
    "Equal": lambda given, _: given[0] == given[1],
    "Gather": lambda given, attributes: numpy.take(given[0], given[1], axis=attributes.get("axis", 0)),
    "Gemm": _gemm,
    "Identity": lambda given, _: given[0],
    "MatMul": lambda given, _: given[0] @ given[1],
    "MatMulInteger": _integer_product,
    "Mul": lambda given, _: given[0] * given[1],
    "Not": lambda given, _: numpy.logical_not(given[0]),
    "Pow": lambda given, _: given[0] ** given[1],
    "Range": lambda given, _: numpy.arange(given[0], given[1], given[2]),
    "ReduceMax": _reduce(numpy.max),
    "ReduceMean": _reduce(numpy.mean),
    "ReduceSum": _reduce(numpy.sum),
    "Relu": lambda given, _: numpy.maximum(given[0], 0),
    "Reshape": _reshape,
    "Shape": lambda given, _: numpy.array(given[0].shape, dtype=numpy.int64),
    "Softmax": _softmax,
    "Sqrt": lambda given, _: numpy.sqrt(given[0]),
    "Sub": lambda given, _: given[0] - given[1],
    "Transpose": lambda given, attributes: numpy.transpose(given[0], attributes["perm"]),
    "Unsqueeze": _unsqueeze,
}
