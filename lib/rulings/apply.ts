import { type SentencedText, sentenceAround, sentenced } from "@/lib/claims/sentence";
import type { Tx } from "@/lib/db/transaction";
import { matches, type RuledClaim } from "./matches";
import { plainName } from "./outlet";
import { patternSchema } from "./schema";
import type { Pattern } from "./view";

interface Standing {
  readonly id: string;
  readonly scope: "claim" | "story" | "source" | "house";
  readonly claimId: string | null;
  readonly outlet: string | null;
  readonly pattern: Pattern;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

interface Found extends RuledClaim {
  readonly id: string;
  readonly outlets: ReadonlySet<string>;
  /** When its sources were published, as far as known. */
  readonly published: readonly Date[];
}

/**
 * Lets the rulings in force speak on what a run found: each open claim that one matches is noted down as touched by
 * it in this run, and so arrives folded. Nothing else about the claim changes. Returns how many claims were touched.
 */
export async function applyRulings(tx: Tx, storyId: string, runId: string): Promise<number> {
  const rulings = await inForce(tx, storyId);
  if (rulings.length === 0) return 0;
  const claims = await foundBy(tx, storyId, runId);
  const forms = rulings.flatMap((ruling) => (ruling.pattern.kind === "house_form" ? [ruling] : []));
  const effects = claims.flatMap((claim) => {
    const formsHere = forms.filter((ruling) => reaches(ruling, claim)).map(({ pattern }) => pattern);
    const houseForms = formsHere.flatMap((pattern) => (pattern.kind === "house_form" ? [pattern] : []));
    return rulings
      .filter((ruling) => reaches(ruling, claim) && holdsThen(ruling, claim))
      .filter(({ pattern }) => matches(pattern, claim, houseForms))
      .map((ruling) => ({ rulingId: ruling.id, claimId: claim.id, runId }));
  });
  await tx.rulingEffect.createMany({ data: effects, skipDuplicates: true });
  return new Set(effects.map(({ claimId }) => claimId)).size;
}

async function inForce(tx: Tx, storyId: string): Promise<Standing[]> {
  const rulings = await tx.ruling.findMany({
    where: {
      withdrawnAt: null,
      AND: [
        { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
        { OR: [{ scope: { in: ["house", "source"] } }, { storyId }] },
      ],
    },
    orderBy: { number: "asc" },
    include: { source: { select: { outlet: true } } },
  });
  return rulings.map(({ id, scope, claimId, source, pattern, validFrom, validTo }) => ({
    ...{ id, scope, claimId, validFrom, validTo },
    outlet: source && plainName(source.outlet),
    pattern: patternSchema.parse(pattern),
  }));
}

async function foundBy(tx: Tx, storyId: string, runId: string): Promise<Found[]> {
  const claims = await tx.claim.findMany({
    where: {
      storyId,
      lastFoundRunId: runId,
      state: "open",
      mergedIntoId: null,
      discrepancies: { some: {} },
    },
    select: {
      id: true,
      statement: true,
      discrepancies: { select: { kind: true }, orderBy: [{ severity: "asc" }, { id: "asc" }] },
      readings: {
        where: { removedAt: null },
        select: {
          source: { select: { outlet: true } },
          spans: {
            orderBy: { start: "asc" },
            select: {
              start: true,
              end: true,
              exact: true,
              revisionId: true,
              revision: { select: { publishedAt: true } },
            },
          },
        },
      },
    },
  });
  const texts = await textsOf(tx, runId);
  return claims.flatMap(({ id, statement, discrepancies: [flag], readings }): Found[] => {
    if (!flag) return [];
    return [
      {
        ...{ id, statement, kind: flag.kind },
        readings: readings.map(({ spans }) => ({
          exact: spans.map(({ exact }) => exact).join(" "),
          context: spans
            .map((span) => {
              const text = texts.get(span.revisionId);
              return text ? sentenceAround(text, span).text : span.exact;
            })
            .join(" "),
        })),
        outlets: new Set(readings.map(({ source }) => plainName(source.outlet))),
        published: readings.flatMap(({ spans }) =>
          spans.flatMap(({ revision: { publishedAt } }) => publishedAt ?? []),
        ),
      },
    ];
  });
}

async function textsOf(tx: Tx, runId: string): Promise<Map<string, SentencedText>> {
  const texts = await tx.sourceText.findMany({ where: { revision: { runs: { some: { runId } } } } });
  return new Map(texts.map(({ revisionId, body }) => [revisionId, sentenced(body)]));
}

/** Whether the claim lies in the ruling's scope; a story's rulings were asked for by its id. */
function reaches({ scope, claimId, outlet }: Standing, claim: Found): boolean {
  if (scope === "claim") return claimId === claim.id;
  if (scope === "source") return outlet !== null && claim.outlets.has(outlet);
  return true;
}

/** Whether it held when the sources wrote; for texts without a date, whether it holds now. */
function holdsThen({ validFrom, validTo }: Standing, { published }: Found): boolean {
  const moments = published.length > 0 ? published : [new Date()];
  return moments.every((at) => (!validFrom || at >= validFrom) && (!validTo || at < validTo));
}
