import type { ReactNode } from "react";
import { TopBar } from "@/components/shell/top-bar";
import { inboxOf } from "@/lib/stories/inbox";
import { requireActor } from "../../current-actor";

/** Pages of the whole house: stories, people, account. */
export default async function HouseLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { name, role } = actor;
  const { unread } = await inboxOf(actor);
  return (
    <>
      <TopBar viewer={{ name, role }} unread={unread} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none">
        {children}
      </main>
    </>
  );
}
