import { db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import type { Actor } from "./actor";
import { hashSecret } from "./secret";

/** Who an API token stands for; null when it is unknown, revoked or expired, or its user disabled. */
export async function actorOfToken(token: string, on: Tx = db()): Promise<Actor | null> {
  const found = await on.apiToken.findUnique({
    where: { tokenHash: hashSecret(token) },
    include: { user: { select: { id: true, name: true, role: true, disabledAt: true } } },
  });
  if (!found || found.revokedAt || found.user.disabledAt) return null;
  if (found.expiresAt && found.expiresAt <= new Date()) return null;
  await on.$executeRaw`
    UPDATE "ApiToken" SET "lastUsedAt" = now()
    WHERE "id" = ${found.id}::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`;
  const { id, name, role } = found.user;
  return { kind: "token", id, name, role, scopes: found.scopes };
}
