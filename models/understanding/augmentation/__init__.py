"""Makes many training requests out of few hand-written ones, keeping every annotation right."""
