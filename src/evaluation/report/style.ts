import { Markup } from './html.js';

/** The page's own style: no font, script or picture is fetched. */
export const style = new Markup(`
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #fff; --ink: #1d2430; --soft: #566072;
  --line: #dcdfe4; --mark: #0b6b62; --bad: #a3341f; --heat: 11 107 98; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171c; --card: #1c2027; --ink: #e8eaee;
  --soft: #a6afbd; --line: #353b46; --mark: #5cc9bc; --bad: #f0937f; --heat: 92 201 188; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, 'Noto Sans', 'Noto Naskh Arabic', sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 2rem 0 .4rem; }
p { margin: .4rem 0; max-width: 44rem; }
.soft, caption { color: var(--soft); }
code { font: .88em ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--mark); }
nav a { display: inline-block; margin: .2rem 1rem .2rem 0; padding: .2rem 0; }
.scroll { overflow: auto; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); margin: .6rem 0; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 3px solid var(--mark); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: start; padding: .6rem .7rem; font-size: .9rem; }
th, td { padding: .35rem .7rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
tbody th { font-weight: 500; }
.matrix-frame { max-height: 34rem; }
th small { display: block; font-weight: 400; color: var(--soft); }
td { font-variant-numeric: tabular-nums; }
thead th { position: sticky; top: 0; background: var(--card); color: var(--soft); font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem; margin: 1rem 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .6rem .8rem; }
.figures dt { color: var(--soft); font-size: .85rem; }
.figures dd { margin: 0; font-size: 1.3rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures small { display: block; font-size: .75rem; font-weight: 400; color: var(--soft); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1rem; }
figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem; }
figcaption { font-size: .9rem; color: var(--soft); margin-bottom: .4rem; }
svg { display: block; width: 100%; max-width: 30rem; height: auto; margin: 0 auto; }
svg text { fill: var(--soft); font-size: 11px; }
svg .grid { stroke: var(--line); }
svg polyline { fill: none; stroke-width: 2; }
svg .measured { stroke: var(--mark); }
svg .ideal { stroke: var(--soft); stroke-dasharray: 3 4; }
svg circle { fill: var(--mark); }
.matrix { font-size: .78rem; width: auto; }
.matrix th, .matrix td { padding: .2rem .35rem; }
.matrix td { text-align: center; min-width: 1.7rem; }
.matrix thead th { vertical-align: bottom; }
.matrix thead span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.matrix tbody th { position: sticky; left: 0; background: var(--card); white-space: nowrap; }
.matrix .right { background: rgb(var(--heat) / .22); }
.matrix .wrong { color: var(--bad); font-weight: 700; box-shadow: inset 0 0 0 2px var(--bad); }
details { margin: .6rem 0; }
summary { cursor: pointer; padding: .3rem 0; color: var(--mark); }
.bad { color: var(--bad); }
@media (max-width: 30rem) { th, td { padding: .35rem .45rem; } table { font-size: .85rem; } }
@media print { .matrix-frame { max-height: none; } }
`);
