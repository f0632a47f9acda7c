/**
 * The page's one style sheet: a single main colour, amber for what is marked or missing, greys for the rest
 * (国办发〔2017〕47号 annex: one main colour, no more than three). All text colours keep 4.5 : 1 on their
 * ground, in light and dark. Changing a letter here changes `pageStyleHash`.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1d2228; --muted: #56606b; --line: #ccd3da; --soft: #f2f6fb;
  --main: #174e8c; --on-main: #ffffff;
  --mark: #ffedb3; --mark-ink: #1d2228; --todo: #fff3d1; --todo-ink: #714300; --todo-line: #b06f00;
  --shadow: 0 6px 24px rgb(20 40 70 / 22%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --ink: #e4e8ec; --muted: #a6b0ba; --line: #3b444e; --soft: #1c242e;
    --main: #8fbcf2; --on-main: #10161d;
    --mark: #5c4a10; --mark-ink: #fff6dc; --todo: #38290a; --todo-ink: #ffd98a; --todo-line: #c98f1e;
    --shadow: 0 6px 24px rgb(0 0 0 / 60%);
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.85 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  overflow-wrap: anywhere; line-break: strict;
}
.page { display: grid; grid-template-columns: minmax(0, 44rem); justify-content: center; padding: 0 1.25rem 3rem; }
h1, h2, h3 { line-height: 1.45; text-wrap: balance; }
h1 { margin: 0 0 1.25rem; font-size: 1.75rem; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.3125rem; color: var(--main); }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.125rem; }
p, ul, ol, dl { margin: 0 0 .875rem; }
ul { padding-left: 1.375em; }
li { margin: .375rem 0; }
li > p { margin: 0 0 .375rem; }
li::marker { color: var(--main); }
a { color: var(--main); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 3; padding: .5rem 1rem; background: var(--main); color: var(--on-main); }
.skip:focus { top: .5rem; }
header { border-top: .3125rem solid var(--main); padding-top: 1.75rem; }
.kicker { margin: 0 0 .25rem; color: var(--main); font-weight: 700; letter-spacing: .1em; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 1.25rem; margin: 0; padding: .75rem 1.125rem; background: var(--soft); font-size: 1rem; }
.facts div { display: contents; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; }
.toc h2 { margin: 1.5rem 0 .25rem; font-size: 1rem; color: var(--muted); }
.toc ol { display: flex; flex-wrap: wrap; gap: 0 1.125rem; margin: 0; padding: 0; list-style: none; font-size: 1rem; }
.toc li { margin: 0; }
.toc a { display: inline-block; padding: .125rem 0; text-decoration: none; }
.toc a:hover { text-decoration: underline; }
.notice { margin-top: 1.25rem; padding: .625rem 1rem; border-left: .3125rem solid var(--todo-line); background: var(--todo); color: var(--todo-ink); }
.notice a { display: inline-block; margin-right: .625rem; color: inherit; }
.lead { margin-top: 1.5rem; font-size: 1.125rem; }
.point { unicode-bidi: isolate; border-radius: 2px; }
.js .point { cursor: pointer; }
.point:hover, .point.shown { background: var(--soft); }
.point.shown { box-shadow: 0 2px 0 var(--main); }
.todo { padding: .0625rem .25rem; background: var(--todo); color: var(--todo-ink); font-weight: 700; border-bottom: 2px dashed var(--todo-line); }
sup { font-size: .75rem; line-height: 0; -webkit-user-select: none; user-select: none; white-space: nowrap; }
.ref { padding: .25rem .0625rem; text-decoration: none; }
.ref:hover { text-decoration: underline; }
.tag { color: var(--main); font-weight: 700; }
table { width: 100%; margin: 0 0 1.125rem; border-collapse: collapse; font-size: 1rem; line-height: 1.65; }
th, td { padding: .5rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
td { min-width: 4.5em; }
th:first-child { min-width: 6.5em; }
thead th { background: var(--main); color: var(--on-main); border-color: var(--main); }
tbody th { font-weight: 700; background: var(--soft); }
.none, .notes { border-top: 1px solid var(--line); margin-top: 2.5rem; }
.none h2, .notes h2 { margin-top: 1.25rem; font-size: 1.125rem; }
.none, .notes, footer { font-size: 1rem; color: var(--muted); }
.notes ol { padding: 0; list-style: none; }
.notes li { margin: 0 0 1.125rem; padding: .25rem .5rem .25rem 0; }
.notes li:target { box-shadow: -.3125rem 0 0 var(--paper), -.5rem 0 0 var(--main); }
.label { margin: 0; color: var(--main); font-weight: 700; }
blockquote { margin: .125rem 0 .25rem; padding-left: .875rem; border-left: 3px solid var(--line); color: var(--ink); white-space: pre-wrap; tab-size: 4; unicode-bidi: isolate; }
mark { background: var(--mark); color: var(--mark-ink); }
.uses { margin: 0; font-size: .9375rem; }
.uses a { display: inline-block; min-width: 1.75rem; padding: 0 .25rem; text-align: center; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .75rem; }
.card {
  position: absolute; z-index: 2; width: min(30rem, calc(100vw - 1rem)); border: 1px solid var(--main); border-radius: 6px;
  background: var(--paper); box-shadow: var(--shadow); font-size: 1rem; line-height: 1.7;
}
.card[hidden] { display: none; }
.card-head { display: flex; justify-content: space-between; align-items: center; padding-left: 1rem; border-bottom: 1px solid var(--line); color: var(--muted); }
.card button { width: 2.75rem; height: 2.75rem; border: 0; background: none; color: inherit; font: inherit; font-size: 1.375rem; cursor: pointer; }
#card-body { position: relative; max-height: min(20rem, 50vh); overflow: auto; padding: .625rem 1rem .75rem; }
.card .note + .note { margin-top: .75rem; padding-top: .625rem; border-top: 1px solid var(--line); }
@media (min-width: 70rem) {
  .page { grid-template-columns: 13rem minmax(0, 44rem); grid-template-rows: auto auto 1fr; column-gap: 3rem; }
  header, main, footer { grid-column: 2; }
  .toc { grid-column: 1; grid-row: 1 / span 3; border-top: .3125rem solid var(--main); }
  .toc > div { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .toc ol { display: block; }
  .toc li { margin: .25rem 0; }
}
@media screen and (max-width: 40rem) {
  .page { padding: 0 1rem 2rem; }
  h1 { font-size: 1.5rem; }
  .facts { padding: .75rem 1rem; }
  th, td, th:first-child { min-width: 0; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { margin-bottom: .75rem; border: 1px solid var(--line); }
  th, td { border: 0; padding: .375rem .75rem; }
  tbody th { background: var(--soft); color: var(--main); }
  td::before { content: attr(data-label) "："; color: var(--muted); }
  td.empty { display: none; }
  .card { position: fixed; inset: auto 0 0; width: 100%; border-width: 2px 0 0; border-radius: 10px 10px 0 0; }
  #card-body { max-height: 40vh; }
}
@media (prefers-reduced-motion: no-preference) {
  html { scroll-behavior: smooth; }
  .point { transition: background-color .15s; }
}
@media (forced-colors: active) {
  .point.shown { outline: 1px solid; }
  mark { text-decoration: underline; }
}
@page { size: A4; margin: 22mm 20mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --muted: #3f4750; --line: #8d969f; --soft: #ffffff; --main: #123e70; --mark: #ffedb3; --mark-ink: #000000; --todo: #fff3d1; --todo-ink: #5c3700; --todo-line: #b06f00; }
  body { font-size: 11pt; line-height: 1.7; orphans: 2; widows: 2; }
  .page { display: block; padding: 0; }
  .skip, .toc, .card, .uses, .notice { display: none; }
  .facts { border: 1px solid var(--line); font-size: 10.5pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 11pt; }
  h1, h2, h3, .label { break-after: avoid; }
  h1, h2, h3, tr, li, .facts { break-inside: avoid; }
  .answer { break-before: avoid; }
  thead { display: table-header-group; }
  thead th { background: none; color: var(--main); border: 1px solid var(--line); border-bottom: 2px solid var(--main); }
  table, .lead { font-size: 10.5pt; }
  .none, .notes, footer { font-size: 9.5pt; line-height: 1.5; color: var(--ink); }
  .none, .notes, footer { margin-top: 16pt; }
  .notes ol { columns: 2; column-gap: 8mm; }
  .notes li { margin: 0 0 5pt; padding: 0; }
  blockquote { margin: 0; }
  mark { background: none; text-decoration: underline; text-decoration-thickness: .5pt; text-underline-offset: 2pt; }
  a { color: inherit; text-decoration: none; }
}
`

/** SHA-256 of `pageStyle` for the page's content security policy. */
export const pageStyleHash = 'sha256-Ix9THPA6eBPeuU8xAwl7n3hRPr4VBajGUZc3axnceuE='
