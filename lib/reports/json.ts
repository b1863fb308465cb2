import type { ReportDocument } from "./document";

/** The frozen document itself: what its hash covers, and the hash. */
export const asJson = (document: ReportDocument): string => `${JSON.stringify(document, null, 2)}\n`;
