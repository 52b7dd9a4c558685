"""The links and buttons of a page: which of them buy, and which lead to a person."""
