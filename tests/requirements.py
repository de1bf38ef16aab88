"""Print what the tests need, from the ``dev`` group of pyproject.toml, one requirement a line."""

import tomllib
from pathlib import Path

pyproject = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
print("\n".join(f"'{requirement}'" for requirement in pyproject["dependency-groups"]["dev"]))
