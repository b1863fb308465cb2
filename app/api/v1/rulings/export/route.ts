import { z } from "zod";
import { asCsv, exportRulings } from "@/lib/rulings/exchange";
import { endpoint } from "../../endpoint";

export const GET = endpoint({
  query: z.object({ format: z.enum(["csv", "json"]).default("json") }),
  handle: async ({ actor, query: { format }, tx }) => {
    const rulings = await exportRulings(actor, tx);
    const isCsv = format === "csv";
    return new Response(isCsv ? asCsv(rulings) : `${JSON.stringify({ rulings }, null, 2)}\n`, {
      headers: {
        "content-type": isCsv ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="rulings.${format}"`,
        "cache-control": "private, no-store",
      },
    });
  },
});
