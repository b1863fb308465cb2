import { z } from "zod";
import { statusOf } from "@/lib/errors";
import type { Described } from "../endpoint";

/** One operation: its method, its path below /api/v1 in Next's spelling, and what its handler asks for. */
export interface Operation {
  readonly method: string;
  /** `stories/[storyId]/claims` */
  readonly path: string;
  readonly asks: Described;
}

type Json = Record<string, unknown>;

/** The API as OpenAPI 3.1, made of the schemas that the handlers themselves parse with. */
export function openApi(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = `/${operation.path.replace(/\[(\w+)\]/gu, "{$1}")}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationOf(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Variorum",
      version: "1",
      description:
        "The browser and other programs share this API. A program sends a personal API token (account page). Answers are described in docs/architecture.md; errors have one shape.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "A personal API token with the scopes read, or read and write.",
        },
        session: { type: "apiKey", in: "cookie", name: "variorum.session" },
      },
      schemas: { Error: errorSchema() },
    },
  };
}

function operationOf({ method, path, asks }: Operation): Json {
  const reads = method === "GET";
  const scope = asks.scope ?? (reads ? "read" : "write");
  const ok = String(asks.status ?? 200);
  return {
    operationId: operationId(method, path),
    tags: [path.split("/").findLast((part) => !part.startsWith("[")) ?? "api"],
    parameters: [
      ...parametersOf(asks.params, "path"),
      ...parametersOf(asks.query, "query"),
      ...keyOf(method),
    ],
    ...(asks.body
      ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(asks.body) } } } }
      : {}),
    responses: {
      [ok]: { description: "Done." },
      ...(reads ? {} : { 204: { description: "Done; there is nothing to tell." } }),
      default: {
        description: "It was refused, and nothing was changed.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
    security: asks.isOpen
      ? []
      : isOfTokens(scope)
        ? [{ token: [scope] }, { session: [] }]
        : [{ session: [] }],
  };
}

// Scopes that no token has are for sessions alone.
const isOfTokens = (scope: string) => scope === "read" || scope === "write";

/** `POST stories/[storyId]/claims` → `postStoriesByStoryIdClaims` */
function operationId(method: string, path: string): string {
  const parts = path
    .split(/[/.-]/u)
    .map((part) => part.replace(/^\[(\w)(\w*)\]$/u, (_, a, b) => `By${a.toUpperCase()}${b}`));
  return method.toLowerCase() + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

const keyOf = (method: string): Json[] =>
  method === "POST"
    ? [
        {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "The same key and body give the stored answer instead of doing it twice.",
          schema: { type: "string", minLength: 8, maxLength: 255 },
        },
      ]
    : [];

/** The JSON Schema of what comes in, before it is trimmed or turned. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return json;
}

function errorSchema(): Json {
  return {
    type: "object",
    required: ["error"],
    properties: {
      error: {
        type: "object",
        required: ["code", "message"],
        properties: {
          code: { type: "string", enum: Object.keys(statusOf) },
          message: {
            type: "string",
            description: "For people: what happened, what was kept, what to do next.",
          },
          field: { type: "string" },
          issues: {
            type: "array",
            items: {
              type: "object",
              required: ["field", "message"],
              properties: { field: { type: "string" }, message: { type: "string" } },
            },
          },
          current: { description: "For a conflict: the state that stands now." },
        },
      },
    },
  };
}
