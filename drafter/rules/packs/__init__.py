"""The rules, one YAML file each, in layers: ``base``, a language, an organ, an organ with a language."""
