"""Writes a torch network as an ONNX file with free batch and token axes."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Mapping, Sequence

import onnx
import torch
from torch import nn

OPSET = 14


def export_onnx(
    network: nn.Module,
    examples: Mapping[str, torch.Tensor],
    outputs: Sequence[str],
    free_axes: Mapping[str, Mapping[int, str]],
    path: Path,
) -> onnx.ModelProto:
    """Exports in evaluation mode; `examples` names the inputs in order, with tensors of the right type."""
    network.eval()
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tuple(examples.values()),
            str(path),
            input_names=list(examples),
            output_names=list(outputs),
            dynamic_axes={name: dict(axes) for name, axes in free_axes.items()},
            opset_version=OPSET,
            do_constant_folding=True,
        )
    model = onnx.load(str(path))
    onnx.checker.check_model(model)
    return model
