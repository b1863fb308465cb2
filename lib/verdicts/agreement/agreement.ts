import type { Actor } from "@/lib/auth/actor";
import type { PersonView } from "@/lib/auth/view";
import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { storyAccess } from "@/lib/stories/access";
import { seesDesk } from "../policy";
import { type AgreementView, leastItems } from "../view";
import { krippendorffsAlpha } from "./alpha";
import { cohensKappa } from "./kappa";

/** How far blind opinions agree with the verdicts of a story; null where the actor may not see it. */
export async function storyAgreement(
  actor: Actor,
  storyId: string,
  on: Tx = db(),
): Promise<AgreementView | null> {
  if (!(await storyAccess(on, actor, storyId))) return null;
  return agreementIn(on, actor, [storyId]);
}

/** The same over several stories, which the caller knows that the actor may see. */
export async function agreementIn(on: Tx, actor: Actor, storyIds: readonly string[]): Promise<AgreementView> {
  const requests = await on.opinionRequest.findMany({
    where: { state: { not: "withdrawn" }, claim: { storyId: { in: [...storyIds] }, mergedIntoId: null } },
    orderBy: { createdAt: "asc" },
    select: {
      state: true,
      editor: { select: { id: true, name: true } },
      opinion: { select: { outcome: true } },
      first: { select: { outcome: true, author: { select: { id: true, name: true } } } },
    },
  });
  const compared = requests.flatMap(({ editor, opinion, first }) =>
    opinion && first
      ? [{ first: first.author, second: editor, outcomes: [first.outcome, opinion.outcome] as const }]
      : [],
  );
  const count = (...states: string[]) => requests.filter(({ state }) => states.includes(state)).length;
  return {
    waiting: count("asked", "given"),
    compared: compared.length,
    agreed: count("agreed"),
    adjudicated: count("adjudicated"),
    apart: count("differ"),
    coefficients: seesDesk(actor) ? coefficientsOf(compared) : null,
  };
}

interface Compared {
  readonly first: PersonView;
  readonly second: PersonView;
  readonly outcomes: readonly [string, string];
}

/** On the outcomes: alpha over all items, kappa for each two editors; both from so many items on as say something. */
function coefficientsOf(compared: readonly Compared[]): AgreementView["coefficients"] {
  if (compared.length < leastItems) return null;
  const pairs = new Map<string, { one: PersonView; other: PersonView; outcomes: [string, string][] }>();
  for (const { first, second, outcomes } of compared) {
    // Who was first says nothing here: a pair is told the same way round each time.
    const isTurned = first.id > second.id;
    const [one, other] = isTurned ? [second, first] : [first, second];
    const pair = pairs.get(`${one.id} ${other.id}`) ?? { one, other, outcomes: [] };
    pair.outcomes.push(isTurned ? [outcomes[1], outcomes[0]] : [outcomes[0], outcomes[1]]);
    pairs.set(`${one.id} ${other.id}`, pair);
  }
  return {
    alpha: krippendorffsAlpha(compared.map(({ outcomes }) => outcomes)),
    pairs: [...pairs.values()]
      .filter((pair) => pair.outcomes.length >= leastItems)
      .map(({ one, other, outcomes }) => ({
        ...{ one, other, items: outcomes.length },
        kappa: cohensKappa(outcomes),
      })),
  };
}
