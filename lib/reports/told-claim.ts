import { type Block, type MarginNote, type Pair, plain, type Run, soft, strong } from "./block";
import type { ReportDocument } from "./document";
import { evidenceLabels, kindLabels, outcomeLabels, severityLabels, stateLabels } from "./labels";
import { longDate } from "./long-date";
import { groupsOf, type Said } from "./said";
import { nameOf, ratingText, signatureOf, silentOn } from "./sentences";
import type { ReportClaim, ReportEvidence } from "./view";

/** One claim as blocks: what is asked, what each source says in its sentences, and the verdict with its signer. */
export function toldClaim(claim: ReportClaim, document: ReportDocument): Block[] {
  const { number, statement, kind, severity, explanation, state, gaps } = claim;
  const meta = [
    kind ? kindLabels[kind] : "agreement",
    severity && severityLabels[severity],
    stateLabels[state],
  ];
  const margin = marginNote(claim);
  return [
    { type: "heading", level: 3, text: `C${number}. ${statement}` },
    { type: "paragraph", runs: [soft(meta.filter(Boolean).join(" · "))] },
    ...(explanation ? [{ type: "paragraph", runs: [plain(explanation)] } as const] : []),
    ...groupsOf(claim.readings).flatMap(({ said }) => said.flatMap((one) => quoted(one, margin))),
    ...(gaps.length > 0
      ? [{ type: "paragraph", runs: [soft("No mention: "), strong(silentOn(claim, document))] } as const]
      : []),
    { type: "pairs", pairs: verdictPairs(claim) },
  ];
}

function quoted({ siglum, letter, exact, sentences }: Said, margin: MarginNote): Block[] {
  const head: Run[] = [
    strong(`${letter}  `),
    { text: `“${exact}”`, comment: margin },
    soft("  "),
    strong(siglum),
  ];
  return [
    { type: "paragraph", runs: head },
    ...sentences.map((sentence): Block => ({ type: "quote", runs: [plain(sentence)] })),
  ];
}

function marginNote({ number, verdict }: ReportClaim): MarginNote {
  const { author, createdAt, outcome, wording } = verdict;
  const use = wording === null ? "" : ` Use “${wording}”.`;
  return { author: nameOf(author), createdAt, text: `C${number}: ${outcomeLabels[outcome]}.${use}` };
}

function verdictPairs(claim: ReportClaim): Pair[] {
  const { verdict } = claim;
  const signature = signatureOf(claim);
  const pair = (label: string, text: string | null): Pair[] =>
    text === null ? [] : [{ label, runs: [plain(text)] }];
  const { check, wording } = verdict;
  return [
    { label: "Verdict", runs: [strong(outcomeLabels[verdict.outcome])] },
    ...(wording === null ? [] : [{ label: "Wording to use", runs: [strong(wording)] }]),
    ...pair("Rating", ratingText(verdict)),
    ...pair("Why", verdict.rationale),
    ...pair("How checked", verdict.howChecked),
    ...(claim.readings.length > 0 ? pair("Original", verdict.originalSeen ? "seen" : "not seen") : []),
    ...pair("To be checked", check && `${check.what}, by ${check.who}${until(check.by)}`),
    ...verdict.evidence.map((item) => ({ label: evidenceLabels[item.kind], runs: evidenceRuns(item) })),
    ...pair("Decided by", `${nameOf(verdict.author)}, ${longDate(verdict.createdAt)}`),
    ...pair("Signed by", signature ? `${signature.name}, ${longDate(signature.at)}` : "not signed"),
    { label: "Verdict’s SHA-256", runs: [soft(verdict.contentHash)] },
  ];
}

const until = (by: string | null): string => (by ? `, until ${longDate(by)}` : "");

function evidenceRuns({ text, url, archivedUrl, accessedAt }: ReportEvidence): Run[] {
  return [
    ...(text ? [plain(`${text} `)] : []),
    ...(url ? [{ text: url, href: url }] : []),
    ...(archivedUrl ? [plain(", archived copy "), { text: archivedUrl, href: archivedUrl }] : []),
    ...(accessedAt ? [soft(`, seen ${longDate(accessedAt)}`)] : []),
  ];
}
