import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/transaction";
import { conflict, type Issue, say } from "@/lib/errors";
import { notify } from "@/lib/queue/notify";
import { storyFor } from "@/lib/stories/access";
import { acceptableText } from "./acceptable";
import { detectLanguage } from "./language";
import { sourceParts, sourceView } from "./loaded";
import { originNamed } from "./origin";
import type { SourceInput } from "./schema";
import { siglumFor } from "./siglum";
import type { TextFacts } from "./text";
import { checkOriginal, translationFor } from "./translation";
import type { SourceView } from "./view";

interface Standing {
  readonly sigla: Set<string>;
  readonly sigilOfHash: Map<string, string>;
  next: number;
}

/** Adds texts to a story, all or none. A text that the story has already is refused by its siglum, unless allowed. */
export async function addSources(
  tx: Tx,
  actor: Actor,
  storyId: string,
  inputs: readonly SourceInput[],
): Promise<SourceView[]> {
  await storyFor(tx, actor, storyId, "edit");
  const facts = inputs.map(({ text }, index) => acceptableText(text, `sources.${index}.text`));
  const standing = await standingOf(tx, storyId);
  refuseDuplicates(inputs, facts, standing);
  refuseTakenSigla(inputs, standing);
  const added: SourceView[] = [];
  for (const [index, input] of inputs.entries()) {
    const fact = facts[index];
    if (fact) added.push(await add(tx, actor, storyId, input, fact, standing, index));
  }
  await notify(tx, storyId, "sources");
  return added;
}

async function standingOf(tx: Tx, storyId: string): Promise<Standing> {
  const sources = await tx.source.findMany({
    where: { storyId },
    select: {
      siglum: true,
      position: true,
      removedAt: true,
      revisions: { orderBy: { number: "desc" }, take: 1, select: { contentHash: true } },
    },
  });
  const present = sources.filter(({ removedAt }) => removedAt === null);
  return {
    sigla: new Set(sources.map(({ siglum }) => siglum.toUpperCase())),
    sigilOfHash: new Map(present.map(({ siglum, revisions }) => [revisions[0]?.contentHash ?? "", siglum])),
    next: Math.max(-1, ...sources.map(({ position }) => position)) + 1,
  };
}

function refuseDuplicates(
  inputs: readonly SourceInput[],
  facts: readonly TextFacts[],
  { sigilOfHash }: Standing,
) {
  const first = new Map<string, number>();
  const issues = inputs.flatMap(({ allowDuplicate }, index): Issue[] => {
    const hash = facts[index]?.contentHash ?? "";
    const siglum = sigilOfHash.get(hash);
    const earlier = first.get(hash);
    if (earlier === undefined) first.set(hash, index);
    if (allowDuplicate || (siglum === undefined && earlier === undefined)) return [];
    const message =
      siglum === undefined
        ? say`The same text comes twice: it is text ${(earlier ?? 0) + 1} of this upload, too. Nothing was added.`
        : say`The same text is here already: ${siglum}. Nothing was added.`;
    return [{ field: `sources.${index}.text`, message }];
  });
  const [one] = issues;
  if (!one) return;
  const several = say`${issues.length} of these texts are here already. Nothing was added.`;
  throw conflict(issues.length === 1 ? one.message : several, undefined, issues);
}

function refuseTakenSigla(inputs: readonly SourceInput[], { sigla }: Standing) {
  const wanted = new Set<string>();
  const issues = inputs.flatMap(({ siglum }, index): Issue[] => {
    const upper = siglum?.toUpperCase();
    if (!upper) return [];
    const taken = sigla.has(upper) || wanted.has(upper);
    wanted.add(upper);
    return taken
      ? [
          {
            field: `sources.${index}.siglum`,
            message: say`The siglum ${upper} is taken in this story. Nothing was saved.`,
          },
        ]
      : [];
  });
  if (issues[0]) throw conflict(issues[0].message, undefined, issues);
  for (const siglum of wanted) sigla.add(siglum); // so that none is generated that a later text brings along
}

async function add(
  tx: Tx,
  actor: Actor,
  storyId: string,
  input: SourceInput,
  { bytes: _, ...facts }: TextFacts,
  standing: Standing,
  index: number,
): Promise<SourceView> {
  const { text, outlet, kind, author, url, origin, dateline, publishedAt, publishedZone } = input;
  const field = (name: string) => `sources.${index}.${name}`;
  const translation = translationFor(kind, input, field);
  if (translation.translationOfId) {
    await checkOriginal(tx, storyId, null, translation.translationOfId, field("translationOfId"));
  }
  const siglum = input.siglum ?? siglumFor(outlet, kind, standing.sigla);
  standing.sigla.add(siglum.toUpperCase());
  const row = {
    ...{ siglum, outlet, kind, ...translation, position: standing.next++ },
    author: author ?? null,
    url: url ?? null,
    language: input.language ?? detectLanguage(text),
    originId: origin ? await originNamed(tx, storyId, origin) : null,
    originBasis: origin ? ("editor" as const) : ("unknown" as const),
  };
  const dates = {
    dateline: dateline ?? null,
    publishedAt: publishedAt ?? null,
    publishedZone: publishedZone ?? null,
    retrievedAt: input.retrievedAt ?? null,
    retrievedZone: input.retrievedZone ?? null,
  };
  const source = await tx.source.create({
    data: {
      storyId,
      ...row,
      revisions: {
        create: {
          ...{ number: 1, reason: "first_import", ...facts, ...dates, createdById: actor.id },
          text: { create: { body: text } },
        },
      },
    },
    include: sourceParts,
  });
  await recordEvent(tx, {
    by: actor,
    storyId,
    action: "source.add",
    object: { type: "source", id: source.id },
    fields: Object.entries({ text, ...row, ...dates }).flatMap(([name, value]) =>
      value === null ? [] : [name],
    ),
    after: { ...row, ...dates, contentHash: facts.contentHash },
  });
  return sourceView(source);
}
