import { LateTopBar } from "@/components/shell/late-top-bar";
import { MissingPage } from "@/components/shell/missing-page";
import { inboxOf } from "@/lib/stories/inbox";
import { requireActor } from "../current-actor";

/** A thing that is not there, or that the viewer may not see: the page does not tell which. */
export default async function NotFound() {
  const actor = await requireActor();
  const { name, role } = actor;
  const { unread } = await inboxOf(actor);
  return (
    <>
      <LateTopBar viewer={{ name, role }} unread={unread} />
      <MissingPage />
    </>
  );
}
