import { instanceChain } from "@/lib/audit/chain";
import { type AuditLine, type AuditPage, withheldAction } from "@/lib/audit/view";
import type { Actor } from "@/lib/auth/actor";
import { canManagePeople } from "@/lib/auth/policy";
import { db, type Prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { withheldObjects } from "./blind";

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
    include: withName,
  });
  const withheld = await withheldObjects(on, actor);
  const last = rows.at(-1);
  return {
    items: rows.map((row) => lineFor(actor, row, withheld)),
    next: rows.length === pageLength && last && last.number > 1 ? last.number : null,
  };
}

/** The chains that there are, with the story of each; null: the actor is no administrator. */
export async function listChains(actor: Actor, on: Tx = db()) {
  if (!canManagePeople(actor)) return null;
  return on.story.findMany({ select: { id: true, title: true }, orderBy: [{ title: "asc" }, { id: "asc" }] });
}

/** A whole chain from its first event as CSV, read part by part; the caller has asked whether the actor may. */
export async function* chainAsCsv(actor: Actor, chain: string, on: Tx = db()): AsyncGenerator<string> {
  const withheld = await withheldObjects(on, actor);
  yield `\ufeff${columns.join(",")}\r\n`;
  for (let after = 0; ; ) {
    const rows = await on.auditEvent.findMany({
      where: { chain, number: { gt: after } },
      orderBy: { number: "asc" },
      take: 1_000,
      include: withName,
    });
    for (const row of rows) yield csvLine(lineFor(actor, row, withheld));
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

const withName = { actor: { select: { name: true } } } satisfies Prisma.AuditEventInclude;
type Event = Prisma.AuditEventGetPayload<{ include: typeof withName }>;

/** An event as this actor may read it: that there was one, where it is withheld. No number is missing from a chain. */
function lineFor(actor: Actor, { actor: person, ...event }: Event, withheld: ReadonlySet<string>): AuditLine {
  const line = { ...event, at: event.at.toISOString(), actorName: person?.name ?? null };
  const isOthers = event.actorId !== actor.id && event.action !== "opinion.ask";
  if (!isOthers || !withheld.has(event.objectId)) return line;
  const { chain, number, at, previousMac, mac } = line;
  return {
    ...{ chain, number, at, previousMac, mac, action: withheldAction, objectType: "", objectId: "" },
    ...{ actorId: null, actorName: null, actorKind: "", fields: [], digestBefore: null, digestAfter: null },
  };
}

const csvLine = (line: AuditLine): string =>
  `${columns.map((column) => csvCell(line[column])).join(",")}\r\n`;

// Names are typed by people: none becomes a formula in a spreadsheet.
function csvCell(value: string | number | null | readonly string[]): string {
  const words = value === null ? "" : typeof value === "object" ? value.join(" ") : String(value);
  const harmless = /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
