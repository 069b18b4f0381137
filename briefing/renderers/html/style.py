"""How the page looks: on a wide screen, a phone, in the dark, on paper."""

from __future__ import annotations

COLOURS = """\
:root { --ink: #1c1e21; --quiet: #666b73; --paper: #fff; --side: #f6f6f3; --line: #d9d9d4;
  --title: #0a5fa8; --hit: #fff1b8; --money: #1a6b1f; --percent: #8c2f8c; --count: #9a4a00;
  --time: #00696b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e4e0; --quiet: #9a9fa6; --paper: #17191c;
  --side: #1e2124; --line: #3a3e43; --title: #6cb4f0; --hit: #5b4a00; --money: #7ccf80;
  --percent: #e09ae0; --count: #f0a860; --time: #66cfd1; } }
"""

RULES = """\
h1 { font-size: 1.55rem; line-height: 1.25; margin: 0 0 .2rem; text-wrap: balance; }
h2 { font-size: 1.05rem; color: var(--title); margin: 1.9rem 0 .5rem;
  border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; }
p { margin: 0 0 .6rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 .5rem; padding-left: 1.25rem; position: relative; }
li::before { content: "•"; position: absolute; left: .2rem; color: var(--quiet); }
.tasks > li::before { content: "☐"; left: 0; }
.quiet, .facts, .place, thead, footer { color: var(--quiet); }
.facts { font-size: .875rem; margin: .05rem 0 0; }
.facts b { font-weight: 500; color: var(--ink); }
.rest { color: var(--quiet); }
.place { font-size: .8rem; text-decoration: none; white-space: nowrap; }
a.place:hover, a.place:focus { text-decoration: underline; }
.loud { background: #b3261e; color: #fff; font-weight: 700; padding: .5rem .8rem; }
.loud .place { color: inherit; }
.money, .percent, .quantity { font-weight: 600; }
.money { color: var(--money); } .percent { color: var(--percent); }
.quantity, .ordinal { color: var(--count); }
.date, .duration { color: var(--time); }
.person { text-decoration: underline; text-decoration-color: var(--line);
  text-underline-offset: .18em; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0; font-weight: 400; }
tbody { border-top: 1px solid var(--line); }
tbody th { color: var(--quiet); }
footer { font-size: .875rem; margin-top: 2rem; border-top: 1px solid var(--line);
  padding-top: .6rem; }
"""

_PAGE = """\
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
body { margin: 0; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
main { padding: 1.2rem 1.1rem 2rem; max-width: 46rem; margin: 0 auto; overflow-wrap: anywhere; }
:target { background: var(--hit); outline: .25rem solid var(--hit); }
#source { background: var(--side); padding: .1rem 1.1rem 2rem; overflow-wrap: anywhere; }
#source > * { max-width: 46rem; margin-left: auto; margin-right: auto; }
#source p { padding-left: 2.4rem; position: relative; }
#source p > .place { position: absolute; left: 0; top: .15rem; }
#source a.told { color: inherit; text-decoration: none; }
#source a.told:hover, #source a.told:focus { text-decoration: underline; }
#source .out { color: var(--quiet); }
#source .headline { font-weight: 700; }
@media (min-width: 62rem) { .page { display: grid; grid-template-columns: 1fr 1fr; }
  main { padding: 1.8rem 2.2rem 3rem; margin: 0 0 0 auto; }
  #source { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: .1rem 2.2rem; }
  #source > * { margin-left: 0; } }
@media print { :root { --ink: #000; --quiet: #555; --paper: #fff; --side: #fff; --line: #bbb;
  --title: #000; --hit: transparent; --money: #000; --percent: #000; --count: #000;
  --time: #000; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; } #source { break-before: page; } }
"""

STYLE = COLOURS + RULES + _PAGE
# The style of a briefing inside of another page, for nothing but the element that it stands in.
INSIDE = f"@scope {{\n{COLOURS.replace(':root', ':scope')}{RULES}}}\n"
