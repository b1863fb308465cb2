import type { ReportDocument } from "./document";
import { longDate } from "./long-date";
import type { Changes, Fix, ReportClaim, ReportVerdict } from "./view";

// Sentences that every form of a report has in common.

/** How a report calls an editor whose name it withholds. */
export const withheld = "name withheld";

/** The name of an editor, where the report tells it. */
export const nameOf = (person: { readonly name: string } | null): string => person?.name ?? withheld;

/** What the report is: "Correction of report 3, report 4". */
export function kindOf({ kind, number, corrects }: ReportDocument): string {
  if (kind === "report" || !corrects) return `Source comparison, report ${number}`;
  const what = kind === "correction" ? "Correction" : "Withdrawal";
  return `${what} of report ${corrects.number}, report ${number}`;
}

/** When it was frozen, and by whom. */
export const frozenBy = ({ createdAt, createdBy }: ReportDocument): string =>
  `${longDate(createdAt)}${createdBy === null ? "" : ` · ${createdBy}`}`;

/** How many texts and origins there are, how many claims are decided and signed, and what is left out. */
export function countsOf({ claims, sources, undecided, unsigned }: ReportDocument): string {
  const { decided, dismissed } = parted(claims);
  const origins = new Set(sources.map(({ id, origin }) => origin?.id ?? id)).size;
  return `${count(sources.length, "text")}, ${count(origins, "origin")} as far as known. ${count(decided.length, "claim")} decided, ${decided.length - unsigned} of them signed by a second editor; ${count(dismissed.length, "flag")} looked at and set aside; ${count(undecided, "flag")} still open and not in this report.`;
}

/** The claims that a verdict was given on, and those that were set aside as no discrepancy. */
export function parted(claims: readonly ReportClaim[]): { decided: ReportClaim[]; dismissed: ReportClaim[] } {
  return {
    decided: claims.filter(({ state }) => state !== "dismissed"),
    dismissed: claims.filter(({ state }) => state === "dismissed"),
  };
}

/** The step of the house's scale: "Mostly right (3 of 4)"; null: the claim was not rated. */
export const ratingText = ({ rating }: ReportVerdict): string | null =>
  rating ? `${rating.scale[rating.step - 1]} (${rating.step} of ${rating.scale.length})` : null;

/** Who signed and when; null: nobody has. */
export function signatureOf({ signed, verdict }: ReportClaim): { name: string; at: string } | null {
  const signOff = signed ? verdict.signOffs.findLast(({ decision }) => decision === "signed") : undefined;
  return signOff ? { name: nameOf(signOff.signer), at: signOff.createdAt } : null;
}

const mostNamed = 30; // a longer list of sigla is read by nobody

/** The sources that say nothing on a claim; where they are many and all that do not speak, their number. */
export function silentOn(
  { gaps, readings }: ReportClaim,
  { sources }: Pick<ReportDocument, "sources">,
): string {
  const speaking = new Set(readings.map(({ siglum }) => siglum));
  const others = sources.filter(({ siglum }) => !speaking.has(siglum));
  return gaps.length > mostNamed && others.length === gaps.length
    ? `the other ${count(gaps.length, "source")}`
    : gaps.join(", ");
}

/** What to do with a sentence of our copy. */
export function changeOf({ from, to }: Fix): string {
  if (from === "") return `Add: ${to}`;
  return to === "" ? `Cut: ${from}` : `Change “${from}” to “${to}”`;
}

/** That words of the report were removed after it was frozen; null where none were. */
export const redacted = ({ redactedAt }: ReportDocument): string | null =>
  redactedAt
    ? `Words of this report were redacted on ${longDate(redactedAt)}, for legal reasons or to protect a person: █ stands for them. The SHA-256 is that of the report as it was frozen.`
    : null;

export const footnote =
  "Readings are quoted as the sources print them. A letter names a group of readings that agree; it says nothing about which is right. Copies of one origin count once.";

export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? "" : "s"}`;

/** The heading of what a correction changed; it says so where no claim reads otherwise. */
export const changesTitle = ({ from, added, removed, changed }: Changes): string =>
  added.length + removed.length + changed.length === 0
    ? `No claim reads otherwise than in report ${from}`
    : `What changed since report ${from}, claim by claim`;

/** The claims that a correction brings or drops, under their headings. */
export const changedLists = ({ added, removed }: Changes) =>
  [
    { label: "New claims", claims: added },
    { label: "Claims that are gone", claims: removed },
  ].filter(({ claims }) => claims.length > 0);
