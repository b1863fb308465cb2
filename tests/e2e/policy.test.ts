import { describe, expect } from "vitest";
import { test } from "../support/browser";
import { open } from "./actions";

describe("a page's Content-Security-Policy", () => {
  test("lets its own scripts run, and none that was put in", async ({ page }) => {
    await open(page, "/sign-in"); // alive: its own scripts have run
    const ran = await page.evaluate(async () => {
      const marks = window as unknown as { injected: string[] };
      marks.injected = [];
      const holder = document.createElement("div");
      holder.setAttribute("onclick", "injected.push('attribute')");
      document.body.append(holder);
      holder.click();
      // Markup that somebody got into the page, read by the parser under the page's policy.
      const frame = document.createElement("iframe");
      frame.srcdoc = "<script>parent.injected.push('markup')</scr" + "ipt>";
      const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
      document.body.append(frame);
      await loaded;
      return marks.injected;
    });
    expect(ran).toEqual([]);
  });

  test("is another one with each answer, and all scripts of the page carry its nonce", async ({ app }) => {
    const answers = await Promise.all([fetch(`${app.url}/sign-in`), fetch(`${app.url}/sign-in`)]);
    const nonces = answers.map(
      ({ headers }) => /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    const html = (await answers[0]?.text()) ?? "";
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonces[0]}"`))).toEqual([]);
  });
});
