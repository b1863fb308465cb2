import { askForRedaction } from "@/lib/redactions/mutations";
import { listRedactions } from "@/lib/redactions/queries";
import { redactionInput } from "@/lib/redactions/schema";
import { allowed } from "../_endpoint/found";
import { endpoint } from "../endpoint";

// No token has this scope: one that leaked must neither read what is to be removed nor remove anything.
const scope = "redaction";

export const GET = endpoint({
  scope,
  handle: async ({ actor, tx }) => ({
    items: allowed(await listRedactions(actor, tx), "Only administrators see redactions."),
  }),
});

export const POST = endpoint({
  scope,
  body: redactionInput,
  status: 201,
  secretAnswer: true, // the words are kept in one place only
  handle: ({ actor, body, tx }) => askForRedaction(tx, actor, body),
});
