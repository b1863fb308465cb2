"use client";

import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { InboxView } from "@/lib/stories/view";
import { InboxLine } from "./inbox-line";
import { useInbox } from "./use-inbox";

/** What concerns the viewer, newest first; each line leads to its place. */
export function InboxPage({ loaded, viewerId }: { loaded: InboxView; viewerId: string }) {
  const t = useTranslations("inbox");
  const { inbox = loaded, mark } = useInbox(loaded);
  return (
    <>
      <PageHead title={t("title")}>
        {inbox.unread > 0 && <Button onPress={() => void mark("all", true)}>{t("allRead")}</Button>}
      </PageHead>
      {inbox.items.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <ul className="mt-4 flex flex-col">
          {inbox.items.map((item) => (
            <InboxLine
              key={item.id}
              item={item}
              viewerId={viewerId}
              onMark={(isRead) => void mark([item.id], isRead)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
