"""Word templates: which there are, which one is chosen and why, what they may use, what is wrong in one.

:func:`check_template` and :func:`vocabulary` live in modules of their own, which a plain build does not need.
"""

from drafter.render.templates.find import Choice, Template, built_in_folder, choose, list_templates

__all__ = ["Choice", "Template", "built_in_folder", "choose", "list_templates"]
