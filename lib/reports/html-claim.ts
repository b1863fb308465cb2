import type { ReportDocument } from "./document";
import { evidenceLabels, kindLabels, outcomeLabels, severityLabels, stateLabels } from "./labels";
import { longDate } from "./long-date";
import { html, type Markup } from "./markup";
import { groupsOf } from "./said";
import { nameOf, ratingText, signatureOf, silentOn } from "./sentences";
import type { ReportClaim } from "./view";

/** One claim: what is asked, what each source says in its sentence, and the verdict with its signer. */
export function claimSection(claim: ReportClaim, document: ReportDocument): Markup {
  const { number, statement, kind, severity, explanation, state, gaps, signed } = claim;
  return html`
<article class="claim" id="c${number}" aria-labelledby="c${number}-title">
<h3 id="c${number}-title">C${number}. ${statement}</h3>
<p class="meta">${kind ? kindLabels[kind] : "agreement"}${severity ? html` · ${severityLabels[severity]}` : null} · <span class="state${signed ? "" : " unsigned"}">${stateLabels[state]}</span></p>
${explanation ? html`<p class="soft">${explanation}</p>` : null}
<ul class="apparatus">${groupsOf(claim.readings).map(apparatus)}
${gaps.length > 0 ? html`<li>– <span class="soft">No mention:</span> <span class="siglum">${silentOn(claim, document)}</span></li>` : null}
</ul>
${verdictOf(claim)}
</article>`;
}

function apparatus({ letter, said }: ReturnType<typeof groupsOf>[number]) {
  return html`
<li><span class="letter">${letter}</span>&ensp;${said.map(
    ({ exact, siglum, sentences }, index) =>
      html`${index > 0 ? html`<br>` : null}<q>${exact}</q> <span class="siglum">${siglum}</span>
${sentences.map((sentence) => html`<blockquote>${sentence}</blockquote>`)}`,
  )}</li>`;
}

function verdictOf(claim: ReportClaim) {
  const { verdict, readings } = claim;
  const row = (label: string, value: Markup | string | null) =>
    value === null ? null : html`<dt>${label}</dt><dd>${value}</dd>`;
  const signature = signatureOf(claim);
  return html`<dl>
${row("Verdict", outcomeLabels[verdict.outcome])}
${row("Wording to use", verdict.wording === null ? null : html`<span class="wording">${verdict.wording}</span>`)}
${row("Rating", ratingText(verdict))}
${row("Why", verdict.rationale)}
${row("How checked", verdict.howChecked)}
${readings.length > 0 ? row("Original", verdict.originalSeen ? "seen" : "not seen") : null}
${verdict.check ? row("To be checked", `${verdict.check.what}, by ${verdict.check.who}${verdict.check.by ? `, until ${longDate(verdict.check.by)}` : ""}`) : null}
${verdict.evidence.map((item) => row(evidenceLabels[item.kind], evidence(item)))}
${row("Decided by", `${nameOf(verdict.author)}, ${longDate(verdict.createdAt)}`)}
${row("Signed by", signature ? `${signature.name}, ${longDate(signature.at)}` : html`<span class="unsigned">not signed</span>`)}
</dl>`;
}

function evidence(item: ReportClaim["verdict"]["evidence"][number]): Markup {
  // A link is shown with its address in words, and followed only by who clicks it.
  const link = (url: string, label: string) => html`<a href="${url}" rel="noopener noreferrer">${label}</a>`;
  return html`${item.text}${item.url ? html` ${link(item.url, item.url)}` : null}${item.archivedUrl ? html` (${link(item.archivedUrl, "archived copy")})` : null}${item.accessedAt ? html`, seen ${longDate(item.accessedAt)}` : null}`;
}
