import type { ReadingView } from "@/lib/claims/view";

/** A correction that asks for something first: which readings, which other claim, which words. */
export type Task =
  | { readonly name: "change" | "split" | "merge" | "apart" }
  | { readonly name: "move"; readonly reading: ReadingView };
