import { describe, expect, it } from "vitest";
import { html } from "@/lib/reports/markup";
import { reading, report, reportClaim, source } from "./document";
import { asHtml } from "./written";

const words = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the HTML of a report", () => {
  it("names each claim, what each source says, the verdict and its signer", () => {
    const page = words(asHtml(report()));
    for (const part of [
      "C1. How did the envoy word the refusal?",
      "a ruled out COURIER It is ruled out, he said.",
      "b unlikely POST It is unlikely, he said.",
      "No mention: WIRE",
      "One reading stands",
      "The transcript has the stronger word.",
      "Ada Lindt",
      "Ben Okoro",
    ]) {
      expect(page.replace(/&ensp;/g, " ").replace(/\s+/g, " ")).toContain(part);
    }
  });

  it("marks what nobody has signed", () => {
    const page = words(asHtml(report([reportClaim({ signed: false, state: "awaiting_signature" })])));
    expect(page).toContain("not signed");
    expect(page).toContain("1 verdict not signed yet");
    expect(words(asHtml(report()))).not.toContain("not signed");
  });

  it("opens with the changes to our copy, where there is one", () => {
    const fixes = [
      {
        siglum: "OURS",
        sentence: "It is unlikely, he said.",
        from: "unlikely",
        to: "ruled out",
        why: "So it was.",
        claimNumber: 1,
      },
      { siglum: "OURS", sentence: "", from: "", to: "He came late.", why: "Others tell it.", claimNumber: 1 },
    ];
    const page = asHtml(report([reportClaim()], { fixes }));
    expect(page.indexOf("Changes to our copy")).toBeLessThan(page.indexOf('<h2 id="sources-title"'));
    expect(words(page)).toContain("Change unlikely to ruled out");
    expect(words(page)).toContain("Add: He came late.");
    expect(asHtml(report())).not.toContain("Changes to our copy");
  });

  it("tells what was set aside, with its reason, apart from the verdicts", () => {
    const dismissed = reportClaim({ number: 2, state: "dismissed", signed: false });
    const page = asHtml(report([reportClaim(), dismissed]));
    expect(page.indexOf("Looked at and set aside")).toBeGreaterThan(page.indexOf("Claims and verdicts"));
  });

  it("lets no word of a text act as markup", () => {
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
    const claim = reportClaim({
      statement: evil,
      explanation: evil,
      readings: [reading(evil, evil, { sentence: evil })],
      gaps: [evil],
      verdict: {
        ...reportClaim().verdict,
        wording: evil,
        rationale: evil,
        howChecked: evil,
        check: { what: evil, who: evil, by: null },
        evidence: [
          {
            kind: "link",
            text: evil,
            url: `https://example.org/"onmouseover="x`,
            archivedUrl: null,
            accessedAt: null,
            language: null,
            span: null,
            textHash: null,
            confidential: false,
          },
        ],
      },
    });
    const fixes = [{ siglum: evil, sentence: evil, from: evil, to: evil, why: evil, claimNumber: 1 }];
    const sources = [
      source(evil, { outlet: evil, author: evil, origin: { id: "o", name: evil, basis: "editor" } }),
    ];
    const page = asHtml(report([claim], { title: evil, fixes, sources, createdBy: evil }));
    expect(page).not.toMatch(/<script|<img|"onmouseover/);
    expect(page.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(12);
  });

  it("fetches nothing and runs nothing: it opens without a network", () => {
    const page = asHtml(report());
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|@import|url\(|https?:/);
    expect(page).toContain("default-src 'none'");
  });

  it("can be read aloud: language, title, one main part, a way past the head, tables with heads", () => {
    const page = asHtml(report());
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(page).toContain("<title>Talks by the lake: report 4</title>");
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<main>/g)).toHaveLength(1);
    expect(page).toContain('href="#claims"');
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<thead>/g)?.length);
    expect(page).toContain('<th scope="row">');
  });

  it("has each id once, so that its links lead where they say", () => {
    const page = asHtml(
      report([reportClaim(), reportClaim({ number: 2 }), reportClaim({ number: 3, state: "dismissed" })]),
    );
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

it("markup escapes every value, also in lists, and joins markup as it is", () => {
  expect(html`<p title="${'"'}">${["<", html`<b>${"&"}</b>`]}${null}</p>`.toString()).toBe(
    '<p title="&quot;">&lt;<b>&amp;</b></p>',
  );
});
