/** The style of the report's page: a well-set critical edition, on screen and on paper, with nothing fetched. */
export const style = `
:root { color-scheme: light; --ink: #1c1b19; --soft: #5c5852; --line: #cfc9bf; --paper: #fffdf9; --mark: #7a2e12; }
* { box-sizing: border-box; }
html { font-size: 100%; }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 46rem; color: var(--ink); background: var(--paper);
  font: 1.0625rem/1.55 "Source Serif 4", "Source Serif Pro", Charter, Georgia, "Times New Roman", serif;
  font-variant-numeric: oldstyle-nums; hyphens: auto; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .4rem; }
h2 { font-size: 1.3rem; margin: 2.8rem 0 .8rem; padding-top: .6rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .2rem; }
p { margin: .5rem 0; }
a { color: inherit; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .4rem .8rem; }
.soft, .meta { color: var(--soft); }
.meta, .siglum, th, .state { font-family: "Inter", "Helvetica Neue", Arial, sans-serif; font-size: .8125rem;
  font-variant-numeric: tabular-nums; hyphens: none; }
.siglum { font-weight: 600; letter-spacing: .03em; }
.letter { font-style: italic; font-weight: 600; }
.state { border: 1px solid currentColor; border-radius: 3px; padding: .05rem .4rem; white-space: nowrap; }
.unsigned { color: var(--mark); }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .9375rem; line-height: 1.4; }
caption { text-align: start; color: var(--soft); font-size: .9375rem; padding-bottom: .4rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
abbr { text-decoration: none; }
.apparatus { list-style: none; margin: .6rem 0; padding: 0; }
.apparatus li { padding: .3rem 0 .3rem 2rem; text-indent: -2rem; border-bottom: 1px solid var(--line); }
blockquote { margin: .1rem 0 .1rem 2rem; text-indent: 0; color: var(--soft); font-size: .9375rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .7rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.wording { font-weight: 600; }
.hash { font: .75rem/1.4 ui-monospace, Menlo, Consolas, monospace; word-break: break-all; }
footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line); }
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; background: none; }
  .skip, nav { display: none; }
  h1, h2, h3, caption { break-after: avoid; }
  .claim > h3, .apparatus li, dl, tr, .fix { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 8.5pt; }
}
`;
