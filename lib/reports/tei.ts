import type { ReportDocument } from "./document";
import { kindLabels, outcomeLabels, stateLabels } from "./labels";
import { groupsOf, type Said } from "./said";
import { kindOf, nameOf, ratingText, redacted, signatureOf } from "./sentences";
import type { ReportClaim, ReportSource } from "./view";
import { element, text } from "./xml";

/**
 * The report as a critical apparatus in TEI P5: sources are witnesses, each claim is an `app`, each group of
 * readings that agree a `rdg` (grouped where the same group has different words); the verdict is a `note` in it.
 */
export function* asTei(document: ReportDocument): Generator<string> {
  const { claims, title } = document;
  const ids = new Map(document.sources.map(({ siglum }, index) => [siglum, `w${index + 1}`]));
  // A decided claim may quote a source that has left the story since.
  for (const { readings } of claims) {
    for (const { siglum } of readings) if (!ids.has(siglum)) ids.set(siglum, `w${ids.size + 1}`);
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">';
  yield header(document, ids);
  yield `<text><body>${element("head", {}, text(title))}`;
  const tombstone = redacted(document);
  if (tombstone) yield element("note", { type: "redacted" }, text(tombstone));
  yield* notice(document);
  if (claims.length === 0) yield element("p", {}, "No claims.");
  else {
    yield '<listApp type="claims">';
    for (const claim of claims) yield app(claim, ids);
    yield "</listApp>";
  }
  yield* notes(document, ids);
  yield "</body></text></TEI>\n";
}

function header(document: ReportDocument, ids: ReadonlyMap<string, string>): string {
  const { title, createdAt, createdBy, contentHash, sources } = document;
  const witnesses = [...ids].map(([siglum, id]) =>
    witness(
      siglum,
      id,
      sources.find((source) => source.siglum === siglum),
    ),
  );
  return element(
    "teiHeader",
    {},
    element(
      "fileDesc",
      {},
      element(
        "titleStmt",
        {},
        element("title", {}, text(`${title}: ${kindOf(document)}`)),
        element("author", {}, text(createdBy ?? "name withheld")),
      ),
      element(
        "publicationStmt",
        {},
        element("publisher", {}, "Variorum"),
        element("date", { when: createdAt }, text(createdAt)),
        element("idno", { type: "sha256" }, text(contentHash)),
      ),
      element(
        "sourceDesc",
        {},
        element("listWit", {}, ...(witnesses.length > 0 ? witnesses : [element("witness", {}, "None.")])),
      ),
    ),
    element(
      "encodingDesc",
      {},
      element("variantEncoding", { method: "parallel-segmentation", location: "internal" }),
    ),
  );
}

function witness(siglum: string, id: string, source: ReportSource | undefined): string {
  const label = element("abbr", { type: "siglum" }, text(siglum));
  if (!source) return element("witness", { "xml:id": id }, label);
  const { outlet, author, language, url, origin, revision } = source;
  return element(
    "witness",
    { "xml:id": id },
    label,
    element(
      "bibl",
      { "xml:lang": language },
      element("publisher", {}, text(outlet)),
      ...(author ? [element("author", {}, text(author))] : []),
      element("title", {}, text(revision.headline)),
      ...(revision.publishedAt
        ? [element("date", { when: revision.publishedAt }, text(revision.publishedAt))]
        : []),
      ...(url ? [element("ptr", { target: url })] : []),
      element("note", { type: "origin" }, text(origin?.name ?? "unknown")),
      element("idno", { type: "sha256" }, text(revision.contentHash)),
    ),
  );
}

function app(claim: ReportClaim, ids: ReadonlyMap<string, string>): string {
  const { number, statement, kind, readings, gaps } = claim;
  const groups = groupsOf(readings).map(({ letter, said }) => {
    const all = said.map((one) => rdg(one, ids));
    const [only] = all;
    return all.length === 1 && only ? only : element("rdgGrp", { n: letter }, ...all);
  });
  const silent = gaps.flatMap((siglum) => ids.get(siglum) ?? []);
  return element(
    "app",
    { "xml:id": `c${number}`, n: number, type: kind ? kindLabels[kind].replace(/\s+/gu, "_") : "agreement" },
    element("note", { type: "question" }, text(statement)),
    ...groups,
    ...(silent.length > 0 ? [element("rdg", { type: "no_mention", wit: pointers(silent) })] : []),
    verdictNote(claim),
  );
}

function rdg({ siglum, letter, exact, stands, sentences }: Said, ids: ReadonlyMap<string, string>): string {
  const wit = pointers([ids.get(siglum) ?? ""]);
  return element(
    "rdg",
    { wit, n: letter, type: stands ? "stands" : null },
    element("q", {}, text(exact)),
    ...sentences.map((sentence) => element("note", { type: "sentence" }, text(sentence))),
  );
}

const pointers = (ids: readonly string[]) => ids.map((id) => `#${id}`).join(" ");

function verdictNote(claim: ReportClaim): string {
  const { verdict, state } = claim;
  const signature = signatureOf(claim);
  const part = (type: string, words: string | null) =>
    words === null ? [] : [element("note", { type }, text(words))];
  return element(
    "note",
    { type: "verdict", subtype: verdict.outcome },
    element("label", {}, text(outcomeLabels[verdict.outcome])),
    ...part("wording", verdict.wording),
    ...part("rating", ratingText(verdict)),
    ...part("rationale", verdict.rationale),
    ...part("how_checked", verdict.howChecked),
    ...part("to_be_checked", verdict.check && `${verdict.check.what}, by ${verdict.check.who}`),
    ...verdict.evidence.flatMap(({ text: words, url }) =>
      part("evidence", [words, url].filter(Boolean).join(" ")),
    ),
    ...part("state", stateLabels[state]),
    ...part("decided_by", nameOf(verdict.author)),
    ...part("signed_by", signature?.name ?? null),
    ...part("sha256", verdict.contentHash),
  );
}

function notice({ notice: said, corrects }: ReportDocument): string[] {
  if (!said || !corrects) return [];
  return [
    element("note", { type: "what_was_wrong" }, text(said.wrong)),
    element("note", { type: "since_when" }, text(said.since)),
    element("note", { type: "what_changed" }, text(said.changed)),
  ];
}

function notes({ notes: all }: ReportDocument, ids: ReadonlyMap<string, string>): string[] {
  return all.map(({ body, author, claimNumber, targets }) =>
    element(
      "note",
      { type: "annotation", target: claimNumber === null ? null : `#c${claimNumber}` },
      element("label", {}, text(nameOf(author))),
      element("p", {}, text(body)),
      ...targets.map(({ siglum, exact }) =>
        element("q", { corresp: ids.has(siglum) ? pointers([ids.get(siglum) ?? ""]) : null }, text(exact)),
      ),
    ),
  );
}
