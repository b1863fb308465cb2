import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import { canSee, type Place } from "@/lib/stories/policy";
import { canWithdraw } from "./policy";
import { patternSchema } from "./schema";
import type { RulingView } from "./view";

const person = { select: { id: true, name: true } } as const;

/** What to load of a ruling for its view; memberships are those of the reader. */
export const rulingParts = (actor: Actor) =>
  ({
    author: person,
    withdrawnBy: person,
    source: { select: { outlet: true } },
    claim: { select: { number: true } },
    story: {
      select: {
        id: true,
        title: true,
        archivedAt: true,
        memberships: { where: { userId: actor.id }, select: { role: true } },
      },
    },
    effects: { select: { claimId: true }, distinct: ["claimId"] },
  }) satisfies Prisma.RulingInclude;

type LoadedRuling = Prisma.RulingGetPayload<{ include: ReturnType<typeof rulingParts> }>;

/** The reader's place in the story that a ruling names; null where it names none. */
export function placeOf({ story }: Pick<LoadedRuling, "story">): Place | null {
  return story && { role: story.memberships[0]?.role ?? null, archived: story.archivedAt !== null };
}

/** Which rulings a reader may know of: the house's and outlets' are everybody's, a story's are its members'. */
export const visibleTo = (actor: Actor): Prisma.RulingWhereInput => ({
  // One that was made from a claim tells its verdict: not to who is to give a blind opinion there.
  NOT: { claim: { opinionsAsked: { some: { editorId: actor.id, state: "asked" } } } },
  ...(actor.role !== "administrator" && {
    OR: [{ scope: { in: ["house", "source"] } }, { story: { memberships: { some: { userId: actor.id } } } }],
  }),
});

/** A ruling as the reader sees it: of a story that they do not see, its name and number stay away. */
export function rulingView(actor: Actor, ruling: LoadedRuling): RulingView {
  const place = placeOf(ruling);
  const isSeen = place !== null && canSee(actor, place);
  const { id, number, scope, reason, author, withdrawnBy, story, source, claim, rowVersion } = ruling;
  const canTakeBack = canWithdraw(actor, { scope, authorId: author.id }, place);
  return {
    ...{ id, number, scope, reason, author, withdrawnBy, rowVersion },
    pattern: patternSchema.parse(ruling.pattern),
    story: story && isSeen ? { id: story.id, title: story.title } : null,
    outlet: source?.outlet ?? null,
    claimNumber: isSeen ? (claim?.number ?? null) : null,
    validFrom: ruling.validFrom?.toISOString() ?? null,
    validTo: ruling.validTo?.toISOString() ?? null,
    expiresAt: ruling.expiresAt?.toISOString() ?? null,
    createdAt: ruling.createdAt.toISOString(),
    withdrawnAt: ruling.withdrawnAt?.toISOString() ?? null,
    touched: ruling.effects.length,
    canWithdraw: canTakeBack && ruling.withdrawnAt === null,
  };
}
