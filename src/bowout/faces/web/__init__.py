"""The page: where most people live with bowout. A local web page over the same verbs as everywhere else.

    guard ──▶ app (one table of routes) ──▶ rooms: start · case · letter · weighing · leaving · lists · settings ──▶ House
                                                        └── desk: what the page keeps between two clicks

Screens are rendered here and work without JavaScript; `static/page.js` makes the same forms quiet and the letter live.
"""
