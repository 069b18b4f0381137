"""What stands in a source beside its words: marks of Markdown and HTML, signs that were broken."""
