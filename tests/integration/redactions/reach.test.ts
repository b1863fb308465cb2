import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAnnotation } from "@/lib/claims/annotations";
import { addComment } from "@/lib/claims/comments";
import { handOver } from "@/lib/claims/hand-over";
import { write } from "@/lib/db/transaction";
import { exportReport } from "@/lib/jobs/export";
import { askForRedaction, carryOutRedaction } from "@/lib/redactions/mutations";
import { requestExport } from "@/lib/reports/export";
import { freezeReport } from "@/lib/reports/freeze";
import { makeRuling } from "@/lib/rulings/mutations";
import { signOff } from "@/lib/verdicts/sign";
import { join, type Person, person } from "../../support/people";
import { analyseNow, claimOn, type Desk, decide, openDesk } from "../claims/desk";
import { opinionsAt } from "../verdicts/blind-desk";
import { everywhere } from "./everywhere";

/** Columns that can hold words and are out of a redaction's reach, or whole tables of them; and why. */
const outOfReach: Readonly<Record<string, string>> = {
  "Account.*": "what the identity provider calls a person",
  "ApiToken.*": "the name of a token, a digest, scopes",
  "AuditEvent.*": "names of actions, fields and things, and keyed digests: never words",
  "ClaimEdit.detail": "ids and places",
  "ClaimLine.*": "all lines of the story are deleted and worked out anew",
  "Evidence.language": "a code",
  "IdempotencyKey.*": "answers that name the story or hold the words are deleted",
  "Invitation.*": "the address of somebody invited, and a digest",
  "ProposalReading.scale": "the name of a scale",
  "RateLimit.key": "an address that signs in",
  "Reading.scale": "the name of a scale",
  "Redaction.words": "forgotten when the redaction is carried out or taken back",
  "Redaction.places": "names of tables, and numbers",
  "Redaction.sources": "ids",
  "Redaction.reports": "numbers",
  "RedactionReach.*": "names of tables and columns",
  "RatingStep.words": "the house's own words for its scale",
  "ReportFilePart.bytes": "all files of the story's reports are deleted",
  "Source.language": "a code",
  "Source.siglum": "24 characters that stand for a source in all that was signed",
  "SourceRevision.publishedZone": "the name of a time zone",
  "SourceRevision.retrievedZone": "the name of a time zone",
  "AnalysisRun.engine": "the engine's version",
  "AnalysisRunSource.departs": "places in a text",
  "AnalysisRunSource.heldAgainst": "ids",
  "TextSearch.*": "made anew from the texts, or deleted with them",
  "User.*": "people of the house, who change their names themselves",
  "Webhook.*": "an address of the house and a secret",
  "WebhookDelivery.body": "ids, numbers and states: a message tells no words",
  "WebhookDelivery.error": "what a receiver's address answered",
  "_prisma_migrations.*": "names of migrations",
};

let desk: Desk;
let ines: Person;
let omar: Person;
beforeAll(async () => {
  desk = await openDesk();
  ines = await person(desk.database.db, "administrator", { name: "Ines Admin" });
  omar = await person(desk.database.db, "administrator", { name: "Omar Admin" });
});
afterAll(() => desk.close());

const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await desk.database.owner.query<Row>(sql, values)).rows;

/** Every column of the database in a type that can hold words: `Comment.body`. Digests have a type of their own length. */
const wordColumns = async () =>
  (
    await query<{ column: string }>(
      `SELECT format('%s.%s', table_name, column_name) AS column
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
         AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'xml', 'ARRAY', 'tsvector', 'bytea')
       ORDER BY 1`,
    )
  ).map(({ column }) => column);
const reach = () =>
  query<{ table: string; column: string; form: string }>(
    `SELECT "table", "column", "form" FROM "RedactionReach" ORDER BY 1, 2`,
  );
const isExcepted = (column: string) =>
  column in outOfReach || `${column.slice(0, column.indexOf("."))}.*` in outOfReach;

describe("the reach of a redaction", () => {
  it("has every column that may hold a story's words; whichever it has not is named with the reason", async () => {
    const reached = new Set((await reach()).map(({ table, column }) => `${table}.${column}`));
    const columns = await wordColumns();
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter((column) => !reached.has(column) && !isExcepted(column))).toEqual([]);
    expect([...reached].filter((column) => !columns.includes(column))).toEqual([]);
    expect([...reached].filter(isExcepted)).toEqual([]);
  });

  it("notices a new column", async () => {
    await query(`ALTER TABLE "Comment" ADD COLUMN "aside" jsonb`);
    const reached = new Set((await reach()).map(({ table, column }) => `${table}.${column}`));
    const forgotten = (await wordColumns()).filter((column) => !reached.has(column) && !isExcepted(column));
    await query(`ALTER TABLE "Comment" DROP COLUMN "aside"`);
    expect(forgotten).toEqual(["Comment.aside"]);
  });

  it("reaches every row of every one of its columns, and rulings that belong to no story", async () => {
    const secret = "Lena Marquardt";
    await everyTable();
    const columns = await reach();
    await query("SET session_replication_role = replica"); // behind the triggers: whoever wrote it there
    for (const { table, column, form } of columns) {
      const value = form === "json" ? `'{"said": ["by ${secret} alone"]}'` : `'said by ${secret} alone'`;
      // In every row: there is but one story.
      const planted = await query(`UPDATE "${table}" SET "${column}" = ${value} RETURNING 1`);
      expect.soft(planted.length, `rows of ${table}`).toBeGreaterThan(0);
    }
    await query("SET session_replication_role = DEFAULT");
    const before = await everywhere(desk.database.owner, secret);
    for (const { table, column } of columns) {
      expect.soft(before, `${table}.${column}`).toContain(`public.${quoted(table)}.${quoted(column)}`);
    }
    const reason = "A wish.";
    const { id } = await write((tx) =>
      askForRedaction(tx, ines, { kind: "words", storyId: desk.storyId, words: secret, reason }),
    );
    await write((tx) => carryOutRedaction(tx, omar, id));
    expect(await everywhere(desk.database.owner, secret)).toEqual([]);
  });
});

const quoted = (name: string) => (/^[a-z]+$/u.test(name) && name !== "table" ? name : `"${name}"`);

/** A row of the story in every table, each made as people make it. */
async function everyTable(): Promise<void> {
  const { ada, ben, storyId, database } = desk;
  const cleo = await person(database.db, "editor", { name: "Cleo Marsh" });
  await join(database.db, storyId, cleo, "editor");
  const opinions = opinionsAt(desk);
  const said = (name: string) => `Dmitri ${name} told reporters on Monday that the talks are [ruled out].`;
  const claim = await claimOn(desk, { Courier: said("Riabkov"), Post: said("Ryabkov") });
  const [source] = claim.readings;
  await database.db.origin.create({ data: { storyId, name: "Wire" } });
  const evidence = [{ kind: "link", url: "https://example.org/a", text: "A letter", confidential: false }];
  await opinions.ask(ada, claim.id, ben);
  await opinions.give(ben, claim.id, { evidence });
  const { verdict } = await decide(desk, claim.id, { evidence, wording: "ruled out" });
  await write((tx) =>
    signOff(tx, cleo, storyId, {
      decision: "signed",
      comment: "Heard.",
      verdicts: [
        { claimId: claim.id, verdictId: verdict?.id ?? "", contentHash: verdict?.contentHash ?? "" },
      ],
    }),
  );
  await write((tx) => addComment(tx, ada, { storyId, claimId: claim.id }, { body: "Ask again." }));
  const [span] = source?.spans ?? [];
  const targets = [{ revisionId: span?.revisionId ?? "", start: span?.start ?? 0, end: span?.end ?? 1 }];
  const { rowVersion } = await database.db.claim.findUniqueOrThrow({ where: { id: claim.id } });
  const handed = [{ claimId: claim.id, rowVersion, assigneeId: cleo.id }];
  await write((tx) => handOver(tx, ada, storyId, { claims: handed, note: "Please look." }));
  await write((tx) => addAnnotation(tx, ada, storyId, { body: "Sure?", claimId: claim.id, targets }));
  const pattern = { kind: "equivalence" as const, phrases: ["ruled out", "out of the question"] };
  const ruling = { scope: "house" as const, pattern, reason: "Style." };
  await write((tx) => makeRuling(tx, { ...ada, role: "standards_editor" }, ruling));
  await write((tx) => makeRuling(tx, ada, { ...ruling, scope: "story", claimId: claim.id }));
  await analyseNow(desk);
  const report = await write((tx) => freezeReport(tx, ada, storyId, { names: true, notes: true }));
  await write((tx) => requestExport(tx, ada, storyId, report.id, "json"));
  const made = await database.db.reportExport.findFirstOrThrow({ where: { reportId: report.id } });
  await exportReport(made.id, true);
  await write((tx) =>
    askForRedaction(tx, ines, { kind: "words", storyId, words: "reporters", reason: "Another wish." }),
  );
}
