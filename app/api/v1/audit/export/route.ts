import { chainQuery } from "@/lib/audit/schema";
import { canManagePeople } from "@/lib/auth/policy";
import { forbidden } from "@/lib/errors";
import { chainAsCsv } from "@/lib/stories/log";
import { endpoint } from "../../endpoint";

export const GET = endpoint({
  query: chainQuery,
  handle: async ({ actor, query: { chain } }) => {
    if (!canManagePeople(actor)) throw forbidden("Only administrators read the log.");
    const encoder = new TextEncoder();
    const lines = chainAsCsv(actor, chain);
    const body = new ReadableStream<Uint8Array>({
      async pull(stream) {
        const { done, value } = await lines.next();
        if (done) stream.close();
        else stream.enqueue(encoder.encode(value));
      },
    });
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="audit-${chain}.csv"`,
      },
    });
  },
});
