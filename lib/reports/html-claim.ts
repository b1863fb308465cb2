import { evidenceLabels, kindLabels, outcomeLabels, severityLabels, stateLabels } from "./labels";
import { longDate } from "./long-date";
import { html, type Markup } from "./markup";
import type { ReportClaim } from "./view";

/** One claim: what is asked, what each source says in its sentence, and the verdict with its signer. */
export function claimSection(claim: ReportClaim): Markup {
  const { number, statement, kind, severity, explanation, state, gaps, signed } = claim;
  return html`
<article class="claim" id="c${number}" aria-labelledby="c${number}-title">
<h3 id="c${number}-title">C${number}. ${statement}</h3>
<p class="meta">${kind ? kindLabels[kind] : "agreement"}${severity ? html` · ${severityLabels[severity]}` : null} · <span class="state${signed ? "" : " unsigned"}">${stateLabels[state]}</span></p>
${explanation ? html`<p class="soft">${explanation}</p>` : null}
<ul class="apparatus">${groupsOf(claim).map(apparatus)}
${gaps.length > 0 ? html`<li>– <span class="soft">No mention:</span> <span class="siglum">${gaps.join(", ")}</span></li>` : null}
</ul>
${verdictOf(claim)}
</article>`;
}

type Reading = ReportClaim["readings"][number];
type Group = { readonly letter: string; readonly readings: readonly Reading[] };

function groupsOf({ readings }: ReportClaim): Group[] {
  const letters = [...new Set(readings.map(({ letter }) => letter))];
  return letters.map((letter) => ({
    letter,
    readings: readings.filter((reading) => reading.letter === letter),
  }));
}

function apparatus({ letter, readings }: Group) {
  return html`
<li><span class="letter">${letter}</span>&ensp;${readings.map(
    (
      reading,
      index,
    ) => html`${index > 0 ? html`<br>` : null}<q>${reading.exact}</q> <span class="siglum">${reading.siglum}</span>
<blockquote>${reading.sentence}</blockquote>`,
  )}</li>`;
}

function verdictOf({ verdict, signed, readings }: ReportClaim) {
  const row = (label: string, value: Markup | string | null) =>
    value === null ? null : html`<dt>${label}</dt><dd>${value}</dd>`;
  const signOff = signed ? verdict.signOffs.findLast(({ decision }) => decision === "signed") : undefined;
  return html`<dl>
${row("Verdict", outcomeLabels[verdict.outcome])}
${row("Wording to use", verdict.wording === null ? null : html`<span class="wording">${verdict.wording}</span>`)}
${row("Why", verdict.rationale)}
${row("How checked", verdict.howChecked)}
${readings.length > 0 ? row("Original", verdict.originalSeen ? "seen" : "not seen") : null}
${verdict.check ? row("To be checked", `${verdict.check.what}, by ${verdict.check.who}${verdict.check.by ? `, until ${longDate(verdict.check.by)}` : ""}`) : null}
${verdict.evidence.map((item) => row(evidenceLabels[item.kind], evidence(item)))}
${row("Decided by", `${verdict.author.name}, ${longDate(verdict.createdAt)}`)}
${row("Signed by", signOff ? `${signOff.signer.name}, ${longDate(signOff.createdAt)}` : html`<span class="unsigned">not signed</span>`)}
</dl>`;
}

function evidence(item: ReportClaim["verdict"]["evidence"][number]): Markup {
  // A link is shown with its address in words, and followed only by who clicks it.
  const link = (url: string, label: string) => html`<a href="${url}" rel="noopener noreferrer">${label}</a>`;
  return html`${item.text}${item.url ? html` ${link(item.url, item.url)}` : null}${item.archivedUrl ? html` (${link(item.archivedUrl, "archived copy")})` : null}${item.accessedAt ? html`, seen ${longDate(item.accessedAt)}` : null}`;
}
