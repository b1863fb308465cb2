import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi } from "@/app/api/v1/_openapi/document";
import { GET } from "@/app/api/v1/openapi.json/route";
import { closeDatabase } from "@/lib/db/client";
import { apiOperations } from "@/scripts/api-operations";
import { call } from "../../support/call";
import { type TestDatabase, testDatabase } from "../../support/database";
import { person } from "../../support/people";

const published = JSON.parse(readFileSync("docs/openapi.json", "utf8"));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

test("the published description is what the routes parse with (npm run -s openapi writes it)", async () => {
  expect(JSON.parse(JSON.stringify(openApi(await apiOperations())))).toEqual(published);
});

test("it describes every handler that there is, once", async () => {
  const operations = await apiOperations();
  const told = Object.values(
    published.paths as Record<string, Record<string, { operationId: string }>>,
  ).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(told).toHaveLength(operations.length);
  expect(new Set(told).size).toBe(operations.length);
  expect(operations.length).toBeGreaterThan(40);
});

test("each path names its parameters, and each schema is a JSON Schema of its own", () => {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  for (const [path, methods] of Object.entries<Record<string, never>>(published.paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    for (const operation of Object.values<{
      parameters: { name: string; in: string; required: boolean; schema: object }[];
      requestBody?: { content: Record<string, { schema: object }> };
    }>(methods)) {
      const told = operation.parameters.filter((parameter) => parameter.in === "path");
      expect(told.map(({ name }) => name).sort()).toEqual(inPath.sort());
      for (const { schema } of operation.parameters) ajv.compile(schema);
      const body = operation.requestBody?.content["application/json"]?.schema;
      if (body) ajv.compile(body);
    }
  }
});

test("a body that the description refuses, the route refuses too", async () => {
  const { POST } = await import("@/app/api/v1/rulings/route");
  const schema = published.paths["/rulings"].post.requestBody.content["application/json"].schema;
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const isValid = ajv.compile(schema);
  const stella = await person(database.db, "standards_editor");
  const pattern = { kind: "house_form", use: "Kyiv", forms: ["Kiev"] };
  expect(isValid({ scope: "house", pattern, reason: "House form." })).toBe(true);
  for (const body of [
    {},
    { scope: "town", pattern, reason: "x" },
    { scope: "house", pattern: {}, reason: "abc" },
  ]) {
    expect(isValid(body)).toBe(false);
    expect((await call(POST, "POST", { as: stella, body })).status).toBe(400);
  }
});

test("it is served to everybody, and says what a token may not", async () => {
  const { status, body } = await call(GET, "GET");
  expect(status).toBe(200);
  expect(body.openapi).toBe("3.1.0");
  expect(body.paths["/invitations"].post.security).toEqual([{ session: [] }]);
  expect(body.paths["/stories"].get.security).toEqual([{ token: ["read"] }, { session: [] }]);
  expect(body.paths["/invitations/accept"].post.security).toEqual([]);
});
