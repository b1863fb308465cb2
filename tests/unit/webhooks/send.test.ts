import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { signatureOf } from "@/lib/webhooks/secret";
import { type Message, type Resolved, send } from "@/lib/webhooks/send";
import { type Receiver, receiver } from "../../support/receiver";

let there: Receiver;
beforeAll(async () => {
  there = await receiver();
});
beforeEach(() => {
  there.received.length = 0;
  there.answer = (response) => response.writeHead(204).end();
});
afterAll(() => there.close());

const post = (more: Partial<Message> = {}) =>
  send({
    address: there.address,
    isPrivateAllowed: true,
    headers: { "x-test": "yes" },
    body: '{"ü":1}',
    ...more,
  });
const loopback: Resolved = { address: "127.0.0.1", family: 4 };

it("a message arrives as it was written, headers and all", async () => {
  expect(await post()).toEqual({ status: 204, error: null });
  const [message] = there.received;
  expect(message).toMatchObject({ path: "/hook", body: '{"ü":1}' });
  expect(message?.headers).toMatchObject({ "x-test": "yes", "content-length": "8" });
});

it("nothing is sent to a private address, be it written or looked up", async () => {
  const written = `https://127.0.0.1:${there.port}/`;
  expect.soft((await post({ isPrivateAllowed: false, address: written })).error).toMatch(/may not reach/);
  const resolve = async () => [loopback];
  const named = `https://hooks.example.org:${there.port}/`;
  const looked = await post({ isPrivateAllowed: false, address: named, resolve });
  expect.soft(looked).toEqual({ status: null, error: expect.stringMatching(/127\.0\.0\.1.*may not reach/) });
  expect(there.received).toEqual([]);
});

it("one private address among public ones is enough to refuse", async () => {
  const both = async () => [{ address: "93.184.215.14", family: 4 }, loopback];
  const sent = await post({ isPrivateAllowed: false, address: "https://hooks.example.org/", resolve: both });
  expect(sent.error).toMatch(/127\.0\.0\.1.*may not reach/);
});

it("the connection goes to the address that was checked, though the name leads elsewhere a moment later", async () => {
  // Nobody listens at the second address: a connection that asked again would end there.
  const answers: Resolved[] = [loopback, { address: "127.0.0.2", family: 4 }];
  let asked = 0;
  const resolve = async () => [answers[asked++] ?? loopback];
  const address = `http://rebinding.example.org:${there.port}/hook`;
  expect(await post({ address, resolve })).toEqual({ status: 204, error: null });
  expect(asked).toBe(1);
  expect(there.received[0]?.headers.host).toBe(`rebinding.example.org:${there.port}`);
});

it("a redirect is not followed", async () => {
  there.answer = (response) => response.writeHead(307, { location: `${there.address}/elsewhere` }).end();
  const sent = await post();
  expect(sent).toEqual({ status: 307, error: expect.stringMatching(/redirect/) });
  expect(there.received.map(({ path }) => path)).toEqual(["/hook"]);
});

it("a receiver that never answers is given up after the time limit", async () => {
  there.answer = () => {};
  expect(await post({ timeLimit: 200 })).toEqual({
    status: null,
    error: expect.stringMatching(/no answer within 0\.2 seconds/),
  });
});

it("a name that is never found takes no longer than the time limit", async () => {
  const address = "http://hooks.example.org/";
  const sent = await post({ address, timeLimit: 200, resolve: () => new Promise(() => {}) });
  expect(sent.error).toMatch(/no answer within/);
});

it("an answer without end is cut off, and its status counts", async () => {
  let written = 0;
  const isCut = new Promise<boolean>((resolve) => {
    there.answer = (response) => {
      response.writeHead(200);
      response.on("close", () => resolve(!response.writableFinished));
      const pour = () => {
        while (!response.destroyed && written < 1e9) {
          written += 16_384;
          if (!response.write(Buffer.alloc(16_384))) return response.once("drain", pour);
        }
        response.end();
      };
      pour();
    };
  });
  expect(await post()).toEqual({ status: 200, error: null });
  expect(await isCut).toBe(true);
  expect(written).toBeLessThan(50e6); // what lay in the buffers between
});

it("what went wrong is said in words", async () => {
  there.answer = (response) => response.writeHead(500).end("a stack trace");
  expect.soft((await post()).error).toMatch(/answered 500/);
  const gone = await receiver();
  await gone.close();
  expect.soft((await post({ address: gone.address })).error).toMatch(/Nothing takes connections/);
  const resolve = () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" }));
  expect.soft((await post({ address: "http://no.example.org/", resolve })).error).toMatch(/not be found/);
  expect
    .soft((await post({ address: there.address.replace("http", "https") })).error)
    .toMatch(/connection failed/);
});

it("the signature is the HMAC of time, dot and body", () => {
  const expected = createHmac("sha256", "vwh_s").update('1700000000.{"a":1}').digest("hex");
  expect(signatureOf("vwh_s", "1700000000", '{"a":1}')).toBe(`v1=${expected}`);
});
