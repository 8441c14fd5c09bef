"""Proposing: a small transformer that says which sessions suit a person, P(a|X), from plans the optimiser solved."""
