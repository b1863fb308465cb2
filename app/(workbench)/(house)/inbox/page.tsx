import type { Metadata } from "next";
import { requireActor } from "@/app/current-actor";
import { InboxPage } from "@/components/inbox/inbox-page";
import { inboxOf } from "@/lib/stories/inbox";
import { translator } from "@/messages/translator";

export const metadata: Metadata = { title: translator("inbox")("title") };

/** What concerns the viewer, in all their stories. */
export default async function Inbox() {
  return <InboxPage loaded={await inboxOf(await requireActor())} />;
}
