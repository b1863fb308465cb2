import { z } from "zod";
import { userPatch } from "@/lib/auth/schema";
import { changeUser } from "@/lib/auth/users";
import { endpoint } from "../../endpoint";

export const PATCH = endpoint({
  scope: "people", // which no token has: one that leaked must not raise its owner, or shut others out
  params: z.object({ userId: z.uuid() }),
  body: userPatch,
  handle: ({ actor, params, body, tx }) => changeUser(tx, actor, params.userId, body),
});
