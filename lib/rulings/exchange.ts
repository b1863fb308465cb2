import Papa from "papaparse";
import { canonicalJson } from "@/lib/audit/canonical";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, invalid, say } from "@/lib/errors";
import { visibleTo } from "./loaded";
import { datesOf } from "./mutations";
import { ownsHouseRules } from "./policy";
import { type ImportInput, importedRulings, patternSchema } from "./schema";
import type { PortableRuling } from "./view";

/** The rulings of the house that are in force, as they leave: by their words alone, oldest first. */
export async function exportRulings(actor: Actor, on: Tx = db()): Promise<PortableRuling[]> {
  const rulings = await on.ruling.findMany({
    where: { AND: [visibleTo(actor), { scope: "house", withdrawnAt: null }] },
    orderBy: { number: "asc" },
  });
  return rulings.map(({ pattern, reason, validFrom, validTo, expiresAt }) => ({
    scope: "house",
    pattern: patternSchema.parse(pattern),
    reason,
    validFrom: validFrom?.toISOString() ?? null,
    validTo: validTo?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }));
}

const columns = ["Kind", "Use", "Phrases", "Claims of kind", "Reason", "Held from", "Held until", "Expires"];
const mark = "\ufeff";
const formula = /^['=+\-@\t\r]/u;

/** The same as CSV. Phrases stand one a line in their cell; one that looks like a formula gets an apostrophe before it. */
export function asCsv(rulings: readonly PortableRuling[]): string {
  const rows = rulings.map(({ pattern, reason, validFrom, validTo, expiresAt }) => {
    const { use, phrases, facet } = cellsOf(pattern);
    return [pattern.kind, use, phrases.join("\n"), facet, reason, validFrom, validTo, expiresAt].map(
      (cell) => {
        const text = cell ?? "";
        return formula.test(text) ? `'${text}` : text;
      },
    );
  });
  return `${mark}${Papa.unparse({ fields: columns, data: rows }, { newline: "\r\n" })}\r\n`;
}

function cellsOf(pattern: PortableRuling["pattern"]) {
  switch (pattern.kind) {
    case "house_form":
      return { use: pattern.use, phrases: pattern.forms, facet: "" };
    case "equivalence":
      return { use: "", phrases: pattern.phrases, facet: "" };
    case "not_a_discrepancy":
      return { use: "", phrases: pattern.phrases, facet: pattern.facet };
    case "fact":
      return { use: pattern.value, phrases: pattern.subjects, facet: pattern.facet };
  }
}

/** Reads what `asCsv` writes, also as a spreadsheet saved it again. Throws invalid with the row at fault. */
export function fromCsv(csv: string): unknown[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/u, ""), {
    header: true,
    skipEmptyLines: true,
  });
  const [fault] = errors;
  if (fault)
    throw invalid(say`Row ${(fault.row ?? 0) + 2} of the CSV cannot be read: ${fault.message}`, "csv");
  return data.map((row) => {
    const cell = (name: string) => (row[name] ?? "").replace(/^'(?=['=+\-@\t\r])/u, "").trim();
    const lines = cell("Phrases")
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter(Boolean);
    const moment = (name: string) => cell(name) || null;
    const facet = cell("Claims of kind");
    const patterns: Record<string, object> = {
      house_form: { use: cell("Use"), forms: lines },
      equivalence: { phrases: lines },
      not_a_discrepancy: { facet, phrases: lines },
      fact: { facet, subjects: lines, value: cell("Use") },
    };
    return {
      scope: "house",
      pattern: { kind: cell("Kind"), ...patterns[cell("Kind")] },
      reason: cell("Reason"),
      validFrom: moment("Held from"),
      validTo: moment("Held until"),
      expiresAt: moment("Expires"),
    };
  });
}

/** Takes rulings of the house in; one that is in force already word for word is not taken twice. All or none. */
export async function importRulings(
  tx: Tx,
  actor: Actor,
  input: ImportInput,
): Promise<{ taken: number; known: number }> {
  if (!ownsHouseRules(actor)) throw forbidden("Only standards editors and administrators import rulings.");
  const given = "csv" in input ? parsed(fromCsv(input.csv)) : input.rulings;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('rulings import', 0))`;
  const known = new Set((await exportRulings(actor, tx)).map(keyOf));
  const fresh = given.filter((ruling) => {
    const key = keyOf(ruling);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  for (const ruling of fresh) {
    await tx.ruling.create({
      data: {
        scope: "house",
        kind: ruling.pattern.kind,
        pattern: ruling.pattern as unknown as Prisma.InputJsonObject,
        reason: ruling.reason,
        authorId: actor.id,
        ...datesOf(ruling),
      },
    });
  }
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "ruling.import",
    object: { type: "ruling", id: "house" },
    fields: ["pattern", "reason"],
    after: fresh,
  });
  return { taken: fresh.length, known: given.length - fresh.length };
}

function parsed(rows: unknown[]) {
  const result = importedRulings.safeParse(rows);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const row = typeof issue?.path[0] === "number" ? `Row ${issue.path[0] + 2}: ` : "";
  throw invalid(`${row}${issue?.message ?? "The CSV holds no rulings."}`, "csv");
}

/** What makes two rulings the same. */
const keyOf = ({ pattern, validFrom, validTo }: Pick<PortableRuling, "pattern"> & Moments): string =>
  canonicalJson({ pattern, validFrom: iso(validFrom), validTo: iso(validTo) });

interface Moments {
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}
const iso = (moment: string | null | undefined) => (moment ? new Date(moment).toISOString() : null);
