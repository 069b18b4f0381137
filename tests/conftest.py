"""How hypothesis looks for examples: the same ones at every run, so that nothing fails by chance.

``pytest --hypothesis-profile=random`` looks for new ones and keeps those that fail.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.register_profile("random", derandomize=False, deadline=None, print_blob=True)
settings.load_profile("steady")
