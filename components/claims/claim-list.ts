import { get } from "@/components/live/api";
import type { ClaimList } from "@/lib/claims/view";

/** Where a story's claims are read, and under which they are kept in this page's memory. */
export const claimsKey = (storyId: string): string => `stories/${storyId}/claims`;

/** Reads them; all that names the key must, since they share what is kept under it. */
export const readClaims = (key: string): Promise<ClaimList> => get<ClaimList>(key);
