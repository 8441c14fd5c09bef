"""The int8 rewrite against the float32 network it came from."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy
import torch

from regimen_training.int8 import quantise_columns, to_int8
from regimen_training.numpy_runtime import NumpyRuntime, dynamic_quantize
from regimen_training.onnx_export import export_onnx
from regimen_training.seeding import seed_everything
from understanding.encoding import collate
from understanding.network import NetworkSettings, UnderstandingNetwork
from understanding.training import load_corpus


class Int8Test(unittest.TestCase):
    """Same answers, a quarter of the bytes."""

    def test_columns_come_back_within_half_a_step(self) -> None:
        """Weights lose at most half a step of their column's scale."""
        matrix = numpy.random.default_rng(1).normal(size=(64, 16)).astype(numpy.float32)
        integers, scales = quantise_columns(matrix)
        self.assertLessEqual(float((numpy.abs(integers * scales - matrix) / scales).max()), 0.5001)
        self.assertLessEqual(int(numpy.abs(integers).max()), 63)

    def test_activations_keep_zero_exactly(self) -> None:
        """Zero is a value of its own, as ONNX asks."""
        values, scale, zero = dynamic_quantize(numpy.array([-1.0, 0.0, 2.0], dtype=numpy.float32))
        self.assertEqual((int(values[1]) - int(zero)) * float(scale), 0.0)

    def test_export_and_rewrite_agree_with_torch(self) -> None:
        """numpy runs the float32 export like torch, and int8 stays close and small."""
        seed_everything(3)
        corpus = load_corpus()
        network = UnderstandingNetwork(NetworkSettings(), corpus.labels).eval()
        batch = collate([corpus.encoder.encode(request) for request in corpus.dev[:6]])
        with tempfile.TemporaryDirectory() as folder, torch.no_grad():
            examples = {"ids": batch.ids.to(torch.int32), "mask": batch.mask.to(torch.int32)}
            axes = {name: {0: "batch", 1: "tokens"} for name in ("ids", "mask")}
            wide = export_onnx(network, examples, ("bio", "code", "intent"), axes, Path(folder) / "wide.onnx")
            wanted = [part.numpy() for part in network(batch.ids, batch.mask)]
        small = to_int8(wide)
        self.assertEqual((small.products, small.tables), (20, 1))
        inputs = {name: tensor.numpy() for name, tensor in examples.items()}
        for exact, near, torchs in zip(NumpyRuntime(wide).run(inputs), NumpyRuntime(small.model).run(inputs), wanted):
            self.assertLess(float(numpy.abs(exact - torchs).max()), 1e-3)
            self.assertLess(float(numpy.abs(near - torchs).max()), 0.06 * float(numpy.abs(torchs).max()) + 0.05)
        self.assertLess(small.model.ByteSize(), 0.32 * wide.ByteSize())


if __name__ == "__main__":
    unittest.main()
