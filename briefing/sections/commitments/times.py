"""Expressions of time, by what they may tell of when something is due."""

from __future__ import annotations

import re

from briefing.patterns import Pattern

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust"
    r"|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
NUMBER = (
    r"(?:(?:another\s|a\sfurther\s|an\sadditional\s)?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|sixty|ninety|several|few|a\sfew|couple\sof|a\scouple\sof|a|an|one)(?:\s\(\d{1,3}\))?)"
)
LENGTH = (
    r"(?:(?:working\s|business\s|calendar\s)?(?:hours?|days?)|weeks?|months?|years?|quarters?"
    r"|decades?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DASH = r"\s?[-–—]\s?"
DATE = rf"""(?:
    (?:the\sweek\s(?:of|beginning)\s)?(?:{WEEKDAY},?\s(?:the\s)?)?{DAY}(?:(?:{DASH}|\s(?:to
        |and)\s){DAY})?\s(?:of\s)?{MONTH}\b(?:,?\s\d{{4}})?   # 8 to 9 September 2010
  | (?:{WEEKDAY},?\s)?{MONTH}\s{DAY}(?:(?:{DASH}|\s(?:to
        |and)\s){DAY})?\b(?:,?\s\d{{4}})?            # June 24-26, 2025
  | {MONTH},?\s(?:of\s)?(?:19|20)\d\d                                              # March 2027
  | (?:the\s)?(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s(?:quarter|half)
        (?:\sof)?\s(?:(?:the\s)?(?:(?:fiscal|financial)\s(?:year\s)?)?(?:19|20)\d\d|(?:the|this
        |next)\syear)
  | (?:the\s)?(?:first|second|third|fourth|last|final)\s(?:week|day|part|weekend|ten\sdays)\sof\s
        (?:the\s(?:month|year)|(?:this|next)\s(?:month|year)|{MONTH}(?:,?\s(?:19|20)\d\d)?)
  | (?:Q[1-4]|H[12])\s(?:of\s)?(?:19|20)\d\d
  | (?:the\s)?(?:fiscal|financial|school|academic)\syear\s(?:19|20)\d\d(?:[-–/]\d{{2,4}})?
  | (?<!\()(?:the\speriod\s)?(?:19|20)\d\d(?:[-–]|\sto\s)(?:19|20)?\d\d\b
  | (?:the\s)?(?:very\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s|this\s|next\s|his\s
        |her\s|their\s)?
        (?:(?:current\s|calendar\s|financial\s|fiscal\s|school\s)?(?:year|month|week|decade
        |century|term|session)(?:\s(?:19|20)\d\d)?|(?:first|second|third|fourth|1st|2nd|3rd|4th)
        \s(?:quarter|half)|(?:19|20)\d\d|{MONTH})
  | (?:early|mid|late)[-\s](?:(?:19|20)\d\d|{MONTH})
  | (?:spring|summer|autumn|fall|winter)(?:\sof)?\s(?:19|20)\d\d
  | year[-\s]?end | mid-?year | {WEEKDAY} | (?:(?<=in\s)|(?<=by\s)|(?<=of\s)|(?<=this\s)|(?<=from\s)
        |(?<=until\s)|(?<=before\s)|(?<=than\s)|(?<=d\sfor\s)){MONTH}
  | the\s\d{{1,2}}(?:st|nd|rd|th)(?=[.,;]|$|\sof\s(?:the|next|this|each)\s)
  | mid-?century | year[’']s\send | (?<=in\s)Q[1-4]\b | (?:19|20)\d\d[-–/]\d\d\b
  | (?<!\()(?:19|20)\d\d\b(?![-–/]\d|\s(?-i:[A-Z]))
)"""
# What only the future can hold, or what says itself by when.
FUTURE = Pattern(
    rf"""(?<![\w-])(?:
    (?:the\s)?(?:first|second|third|fourth|last|final)\s(?:quarter|half|semester)\sof\s
        (?:this|next|the\scurrent|the\scoming)\s(?:calendar\s|fiscal\s|financial\s)?year
  | (?:the\s)?(?:spring|summer|autumn|fall|winter)\sof\s(?:this|next)\syear
  | until\sfurther\snotice | at\sonce(?=[.,;]|$) | (?:for\s)?as\slong\sas\s(?:it\stakes
        |necessary|needed|required)
  | {NUMBER}\s{LENGTH}\s(?:after|following|from)\s(?:(?:the|its|their|his|her|this)\s)?
        (?:date\sof\s)?\w[\w’'-]*
  | in\sthe\s(?:days|weeks|months|years)\s(?:ahead|to\scome)
  | for\s(?:another|a\sfurther|an\sadditional)\s(?:{NUMBER}\s)?{LENGTH}
  | for\s(?:another|a\sfurther|a\ssecond|a\snew)\sterm(?:\sof\s{NUMBER}\s{LENGTH})?
  | in\s{NUMBER}\s(?:days|weeks|months|years)[’']\stime
  | (?:in\s|by\s)?the\sfollowing\s(?:day|week|month|quarter|year|season) | in\sthe\snew\syear
  | by\sthe\stime\s(?:[\w’'-]+\s){{1,7}}[\w’'-]+(?=[.,;]|$)
  | {NUMBER}\s{LENGTH}(?=\sto\s(?:comply|respond|reply|answer|appeal|file|pay|submit|leave
        |decide|remove|vacate|report|apply|complete|prepare|produce|present)\b)
  | over\sthe\scourse\sof\s(?:the|this|next)\s(?:next\s)?(?:year|decade|month|week|term)
  | as\s(?:soon|quickly|early|fast|promptly)\sas\s(?:possible|practicable|feasible)
  | without\s(?:further\s|any\s|undue\s)?delay | with\simmediate\seffect
  | (?<!to\s)(?:effective\s)?immediately(?!\s(?:after|before|following)) | promptly | forthwith
        | urgently
  | at\s(?:the|their|your)\s(?:earliest|very\searliest)(?:\s(?:possible\s)?(?:opportunity
        |convenience|date))?
  | at\san\searly\sdate | at\sa\slater\s(?:date|stage) | in\sdue\scourse
  | (?:in\sthe\s|later\s|early\s|late\s|by\sthe\s|by\s|middle\sof\s|end\sof\s)?(?:next|this
        |the\scurrent|the\scoming|the\supcoming|the\snext|the\srespective)\s
        (?:{NUMBER}\s)?(?:(?:financial|fiscal|school|calendar|academic|winter|summer|spring
        |coming)\s)?
        (?:days?|weeks?|weekend|months?|years?|decades?|quarter|autumn|summer|spring|winter
        |season|fall|{WEEKDAY}|{MONTH})\b
        (?:,\s{MONTH}\s{DAY}\b|,\s{DAY}\s{MONTH}\b)?
  | (?:with)?in\s(?:the\s(?:next|coming|following)\s)?{NUMBER}(?:\s(?:to
        |or)\s{NUMBER})?\s{LENGTH}(?:\s(?:of|after|from)\s(?:the\s|its\s
        |their\s)?\w[\w’']*(?:\s(?:formation|entry|notice|receipt))?)?
  | until\s(?!now|then|recently|today|\d
        |[^.,;]{{0,60}}\b(?:is|are|was|were|has|have|had)\b)(?:[\w’'-]+\s){{1,7}}[\w’'-]+(?=[.,;]|$|\s(?:in|with|to)\s)
  | (?:in|over|within|for)\sthe\s(?:short|medium|near|long|longer)
        (?:(?:[-\s](?:to|and))?[-\s](?:medium|long|longer))?[-\s](?:term|run)
  | for\sthe\s(?:rest|duration)\sof\s(?:the|this|his|her|their)\s(?:(?!payment|cost|price|sum
        |amount|debt|bill)\w[\w-]*)
  | from\snow\son | going\sforward | henceforth
  | in\stime\sfor\s(?:the|this|that|his|her|their|its)\s\w[\w-]*(?:\s\w[\w-]*)?
  | for\sa\speriod\sof\s{NUMBER}\s{LENGTH}
  | (?:over|during|for|throughout)\sthe\s(?:next|coming)\s(?:{NUMBER}\s)?{LENGTH}
  | within\sthe\s(?:next|first|coming)\s{NUMBER}\s{LENGTH}
  | within\s(?:the|this)\s(?:\w+\s){{0,2}}(?:year|month|week|quarter|period|deadline
        |time-?\s?frame(?:\sof\s\w+\s\w+)?)
  | in\sthe\s(?:very\s)?(?:near|coming|foreseeable|immediate)\s(?:future|days|weeks|months|years)
  | throughout\s(?:the|this)\s(?:week|month|year|day|season|summer)
  | (?<!of\s)tomorrow | soon | shortly | later\s(?:today|in\sthe\s(?:year|month|week|day)) | tonight
        | this\s(?:evening|afternoon|morning)
  | next\s(?:year|month|week)[’']s
)(?![\w’'])""",
    re.VERBOSE | re.IGNORECASE,
)
A_DATE = Pattern(DATE, re.VERBOSE | re.IGNORECASE)
# What stands before a date; apart from it, for the date takes long to compile.
DUE = Pattern(
    r"""(?<![\w-])(?:by|on\sor\sbefore|before|until|till|up\sto|no\slater\sthan|not\slater\sthan|at\sthe\slatest\sby|effective(?:\s(?:from|on|as\sof))?
        |start(?:s|ing)(?:\s(?:from|on|in|at|with))?|(?:begins|beginning|opens|commences|commencing)(?:\s(?:on|in|with))?
        |(?:adjourned|postponed|moved|deferred|rescheduled)\s(?:to|until|till|for)|with\seffect\sfrom
        |as\s(?:of|from)
        |payable\s(?:on\s)?|through|from|(?:deadline|expires?|closes?|ends?)\s(?:is|on)|deadline\sof)
    \s?\**(?:(?:noon|midnight|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|\d{1,2}[:.]\d\d)
        \s(?:on\s|of\s)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
# The bounds of a time: what opens the first and links the second.
BOUND = Pattern(r"(?<![\w-])(?:from\s\**|between\s)", re.IGNORECASE)
# What is moved from one date to another is due at the second.
MOVED = Pattern(
    r"\b(?:extend|prolong|postpone|move|defer|shift|delay)\w*\b(?!\sby\b)[^;:]{0,200}$",
    re.IGNORECASE,
)
TO = Pattern(r"\**\s(?:to|until|till|through)\s\**", re.IGNORECASE)
AND = Pattern(r"\sand\s", re.IGNORECASE)
# An event to come that stands for a date.
OCCASION = Pattern(
    r"""(?<![\w-])(?:
    (?<!ed\s)(?:during|throughout)\s(?:the|this|that|his|her|their|its|our)\s(?:(?!recent
        |last)\w[\w-]*\s){0,3}
        (?:visit|stay|trip|tour|term|tenure|presidency|chairmanship|mandate|meeting|summit
        |session|conference|event|week)
  | (?:after|following|alongside|before|ahead\sof|prior\sto)\s(?:the|this|that|his|her
        |their)\s(?:\w[\w-]*\s){0,3}
        (?:visit|meeting|summit|session|conference|talks|election|elections|event|ceremony
        |holidays?|speech|address|remarks|departure|arrival|deadline)
        (?:\sof\sthe\s\w+)?
  | on\sthe\s(?:sidelines|fringes|margins|occasion|eve)\sof\s(?:the\s|this\s)?(?:\w[\w-]*\s?){1,4}
  | at\s(?:the|their|its|our|his|her)\s(?:next|upcoming|forthcoming|coming|annual)
        \s(?:\w[\w-]*\s?){1,4}
  | (?:the\s)?(?:upcoming|forthcoming|next)\s(?:[A-Z]\w*\s){1,3}(?:Summit|summit|Meeting|meeting
        |Conference|Forum|forum|session|Session)
  | (?:before|ahead\sof|by|after|during|over|this|next)\s(?:the\s)?(?:\w[\w-]*\s){0,2}
        (?:season|winter|summer|spring|autumn|harvest|yuletide|Christmas|Easter|Ramadan|Eid|opening|recess|break|monsoon|weekend)
  | (?:in|by|during)\sthe\s(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)
        \s(?:quarter|half)(?!\sof)
  | (?:over|for)\s(?:up\sto\s)?(?:a\s(?:further\s)?period\sof\s)?(?:one|an?|two|three|four|five|six
        |seven|eight|nine|ten|\d{1,2})(?:\s\(\d{1,2}\))?\s(?:years?|months?|weeks?|days|decades?)
        (?!\s(?:ago|of|old|in))
  | (?:in|for|until)\s(?:the\s)?(?:spring|summer|autumn|winter)
  | (?:before|ahead\sof|until|by)\s(?:(?:the|its|their|his|her)\s)?
        (?:next|upcoming|forthcoming|coming|\d+(?:st|nd|rd|th)|[XVI]+)\s(?:\w+\s){0,2}(?:session|meeting|summit|conference|congress|round)
  | before\s(?:the\s)?(?:rains|new\syear|elections?|holy\smonth\sof\s\w+|monsoon|end-?year)
  | while\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?
  | upon\s(?:completion|approval|receipt|entry|ratification|obtaining|completing)(?:\s\w+){0,5}
  | once\s(?:the|it|they)(?:\s\w+){1,4}
)(?![\w’'])""",
    re.VERBOSE | re.IGNORECASE,
)
PLAIN = Pattern(rf"(?<![\w-]){DATE}(?![\w])", re.VERBOSE)
TODAY = Pattern(r"(?<![\w-])today(?![\w’'])", re.IGNORECASE)
COMING = Pattern(
    r"(?:[’']ll|\b(?:will|would|shall|to be|is to|strives?|are to|set to|due|scheduled|slated"
    r"|upcoming|expect(?:ed|s)|plan(?:s|ned)?|next|begins?|starts?|opens?|runs?|(?:intend|aim|pledge|promise)(?:s|ed)?))\b",
    re.IGNORECASE,
)
# After these words a plain date is when something is to be done, whatever the kind.
AHEAD = Pattern(
    r"(?:\b(?:will|would|shall|must|should|to\sbe)|[’']ll|\b(?:next|upcoming|(?:agreed|decided|undertook|pledged|vowed"
    r"|promised|plans?"
    r"|intends?|aims?|committed|expected|scheduled|instructed|ordered|directed|tasked|mandated|told|urged?|asked|call(?:s|ed|ing)?"
    r"|need|needs)\b(?:\W+\w+){0,9}?\W+to|call(?:s|ed|ing)?\sfor|(?:propos|suggest|recommend)(?:es|s|ed|ing)|takes?\seffect"
    r"|(?:come|enter)s?\sinto\s(?:force|effect)|will\slast))\b",
    re.IGNORECASE,
)
GONE = Pattern(
    r"(?<!be\s)\b(?:was|were|had|since|dated|adopted|signed|passed|last|announced|said|told"
    r"|enacted|issued|met|published"
    r"|filed|committed|occurred|happened|dating|arrested|launched|established|founded|approved|of|during)\b\W*(?:\w+\W+){0,3}$"
    r"|\btoday,?\s\($",
    re.IGNORECASE,
)
# Behind these words "this week" tells when something was said.
SAID = Pattern(
    r"\b(?:said|announced|told|met|held|issued|published|signed)\b\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
DONE = Pattern(r"\b(?:has|have|was|were|had|been)\b", re.IGNORECASE)
# A relative clause that holds the date for itself ("students who pass the exam next year").
RELATED = Pattern(r"\b(?:who|which|whose)\b[^,;:]{0,80}$", re.IGNORECASE)
TOPIC = Pattern(
    r"\b(?:tasks|results|prospects|budget|plan|plans|goals|targets|priorities)\sfor\s$",
    re.IGNORECASE,
)
RECORD = Pattern(
    r"\b(?:first|most|largest|biggest|highest|lowest|only|worst|best|fastest)\b", re.IGNORECASE
)
# "the programme for 2027-2029": years that an agreement is made for.
TERM = Pattern(
    r"\b(?:for|of)\s(?:the\s)?(?:period\s|years\s)?(?P<date>(?:19|20)\d\d(?:\s?[-–]\s?|\sto\s)(?:19"
    r"|20)?\d\d)\b"
)
EARLIER = Pattern(r"\b(?:earlier|late)\s$", re.IGNORECASE)
# Behind a date that opens a unit: what is reported was said or done on that day.
REPORTED = Pattern(
    r"[^.;]{0,80}?\b(?:said|told|met|took|made|gave|held|spoke|(?!unit|speed|need|inde)[a-z]{3,12}ed)\b"
    r"(?=[^.;]{0,80}\b(?:will|would|shall|to)\b)"
)
# Behind "This week,": what was done in it.
WAS = Pattern(
    r",?\s[^.;,]{0,60}?\b(?!unit|speed|need|inde)(?:[a-z]{3,12}ed|met|took|held|found|was|were)\b"
)
EFFECTIVE_TODAY = Pattern(
    r"\b(?:effective|force|effect|begin(?:s|ning)?|start(?:s|ing)?|from)\s(?P<date>today)\b",
    re.IGNORECASE,
)
