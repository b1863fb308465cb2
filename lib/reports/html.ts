import type { ReportDocument } from "./document";
import { claimSection } from "./html-claim";
import { style } from "./html-style";
import { stateLabels } from "./labels";
import { longDate } from "./long-date";
import { html, Markup } from "./markup";
import { lettersOf } from "./said";
import {
  changedLists,
  changesTitle,
  count,
  countsOf,
  footnote,
  frozenBy,
  kindOf,
  nameOf,
  parted,
  redacted,
} from "./sentences";
import type { Changes, Fix, ReportClaim } from "./view";

/**
 * The report as one HTML file, part by part: it opens without a network, runs no script and fetches nothing; it prints
 * on A4 and reads well aloud. Sigla stand for the sources; readings that agree carry the same letter.
 */
export function* asHtml(document: ReportDocument): Generator<string> {
  const tombstone = redacted(document);
  const isWithdrawal = document.kind === "withdrawal";
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${document.title}: report ${document.number}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${isWithdrawal ? null : html`<a class="skip" href="#claims">Skip to the claims</a>`}
<header>
<p class="meta">${kindOf(document)}</p>
<h1>${document.title}</h1>
<p class="meta">${frozenBy(document)}</p>
${tombstone ? html`<p><strong>${tombstone}</strong></p>` : null}
${isWithdrawal ? null : summary(document)}
</header>
<main>
${notice(document)}
`.toString();
  if (!isWithdrawal) yield* contentOf(document);
  yield html`
</main>
<footer>
<p class="meta">${footnote}</p>
<p class="hash">SHA-256 of this report’s content: ${document.contentHash}</p>
</footer>
</body>
</html>
`.toString();
}

function* contentOf(document: ReportDocument): Generator<string> {
  const { decided, dismissed } = parted(document.claims);
  yield html`${fixList(document.fixes)}
${sourceTable(document)}
`.toString();
  yield* overview(document, decided);
  yield html`<section id="claims" aria-labelledby="claims-title" tabindex="-1">
<h2 id="claims-title">Claims and verdicts</h2>
`.toString();
  for (const claim of decided) yield claimSection(claim, document).toString();
  yield "\n</section>\n";
  yield* setAside(dismissed, document);
  yield html`${noteList(document.notes)}`.toString();
}

function notice({ kind, corrects, notice: said, changes }: ReportDocument) {
  if (!said || !corrects) return null;
  return html`<section aria-labelledby="notice-title">
<h2 id="notice-title">Report ${corrects.number} is ${kind === "withdrawal" ? "withdrawn" : "corrected"}</h2>
<dl><dt>What was wrong</dt><dd>${said.wrong}</dd><dt>Since when</dt><dd>${said.since}</dd><dt>What changed</dt><dd>${said.changed}</dd></dl>
${changes ? changedClaims(changes) : null}
</section>`;
}

function changedClaims(changes: Changes) {
  return html`<h3>${changesTitle(changes)}</h3>
${changedLists(changes).map(
  ({ label, claims }) => html`<p><strong>${label}</strong></p>
<ul>${claims.map(({ number, statement }) => html`<li>C${number} ${statement}</li>`)}</ul>`,
)}
${changes.changed.map(
  ({ number, statement, fields }) => html`<p><strong>C${number} ${statement}</strong></p>
<dl>${fields.map(
    ({ field, before, after }) => html`<dt>${field}</dt>
<dd>${before === "" ? null : html`<del>${before}</del> `}${after === "" ? null : html`<ins>${after}</ins>`}</dd>`,
  )}</dl>`,
)}`;
}

function summary(document: ReportDocument) {
  const { unsigned } = document;
  return html`<p>${countsOf(document)}</p>
${unsigned > 0 ? html`<p class="unsigned"><strong>${count(unsigned, "verdict")} not signed yet:</strong> marked so below.</p>` : null}`;
}

function fixList(fixes: readonly Fix[]) {
  if (fixes.length === 0) return null;
  return html`<section aria-labelledby="fixes-title">
<h2 id="fixes-title">Changes to our copy</h2>
<ol>${fixes.map(
    (fix) => html`
<li class="fix"><p>${fix.sentence === "" ? "Not in our copy." : fix.sentence}</p>
<p>${change(fix)}</p>
<p class="soft">${fix.why} <a href="#c${fix.claimNumber}">C${fix.claimNumber}</a></p></li>`,
  )}
</ol>
</section>`;
}

function change({ from, to }: Fix) {
  if (from === "") return html`Add: <span class="wording">${to}</span>`;
  if (to === "") return html`Cut: <del>${from}</del>`;
  return html`Change <del>${from}</del> to <ins class="wording">${to}</ins>`;
}

function sourceTable({ sources }: ReportDocument) {
  return html`<section class="scroll" aria-labelledby="sources-title" tabindex="0">
<h2 id="sources-title">Sources</h2>
<table>
<thead><tr><th scope="col">Siglum</th><th scope="col">Outlet</th><th scope="col">Kind</th><th scope="col">Origin</th><th scope="col">Dated</th></tr></thead>
<tbody>${sources.map(
    (source) => html`
<tr><th scope="row" class="siglum">${source.siglum}</th><td>${source.outlet}${source.author ? html`, ${source.author}` : null}<br>“${source.revision.headline}”</td><td>${source.kind.replace("_", " ")}${source.translatedBy ? html` (by ${source.translatedBy})` : null}</td><td>${source.origin?.name ?? "unknown"}</td><td>${source.revision.dateline ?? (source.revision.publishedAt ? longDate(source.revision.publishedAt) : "undated")}</td></tr>`,
  )}
</tbody>
</table>
</section>`;
}

/** The table of claims by sources: which source is in which group, "–" where it says nothing. */
function* overview({ sources }: ReportDocument, claims: readonly ReportClaim[]): Generator<string> {
  if (claims.length === 0) return;
  yield html`<section class="scroll" aria-labelledby="table-title" tabindex="0">
<h2 id="table-title">Claims by sources</h2>
<table>
<caption>Letters are groups of readings that agree; – means no mention.</caption>
<thead><tr><th scope="col">Claim</th>${sources.map(({ siglum }) => html`<th scope="col" class="siglum">${siglum}</th>`)}<th scope="col">State</th></tr></thead>
<tbody>`.toString();
  for (const claim of claims) {
    const letters = lettersOf(claim.readings);
    yield html`
<tr><th scope="row"><a href="#c${claim.number}">C${claim.number}</a> ${claim.statement}</th>${sources.map(({ siglum }) => cell(letters.get(siglum)))}<td>${stateLabels[claim.state]}</td></tr>`.toString();
  }
  yield "\n</tbody>\n</table>\n</section>\n";
}

const silent = html`<td>–</td>`; // most cells of a large table

const cell = (letters: readonly string[] | undefined) =>
  letters ? html`<td class="letter">${letters.join(" ")}</td>` : silent;

function* setAside(claims: readonly ReportClaim[], document: ReportDocument): Generator<string> {
  if (claims.length === 0) return;
  yield html`<section aria-labelledby="aside-title">
<h2 id="aside-title">Looked at and set aside</h2>
`.toString();
  for (const claim of claims) yield claimSection(claim, document).toString();
  yield "\n</section>\n";
}

function noteList(notes: ReportDocument["notes"]) {
  if (notes.length === 0) return null;
  return html`<section aria-labelledby="notes-title">
<h2 id="notes-title">Notes</h2>
<ol>${notes.map(
    ({ author, body, createdAt, claimNumber, targets }) => html`
<li><p>${body}</p>
<p class="meta">${nameOf(author)}, ${longDate(createdAt)}${claimNumber === null ? null : html` · <a href="#c${claimNumber}">C${claimNumber}</a>`}</p>
${targets.map(({ siglum, exact }) => html`<blockquote><span class="siglum">${siglum}</span> <q>${exact}</q></blockquote>`)}</li>`,
  )}
</ol>
</section>`;
}
