"""The network: bags of hashed n-grams, a small transformer, and heads for spans, codes and intent."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from .corpus import INTENTS
from .features import BUCKETS
from .labels import Labels

_FARTHEST = 16
_FAR_BELOW = -1e4


@dataclass(frozen=True)
class NetworkSettings:
    """Sizes of the network, and what is hidden from it in training only: numbers inside (`dropout`), whole tokens
    (`word_dropout`), and single n-grams of a token (`ngram_dropout`)."""

    width: int = 128
    layers: int = 3
    heads: int = 4
    inner: int = 256
    dropout: float = 0.15
    word_dropout: float = 0.1
    ngram_dropout: float = 0.2
    buckets: int = BUCKETS

    def as_json(self) -> dict[str, Any]:
        """The settings as plain values."""
        return asdict(self)


class Attention(nn.Module):
    """Self-attention that knows how far apart two tokens stand (a learned bias per distance up to 16)."""

    def __init__(self, settings: NetworkSettings) -> None:
        super().__init__()
        self.heads = settings.heads
        self.size = settings.width // settings.heads
        self.query = nn.Linear(settings.width, settings.width)
        self.key = nn.Linear(settings.width, settings.width)
        self.value = nn.Linear(settings.width, settings.width)
        self.out = nn.Linear(settings.width, settings.width)
        self.distance = nn.Parameter(torch.zeros(2 * _FARTHEST + 1, settings.heads))

    def forward(self, tokens: Tensor, hidden: Tensor, apart: Tensor) -> Tensor:
        """`hidden` is a large negative number where there is no token; `apart` holds places in the distance table."""
        batch, length = tokens.shape[0], tokens.shape[1]

        def split(part: Tensor) -> Tensor:
            return part.view(batch, length, self.heads, self.size).transpose(1, 2)

        query, key, value = split(self.query(tokens)), split(self.key(tokens)), split(self.value(tokens))
        scores = query @ key.transpose(2, 3) / math.sqrt(self.size)
        scores = scores + self.distance[apart].permute(2, 0, 1).unsqueeze(0) + hidden
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

    def forward(self, tokens: Tensor, hidden: Tensor, apart: Tensor) -> Tensor:
        """One step of the transformer."""
        tokens = tokens + self.dropout(self.attention(self.before_attention(tokens), hidden, apart))
        return tokens + self.dropout(self.narrow(functional.relu(self.widen(self.before_inner(tokens)))))


class UnderstandingNetwork(nn.Module):
    """ids [batch, tokens, 24] and mask [batch, tokens] to logits of span labels, codes and intent."""

    def __init__(self, settings: NetworkSettings, labels: Labels) -> None:
        super().__init__()
        self.settings = settings
        self.embedding = nn.Embedding(settings.buckets, settings.width, padding_idx=0)
        # Small beside `common`: an n-gram never met in training must say nothing rather than something random.
        nn.init.normal_(self.embedding.weight, std=0.05)
        with torch.no_grad():
            self.embedding.weight[0].zero_()
        self.common = nn.Parameter(torch.randn(settings.width) * 0.1)
        self.dropout = nn.Dropout(settings.dropout)
        self.layers = nn.ModuleList(Layer(settings) for _ in range(settings.layers))
        self.last = nn.LayerNorm(settings.width)
        self.bio = nn.Linear(settings.width, len(labels.bio))
        self.code = nn.Linear(settings.width, len(labels.codes))
        self.intent_inner = nn.Linear(2 * settings.width, settings.width)
        self.intent = nn.Linear(settings.width, len(INTENTS))

    def embedded(self, ids: Tensor) -> Tensor:
        """Sum of each token's n-gram vectors over the root of their number, and a vector common to all; padding (id 0)
        counts for nothing."""
        if self.training and self.settings.ngram_dropout > 0:
            ids = ids * (torch.rand(ids.shape) >= self.settings.ngram_dropout)
        count = (ids != 0).sum(dim=2, keepdim=True).clamp(min=1).to(torch.float32).sqrt()
        if torch.onnx.is_in_onnx_export():
            return self.embedding(ids).sum(dim=2) / count + self.common
        flat = ids.reshape(-1, ids.shape[2])
        summed = functional.embedding_bag(flat, self.embedding.weight, mode="sum", padding_idx=0)
        return summed.view(ids.shape[0], ids.shape[1], -1) / count + self.common

    def encoded(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """Token vectors after the last layer."""
        present = mask.to(torch.float32)
        if self.training and self.settings.word_dropout > 0:
            kept = torch.rand_like(present) >= self.settings.word_dropout
            embedded = self.common + (embedded - self.common) * kept.unsqueeze(2)
        hidden = ((1.0 - present) * _FAR_BELOW).unsqueeze(1).unsqueeze(1)
        places = torch.arange(mask.shape[1])
        apart = (places.unsqueeze(0) - places.unsqueeze(1)).clamp(-_FARTHEST, _FARTHEST) + _FARTHEST
        tokens = self.dropout(embedded)
        for layer in self.layers:
            tokens = layer(tokens, hidden, apart)
        return self.last(tokens)

    def heads(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of span labels, codes and intent from the encoded tokens."""
        present = mask.to(torch.float32).unsqueeze(2)
        mean = (tokens * present).sum(dim=1) / present.sum(dim=1).clamp(min=1.0)
        most = (tokens + (1.0 - present) * _FAR_BELOW).amax(dim=1)
        inner = functional.relu(self.intent_inner(torch.cat([mean, most], dim=1)))
        return self.bio(tokens), self.code(tokens), self.intent(self.dropout(inner))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Everything at once, as the exported file does it."""
        return self.heads(self.encoded(self.embedded(ids), mask), mask)
