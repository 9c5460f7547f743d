"""Addresses of servers as they may be shown and written down."""

from urllib.parse import urlsplit


def without_secrets(url: str) -> str:
    """The URL without user name, password, query and fragment. Raises ValueError for what is none."""
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()
