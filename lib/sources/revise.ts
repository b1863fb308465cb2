import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { unprocessable } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { acceptableText } from "./acceptable";
import { sourceToChange } from "./change";
import { loadSource, newestRevision, sourceView } from "./loaded";
import type { RevisionInput } from "./schema";
import type { SourceView } from "./view";

/** Appends a new version of a source's text, or of its dates; the ones before stay as they are. */
export async function reviseSource(
  tx: Tx,
  actor: Actor,
  storyId: string,
  sourceId: string,
  input: RevisionInput,
): Promise<SourceView> {
  const { rowVersion, text, reason, note, ...given } = input;
  const source = await sourceToChange(tx, actor, storyId, sourceId, rowVersion);
  const { bytes: _, ...facts } = acceptableText(text, "text");
  const last = newestRevision(source);
  const before = datesOf(last);
  const after = { ...before, ...definedOf(given) };
  const fields = [
    ...(facts.contentHash === last.contentHash ? [] : ["text"]),
    ...Object.keys(after).filter((name) => !same(after[name as keyof Dates], before[name as keyof Dates])),
  ];
  if (fields.length === 0) throw unprocessable("This is the text as it stands; nothing was saved.", "text");
  const revision = await tx.sourceRevision.create({
    data: {
      ...{ sourceId, number: last.number + 1, reason, note, ...facts, ...after, createdById: actor.id },
      text: { create: { body: text } },
    },
  });
  await tx.source.update({ where: { id: sourceId }, data: { rowVersion: { increment: 1 } } });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: "source.revise",
    object: { type: "source", id: sourceId },
    fields: [...fields, "reason", "note"],
    before: { number: last.number, contentHash: last.contentHash, ...before },
    after: { number: revision.number, contentHash: facts.contentHash, reason, ...after },
  });
  await notify(tx, storyId, "sources");
  return sourceView(await loadSource(tx, storyId, sourceId));
}

interface Dates {
  dateline: string | null;
  publishedAt: Date | null;
  publishedZone: string | null;
  retrievedAt: Date | null;
  retrievedZone: string | null;
}

const datesOf = ({ dateline, publishedAt, publishedZone, retrievedAt, retrievedZone }: Dates): Dates => ({
  ...{ dateline, publishedAt, publishedZone, retrievedAt, retrievedZone },
});

const definedOf = (given: { [Name in keyof Dates]?: Dates[Name] | undefined }): Partial<Dates> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

const same = (one: string | Date | null, other: string | Date | null): boolean =>
  (one instanceof Date ? one.getTime() : one) === (other instanceof Date ? other.getTime() : other);
