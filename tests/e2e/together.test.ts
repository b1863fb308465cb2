import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { test } from "../support/browser";
import { api, joinAs, open, signIn } from "./actions";
import { expectAccessible } from "./axe";
import { madeStory, texts } from "./made-story";

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
    await ben.getByRole("link", { name: "Inbox", exact: true }).waitFor();

    await open(page, `/stories/${story.id}/claims/1`);
    const field = page.getByLabel("Comment", { exact: true });
    await field.click();
    await field.pressSequentially("Look here, @Be");
    await page.getByRole("listbox", { name: "People of this story" }).getByRole("option", { name }).waitFor();
    // The option that a letter brings is named half a second later: until then the field may name one that went.
    await expect
      .poll(() =>
        field.evaluate((area) => {
          const named = area.getAttribute("aria-activedescendant");
          return named === null || document.getElementById(named) !== null;
        }),
      )
      .toBe(true);
    await expectAccessible(page, "the list of people");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe(`Look here, @${name} `);
    await field.pressSequentially("please");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`@${name}`, { exact: true }).waitFor();

    await ben.getByRole("link", { name: /Inbox\s*1\s*unread/ }).click();
    await ben.getByRole("heading", { name: "Inbox", level: 1 }).waitFor();
    await expectAccessible(ben, "the inbox");
    await ben.getByRole("link", { name: /mentioned you on C1/ }).click();
    await ben.waitForURL(`**/stories/${story.id}/claims/1`);
    await ben.getByRole("link", { name: "Inbox", exact: true }).waitFor();

    await ben.getByRole("button", { name: "Reply" }).click();
    await ben.getByLabel("Comment", { exact: true }).fill("I see it.");
    await ben.keyboard.press("Control+Enter");
    await page.getByText("I see it.").waitFor();
    // The administrator's inbox may hold more by now.
    await page.getByRole("link", { name: /Inbox\s*\d+\s*unread/ }).click();
    await page.getByRole("link", { name: `${name} answered your comment on C1` }).waitFor();
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

  test("what is being written survives a lost connection, and is sent when it is back", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const story = await madeStory(page);
    await open(page, `/stories/${story.id}/claims/1`);
    const field = page.getByLabel("Comment", { exact: true });
    await field.fill("Written on a train");
    await page.getByRole("radio", { name: "Cut it" }).check({ force: true });
    await page.context().setOffline(true);
    await field.press("Control+Enter");
    await page.getByText("The server can't be reached.").first().waitFor();
    expect(await field.inputValue()).toBe("Written on a train");
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole("button", { name: "Discard the draft" }).waitFor();
    expect(await page.getByRole("radio", { name: "Cut it" }).isChecked()).toBe(true);
    await expect.poll(() => field.inputValue()).toBe("Written on a train");
    await field.press("Control+Enter");
    await page.getByText("Written on a train").first().waitFor();
    await expect.poll(() => field.inputValue()).toBe("");
  });

  test("that an outlet changed its text is said with the source and on the claims it speaks on", async ({
    app,
    page,
  }) => {
    await signIn(page, app.administrator);
    const story = await madeStory(page);
    const path = `stories/${story.id}/sources/${story.second.id}`;
    const { rowVersion } = await api<{ rowVersion: number }>(page, "GET", path);
    await open(page, `/stories/${story.id}/claims/1`);
    expect(await page.getByText("changed by the outlet").count()).toBe(0);
    await api(page, "POST", `${path}/revisions`, {
      ...{ rowVersion, reason: "outlet_change", note: "Seen an hour later." },
      text: `${texts.second}A correction was added.\n`,
    });
    await open(page, `/stories/${story.id}/claims/1`);
    await page.getByText("changed by the outlet").waitFor();
    await open(page, `/stories/${story.id}/sources`);
    const row = page.getByRole("row", { name: /EVENING/ });
    await row.getByText("changed by the outlet").waitFor();
    expect(await page.getByText("changed by the outlet").count()).toBe(1);
  });
});
