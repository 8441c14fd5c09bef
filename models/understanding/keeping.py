"""Keeps a trained network in its run's folder, so that it can learn on; the product never reads this file."""

from __future__ import annotations

from pathlib import Path
from typing import Sequence

import torch

from .labels import Labels
from .network import NetworkSettings, UnderstandingNetwork

_NAME = "network.pt"


class UnlikeNetworks(ValueError):
    """Networks that cannot answer together; the message names their runs."""


def keep_network(network: UnderstandingNetwork, labels: Labels, folder: Path) -> None:
    """Writes weights, sizes and labels."""
    content = {"state": network.state_dict(), "settings": network.settings.as_json(), "spans": list(labels.spans)}
    torch.save(content, folder / _NAME)


def kept_network(folder: Path) -> tuple[UnderstandingNetwork, Labels]:
    """Reads them again; raises `FileNotFoundError` where the run was made on another machine."""
    if not (folder / _NAME).exists():
        raise FileNotFoundError(f"Run {folder.name} holds no weights here: train it first.")
    content = torch.load(folder / _NAME)
    labels = Labels(tuple(content["spans"]))
    network = UnderstandingNetwork(NetworkSettings(**content["settings"]), labels)
    network.load_state_dict(content["state"])
    return network, labels


def kept_members(folders: Sequence[Path]) -> tuple[list[UnderstandingNetwork], Labels]:
    """Reads several that answer together; raises `UnlikeNetworks` where they do not name the same things."""
    kept = [kept_network(folder) for folder in folders]
    labels = kept[0][1]
    for folder, (_, others) in zip(folders, kept):
        if others != labels:
            raise UnlikeNetworks(f"Run {folder.name} has other labels than {folders[0].name}: train both on the same data.")
    return [network for network, _ in kept], labels
