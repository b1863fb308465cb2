import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { isEndpoint } from "@/app/api/v1/endpoint";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** The routes that stand outside the wrapper, by name: next-auth's own, and the health check. */
const exceptions = new Set(["api/auth/[...nextauth]/route.ts", "api/health/route.ts"]);

/** Every handler below an `app` folder that `endpoint()` did not make, as `api/v1/stories/route.ts POST`. */
export async function handlersOutsideWrapper(app: string): Promise<{ seen: number; outside: string[] }> {
  const outside: string[] = [];
  let seen = 0;
  for (const path of routeFiles(app)) {
    const name = relative(app, path);
    if (exceptions.has(name)) continue;
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ path);
    for (const [method, handler] of Object.entries(exported)) {
      if (!methods.has(method)) continue;
      seen += 1;
      if (!isEndpoint(handler)) outside.push(`${name} ${method}`);
    }
  }
  return { seen, outside };
}

function routeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^route\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
