"""Scripts that make a shell complete the command: options, their values, files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from briefing.cli.catalogue import Entry, entries

BASH = """\
# briefing --completion bash: eval this, or save it in ~/.local/share/bash-completion/completions.
_briefing() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
    COMPREPLY=()
    if [[ $word == "=" ]]; then
        word=""
    elif [[ $before == "=" ]]; then
        before="${{COMP_WORDS[COMP_CWORD-2]}}"
    fi
    case "$before" in
{cases}
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "{flags}" -- "$word"))
    else
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -F _briefing briefing
"""
ZSH = """\
#compdef briefing
# briefing --completion zsh: eval this, or save it as _briefing in a folder of $fpath.
_briefing() {{
    _arguments -s -S \\
{lines}
        '*:source:_files'
}}
if [ "${{funcstack[1]}}" = "_briefing" ]; then
    _briefing "$@"
else
    (( $+functions[compdef] )) || {{ autoload -U compinit && compinit; }}
    compdef _briefing briefing
fi
"""
FISH = """\
# briefing --completion fish: source this, or save it in ~/.config/fish/completions/briefing.fish.
{lines}
"""


def completion(ctx: Any, shell: str) -> str:  # noqa: ANN401 - typer's context
    """The script for that shell; raises KeyError where there is none."""
    return SCRIPTS[shell](entries(ctx))


def _bash(options: Sequence[Entry]) -> str:
    flags = " ".join(flag for entry in options for flag in (*entry.flags, *entry.off))
    return BASH.format(cases="\n".join(filter(None, map(_case, options))), flags=flags)


def _case(entry: Entry) -> str:
    """What follows an option that takes a value."""
    if entry.kind == "flag":
        return ""
    words = f'-W "{" ".join(entry.values)}"' if entry.values else "-f" if entry.files else ""
    reply = f'COMPREPLY=($(compgen {words} -- "$word"))' if words else ":"
    names = " compopt -o filenames 2>/dev/null;" if entry.files else ""
    return f"        {'|'.join(entry.flags)}){names} {reply}; return ;;"


def _zsh(options: Sequence[Entry]) -> str:
    lines = []
    for entry in options:
        flags = (*entry.flags, *entry.off)
        others = "*" if entry.many else f"({' '.join(flags)})" if len(flags) > 1 else ""
        for flag in flags:
            sign = "" if entry.kind == "flag" else "=" if flag.startswith("--") else "+"
            spec = f"{others}{flag}{sign}[{_bracketed(entry.words)}]{_takes(entry)}"
            lines.append(f"        '{spec}' \\")
    return ZSH.format(lines="\n".join(lines))


def _takes(entry: Entry) -> str:
    """What zsh offers for the value of an option."""
    if entry.kind == "flag":
        return ""
    offered = f"({' '.join(entry.values)})" if entry.values else "_files" if entry.files else " "
    return f":{entry.metavar.lower()}:{offered}"


def _bracketed(words: str) -> str:
    """Words inside brackets and single quotes of zsh."""
    for sign in "\\[]:":
        words = words.replace(sign, f"\\{sign}")
    return words.replace("'", "'\\''")


def _fish(options: Sequence[Entry]) -> str:
    return FISH.format(lines="\n".join(line for entry in options for line in _fished(entry)))


def _fished(entry: Entry) -> Sequence[str]:
    words = entry.words.replace("\\", "\\\\").replace("'", "\\'")
    flags = " ".join(f"-{'l' if f[:2] == '--' else 's'} {f.lstrip('-')}" for f in entry.flags)
    takes = "" if entry.kind == "flag" else " -r" if entry.files else " -x"
    takes += f" -a '{' '.join(entry.values)}'" if entry.values else ""
    off = [f"complete -c briefing -l {flag.lstrip('-')} -d 'Not: {words}'" for flag in entry.off]
    return [f"complete -c briefing {flags}{takes} -d '{words}'", *off]


SCRIPTS: dict[str, Callable[[Sequence[Entry]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
