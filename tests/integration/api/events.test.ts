import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as events } from "@/app/api/v1/events/route";
import { closeDatabase } from "@/lib/db/client";
import { write } from "@/lib/db/transaction";
import { notify, type Topic } from "@/lib/queue/notify";
import { createStory } from "@/lib/stories/mutations";
import { type TestDatabase, testDatabase } from "../../support/database";
import { join, type Person, person } from "../../support/people";

let database: TestDatabase;
let owner: Person;
let stranger: Person;
let admin: Person;
beforeAll(async () => {
  database = await testDatabase();
  owner = await person(database.db, "editor");
  stranger = await person(database.db, "editor");
  admin = await person(database.db, "administrator");
});
afterAll(async () => {
  await closeDatabase();
  await database.close();
});

/** An open stream; `heard` fills as events come in. */
async function open({ cookie }: Person) {
  const leaving = new AbortController();
  const request = new Request("http://127.0.0.1:3000/api/v1/events", {
    headers: { cookie },
    signal: leaving.signal,
  });
  const response = await events(request, { params: Promise.resolve({}) });
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/event-stream; charset=utf-8",
  ]);
  const stream = { text: "", heard: [] as unknown[], ended: false, leave: () => leaving.abort() };
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const pump = async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
      if (done) break;
      stream.text += value;
      stream.heard = [...stream.text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? ""));
    }
    stream.ended = true;
  };
  pump().catch(() => {
    stream.ended = true;
  });
  await vi.waitFor(() => expect(stream.text).toContain("retry:"), patience);
  streams.push(stream);
  return stream;
}
const patience = { timeout: 60_000 }; // the machine may be busy
const streams: { leave: () => void }[] = [];
afterEach(() => {
  for (const { leave } of streams.splice(0)) leave();
});
let storyId: string;
beforeEach(async () => {
  storyId = (await write((tx) => createStory(tx, owner, { title: "Talks" }))).id;
});
const tell = (what: Topic, id = storyId, claims?: readonly string[]) =>
  write((tx) => notify(tx, id, what, claims));
const listening = () =>
  database.owner
    .query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE query = 'LISTEN variorum' AND datname = current_database()`,
    )
    .then(({ rows }) => rows[0].n);

describe("the stream of events", () => {
  test("needs a session", async () => {
    expect(
      (await events(new Request("http://127.0.0.1:3000/"), { params: Promise.resolve({}) })).status,
    ).toBe(401);
  });

  test("tells members and administrators what changed, in order, and strangers nothing", async () => {
    const [member, other, all] = [await open(owner), await open(stranger), await open(admin)];
    await tell("sources");
    await tell("run");
    const both = [
      { topic: "story", storyId, what: "sources" },
      { topic: "story", storyId, what: "run" },
    ];
    await vi.waitFor(() => {
      expect(member.heard).toEqual(both);
      expect(all.heard).toEqual(both);
    }, patience);
    await tell("claims", (await write((tx) => createStory(tx, stranger, { title: "Own" }))).id);
    await vi.waitFor(() => expect(other.heard.length).toBe(2), patience);
    expect(JSON.stringify(other.heard)).not.toContain(storyId);
    expect(member.heard).toEqual(both);
  });

  test("tells nothing of a transaction that failed", async () => {
    const member = await open(owner);
    const failing = write(async (tx) => {
      await notify(tx, storyId, "claims");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow();
    await tell("run");
    await vi.waitFor(
      () => expect(member.heard).toEqual([{ topic: "story", storyId, what: "run" }]),
      patience,
    );
  });

  test("follows the membership from event to event", async () => {
    const other = await open(stranger);
    const own = (await write((tx) => createStory(tx, stranger, { title: "Own" }))).id;
    // Events of one stream keep their order: once this one is heard, those before it were heard or held back.
    let marks = 0;
    const settled = async () => {
      marks += 1;
      await tell("reports", own);
      await vi.waitFor(() => {
        expect(other.heard.filter((event) => JSON.stringify(event).includes("reports"))).toHaveLength(marks);
      }, patience);
    };
    const key = { storyId_userId: { storyId, userId: stranger.id } };
    await tell("run");
    await settled();
    await join(database.db, storyId, stranger, "viewer");
    await tell("claims");
    await settled();
    await database.db.membership.delete({ where: key });
    await tell("comments");
    await settled();
    expect(other.heard.filter((event) => JSON.stringify(event).includes(storyId))).toEqual([
      { topic: "story", storyId, what: "claims" },
    ]);
  });

  test("names the claims that alone changed, unless they are too many for a notice", async () => {
    const member = await open(owner);
    const few = [randomUUID(), randomUUID()];
    await tell("claims", storyId, few);
    await tell(
      "comments",
      storyId,
      Array.from({ length: 101 }, () => randomUUID()),
    );
    await vi.waitFor(
      () =>
        expect(member.heard).toEqual([
          { topic: "story", storyId, what: "claims", claims: few },
          { topic: "story", storyId, what: "comments" },
        ]),
      patience,
    );
  });

  test("tells once of all who went elsewhere in the same moment", async () => {
    const member = await open(owner);
    // Different notices of one transaction come in the same instant.
    await write(async (tx) => {
      for (const id of [randomUUID(), randomUUID(), randomUUID()])
        await notify(tx, storyId, "presence", [id]);
    });
    await vi.waitFor(() => expect(member.heard).not.toEqual([]), patience);
    await tell("reports");
    await vi.waitFor(() => expect(member.heard.at(-1)).toMatchObject({ what: "reports" }), patience);
    expect(member.heard).toMatchObject([{ what: "presence" }, { what: "reports" }]);
    await tell("presence");
    await vi.waitFor(() => expect(member.heard).toHaveLength(3), patience);
  });

  test("does not tell whose blind opinion is waited for that it is on that claim", async () => {
    await join(database.db, storyId, stranger, "editor");
    const { id } = await database.db.claim.create({
      data: { storyId, number: 1, statement: "How many?", madeBy: "editor" },
    });
    const request = await database.db.opinionRequest.create({
      data: { claimId: id, askedById: owner.id, editorId: stranger.id },
    });
    const [asking, asked] = [await open(owner), await open(stranger)];
    const named = { topic: "story", storyId, what: "claims", claims: [id] };
    await tell("claims", storyId, [id]);
    await vi.waitFor(() => {
      expect(asking.heard).toEqual([named]);
      expect(asked.heard).toEqual([{ topic: "story", storyId, what: "claims" }]);
    }, patience);
    await database.db.opinionRequest.update({ where: { id: request.id }, data: { state: "withdrawn" } });
    await tell("claims", storyId, [id]);
    await vi.waitFor(() => expect(asked.heard[1]).toEqual(named), patience);
  });

  test("shares one connection among all pages of the process, and gives it up with the last", async () => {
    const pages = [await open(owner), await open(owner), await open(admin)];
    await vi.waitFor(async () => expect(await listening()).toBe(1), patience); // an earlier test's may still be closing
    for (const page of pages) page.leave();
    await vi.waitFor(async () => expect(await listening()).toBe(0), patience);
  });

  test("ends when its connection to the database breaks, so that the page comes again and reads afresh", async () => {
    const page = await open(owner);
    await database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN variorum' AND datname = current_database()`,
    );
    await vi.waitFor(() => expect(page.ended).toBe(true), patience);
    const again = await open(owner);
    await tell("run");
    await vi.waitFor(() => expect(again.heard).toHaveLength(1), patience);
  });
});

describe("while it stands", () => {
  afterEach(() => vi.useRealTimers());

  test("it gives a sign of life every 20 seconds, and ends within a minute of the session's end", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const gone = await person(database.db, "editor");
    const page = await open(gone);
    await vi.advanceTimersByTimeAsync(20_000);
    await vi.waitFor(() => expect(page.text).toContain(": still here"), patience);
    await vi.advanceTimersByTimeAsync(41_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.ended).toBe(false);
    await database.db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(page.ended).toBe(true), patience);
  });
});
