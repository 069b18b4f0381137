"""The output formats: one module and one line each."""
