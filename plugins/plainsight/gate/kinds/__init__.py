"""Every kind of change, one module each: its manual page, examples, and the terms that it judges."""
