"""YAML text to plain data, each value with its file, line and column."""

from plainsight.source.document import Document, Fault, FaultKind, Mark, Path
from plainsight.source.folder import policy_files, read_file, read_folder
from plainsight.source.reader import read

__all__ = ["Document", "Fault", "FaultKind", "Mark", "Path", "policy_files", "read", "read_file", "read_folder"]
