import { createHmac } from "node:crypto";
import { describe, expect } from "vitest";
import type { ClaimView } from "@/lib/claims/view";
import type { WebhookWithSecret } from "@/lib/webhooks/view";
import { test } from "@/tests/support/browser";
import { receiver } from "@/tests/support/receiver";
import { api, atQuestion, joinAs, open, signIn } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";

describe("claims that change hands", () => {
  test("are ticked, handed over with a note that the receiver reads, and taken back together", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const { id } = await madeStory(page, ["Question one?", "Question two?", "Question three?"]);
    const ben = await person();
    const { id: benId } = await joinAs(page, ben, "Ben Okoro");
    await api(page, "PUT", `stories/${id}/members/${benId}`, { role: "editor" });
    await open(page, `/stories/${id}/claims`);
    for (const question of ["Question one?", "Question two?"]) {
      await page.keyboard.press("j");
      await atQuestion(page, question);
      await page.keyboard.press("x");
    }
    await page.getByRole("button", { name: "Assign to…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Hand over 2 claims" });
    await dialog.getByRole("button", { name: "Hand over 2" }).press("Enter");
    await dialog.getByText("Choose who gets them.").waitFor();
    await dialog.getByLabel("To").selectOption({ label: "Ben Okoro" });
    await dialog.getByLabel("Note").fill("Both need a call to the mission.");
    await expectAccessible(page, "handing claims over");
    await dialog.getByRole("button", { name: "Hand over 2" }).press("Enter");
    await page.getByText("2 claims are handed over.").waitFor();

    await open(ben, "/inbox");
    await ben.getByText("Both need a call to the mission.").waitFor();
    await page
      .getByRole("alertdialog")
      .filter({ hasText: "2 claims are handed over." })
      .getByRole("button", { name: "Undo" })
      .press("Enter");
    await page.getByText("2 claims are back where they were.").waitFor();
    await ben.goto("/inbox");
    await ben.getByRole("heading", { name: "Nothing concerns you at the moment" }).waitFor();
  });
});

describe("the settings of the house", () => {
  test("hold a scale on which verdicts are rated, as long as it is on", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const { id, claims } = await madeStory(page);
    await open(page, "/settings");
    await page.getByLabel("Claims are rated on it").check({ force: true });
    await page.getByLabel("Steps").fill("wrong\nmisleading\nright");
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByText(/^Version \d+ of the scale holds from now on\.$/u).waitFor();
    await expectAccessible(page, "settings of the house");

    await open(page, `/stories/${id}/claims/1`);
    await page.keyboard.press("1");
    await page.keyboard.press("p");
    await page.keyboard.press("r");
    await page.getByLabel("Rating").selectOption({ label: "misleading (2 of 3)" });
    await expectAccessible(page, "a decision with a rating");
    await page.keyboard.press("Control+Enter");
    await expect
      .poll(async () => {
        const claim = await api<ClaimView>(page, "GET", `stories/${id}/claims/${claims[0]?.id}`);
        return claim.verdict?.rating;
      })
      .toMatchObject({ step: 2, scale: ["wrong", "misleading", "right"] });
    await page.getByText("Rated misleading (2 of 3)").waitFor();

    await open(page, "/settings");
    await page.getByLabel("Claims are rated on it").uncheck({ force: true });
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByText(/^Version \d+ of the scale holds from now on\.$/u).waitFor();
    await open(page, `/stories/${id}/claims/1`);
    await page.getByText("Rated misleading (2 of 3)").waitFor();
    expect(await page.getByLabel("Rating").count()).toBe(0);
  });

  test("say which systems are told; an address that none may reach is refused, a secret is shown once", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    await open(page, "/settings");
    await page.getByRole("button", { name: "Add a webhook" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add a webhook" });
    await dialog.getByLabel("Address").fill("https://169.254.169.254/latest");
    await dialog.getByRole("button", { name: "Add", exact: true }).press("Enter");
    await dialog.getByText("The address leads to 169.254.169.254, which webhooks may not reach.").waitFor();
    await expectAccessible(page, "a webhook that is refused");
    await dialog.getByLabel("Address").fill("https://hooks.example.org/claims");
    await dialog.getByRole("button", { name: "Add", exact: true }).press("Enter");
    const secret = page.getByRole("dialog", { name: "Its secret" });
    await secret.waitFor();
    await expectAccessible(page, "the secret of a webhook");
    await page.keyboard.press("Escape");
    await open(page, "/settings");
    await page.getByText("hooks.example.org").first().waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("button", { name: /^Actions for/u }).press("Enter");
    await page.getByRole("menuitem", { name: "Remove" }).press("Enter");
    await page.getByRole("button", { name: "Remove", exact: true }).press("Enter");
    await page.getByText("The webhook is removed.").waitFor();
  });

  test("show what became of each message: a decision that did not arrive is sent again, and arrives", async ({
    app,
    page,
  }) => {
    const there = await receiver();
    there.answer = (response) => response.writeHead(503).end();
    try {
      await signIn(page, app.administrator);
      const { id, claims } = await madeStory(page, ["How many came in the end?"]);
      const hook = await api<WebhookWithSecret>(page, "POST", "webhooks", {
        address: there.address,
        events: ["decided"],
        storyIds: [id],
      });
      const [claim] = claims;
      await api(page, "POST", `stories/${id}/claims/${claim?.id}/verdicts`, {
        rowVersion: claim?.rowVersion,
        outcome: "dismissed",
        rationale: "Two counts of two hours.",
      });
      await open(page, "/settings");
      await page.getByRole("button", { name: `Messages to ${there.address}` }).press("Enter");
      const messages = page.getByRole("dialog", { name: /^Messages to/u });
      const line = messages.getByRole("listitem").filter({ hasText: "C1 decided" });
      await line.getByText("failed, tried again").waitFor();
      await line.getByText("The receiver answered 503.").waitFor();
      await expectAccessible(page, "the messages of a webhook");
      there.answer = (response) => response.writeHead(204).end();
      await line.getByRole("button", { name: "Try now: C1 decided" }).press("Enter");
      await line.getByText("delivered").waitFor();
      const last = there.received.at(-1);
      const stamp = String(last?.headers["variorum-timestamp"]);
      const mac = createHmac("sha256", hook.secret).update(`${stamp}.${last?.body}`).digest("hex");
      expect(last?.headers["variorum-signature"]).toBe(`v1=${mac}`);
      expect(JSON.parse(last?.body ?? "")).toMatchObject({ event: "decided", claim: { number: 1 } });

      await open(page, "/settings");
      const item = page.getByRole("listitem").filter({ hasText: there.address });
      await item.getByText("delivered").waitFor();
      await item.getByText("The receiver answered 204.").waitFor();
      const { rowVersion } = hook.webhook;
      await api(page, "DELETE", `webhooks/${hook.webhook.id}`, { rowVersion });
    } finally {
      await there.close();
    }
  });
});
