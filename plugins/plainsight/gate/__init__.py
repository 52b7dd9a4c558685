"""What customers see at two revisions, compared: no merge hides a policy."""
