import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ChainCheck, digestOf, macOf } from "@/lib/audit/chain";
import type { ChainedEvent } from "@/lib/audit/view";

const key = Buffer.alloc(32, 7);

const event = (number: number, previousMac: string | null): ChainedEvent => ({
  chain: "instance",
  number,
  storyId: null,
  actorId: "u1",
  actorKind: "user",
  action: "story.change",
  objectType: "story",
  objectId: "s1",
  fields: ["title"],
  digestBefore: null,
  digestAfter: digestOf(key, { number }),
  at: "2026-11-21T10:00:00.000Z",
  previousMac,
});

function chain(length: number, signWith = key) {
  const events: (ChainedEvent & { mac: string })[] = [];
  for (let number = 1; number <= length; number += 1) {
    const next = event(number, events.at(-1)?.mac ?? null);
    events.push({ ...next, mac: macOf(signWith, next) });
  }
  return events;
}

function faultOf(events: readonly (ChainedEvent & { mac: string })[]) {
  const check = new ChainCheck(key);
  for (const one of events) {
    const fault = check.next(one);
    if (fault) return fault;
  }
  return null;
}

test("a chain that nobody touched is sound", () => {
  expect(faultOf(chain(5))).toBeNull();
});

test("a change of any part of an event shows at that event", () => {
  const parts = Object.keys(event(1, null)).filter((part) => part !== "number" && part !== "previousMac");
  for (const part of parts) {
    const events = chain(4);
    const changed = part === "fields" ? ["text"] : "changed";
    expect([
      part,
      faultOf(events.map((one) => (one.number === 2 ? { ...one, [part]: changed } : one)))?.number,
    ]).toEqual([part, 2]);
  }
});

test("an event taken out of the middle shows", () => {
  expect(faultOf(chain(5).filter(({ number }) => number !== 3))).toEqual({
    number: 3,
    why: "the event is missing",
  });
});

test("events that were renumbered after one was taken out show", () => {
  const events = chain(5).filter(({ number }) => number !== 3);
  expect(faultOf(events.map((one, index) => ({ ...one, number: index + 1 })))?.number).toBe(3);
});

test("a chain made with another key is not sound", () => {
  expect(faultOf(chain(2, Buffer.alloc(32, 8)))?.number).toBe(1);
});

test("a digest cannot be told from a guess at the words without the key", () => {
  const words = { title: "out of the question" };
  const plain = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  expect(digestOf(key, words)).not.toBe(plain);
  expect(digestOf(key, words)).not.toBe(digestOf(Buffer.alloc(32, 8), words));
});

test("equal states give equal digests, whatever the order of their fields", () => {
  expect(digestOf(key, { a: 1, b: [2] })).toBe(digestOf(key, { b: [2], a: 1 }));
});
