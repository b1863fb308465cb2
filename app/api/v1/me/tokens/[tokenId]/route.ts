import { z } from "zod";
import { revokeToken } from "@/lib/auth/tokens";
import { endpoint } from "../../../endpoint";

export const DELETE = endpoint({
  params: z.object({ tokenId: z.uuid() }),
  handle: ({ actor, params, tx }) => revokeToken(tx, actor, params.tokenId),
});
