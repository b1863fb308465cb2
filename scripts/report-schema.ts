import { writeFileSync } from "node:fs";
import { reportJsonSchema } from "@/lib/reports/json-schema";

// Writes the published JSON Schema of reports; a test compares the two.
writeFileSync("docs/report.schema.json", reportJsonSchema());
