"""Plainsight: policy YAML in, a policy site out whose rules are proven to be seen before purchase."""

__version__ = "0.1.0"
