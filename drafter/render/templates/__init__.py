"""Word templates: which there are, which one is chosen and why, what they may use, what is wrong in one."""

from drafter.render.templates.check import Fault, check_template
from drafter.render.templates.find import Choice, Template, built_in_folder, choose, list_templates
from drafter.render.templates.vocabulary import Name, vocabulary

__all__ = [
    "Choice",
    "Fault",
    "Name",
    "Template",
    "built_in_folder",
    "check_template",
    "choose",
    "list_templates",
    "vocabulary",
]
