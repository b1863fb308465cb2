import { readFileSync } from "node:fs";
import { createClaim } from "@/lib/claims/mutations";
import { claimView } from "@/lib/claims/queries";
import type { ClaimView, Kind, Severity } from "@/lib/claims/view";
import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { analyse } from "@/lib/jobs/analyse";
import { requestRun } from "@/lib/jobs/runs";
import { addSources } from "@/lib/sources/add";
import { reviseSource } from "@/lib/sources/revise";
import { type SourceInput, sourcesInput } from "@/lib/sources/schema";
import type { SourceView } from "@/lib/sources/view";
import { createStory } from "@/lib/stories/mutations";
import { recordVerdict } from "@/lib/verdicts/record";
import { type VerdictInput, verdictInput } from "@/lib/verdicts/schema";
import { type TestDatabase, testDatabase } from "../../support/database";
import { join, type Person, person } from "../../support/people";

/** A newsroom for a test: a database, a story with three people on it, and one person who is not. */
export interface Desk {
  readonly database: TestDatabase;
  readonly storyId: string;
  /** Opened the story. */
  readonly ada: Person;
  /** The second editor. */
  readonly ben: Person;
  /** Only reads. */
  readonly vera: Person;
  /** An editor of another story. */
  readonly otto: Person;
  close(): Promise<void>;
}

/** Sets the desk up; in beforeAll. */
export async function openDesk(): Promise<Desk> {
  const database = await testDatabase();
  const [ada, ben, vera, otto] = await Promise.all([
    person(database.db, "editor", { name: "Ada Lindt" }),
    person(database.db, "editor", { name: "Ben Okoro" }),
    person(database.db, "viewer", { name: "Vera Blum" }),
    person(database.db, "editor", { name: "Otto Ferne" }),
  ]);
  const { id: storyId } = await write((tx) => createStory(tx, ada, { title: "Talks by the lake" }));
  await join(database.db, storyId, ben, "editor");
  await join(database.db, storyId, vera, "viewer");
  return {
    ...{ database, storyId, ada, ben, vera, otto },
    async close() {
      await closeDatabase();
      await database.close();
    },
  };
}

const folder = "tests/fixtures/stories/geneva-day";
const files = {
  "alpine-wire": "Alpine Wire",
  courier: "Courier",
  "harbour-post": "Harbour Post",
  meridian: "Meridian",
} as const;

/** One of the demo story's texts. */
export const demoText = (file: keyof typeof files | "our-draft"): string =>
  readFileSync(`${folder}/${file}.txt`, "utf8");

/** Adds the demo story's texts, our own draft among them. */
export function addDemoTexts({ ada, storyId }: Desk): Promise<SourceView[]> {
  const day = { publishedAt: "2022-01-09T12:00:00Z", publishedZone: "Europe/Zurich" };
  const theirs = Object.entries(files).map(([file, outlet]) => ({
    ...day,
    text: demoText(file as keyof typeof files),
    outlet,
    kind: "article",
  }));
  const ours = { ...day, text: demoText("our-draft"), outlet: "Our draft", kind: "our_copy" };
  const { sources } = sourcesInput.parse({ sources: [...theirs, ours] });
  return write((tx) => addSources(tx, ada, storyId, sources));
}

/** Adds short texts, each told by its outlet. */
export function addTexts(
  { ada, storyId }: Pick<Desk, "ada" | "storyId">,
  texts: Readonly<Record<string, string>>,
  more: Partial<SourceInput> = {},
): Promise<SourceView[]> {
  const sources = Object.entries(texts).map(([outlet, text]) => ({ outlet, text, kind: "article", ...more }));
  return write((tx) => addSources(tx, ada, storyId, sourcesInput.parse({ sources }).sources));
}

/** Runs an analysis to its end, as the worker would. */
export async function analyseNow({ ada, storyId }: Desk): Promise<string> {
  const run = await write((tx) => requestRun(tx, ada, storyId));
  await analyse(run.id, true, new AbortController().signal);
  return run.id;
}

/** Gives a source a new text. */
export async function revise(
  { ada, storyId, database }: Desk,
  sourceId: string,
  text: string,
): Promise<void> {
  const { rowVersion } = await database.db.source.findUniqueOrThrow({ where: { id: sourceId } });
  await write((tx) =>
    reviseSource(tx, ada, storyId, sourceId, {
      ...{ rowVersion, text },
      reason: "outlet_change",
      note: "The outlet added a paragraph.",
    }),
  );
}

/** A claim on the words in brackets: `{ POST: "He [ruled it out]." }` adds the text and marks the words. */
export async function claimOn(
  desk: Desk,
  texts: Readonly<Record<string, string>>,
  { kind = "quote_wording", severity = "medium" }: { kind?: Kind; severity?: Severity } = {},
): Promise<ClaimView> {
  const plain = Object.fromEntries(
    Object.entries(texts).map(([outlet, text]) => [outlet, text.replace(/[[\]]/g, "")]),
  );
  const sources = await addTexts(desk, plain);
  const spans = sources.map((source, index) => {
    const text = Object.values(texts)[index] ?? "";
    return { revisionId: source.revision.id, start: text.indexOf("["), end: text.indexOf("]") - 1 };
  });
  const { id } = await write((tx) =>
    createClaim(tx, desk.ada, desk.storyId, { statement: "How is the refusal worded?", kind, spans }),
  );
  await desk.database.db.discrepancy.updateMany({ where: { claimId: id }, data: { severity } });
  return seen(desk, id);
}

/** The claim as somebody sees it now. */
export async function seen(desk: Desk, claimId: string, as: Person = desk.ada): Promise<ClaimView> {
  const view = await claimView(as, desk.storyId, claimId);
  if (!view) throw new Error(`${as.name} cannot see the claim`);
  return view;
}

/** Records a verdict on the claim as it stands now. */
export async function decide(
  desk: Desk,
  claimId: string,
  verdict: Partial<Record<keyof VerdictInput, unknown>> = {},
  as: Person = desk.ada,
): Promise<ClaimView> {
  const { rowVersion, readings } = await seen(desk, claimId, as);
  const [first] = readings;
  const one = first ? readings.filter(({ value }) => value === first.value).map(({ id }) => id) : [];
  const given = {
    outcome: "one_stands",
    readingIds: one,
    rationale: "The transcript has the stronger word.",
    ...verdict,
  };
  const input = verdictInput.parse({ rowVersion, ...given });
  await write((tx) => recordVerdict(tx, as, { storyId: desk.storyId, claimId }, input));
  return seen(desk, claimId, as);
}
