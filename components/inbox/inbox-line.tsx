"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { InboxItem } from "@/lib/stories/view";

/** One line of the inbox. Following its link reads it. */
export function InboxLine({
  item,
  viewerId,
  onMark,
}: {
  item: InboxItem;
  viewerId: string;
  onMark: (isRead: boolean) => void;
}) {
  const t = useTranslations("inbox");
  const { kind, story, claim, by, words, count, createdAt, isRead } = item;
  return (
    <li className="relative flex items-start gap-4 border-line border-b py-2.5 pl-4">
      {!isRead && <span aria-hidden className="absolute top-4.5 left-0.5 size-1.5 rounded-full bg-accent" />}
      <div className="min-w-0 flex-1">
        <p className={classes("flex flex-wrap items-baseline gap-x-2", !isRead && "font-semibold")}>
          <Link
            href={placeOf(item, viewerId)}
            quiet
            onClick={() => {
              if (!isRead) onMark(true);
            }}
          >
            {t(`kinds.${kind}`, { name: by?.name ?? "", number: claim?.number ?? 0, count })}
          </Link>
          {!isRead && <span className="sr-only">{t("isUnread")}</span>}
        </p>
        {claim && kind !== "handed_over" && <p className="truncate text-ink-soft">{claim.statement}</p>}
        {words && <p className="line-clamp-2 max-w-[75ch] [overflow-wrap:anywhere]">{words}</p>}
        <p className="text-ink-soft text-xs">
          {story.title} · <Time iso={createdAt} style="ago" />
        </p>
      </div>
      <Button look="quiet" size="small" onPress={() => onMark(!isRead)}>
        {t(isRead ? "unread" : "read")}
      </Button>
    </li>
  );
}

function placeOf({ kind, story, claim }: InboxItem, viewerId: string): string {
  const claims = `/stories/${story.id}/claims`;
  if (kind === "handed_over") return `${claims}?assignee=${viewerId}`;
  return kind === "to_sign" || !claim ? `${claims}?state=awaiting_signature` : `${claims}/${claim.number}`;
}
