"""Pre-trains the network on texts without annotation: two mistyped views of one text shall look alike."""

from __future__ import annotations

import random
from typing import Sequence, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from regimen_training.contrastive import found_partners, info_nce
from regimen_training.loop import Loss, Outcome, train
from regimen_training.runs import Run
from regimen_training.seeding import seed_everything

from .augmentation.augmenter import Augmenter
from .augmentation.noise import noisy
from .corpus import Request
from .encoding import Batch, Encoded, collate
from .network import UnderstandingNetwork
from .training import Corpus, Settings
from .unlabelled import unmarked

_TEMPERATURE = 0.07
_POOL = 8
#: Share of the texts drawn from those given rather than made from the corpus.
_GIVEN = 0.3


class TextVectors(nn.Module):
    """A network with a projection of its mean token to one vector a text; the projection is thrown away afterwards."""

    def __init__(self, network: UnderstandingNetwork) -> None:
        super().__init__()
        self.network = network
        width = network.settings.width
        self.projection = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, width))

    def forward(self, batch: Batch) -> Tensor:
        """One vector of unit length a text."""
        tokens = self.network.encoded(self.network.embedded(batch.ids), batch.mask)
        present = batch.mask.to(torch.float32).unsqueeze(2)
        mean = (tokens * present).sum(dim=1) / present.sum(dim=1).clamp(min=1.0)
        return functional.normalize(self.projection(mean), dim=1)


class ViewSource:
    """Draws texts and shows each twice, with different slips of the keyboard and different hints."""

    def __init__(self, corpus: Corpus, texts: Sequence[Request], settings: Settings) -> None:
        self._augmenter = Augmenter(corpus.seeds, corpus.bank, settings.augmentation, settings.seed)
        self._texts = list(texts)
        self._encoder = corpus.encoder
        self._settings = settings
        self._rng = random.Random(settings.seed + 1)
        self._ready: list[list[Request]] = []

    def next(self) -> tuple[Batch, Batch]:
        """Two views of every text of a batch; texts of like length stand together, which also makes them harder."""
        if not self._ready:
            size = self._settings.batch
            drawn = [self._drawn() for _ in range(size * _POOL)]
            drawn.sort(key=lambda request: len(request.text))
            self._ready = [drawn[at : at + size] for at in range(0, len(drawn), size)]
            self._rng.shuffle(self._ready)
        texts = self._ready.pop()
        return self.views(texts), self.views(texts)

    def views(self, texts: Sequence[Request]) -> Batch:
        """One view of each text."""
        return collate([self._view(request) for request in texts])

    def _drawn(self) -> Request:
        if self._texts and self._rng.random() < _GIVEN:
            return self._rng.choice(self._texts)
        while True:
            request = unmarked(self._augmenter.draw())
            if request.text.strip():
                return request

    def _view(self, request: Request) -> Encoded:
        augmentation = self._settings.augmentation
        mistyped = noisy(request, self._rng, augmentation.typos, augmentation.marks)
        return self._encoder.encode(mistyped, self._settings.hidden_phrases, self._rng)


def pretrain(corpus: Corpus, texts: Sequence[Request], settings: Settings, run: Run | None = None) -> Outcome:
    """Trains a new network to know a text again; its heads stay untrained. The score is the share of development
    texts whose second view is nearest to their first."""
    seed_everything(settings.seed)
    vectors = TextVectors(UnderstandingNetwork(settings.network, corpus.labels))
    source = ViewSource(corpus, texts, settings)
    held_out = [unmarked(request) for request in corpus.dev]
    pair = (source.views(held_out), source.views(held_out))

    def next_loss(current: nn.Module) -> Loss:
        first, second = source.next()
        chance = torch.get_rng_state()

        def loss() -> Tensor:
            torch.set_rng_state(chance)
            return info_nce(current(first), current(second), _TEMPERATURE)

        return loss

    def score(current: nn.Module) -> dict[str, float]:
        current.eval()
        with torch.no_grad():
            found = found_partners(current(pair[0]), current(pair[1]))
        return {"score": round(found, 5)}

    outcome = train(vectors, next_loss, score, settings.loop, run)
    outcome.network = cast(TextVectors, outcome.network).network
    return outcome
