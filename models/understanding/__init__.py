"""The request understander: finds in a person's words what the planner needs, in English and Chinese."""
