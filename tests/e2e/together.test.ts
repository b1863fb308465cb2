import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { test } from "../support/browser";
import { api, joinAs, open, signIn } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory } from "./made-story";

describe("two editors together", () => {
  test("a comment names a member by @ and the list, the inbox tells at once, its line leads there and is read", async ({
    app,
    page,
    person,
  }) => {
    await signIn(page, app.administrator);
    const ben = await person();
    const name = `Ben ${randomUUID().slice(0, 4).replace(/\d/g, "x")}`;
    const account = await joinAs(page, ben, name);
    const story = await madeStory(page);
    await api(page, "PUT", `stories/${story.id}/members/${account.id}`, { role: "editor" });
    await open(ben, "/stories");
    await ben.getByRole("link", { name: "Inbox, nothing unread" }).waitFor();

    await open(page, `/stories/${story.id}/claims/1`);
    const field = page.getByLabel("Comment", { exact: true });
    await field.click();
    await field.pressSequentially("Look here, @Be");
    await page.getByRole("option", { name }).waitFor();
    await expectAccessible(page, "people listed after an @");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe(`Look here, @${name} `);
    await field.pressSequentially("please");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`@${name}`, { exact: true }).waitFor();

    await ben.getByRole("link", { name: "Inbox, 1 unread" }).click();
    await ben.getByRole("heading", { name: "Inbox", level: 1 }).waitFor();
    await expectAccessible(ben, "the inbox");
    await ben.getByRole("link", { name: /mentioned you on C1/ }).click();
    await ben.waitForURL(`**/stories/${story.id}/claims/1`);
    await ben.getByRole("link", { name: "Inbox, nothing unread" }).waitFor();

    await ben.getByRole("button", { name: "Reply" }).click();
    await ben.getByLabel("Comment", { exact: true }).fill("I see it.");
    await ben.keyboard.press("Control+Enter");
    await page.getByText("I see it.").waitFor();
    await page.getByRole("link", { name: "Inbox, 1 unread" }).waitFor();
  });

  test("what is being written survives a reload, and goes when it was sent", async ({ app, page }) => {
    await signIn(page, app.administrator);
    const story = await madeStory(page);
    await open(page, `/stories/${story.id}/claims/1`);
    const field = page.getByLabel("Comment", { exact: true });
    await field.fill("Half a thought");
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe("Half a thought");
    await field.press("Control+Enter");
    await page.getByText("Half a thought").first().waitFor();
    await expect.poll(() => field.inputValue()).toBe("");
    await page.reload();
    await page.getByText("Half a thought").first().waitFor();
    expect(await field.inputValue()).toBe("");
  });
});
