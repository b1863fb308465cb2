import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hashPassword } from "@/lib/auth/password";
import { createClient } from "@/lib/db/client";
import { ownerAddress } from "@/scripts/runtime/embedded-database";
import { ownerName } from "@/scripts/runtime/postgres-cluster";
import { readSecrets } from "@/scripts/runtime/secrets";
import { removeFolder, scratchFolder } from "@/tests/support/scratch";
import { startApp, stopApp, untilReady } from "@/tests/support/started-app";
import { median } from "./measured";
import { editorsAtWork } from "./ui/at-work";
import { signedInBrowser } from "./ui/browser";
import { costs } from "./ui/cost";
import { type Answers, editorsAtOnce, percentile, signInAll } from "./ui/editors";
import { storeMadeStory } from "./ui/made-story";
import { matrixCost } from "./ui/matrix";
import { filters, nextClaims, openings } from "./ui/review";
import { othersSee } from "./ui/together";

/*
 * How fast the workbench is, in the app that `npm start` runs, with made stories and a real Chromium:
 *
 *   npm run bench:ui [-- --keep FOLDER] [--only cost,server,at-work,review,together,matrix]
 *
 * `--keep` uses a data folder again, so that the stories are made once. What else the machine does counts as well:
 * the load is printed.
 */
const { values } = parseArgs({ options: { keep: { type: "string" }, only: { type: "string" } } });
const parts = (values.only ?? "cost,server,at-work,review,together,matrix").split(",");
const folder = values.keep ?? scratchFolder("bench");
if (values.keep) mkdirSync(values.keep, { recursive: true, mode: 0o711 });

const administrator = { email: "chief@example.org", password: "a long enough password" };
const editors = Array.from({ length: 50 }, (_, index) => `editor.${index + 1}@example.org`);
const sizes = { review: { sources: 200, claims: 1_000 }, matrix: { sources: 500, claims: 2_000 } } as const;

const app = await startApp({
  VARIORUM_DATA_DIR: folder,
  VARIORUM_ADMIN_EMAIL: administrator.email,
  VARIORUM_ADMIN_PASSWORD: administrator.password,
});
try {
  await untilReady(app);
  const stories = await madeStories();
  console.log(`${cpus().length} processors (${cpus()[0]?.model.trim()}), load ${loadavg()[0]?.toFixed(1)}`);
  if (parts.includes("cost")) await cost(stories);
  if (parts.includes("server")) await server(stories);
  if (parts.includes("at-work")) {
    const people = await signInAll(app.url, editors, administrator.password);
    const title = "50 editors of one story, each opens a claim every 5 s, a change every 2 s";
    print(title, await editorsAtWork(people, stories.review));
  }
  const browser = await signedInBrowser(app.url, administrator.email, administrator.password);
  try {
    if (parts.includes("review")) {
      tell("Review of 200 x 1,000 opens", await openings(browser.page, stories.review), 1_500);
      tell("next claim", await nextClaims(browser.page), 100);
      tell("filter", await filters(browser.page), 150);
    }
    if (parts.includes("together")) {
      const other = await signedInBrowser(app.url, editors[0] ?? "", administrator.password);
      try {
        const seen = await othersSee(browser.page, other.page, stories.review);
        tell("a decision shows in another browser", seen, 1_000);
        console.log(`  95th percentile ${percentile(seen, 0.95).toFixed(0)} ms`);
      } finally {
        await other.close();
      }
    }
    if (parts.includes("matrix")) {
      const cost = await matrixCost(browser.page, browser.context, stories.matrix);
      console.log(`Matrix of 500 x 2,000 opens: ${cost.opened.toFixed(0)} ms`);
      tell("longest frame of a scroll", cost.longestFrames, 50);
      console.log(`  ${cost.over} of ${cost.frames} frames over 50 ms`);
      console.log(`heap: ${cost.heap.toFixed(0)} MB (aim 300)`);
    }
  } finally {
    await browser.close();
  }
} finally {
  await stopApp(app);
  if (!values.keep) removeFolder(folder);
}

type Stories = { readonly review: string; readonly matrix: string };

/** Where the data of each page are read. */
async function pagesOf(stories: Stories): Promise<Record<string, string>> {
  const story = (id: string, part: string) => `/api/v1/stories/${id}${part}`;
  return {
    "health (to compare with)": "/api/health",
    stories: "/api/v1/stories",
    story: story(stories.review, ""),
    sources: story(stories.review, "/sources"),
    claims: story(stories.review, "/claims"),
    "a claim": story(stories.review, `/claims/${await claimOf(stories.review, 7)}`),
    "a claim that most tell": story(stories.review, `/claims/${await claimOf(stories.review, 21)}`),
    matrix: story(stories.review, "/matrix"),
    texts: story(stories.review, `/texts?${await twoSources(stories.review)}`),
    report: story(stories.review, "/report"),
    activity: story(stories.review, "/activity"),
    "matrix of 500 x 2,000": story(stories.matrix, "/matrix"),
    search: "/api/v1/search?q=harbour",
  };
}

async function cost(stories: Stories): Promise<void> {
  const [one] = await signInAll(app.url, editors.slice(0, 1), administrator.password);
  const processes = { app: app.process.pid ?? 0, database: Number(postmaster()[0]) };
  const found = one && (await costs(one, await pagesOf(stories), processes));
  if (!found) return console.log("What an answer costs in the processor is told on Linux alone.");
  console.log("Milliseconds of the processor for an answer: web server and worker, database");
  for (const { page, server, database } of found)
    console.log(
      `  ${page.padEnd(24)} ${server.toFixed(1).padStart(6)} ${database.toFixed(1).padStart(6)} ms`,
    );
}

async function server(stories: Stories): Promise<void> {
  const pages = await pagesOf(stories);
  const people = await signInAll(app.url, editors, administrator.password);
  const [one] = people;
  if (one) for (const path of Object.values(pages)) await one.text(path);
  if (one) print("One editor alone", await editorsAtOnce([one], pages, 0));
  print("50 editors, each opens a page every 7.5 s", await editorsAtOnce(people, pages, 15_000));
  print("50 editors, each asks again at once", await editorsAtOnce(people, pages, 0));
}

function print(title: string, answers: readonly Answers[]): void {
  console.log(`${title}: median and 95th percentile (aim 150 ms), load ${loadavg()[0]?.toFixed(1)}`);
  for (const { page, milliseconds, refused } of answers) {
    const [middle, high] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.95)];
    const lost = refused ? `, ${refused} refused` : "";
    console.log(
      `  ${page.padEnd(24)} ${middle.toFixed(0).padStart(6)} ${high.toFixed(0).padStart(6)} ms${lost}`,
    );
  }
}

/** The stories of the two sizes, made once for a folder, and fifty editors who are on both. */
async function madeStories(): Promise<Stories> {
  const note = join(folder, "bench.json");
  if (existsSync(note)) return JSON.parse(readFileSync(note, "utf8")) as Stories;
  return withDatabase(async (db) => {
    const { id: owner } = await db.user.findUniqueOrThrow({ where: { email: administrator.email } });
    const passwordHash = await hashPassword(administrator.password);
    await db.user.createMany({
      data: editors.map((email, index) => ({
        email,
        name: `Editor ${index + 1}`,
        role: "editor" as const,
        passwordHash,
      })),
    });
    const people = await db.user.findMany({ where: { email: { in: [...editors] } }, select: { id: true } });
    const ids = people.map(({ id }) => id);
    const made = {
      review: await storeMadeStory(db, sizes.review, owner, ids),
      matrix: await storeMadeStory(db, sizes.matrix, owner, ids),
    };
    writeFileSync(note, JSON.stringify(made));
    return made;
  });
}

function claimOf(storyId: string, number: number): Promise<string> {
  return withDatabase(async (db) => {
    const { id } = await db.claim.findFirstOrThrow({ where: { storyId, number }, select: { id: true } });
    return id;
  });
}

function twoSources(storyId: string): Promise<string> {
  return withDatabase(async (db) => {
    const [left, right] = await db.source.findMany({
      where: { storyId },
      orderBy: { position: "asc" },
      take: 2,
    });
    return `left=${left?.id}&right=${right?.id}`;
  });
}

/** What the database's server says of itself: its process first, its port in the fourth line. */
function postmaster(): string[] {
  return readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n");
}

async function withDatabase<Result>(
  work: (db: ReturnType<typeof createClient>) => Promise<Result>,
): Promise<Result> {
  const port = postmaster()[3];
  const db = createClient(
    ownerAddress(Number(port), readSecrets(folder).ownerDatabasePassword, ownerName),
    2,
  );
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

function tell(what: string, milliseconds: readonly number[], aim: number): void {
  const worst = Math.max(...milliseconds).toFixed(0);
  console.log(
    `${what}: median ${median(milliseconds).toFixed(0)} ms, worst ${worst} ms of ${milliseconds.length} (aim ${aim})`,
  );
}
