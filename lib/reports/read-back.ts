import { invalid, say } from "@/lib/errors";
import { isIntact, type ReportDocument } from "./document";
import { reportSchema } from "./document-schema";

/**
 * The report that a JSON or Web Annotation file holds, as it was frozen. Throws invalid for a file that holds none,
 * or whose content is not what its digest says.
 */
export function readBack(file: string): ReportDocument {
  const parsed = reportSchema.safeParse(documentIn(parse(file)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(
      say`This is no report: ${issue?.path.join(".") || "the file"} ${issue?.message ?? "cannot be read"}.`,
    );
  }
  if (!isIntact(parsed.data))
    throw invalid("This report was changed after it was frozen: its digest does not fit.");
  return parsed.data;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\ufeff/u, ""));
  } catch {
    throw invalid("This file is not JSON.");
  }
}

/** The document itself, or the one that an annotation collection carries along. */
function documentIn(value: unknown): unknown {
  const { "variorum:report": carried } = (value ?? {}) as { "variorum:report"?: { "@value"?: unknown } };
  return carried?.["@value"] ?? value;
}
