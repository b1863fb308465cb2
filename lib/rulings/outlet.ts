import { fold, withoutAccents } from "@/lib/text/fold";

/** The name of an outlet as far as two stories must agree on it: "The Courier", "the courier ". */
export const plainName = (outlet: string): string =>
  withoutAccents(fold(outlet))
    .replace(/^the\s+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
