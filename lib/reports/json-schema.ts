import { z } from "zod";
import { reportSchema } from "./document-schema";

/** The JSON Schema (2020-12) of the report's JSON, made of the schema that the program itself reads it with. */
export function reportJsonSchema(): string {
  const schema = { $id: "urn:variorum:report:2", title: "Variorum report", ...z.toJSONSchema(reportSchema) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
