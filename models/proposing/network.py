"""The network: bags of words, a small causal transformer without places, and a head for each part of a session."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from .words import Vocabulary

_FAR_BELOW = -1e4


@dataclass(frozen=True)
class NetworkSettings:
    """Sizes, and what is hidden in training only: numbers inside (`dropout`) and whole tokens (`token_dropout`)."""

    width: int = 80
    layers: int = 2
    heads: int = 4
    inner: int = 160
    dropout: float = 0.25
    token_dropout: float = 0.15

    def as_json(self) -> dict[str, Any]:
        """The settings as plain values."""
        return asdict(self)


class Attention(nn.Module):
    """Self-attention that looks back only. Neither what is told of a person nor a week's sessions have an order."""

    def __init__(self, settings: NetworkSettings) -> None:
        super().__init__()
        self.heads = settings.heads
        self.size = settings.width // settings.heads
        self.query = nn.Linear(settings.width, settings.width)
        self.key = nn.Linear(settings.width, settings.width)
        self.value = nn.Linear(settings.width, settings.width)
        self.out = nn.Linear(settings.width, settings.width)

    def forward(self, tokens: Tensor, hidden: Tensor) -> Tensor:
        """`hidden` is a large negative number where a token must not look."""
        batch, length = tokens.shape[0], tokens.shape[1]

        def split(part: Tensor) -> Tensor:
            return part.view(batch, length, self.heads, self.size).transpose(1, 2)

        query, key, value = split(self.query(tokens)), split(self.key(tokens)), split(self.value(tokens))
        scores = query @ key.transpose(2, 3) / math.sqrt(self.size) + hidden
        mixed = (scores.softmax(dim=-1) @ value).transpose(1, 2).reshape(batch, length, self.heads * self.size)
        return self.out(mixed)


class Layer(nn.Module):
    """Attention and a feed-forward part, each after a normalisation and beside a shortcut."""

    def __init__(self, settings: NetworkSettings) -> None:
        super().__init__()
        self.before_attention = nn.LayerNorm(settings.width)
        self.attention = Attention(settings)
        self.before_inner = nn.LayerNorm(settings.width)
        self.widen = nn.Linear(settings.width, settings.inner)
        self.narrow = nn.Linear(settings.inner, settings.width)
        self.dropout = nn.Dropout(settings.dropout)

    def forward(self, tokens: Tensor, hidden: Tensor) -> Tensor:
        """One step of the transformer."""
        tokens = tokens + self.dropout(self.attention(self.before_attention(tokens), hidden))
        return tokens + self.dropout(self.narrow(functional.relu(self.widen(self.before_inner(tokens)))))


class ProposingNetwork(nn.Module):
    """ids [batch, tokens, 5] and mask [batch, tokens] to logits of the next session's template, minutes, band and day."""

    def __init__(self, settings: NetworkSettings, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.settings = settings
        self.embedding = nn.Embedding(len(vocabulary.words), settings.width, padding_idx=0)
        nn.init.normal_(self.embedding.weight, std=0.1)
        with torch.no_grad():
            self.embedding.weight[0].zero_()
        self.dropout = nn.Dropout(settings.dropout)
        self.layers = nn.ModuleList(Layer(settings) for _ in range(settings.layers))
        self.last = nn.LayerNorm(settings.width)
        self.template = nn.Linear(settings.width, len(vocabulary.templates))
        self.minutes = nn.Linear(settings.width, len(vocabulary.minutes))
        self.band = nn.Linear(settings.width, len(vocabulary.bands))
        self.day = nn.Linear(settings.width, len(vocabulary.days))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """What comes after each token; only tokens from the plan token on are asked."""
        present = mask.to(torch.float32)
        tokens = self.embedding(ids).sum(dim=2)
        if self.training and self.settings.token_dropout > 0:
            tokens = tokens * (torch.rand_like(present) >= self.settings.token_dropout).unsqueeze(2)
        places = torch.arange(mask.shape[1])
        later = (places.unsqueeze(0) - places.unsqueeze(1)).clamp(0, 1).to(torch.float32)
        hidden = (later.unsqueeze(0) + (1.0 - present).unsqueeze(1)) * _FAR_BELOW
        hidden = hidden.unsqueeze(1)
        tokens = self.dropout(tokens)
        for layer in self.layers:
            tokens = layer(tokens, hidden)
        tokens = self.last(tokens)
        return self.template(tokens), self.minutes(tokens), self.band(tokens), self.day(tokens)
