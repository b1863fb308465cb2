import { afterEach, expect, test, vi } from "vitest";
import { ListReads } from "@/components/claims/list-reads";
import type { ClaimList, ClaimRow } from "@/lib/claims/view";
import { claim } from "./claim";

afterEach(() => {
  vi.useRealTimers();
});

const list = (...items: ClaimRow[]): ClaimList => ({ items, sources: ["A"] });
const saying = (row: ClaimRow, statement: string): ClaimRow => ({
  ...row,
  statement,
  rowVersion: row.rowVersion + 1,
});
const [one, two, three] = [claim(1), claim(2), claim(3)];
const statements = ({ items }: ClaimList) => items.map((row) => row.statement);

/** A page that shows `shown`, before a server that has `served`; `during` happens while a read is under way. */
function page(shown: ClaimList, served: ClaimList) {
  const asked: string[] = [];
  const at = { shown, served, during: async (): Promise<void> => {} };
  const answer = async (of: ClaimList): Promise<ClaimList> => {
    const read = { ...of };
    const { during } = at;
    at.during = async () => {};
    await during();
    return read;
  };
  const reads = new ListReads({
    now: () => at.shown,
    readAll: () => {
      asked.push("all");
      return answer(at.served);
    },
    readSome: (ids) => {
      asked.push([...ids].join(" "));
      const wanted = new Set(ids);
      return answer({ ...at.served, items: at.served.items.filter(({ id }) => wanted.has(id)) });
    },
    put: async (change) => {
      at.shown = change(at.shown);
    },
  });
  return { at, asked, reads };
}

test("a claim that changed is read alone, in its place", async () => {
  const { at, asked, reads } = page(
    list(one, two, three),
    list(saying(three, "x"), one, saying(two, "firm")),
  );
  reads.note([two.id]);
  await reads.read();
  expect(asked).toEqual([two.id]);
  expect(statements(at.shown)).toEqual([one.statement, "firm", three.statement]);
});

test("where any may have changed all are read, and nothing is read where none did", async () => {
  const { at, asked, reads } = page(list(one, two), list(saying(two, "firm")));
  await reads.read();
  reads.note([one.id]);
  reads.note();
  await reads.read();
  await reads.read();
  expect(asked).toEqual(["all"]);
  expect(statements(at.shown)).toEqual(["firm"]);
});

test("more than a hundred are not asked for by name", async () => {
  const { asked, reads } = page(list(one), list(one));
  reads.note(Array.from({ length: 101 }, (_, at) => `claim-${at}`));
  await reads.read();
  expect(asked).toEqual(["all"]);
});

test("a claim that is no longer among the story's goes, and one that is new comes last", async () => {
  const { at, reads } = page(list(one, two), list(three, one));
  reads.note([two.id, three.id]);
  await reads.read();
  expect(statements(at.shown)).toEqual([one.statement, three.statement]);
});

test("what this page changed while a read was under way is not set back by it", async () => {
  for (const noted of [[one.id], undefined]) {
    const { at, reads } = page(list(one, two), list(one, two));
    at.during = async () => {
      at.shown = list(saying(one, "written here"), two);
    };
    reads.note(noted);
    await reads.read();
    expect(statements(at.shown)).toEqual(["written here", two.statement]);
  }
});

test("a claim that had a higher version before the read does not keep its place: it may be blind now", async () => {
  const { at, reads } = page(
    list({ ...one, rowVersion: 9 }),
    list(saying({ ...one, rowVersion: 0 }, "blind")),
  );
  reads.note();
  await reads.read();
  expect(statements(at.shown)).toEqual(["blind"]);
});

test("what changes while a read is under way is read after it, never beside it", async () => {
  const { at, asked, reads } = page(list(one, two), list(one, two));
  at.during = async () => {
    at.served = list(one, saying(two, "later"));
    reads.note([two.id]);
    await reads.read();
    expect(asked).toEqual([one.id]);
  };
  reads.note([one.id]);
  await reads.read();
  expect(asked).toEqual([one.id, two.id]);
  expect(statements(at.shown)).toEqual([one.statement, "later"]);
});

test("what could not be read is read with the next change, or some seconds later", async () => {
  vi.useFakeTimers();
  const { at, asked, reads } = page(list(one), list(saying(one, "firm")));
  at.during = () => Promise.reject(new Error("no connection"));
  reads.note([one.id]);
  await reads.read();
  expect(statements(at.shown)).toEqual([one.statement]);
  at.during = () => Promise.reject(new Error("no connection"));
  await reads.read();
  expect(asked).toEqual([one.id, "all"]);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([one.id, "all", "all"]);
  expect(statements(at.shown)).toEqual(["firm"]);
});
