import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Operation } from "@/app/api/v1/_openapi/document";
import { described } from "@/app/api/v1/endpoint";
import { inProject } from "./runtime/project.mjs";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Every operation of the API as its route file has it, in the order of the paths. */
export async function apiOperations(): Promise<Operation[]> {
  const root = inProject("app/api/v1");
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "route.ts")
    .map((entry) => entry.parentPath)
    .sort();
  const operations: Operation[] = [];
  for (const folder of files) {
    const route: Record<string, unknown> = await import(/* @vite-ignore */ join(folder, "route.ts"));
    for (const method of methods) {
      const asks = described(route[method]);
      if (asks) operations.push({ method, path: relative(root, folder).replaceAll("\\", "/"), asks });
    }
  }
  return operations;
}
