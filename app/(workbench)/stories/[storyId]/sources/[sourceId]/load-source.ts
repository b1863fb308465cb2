import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/app/current-actor";
import { markedSource } from "@/lib/claims/marked-source";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The source of this address with its marks, read once a request; the not-found page where there is none. */
export const loadSource = cache(async (storyId: string, sourceId: string) => {
  const actor = await requireActor();
  const isAddress = uuid.test(storyId) && uuid.test(sourceId);
  const source = isAddress ? await markedSource(actor, storyId, sourceId) : null;
  return source ?? notFound();
});
