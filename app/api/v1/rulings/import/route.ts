import { importRulings } from "@/lib/rulings/exchange";
import { importInput } from "@/lib/rulings/schema";
import { endpoint } from "../../endpoint";

export const POST = endpoint({
  body: importInput,
  maxBytes: 8 * 1024 * 1024, // some thousand rulings with their reasons
  handle: ({ actor, body, tx }) => importRulings(tx, actor, body),
});
