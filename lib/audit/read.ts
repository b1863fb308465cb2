import type { Actor } from "@/lib/auth/actor";
import { canManagePeople } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { instanceChain } from "./chain";
import type { AuditLine, AuditPage } from "./view";

const pageLength = 100;
const columns = [
  ...[
    "chain",
    "number",
    "at",
    "actorId",
    "actorName",
    "actorKind",
    "action",
    "objectType",
    "objectId",
    "fields",
  ],
  ...["digestBefore", "digestAfter", "previousMac", "mac"],
] as const;

/** A part of one chain, newest first, from the event before number `before`; null: the actor is no administrator. */
export async function readChain(
  actor: Actor,
  { chain = instanceChain, before }: { chain?: string | undefined; before?: number | undefined },
  on: Tx = db(),
): Promise<AuditPage | null> {
  if (!canManagePeople(actor)) return null;
  const rows = await on.auditEvent.findMany({
    where: { chain, ...(before === undefined ? {} : { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take: pageLength,
    include: { actor: { select: { id: true, name: true } } },
  });
  const last = rows.at(-1);
  return {
    items: rows.map(({ actor: person, ...row }) => ({
      ...row,
      at: row.at.toISOString(),
      actorName: person?.name ?? null,
    })),
    next: rows.length === pageLength && last && last.number > 1 ? last.number : null,
  };
}

/** The chains that there are, with the story of each; null: the actor is no administrator. */
export async function listChains(actor: Actor, on: Tx = db()) {
  if (!canManagePeople(actor)) return null;
  return on.story.findMany({ select: { id: true, title: true }, orderBy: [{ title: "asc" }, { id: "asc" }] });
}

/** A whole chain from its first event as CSV, read part by part; the caller has asked whether the actor may. */
export async function* chainAsCsv(chain: string, on: Tx = db()): AsyncGenerator<string> {
  yield `\ufeff${columns.join(",")}\r\n`;
  for (let after = 0; ; ) {
    const rows = await on.auditEvent.findMany({
      where: { chain, number: { gt: after } },
      orderBy: { number: "asc" },
      take: 1_000,
      include: { actor: { select: { name: true } } },
    });
    for (const { actor: person, ...row } of rows) {
      yield csvLine({ ...row, at: row.at.toISOString(), actorName: person?.name ?? null });
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

const csvLine = (line: AuditLine): string =>
  `${columns.map((column) => csvCell(line[column])).join(",")}\r\n`;

// Names are typed by people: none becomes a formula in a spreadsheet.
function csvCell(value: string | number | null | readonly string[]): string {
  const words = value === null ? "" : typeof value === "object" ? value.join(" ") : String(value);
  const harmless = /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
