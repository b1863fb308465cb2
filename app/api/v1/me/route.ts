import { rename } from "@/lib/auth/me";
import { me } from "@/lib/auth/queries";
import { mePatch } from "@/lib/auth/schema";
import { found } from "../_endpoint/found";
import { endpoint } from "../endpoint";

export const GET = endpoint({
  handle: async ({ actor, tx }) => found("user", await me(actor, tx)),
});

export const PATCH = endpoint({
  body: mePatch,
  handle: ({ actor, body, tx }) => rename(tx, actor, body.name),
});
