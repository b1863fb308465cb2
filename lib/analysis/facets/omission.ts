import { short } from "./either";
import type { Facet } from "./facet";
import { listed } from "./listed";

/** A salient fact that some sources tell and others leave out; found by lib/analysis/claims/omissions.ts. */
export const omission: Omit<Facet, "compare"> = {
  kind: "omission",
  statement: ({ groups }) => `Who tells “${short(groups[0]?.words ?? "")}”?`,
  why: ({ absentFrom }) =>
    `${listed(absentFrom)} ${absentFrom.length > 1 ? "say" : "says"} nothing of it, and a reader of ${absentFrom.length > 1 ? "those" : "that"} alone would not know`,
  severity: (_claim, confidence) => (confidence > 0.6 ? "medium" : "low"),
};
