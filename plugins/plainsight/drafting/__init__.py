"""A draft of policy files from an existing policy text: what was recognised, on what words it rests, what was not."""

from plainsight.drafting.draft import Draft, draft_policy
from plainsight.drafting.language import LOCALES, guess_locale
from plainsight.drafting.passages import Passage, read_passages
from plainsight.drafting.writing import written

__all__ = ["LOCALES", "Draft", "Passage", "draft_policy", "guess_locale", "read_passages", "written"]
