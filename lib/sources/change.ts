import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { checkVersion, conflict, say } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { type LoadedSource, loadSource, sourceView } from "./loaded";
import { originNamed } from "./origin";
import { reorder } from "./reorder";
import type { SourcePatch } from "./schema";
import { checkOriginal, translationFor } from "./translation";
import type { SourceView } from "./view";

/** The source when the actor may change it and saw it as it stands. Every change of one begins here. */
export async function sourceToChange(
  tx: Tx,
  actor: Actor,
  storyId: string,
  sourceId: string,
  rowVersion: number,
): Promise<LoadedSource> {
  await storyFor(tx, actor, storyId, "edit");
  const source = await loadSource(tx, storyId, sourceId);
  checkVersion("source", rowVersion, source.rowVersion, sourceView(source));
  return source;
}

/** Changes what is noted about a source: everything but its text. */
export async function changeSource(
  tx: Tx,
  actor: Actor,
  storyId: string,
  sourceId: string,
  patch: SourcePatch,
): Promise<SourceView> {
  const source = await sourceToChange(tx, actor, storyId, sourceId, patch.rowVersion);
  const before = columnsOf(source);
  const after = { ...before, ...(await columnsAfter(tx, source, patch)) };
  const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
    (name) => before[name] !== after[name],
  );
  if (fields.length > 0) {
    const { position, ...columns } = after;
    await tx.source.update({
      where: { id: sourceId },
      data: { ...columns, rowVersion: { increment: 1 } },
    });
    if (fields.includes("position")) await reorder(tx, storyId, sourceId, position);
    await recordEvent(tx, {
      by: actor,
      storyId,
      action: "source.change",
      object: { type: "source", id: sourceId },
      ...{ fields, before, after },
    });
    await notify(tx, storyId, "sources");
  }
  return sourceView(await loadSource(tx, storyId, sourceId));
}

function columnsOf(source: LoadedSource) {
  const { siglum, outlet, author, kind, translatedBy, translationOfId, language, url } = source;
  const { originId, originBasis, position } = source;
  return {
    ...{ siglum, outlet, author, kind, translatedBy, translationOfId, language, url },
    ...{ originId, originBasis, position },
  };
}

async function columnsAfter(
  tx: Tx,
  source: LoadedSource,
  patch: SourcePatch,
): Promise<Partial<ReturnType<typeof columnsOf>>> {
  const { rowVersion: _, origin, translatedBy, translationOfId, ...plain } = patch;
  const kind = patch.kind ?? source.kind;
  // What is left out stays, as long as the source is still a translation.
  const kept = kind === "translation" ? source : { translatedBy: null, translationOfId: null };
  const translation = translationFor(
    kind,
    {
      translatedBy: translatedBy === undefined ? kept.translatedBy : translatedBy,
      translationOfId: translationOfId === undefined ? kept.translationOfId : translationOfId,
    },
    (name) => name,
  );
  if (translation.translationOfId && translation.translationOfId !== source.translationOfId) {
    await checkOriginal(tx, source.storyId, source.id, translation.translationOfId, "translationOfId");
  }
  if (plain.siglum) await refuseTakenSiglum(tx, source, plain.siglum);
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return { ...given, ...translation, ...(await originColumns(tx, source.storyId, origin)) };
}

async function originColumns(tx: Tx, storyId: string, origin: string | null | undefined) {
  if (origin === undefined) return {};
  if (origin === null) return { originId: null, originBasis: "unknown" as const };
  return { originId: await originNamed(tx, storyId, origin), originBasis: "editor" as const };
}

async function refuseTakenSiglum(tx: Tx, { id, storyId }: LoadedSource, siglum: string): Promise<void> {
  const others = await tx.source.findMany({ where: { storyId, id: { not: id } }, select: { siglum: true } });
  if (others.some((other) => other.siglum.toUpperCase() === siglum.toUpperCase())) {
    const message = say`The siglum ${siglum} is taken in this story. Nothing was saved.`;
    throw conflict(message, undefined, [{ field: "siglum", message }]);
  }
}
