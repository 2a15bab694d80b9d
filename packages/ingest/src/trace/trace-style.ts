/** The style of the page: readable in light and dark, on paper too. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d1b19;--soft:#6b6560;--line:#ddd6cc;--paper:#faf8f4;--arc:#7a6a58}
@media (prefers-color-scheme:dark){:root{--ink:#ece7df;--soft:#a59d93;--line:#3a3632;--paper:#181614;--arc:#b5a48f}}
body{margin:0 auto;max-width:76rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.4rem;margin:0}h2{font-size:1rem;margin:0}h3{font-size:.8rem;margin:.8rem 0 .2rem;color:var(--soft);font-weight:600}
section{border-top:1px solid var(--line);padding:1rem 0}section>p{margin:.3rem 0;font-size:1.05rem}
small{display:block;color:var(--soft);font-size:.82rem}h2 small{display:inline;font-weight:400}
ul{margin:0;padding-left:1.1rem}li{margin:.15rem 0}
.scroll{overflow-x:auto}.arcs{display:block}
.arcs text{font:11px ui-monospace,monospace;text-anchor:middle;fill:var(--soft)}.arcs .form{font-size:12px;fill:var(--ink)}
.arcs .ner{fill:#0a7d6c}.arcs path{fill:none;stroke:var(--arc)}.arcs .tip{fill:var(--arc);stroke:none}
.chain{color:hsl(var(--hue) 55% 38%)}@media (prefers-color-scheme:dark){.chain{color:hsl(var(--hue) 60% 70%)}.arcs .ner{fill:#4fd0bb}}
a{text-underline-offset:2px}article{margin:.7rem 0}article h3{font-size:1rem;margin:0}
.expected,.negated{border-bottom:1px dashed}`
