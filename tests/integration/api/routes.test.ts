import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handlersOutsideWrapper } from "../../support/routes";

const project = join(import.meta.dirname, "../../..");

test("every route's handler is made by the wrapper", async () => {
  const { seen, outside } = await handlersOutsideWrapper(join(project, "app"));
  expect(outside).toEqual([]);
  expect(seen).toBeGreaterThan(15); // that it really read them
});

let planted: string;
beforeAll(() => {
  mkdirSync(join(project, "test-results"), { recursive: true });
  planted = mkdtempSync(join(project, "test-results/planted-"));
});
afterAll(() => rmSync(planted, { recursive: true, force: true }));

test("a handler that is not is named, also beside one that is", async () => {
  const folder = join(planted, "api/v1/stories/[storyId]/leak");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "route.ts"),
    `import { endpoint } from "@/app/api/v1/endpoint";
     export const GET = endpoint({ handle: async () => ({}) });
     export async function POST() { return Response.json({}); }
     export const DELETE = (request, context) => GET(request, context);`,
  );
  const { seen, outside } = await handlersOutsideWrapper(planted);
  expect(seen).toBe(3);
  expect(outside.sort()).toEqual([
    "api/v1/stories/[storyId]/leak/route.ts DELETE",
    "api/v1/stories/[storyId]/leak/route.ts POST",
  ]);
});
