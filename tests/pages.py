"""Pages as institutions make them, each with what a reader of it should be given."""

from __future__ import annotations

from dataclasses import dataclass

LEAD = (
    "Valdora and Merrin signed an agreement on ferry safety in Port Elin on Tuesday, after two years "
    "of talks between their transport ministries."
)
SECOND = (
    "Under the agreement, both countries will inspect each other's ferries every six months and share "
    "the reports of 14 harbour masters by 1 March 2026."
)
QUOTE = (
    "“Nobody should have to wonder whether the boat to the islands is safe,” said Transport Minister "
    "Ilse Karvonen at the ceremony."
)
TITLE = "Valdora and Merrin sign agreement on ferry safety"


@dataclass(frozen=True)
class Page:
    """A page, the blocks that it should be read as, and what its head tells."""

    html: str
    blocks: tuple[str, ...]
    title: str = TITLE
    date: str = ""


WORDPRESS = Page(
    f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} – Ministry of Transport</title>
<meta property="article:published_time" content="2025-10-14T16:05:00+02:00"></head>
<body class="post-template single has-sidebar"><div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Ministry of Transport</a></p>
<nav id="site-navigation" class="main-navigation"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a>
</li></ul></nav></header>
<div id="content" class="site-content"><main id="main"><article class="post type-post">
<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><div class="entry-meta">
<time class="entry-date published" datetime="2025-10-14">14 October 2025</time></div></header>
<div class="entry-content"><p>{LEAD}</p><figure><img src="a.jpg" alt="no words of the page"><figcaption>The
ministers after the signature</figcaption></figure><p>{SECOND}</p><blockquote><p>{QUOTE}</p></blockquote>
<div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share</a></li>
</ul></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a href="/t">ferries</a></span></footer></article>
<nav class="post-navigation"><a href="/p">Previous: Minister opens a bridge</a></nav></main>
<aside id="secondary" class="widget-area"><h2>Recent posts</h2><ul><li><a href="/1">New rules for harbour
pilots from the spring</a></li></ul><p>Subscribe to our newsletter to get the news of the ministry.</p></aside>
</div><footer id="colophon"><p>© 2025 Ministry of Transport. All rights reserved worldwide.</p></footer>
</div></body></html>""",
    (TITLE, "14 October 2025", LEAD, "The ministers after the signature", SECOND, QUOTE),
    date="2025-10-14",
)

OLD_PORTAL = Page(
    f"""<HTML><HEAD><TITLE>Ministry of Transport: {TITLE}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF">
<FORM ID="aspnetForm" METHOD="post"><INPUT TYPE="hidden" NAME="__VIEWSTATE" VALUE="dDwtMTA">
<TABLE WIDTH="100%"><TR><TD COLSPAN="2"><A HREF="/">Home</A> | <A HREF="/about">About the Ministry</A> |
<A HREF="/map">Site map</A></TD></TR>
<TR><TD WIDTH="150" VALIGN="top"><A HREF="/1">Legislation</A><BR><A HREF="/2">Tenders</A><BR>
<A HREF="/3">Vacancies</A></TD>
<TD VALIGN="top"><H2>{TITLE}</H2><FONT SIZE="2">14.10.2025<BR><BR>{LEAD}<BR><BR>{SECOND}<BR><BR>{QUOTE}</FONT>
</TD></TR>
<TR><TD COLSPAN="2"><CENTER><FONT SIZE="1">Developed by the <A HREF="/it">IT department</A></FONT></CENTER>
</TD></TR></TABLE></FORM></BODY></HTML>""",
    (TITLE, "14.10.2025", LEAD, SECOND, QUOTE),
)

BUILDER = Page(
    f"""<!doctype html><html><head><meta charset="utf-8"><title>News | Port Authority</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Port Authority">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"x"}},
{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2025-10-15T08:00:00Z"}}]}}</script>
<style>.popup-box{{display:none}} @media (min-width: 9em) {{ .x {{ color: red }} }}</style></head><body>
<div class="elementor elementor-header"><div class="elementor-widget-container"><ul class="menu"><li><a
href="/">Start</a></li><li><a href="/n">News</a></li></ul></div></div>
<div class="popup-box"><p>Sign up now and never miss what the Port Authority does, every week.</p></div>
<div id="cookie-law-info-bar"><span>This website uses cookies to improve your experience. Accept all?</span></div>
<div class="elementor elementor-single"><div class="elementor-widget-container"><h1>News</h1></div>
<div class="elementor-widget-container"><h2>{TITLE}</h2></div>
<div class="elementor-widget-container"><span>October 15, 2025</span></div>
<div class="elementor-widget-container"><div>{LEAD}</div><div>{SECOND}</div><ul><li>Inspections begin in
January.</li><li>Each report is published within 10 days.</li></ul><div>{QUOTE}</div></div>
<div class="elementor-widget-container"><div class="social-share"><a href="#">Share</a></div></div></div>
<div class="elementor elementor-footer"><div class="elementor-widget-container">Call us:
<a href="tel:1">+99 1 234</a></div></div></body></html>""",
    (TITLE, "October 15, 2025", LEAD, SECOND, "• Inspections begin in January.",
     "• Each report is published within 10 days.", QUOTE),
    date="2025-10-15",
)  # fmt: skip

EARLY_END = Page(
    f"""<html><head><title>{TITLE}</title></head></html><body><div class="header"><a href="/">Home</a></div>
<div class="text"><p>{LEAD}</p><p>{SECOND}</p></div></body>""",
    (TITLE, LEAD, SECOND),
)

HIDDEN = Page(
    f"""<html><head><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>
<p>Valdora and Merrin <span style="display: none">SECRET</span>signed an agreement on ferry safety in
<a class="card" href="/pe">Port Elin<span class="hidden"><span>SECRET <b>card</b></span></span></a> on
Tuesday,<template>SECRET</template> after two years<span aria-hidden="true"> SECRET</span> of talks between
their transport<span role="tooltip">SECRET</span> ministries.</p><p hidden>SECRET</p><script>SECRET</script>
<p style="visibility:hidden">SECRET</p><p>{SECOND}<span class="sr-only">SECRET (opens in a new window)</span>
</p><noscript><p>SECRET</p></noscript><select><option>SECRET</option></select></main></body></html>""",
    (TITLE, LEAD, SECOND),
)

CORPORATE = Page(
    f"""<html><head><title>{TITLE} | Ferry Lines plc</title><meta name="date" content="2025-10-16"></head><body>
<div class="global-header"><div class="topbar"><a href="/ir">Investors</a></div></div>
<ol class="breadcrumb"><li><a href="/">Home</a></li><li>Press releases</li></ol>
<section class="release"><h1 class="release-title">{TITLE}</h1><h2>Two routes open in spring</h2>
<div class="release-body"><p><b>PORT ELIN, Oct. 16, 2025</b> – {LEAD}</p><h3>Key figures</h3>
<table><caption>Million crowns</caption><tr><th>Item</th><th>2024</th><th>2025</th></tr><tr><td>Revenue</td>
<td>310</td><td>355</td></tr></table><p>{SECOND}</p><h3>About Ferry Lines</h3><p>Ferry Lines carries two million
people a year.</p></div></section>
<div class="related-content"><h3>Related</h3><ul><li><a href="/a">Ferry Lines names a new captain of the
fleet</a></li></ul></div>
<div class="footer-links"><a href="/privacy">Privacy</a> <a href="/terms">Terms</a></div></body></html>""",
    (TITLE, "Two routes open in spring", f"PORT ELIN, Oct. 16, 2025 – {LEAD}", "Key figures",
     "Million crowns", "Item\t2024\t2025", "Revenue\t310\t355", SECOND, "About Ferry Lines",
     "Ferry Lines carries two million people a year."),
    date="2025-10-16",
)  # fmt: skip

FRAGMENT = Page(f"<p>{LEAD}</p>\n<p>{SECOND}</p>\n", (LEAD, SECOND), title="")

PAGES = {
    "wordpress": WORDPRESS,
    "old portal": OLD_PORTAL,
    "page builder": BUILDER,
    "early end": EARLY_END,
    "hidden elements": HIDDEN,
    "corporate": CORPORATE,
    "fragment": FRAGMENT,
}
