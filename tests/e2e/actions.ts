import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Role } from "@/lib/auth/view";
import { inProject } from "@/scripts/runtime/project.mjs";

/** How a person signs in. */
export type Account = { readonly email: string; readonly password: string };

const demoFolder = inProject("tests/fixtures/stories/geneva-day");

/** The texts of the demo story, as files. */
export const demoFiles: readonly string[] = readdirSync(demoFolder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => join(demoFolder, name));

/** Goes to a page and waits until it answers to keys and clicks, not only until it can be seen. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilAlive(page);
}

/** Waits until React has taken over what the server rendered in the page's main part, and its effects have run. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [
      ...document.querySelectorAll("main :is(button, a, input, textarea, select, [tabindex])"),
    ];
    // What comes late in the stream stands there twice until it is put into its place.
    const inStream = document.querySelector('div[hidden][id^="S:"]') !== null;
    return (
      !inStream &&
      controls.length > 0 &&
      controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps$")))
    );
  });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Signs in as the form does, without loading a page of the app; the test opens the pages that it needs. */
export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto("/api/health"); // the app's origin
  const problem = await page.evaluate(
    async ({ email, password }) => {
      const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
      const answer = await fetch("/api/auth/callback/credentials", {
        method: "POST",
        body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
      });
      return answer.ok ? null : answer.text();
    },
    { email, password },
  );
  if (problem !== null) throw new Error(`Nobody is signed in: ${problem}`);
}

/** Calls the API as the person on the page, with the browser's own cookies and origin. */
export async function api<Answer>(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await page.evaluate(
    async ({ method, path, body, key }) => {
      const response = await fetch(`/api/v1/${path}`, {
        method,
        headers: { "Content-Type": "application/json", "Idempotency-Key": key },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    { method, path, body, key: randomUUID() },
  );
  if (answer.status >= 400) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body as Answer;
}

/** Invites somebody as an administrator, and lets them accept on their own page; after it they are signed in. */
export async function joinAs(
  administrator: Page,
  newcomer: Page,
  name: string,
  role: Role = "editor",
): Promise<Account & { id: string }> {
  const { email, link } = await invited(administrator, name, role);
  const account = { email, password: "a second long password" };
  await newcomer.goto("/api/health"); // the app's origin
  const token = new URL(link).searchParams.get("token");
  await api(newcomer, "POST", "invitations/accept", { token, name, password: account.password });
  await signIn(newcomer, account);
  const { id } = await api<{ id: string }>(newcomer, "GET", "me");
  return { ...account, id };
}

/** An invitation for somebody with an address of their own, and its link. */
export async function invited(administrator: Page, name: string, role: Role = "editor") {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}.${randomUUID().slice(0, 8)}@example.org`;
  const { link } = await api<{ link: string }>(administrator, "POST", "invitations", { email, role });
  return { email, link };
}

/** A source as the API takes it. */
export type NewSource = {
  readonly outlet: string;
  readonly text: string;
  readonly kind?: string;
  readonly origin?: string;
  readonly language?: string;
};

/** A story with these sources, made by the API. */
export async function storyWith(page: Page, title: string, sources: readonly NewSource[]) {
  const { id } = await api<{ id: string }>(page, "POST", "stories", { title });
  const body = { sources: sources.map((source) => ({ kind: "article", ...source })) };
  const { items } = await api<{ items: { id: string; revision: { id: string } }[] }>(
    page,
    "POST",
    `stories/${id}/sources`,
    body,
  );
  return { id, sources: items };
}

/** Analyses a story and waits for the end of it. */
export async function analyse(page: Page, storyId: string): Promise<void> {
  const run = await api<{ id: string }>(page, "POST", `stories/${storyId}/runs`, {});
  for (;;) {
    const { state, error } = await api<{ state: string; error: string | null }>(
      page,
      "GET",
      `stories/${storyId}/runs/${run.id}`,
    );
    if (state === "finished") return;
    if (state !== "queued" && state !== "running") throw new Error(`The run is ${state}: ${error}`);
    await page.waitForTimeout(200);
  }
}

/** Waits until this claim is open and its question has the focus, as it gets it from whoever goes on by key. */
export const atQuestion = (page: Page, question: string): Promise<void> =>
  page.locator("#claim-statement:focus", { hasText: question }).waitFor();
