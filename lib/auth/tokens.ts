import { recordEvent } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import type { ApiToken } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { forbidden, notFound, say, unprocessable } from "@/lib/errors";
import type { Actor } from "./actor";
import { canManageTokens } from "./policy";
import type { TokenInput } from "./schema";
import { hashSecret, newSecret } from "./secret";
import type { TokenScope, TokenView } from "./view";

// Programs of one person; more are forgotten ones.
const mostTokens = 20;
// By this beginning a token is known for one in a log or a repository.
const mark = "vrm_";
const day = 24 * 60 * 60 * 1000;

const inTheBrowser = () =>
  forbidden("API tokens are managed in the browser, under your account, not with an API token.");

/** One's own tokens that still hold, newest first; null: the actor came with a token. */
export async function listTokens(actor: Actor, on: Tx = db()): Promise<TokenView[] | null> {
  if (!canManageTokens(actor)) return null;
  const tokens = await on.apiToken.findMany({ where: stillHeld(actor), orderBy: { createdAt: "desc" } });
  return tokens.flatMap(tokenView);
}

/** Makes a token; it is in this answer and nowhere else. */
export async function makeToken(
  tx: Tx,
  actor: Actor,
  { name, scope, days }: TokenInput,
): Promise<{ token: TokenView; secret: string }> {
  if (!canManageTokens(actor)) throw inTheBrowser();
  // The user's row stands for their tokens: two requests at once are counted one after the other.
  await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${actor.id}::uuid FOR NO KEY UPDATE`;
  if ((await tx.apiToken.count({ where: stillHeld(actor) })) >= mostTokens) {
    throw unprocessable(say`You have ${mostTokens} tokens. Revoke one that is not needed any more first.`);
  }
  const secret = `${mark}${newSecret()}`;
  const scopes = scope === "write" ? ["read", "write"] : ["read"];
  const expiresAt = new Date(Date.now() + days * day);
  const made = await tx.apiToken.create({
    data: { userId: actor.id, name, scopes, expiresAt, tokenHash: hashSecret(secret) },
  });
  const [token] = tokenView(made);
  if (!token) throw new Error(`The token ${made.id} has no end`);
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "token.make",
    object: { type: "token", id: made.id },
    fields: ["name", "scopes", "expiresAt"],
    after: { name, scopes, expiresAt: token.expiresAt },
  });
  return { token, secret };
}

/** Ends a token of one's own at once. */
export async function revokeToken(tx: Tx, actor: Actor, tokenId: string): Promise<void> {
  if (!canManageTokens(actor)) throw inTheBrowser();
  const { count } = await tx.apiToken.updateMany({
    where: { id: tokenId, userId: actor.id, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw notFound("token");
  await recordEvent(tx, {
    by: actor,
    storyId: null,
    action: "token.revoke",
    object: { type: "token", id: tokenId },
    fields: ["revokedAt"],
  });
}

const stillHeld = ({ id }: Actor) => ({ userId: id, revokedAt: null, expiresAt: { gt: new Date() } });

// A token without an end is none of ours: they all have one.
function tokenView({ id, name, scopes, expiresAt, lastUsedAt, createdAt }: ApiToken): TokenView[] {
  if (!expiresAt) return [];
  return [
    {
      id,
      name,
      scopes: scopes as TokenScope[], // written by makeToken alone
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    },
  ];
}
