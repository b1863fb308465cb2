import openApi from "@/docs/openapi.json";
import { openEndpoint } from "../endpoint";

// The description is no secret: it is in the documents that come with the program.
export const GET = openEndpoint({ handle: async () => openApi });
