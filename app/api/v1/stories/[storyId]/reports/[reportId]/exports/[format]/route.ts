import { z } from "zod";
import { notFound, unprocessable } from "@/lib/errors";
import { attachment, fileName } from "@/lib/reports/file-name";
import { formatNames, formats } from "@/lib/reports/formats";
import { fileBytes, findFile } from "@/lib/reports/queries";
import { endpoint } from "../../../../../../endpoint";

const params = z.object({ storyId: z.uuid(), reportId: z.uuid(), format: z.enum(formatNames) });

export const GET = endpoint({
  params,
  handle: async ({ actor, params: { storyId, reportId, format }, tx }) => {
    const file = await findFile(actor, storyId, reportId, format, tx);
    if (!file) throw notFound("file");
    const { id, bytes } = file;
    if (id === null) {
      throw unprocessable(
        file.state === "failed"
          ? "This file could not be made. Ask for it again."
          : "This file is being made. Try again in a moment.",
      );
    }
    return new Response(fileBytes({ id, bytes }), {
      headers: {
        "content-type": formats[format].contentType,
        "content-length": String(bytes),
        "content-disposition": attachment(fileName(file.title, file.number, formats[format].extension)),
        "x-content-type-options": "nosniff",
        // Opened in the browser after all, the file runs and fetches nothing.
        "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        "cache-control": "private, no-store",
      },
    });
  },
});
