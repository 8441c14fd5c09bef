"""Training machinery shared by every model of Regimen: nothing in here knows what a model is about."""
