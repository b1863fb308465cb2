import { afterAll, beforeAll, expect, it } from "vitest";
import { matrixOf } from "@/lib/claims/matrix";
import type { MatrixView } from "@/lib/claims/view";
import { write } from "@/lib/db/transaction";
import { changeSource } from "@/lib/sources/change";
import { addTexts, claimOn, type Desk, openDesk } from "./desk";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function matrix(): Promise<MatrixView> {
  const found = await matrixOf(desk.ada, desk.storyId);
  if (!found) throw new Error("The story is gone");
  return found;
}

it("holds a letter for each source that speaks, a dash for one that does not, both signs of one that says two things", async () => {
  await claimOn(desk, {
    Wire: "A deal is [ruled out], the envoy said.",
    Copy: "A deal is [ruled out], said the envoy.",
    Post: "A deal is [unlikely], the envoy said. It is possible, too.",
  });
  const [silent] = await addTexts(desk, { Herald: "Nothing was said on this matter at all." });
  const { sources, claims } = await matrix();
  expect(sources.map(({ outlet }) => outlet)).toEqual(["Wire", "Copy", "Post", "Herald"]);
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({ kind: "quote_wording", cells: "aab-", more: {} });
  expect(sources.find(({ id }) => id === silent?.id)?.spread).toEqual([]);

  const post = await desk.database.db.reading.findFirstOrThrow({ where: { value: "unlikely" } });
  await desk.database.db.reading.create({
    data: {
      ...{ claimId: post.claimId, sourceId: post.sourceId, value: "ruled out", madeBy: "editor" },
      spans: {
        create: {
          revisionId: await revisionOf(post.sourceId),
          ...{ start: 45, end: 53, exact: "possible", prefix: "It is ", suffix: ", too." },
        },
      },
    },
  });
  const [row] = (await matrix()).claims;
  expect(row).toMatchObject({ cells: "aa+-", more: { 2: "a b" } });
});

it("tells which sources are copies of one origin, and where in each text the divergences lie", async () => {
  const before = await matrix();
  for (const { id } of before.sources.slice(0, 2)) {
    const { rowVersion } = await desk.database.db.source.findUniqueOrThrow({ where: { id } });
    await write((tx) => changeSource(tx, desk.ada, desk.storyId, id, { rowVersion, origin: "Alpine Wire" }));
  }
  const { sources } = await matrix();
  const [wire, copy, post] = sources;
  expect(wire?.voice).toBe(copy?.voice);
  expect(wire?.voice).not.toBe(post?.voice);
  expect([wire?.origin, post?.origin]).toEqual(["Alpine Wire", null]);
  expect(wire?.spread.filter((readings) => readings > 0)).toEqual([1]);
});

it("is hidden from whom the story is hidden from", async () => {
  expect(await matrixOf(desk.otto, desk.storyId)).toBeNull();
  expect(await matrixOf(desk.vera, desk.storyId)).not.toBeNull();
});

async function revisionOf(sourceId: string): Promise<string> {
  const { id } = await desk.database.db.sourceRevision.findFirstOrThrow({ where: { sourceId } });
  return id;
}
