"use client";

import { useTranslations } from "use-intl/react";
import { Link } from "@/components/ui/link";
import { useInbox } from "./use-inbox";

/** The way to the inbox in the bar at the top, with how much of it is unread. `unread` is what the page came with. */
export function InboxLink({ unread }: { unread: number }) {
  const t = useTranslations("shell");
  const { inbox } = useInbox();
  const count = inbox?.unread ?? unread;
  return (
    <Link href="/inbox" quiet className="text-ink-soft text-xs">
      {t("inbox")}
      {count > 0 && (
        <>
          {" "}
          <span className="ml-0.5 inline-block min-w-4 rounded-md bg-accent px-1 text-center text-accent-ink">
            {count}
          </span>{" "}
          <span className="sr-only">{t("inboxUnread")}</span>
        </>
      )}
    </Link>
  );
}
