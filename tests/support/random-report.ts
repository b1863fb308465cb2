import fc from "fast-check";
import type { ReportDocument } from "@/lib/reports/document";
import { reading, report, reportClaim, source } from "../unit/reports/document";

/** Words of every kind: several scripts, both directions, emoji, combining marks, line ends, markup. */
export const anyWords = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        ...[
          "قال",
          "אמר",
          "абв",
          "λόγος",
          "👩‍🚀",
          "e\u0301",
          "\r\n",
          "\u202e",
          "\ufeff",
          "</b>",
          '"',
          "\\",
          "\u2028",
        ],
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.length > 0 && !/\p{Cs}/u.test(text)); // a lone surrogate is no text

/** Any report: every free field of it holds any words. */
export const anyReport: fc.Arbitrary<ReportDocument> = fc
  .record({
    words: fc.array(anyWords, { minLength: 12, maxLength: 12 }),
    said: fc.array(anyWords, { maxLength: 5 }),
    isOpen: fc.boolean(),
  })
  .map(
    ({
      words: [title, statement, siglum, outlet, why, wording, how, note, link, who, kept, value],
      said,
      isOpen,
    }) => {
      const sign = siglum ?? "S";
      const readings = said.map((exact, index) =>
        reading(sign, exact, { letter: "abcde"[index] ?? "e", value: value ?? "", stands: index === 0 }),
      );
      const first = reportClaim();
      const spans = readings.flatMap((one) => one.spans);
      const claim = reportClaim({
        statement: statement ?? "",
        explanation: why ?? null,
        readings,
        gaps: [sign],
        signed: !isOpen,
        state: isOpen ? "decided" : "signed",
        verdict: {
          ...first.verdict,
          wording: wording ?? null,
          rationale: why ?? null,
          howChecked: how ?? null,
          ...(value && value.length <= 60
            ? { rating: { step: 1, scale: [value, `${value}+`.slice(-60)] } }
            : {}),
          check: isOpen ? { what: how ?? "", who: who ?? "", by: null } : null,
          evidence: [
            {
              ...{
                kind: "quotation",
                text: kept ?? null,
                url: link ?? null,
                archivedUrl: null,
                accessedAt: null,
              },
              ...{ language: "ru", span: null, textHash: null, confidential: false },
            },
          ],
          signOffs: isOpen ? [] : first.verdict.signOffs.map((one) => ({ ...one, comment: note ?? null })),
        },
      });
      const author = isOpen ? null : { id: "00000000-0000-7000-8000-000000000001", name: who ?? "" };
      return report([claim], {
        title: title ?? "",
        sources: [source(sign, { outlet: outlet ?? "", author: who ?? null })],
        fixes: [
          { siglum: sign, sentence: how ?? "", from: wording ?? "", to: "", why: why ?? "", claimNumber: 1 },
        ],
        notes: [
          {
            ...{
              claimNumber: isOpen ? null : 1,
              author,
              body: note ?? "",
              createdAt: "2026-03-01T10:00:00.000Z",
            },
            targets: spans.map((span) => ({ ...span, siglum: sign })),
          },
        ],
      });
    },
  );
