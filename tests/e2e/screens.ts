import type { Page } from "playwright-core";
import type { ClaimRow, ClaimView } from "@/lib/claims/view";
import type { Account } from "./actions";
import { api, joinAs, open, storyWith, untilAlive } from "./actions";
import { ferryStory } from "./ferry-story";

/** A screen in one of its states. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Nobody: without a session. */
  readonly who: "administrator" | "newcomer" | "third" | "nobody";
  /** Nothing on it can be pressed, so there is nothing to wait for but its heading. */
  readonly isStill?: true;
  /** Brings the opened page into the state. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const rationale = "The statement of the coast guard is the only one at first hand.";

/** Makes what the screens show, and lists them: empty, loading, failed, in conflict and full. */
export async function makeScreens(office: Page, newcomer: Page, third: Page) {
  const story = await ferryStory(office, "Fire on the ferry Stella Nova between Ancona and Split");
  const path = `stories/${story.id}`;
  const nina: Account & { id: string } = await joinAs(office, newcomer, "Nina Newcomer");
  await api(office, "PUT", `${path}/members/${nina.id}`, { role: "editor" });
  const theo = await joinAs(office, third, "Theo Third");
  await api(office, "PUT", `${path}/members/${theo.id}`, { role: "editor" });
  const { items } = await api<{ items: ClaimRow[] }>(office, "GET", `${path}/claims`);
  const flagged = items.filter(({ kind }) => kind !== null && kind !== "omission");
  const at = (index: number): ClaimRow => {
    const row = flagged[index];
    if (!row) throw new Error("The story has too few claims");
    return row;
  };
  const decide = async (page: Page, row: ClaimRow) => {
    const { readings } = await api<ClaimView>(page, "GET", `${path}/claims/${row.id}`);
    const [first] = readings;
    return api<ClaimView>(page, "POST", `${path}/claims/${row.id}/verdicts`, {
      rowVersion: row.rowVersion,
      outcome: "one_stands",
      readingIds: readings.filter(({ letter }) => letter === first?.letter).map(({ id }) => id),
      rationale,
      evidence: [{ kind: "link", url: "https://example.org/statement", confidential: false }],
    });
  };
  const signOff = (page: Page, { id, verdict }: ClaimView, decision: "signed" | "sent_back") =>
    api(page, "POST", `${path}/sign-offs`, {
      decision,
      ...(decision === "sent_back" && { comment: "The wire had it first: look at its second take." }),
      verdicts: [{ claimId: id, verdictId: verdict?.id, contentHash: verdict?.contentHash }],
    });
  await signOff(newcomer, await decide(office, at(1)), "signed");
  await signOff(newcomer, await decide(office, at(2)), "sent_back");
  await decide(office, at(3));
  await decide(newcomer, at(4));
  await api(office, "POST", `${path}/claims/${at(5).id}/verdicts`, {
    rowVersion: at(5).rowVersion,
    outcome: "dismissed",
    readingIds: [],
    rationale: "Only a matter of style.",
    evidence: [],
  });
  await api(office, "POST", `${path}/reports`, { names: true, notes: true });
  // Second opinions: one that the administrator waits for, one asked of the administrator, two that differ.
  const me = await api<{ id: string }>(office, "GET", "me");
  const ask = async (from: Page, row: ClaimRow, editorId: string) => {
    const { opinion } = await api<ClaimView>(from, "POST", `${path}/claims/${row.id}/opinions`, { editorId });
    return opinion;
  };
  await ask(office, at(7), nina.id);
  await ask(newcomer, at(8), me.id);
  await decide(office, at(9));
  const asked = await ask(office, at(9), nina.id);
  await api(newcomer, "POST", `${path}/claims/${at(9).id}/opinions/${asked?.id}`, {
    rowVersion: asked?.rowVersion,
    outcome: "none_stands",
    readingIds: [],
    rationale: "Neither has a source at first hand.",
    evidence: [],
  });
  await api(office, "POST", `${path}/claims/${at(0).id}/comments`, { body: "Who has rung the ministry?" });
  await api(office, "POST", "me/tokens", { name: "The archive's program", scope: "read", days: 30 });
  const [first, second] = story.sources;
  const empty = await api<{ id: string }>(office, "POST", "stories", { title: "A story without texts" });
  const single = await storyWith(office, "A story of one text", [
    { outlet: "Morning Paper", text: "One text alone shows its own contradictions.\n" },
  ]);
  const { link } = await api<{ link: string }>(office, "POST", "invitations", {
    email: `guest.${story.id}@example.org`,
    role: "editor",
  });
  const full = `/stories/${story.id}`;
  const none = `/stories/${empty.id}`;
  const review = (name: string, row: ClaimRow): Screen => ({
    name: `review, ${name}`,
    path: `${full}/claims/${row.number}`,
    who: "administrator",
  });
  const claimRoute = "**/api/v1/stories/*/claims/*";
  const list: readonly Screen[] = [
    { name: "sign-in", path: "/sign-in", who: "nobody" },
    { name: "sign-in, refused", path: "/sign-in?error=NotInvited", who: "nobody" },
    {
      name: "sign-in, wrong",
      path: "/sign-in",
      who: "nobody",
      prepare: (page) => page.keyboard.press("Enter"),
    },
    { name: "invitation", path: new URL(link).pathname + new URL(link).search, who: "nobody" },
    { name: "invitation, used", path: "/invitation?token=none", who: "nobody" },
    { name: "stories", path: "/stories", who: "administrator" },
    { name: "stories, archive", path: "/stories?archived=true", who: "administrator" },
    { name: "search", path: "/stories?q=sprinklers", who: "administrator" },
    { name: "search, nothing", path: "/stories?q=xylophones", who: "administrator" },
    { name: "sources, empty", path: `${none}/sources`, who: "administrator" },
    { name: "sources, one", path: `/stories/${single.id}/sources`, who: "administrator" },
    { name: "sources", path: `${full}/sources`, who: "administrator" },
    { name: "add", path: `${full}/sources/add`, who: "administrator" },
    { name: "revise", path: `${full}/sources/${first?.id}/revise`, who: "administrator" },
    { name: "source text", path: `${full}/sources/${first?.id}?claim=${at(0).number}`, who: "administrator" },
    { name: "review, empty", path: `${none}/claims`, who: "administrator" },
    { name: "review, nothing opened", path: `${full}/claims`, who: "administrator" },
    { name: "review, no such claim", path: `${full}/claims/9999`, who: "administrator" },
    review("open", at(0)),
    review("signed", at(1)),
    review("sent back", at(2)),
    review("waiting", at(3)),
    review("to sign", at(4)),
    review("dismissed", at(5)),
    review("opinion asked", at(7)),
    review("opinion to give", at(8)),
    review("opinions differ", at(9)),
    {
      ...review("opinions compared", at(9)),
      who: "third",
      prepare: async (page) => {
        await page.getByRole("button", { name: "Compare and decide" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      ...review("filtered", at(0)),
      path: `${full}/claims/${at(0).number}?kind=number&state=to_decide`,
    },
    {
      ...review("loading", at(0)),
      path: `${full}/claims`,
      prepare: async (page) => {
        await page.route(claimRoute, () => undefined);
        await open(page, `${full}/claims`); // again: what was read ahead shows at once
        await page.keyboard.press("j");
        await page.getByText("Loading the claim…").waitFor();
      },
    },
    {
      ...review("not loaded", at(0)),
      path: `${full}/claims`,
      prepare: async (page) => {
        await page.route(claimRoute, (route) => route.fulfill({ status: 500, body: "{}" }));
        await open(page, `${full}/claims`);
        await page.keyboard.press("j");
        await page.getByText("The claim could not be loaded.").waitFor();
      },
    },
    {
      ...review("failed", at(0)),
      path: `${full}/claims`,
      prepare: async (page) => {
        // A claim of which nothing is there but its id: what shows it fails.
        await page.route(claimRoute, (route) =>
          route.fulfill({ status: 200, json: { id: route.request().url().split("/").at(-1) } }),
        );
        await open(page, `${full}/claims`);
        await page.keyboard.press("j");
        await page.getByRole("heading", { name: "This page could not be shown" }).waitFor();
      },
    },
    {
      ...review("in conflict", at(6)),
      prepare: async (page) => {
        await page.route("**/verdicts", (route) =>
          route.fulfill({ status: 409, json: { error: { code: "conflict", message: "Changed." } } }),
        );
        for (const key of ["4", "r", "Control+Enter"]) await page.keyboard.press(key);
        if (at(6).severity === "high") {
          await page.keyboard.type("Neither has a source at first hand.");
          await page.keyboard.press("Control+Enter");
        }
        await page.getByText("Somebody changed this claim while you were deciding").waitFor();
      },
    },
    { name: "matrix, empty", path: `${none}/matrix`, who: "administrator" },
    { name: "matrix", path: `${full}/matrix`, who: "administrator" },
    { name: "texts, empty", path: `${none}/texts`, who: "administrator" },
    { name: "texts", path: `${full}/texts?left=${first?.id}&right=${second?.id}`, who: "administrator" },
    { name: "report, empty", path: `${none}/report`, who: "administrator" },
    { name: "report", path: `${full}/report`, who: "administrator" },
    { name: "activity, new", path: `${none}/activity`, who: "administrator", isStill: true },
    { name: "activity", path: `${full}/activity`, who: "administrator" },
    { name: "rulings", path: "/rulings", who: "administrator" },
    { name: "desk", path: "/desk", who: "administrator", isStill: true },
    { name: "inbox", path: "/inbox", who: "administrator" },
    { name: "inbox, empty", path: "/inbox", who: "third" },
    { name: "redactions", path: "/redactions", who: "administrator" },
    { name: "audit", path: "/audit", who: "administrator" },
    { name: "people", path: "/people", who: "administrator" },
    { name: "account", path: "/account", who: "administrator" },
    { name: "account, no tokens", path: "/account", who: "third" },
    { name: "not found", path: "/stories/00000000-0000-4000-8000-000000000000", who: "administrator" },
    { name: "not found anywhere", path: "/nowhere", who: "administrator" },
    { name: "palette", path: full, who: "administrator", prepare: openPalette },
  ];
  return list;
}

async function openPalette(page: Page): Promise<void> {
  await untilAlive(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
}

/** Opens a screen in its state. */
export async function show(page: Page, { path, isStill, prepare }: Screen): Promise<void> {
  if (isStill) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
  } else await open(page, path);
  await prepare?.(page);
}
