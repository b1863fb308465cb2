import { writeFileSync } from "node:fs";
import { apiOperations } from "./api-operations";

// Writes the description that the API serves; a test compares it with the routes.
const { openApi } = await import("@/app/api/v1/_openapi/document");
writeFileSync("docs/openapi.json", `${JSON.stringify(openApi(await apiOperations()), null, 2)}\n`);
