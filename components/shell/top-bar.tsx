import type { ReactNode } from "react";
import { InboxLink } from "@/components/inbox/inbox-link";
import { Link } from "@/components/ui/link";
import { AccountMenu } from "./account-menu";
import type { Viewer } from "./viewer";

/** The slim bar at the top of each page; `children` is what a story adds: its title and parts. */
export function TopBar({
  viewer,
  unread,
  children,
}: {
  viewer: Viewer;
  /** Lines of the inbox that the viewer has not read. */
  unread: number;
  children?: ReactNode;
}) {
  return (
    <header className="sticky top-0 z-30 flex min-h-11 flex-wrap items-center gap-x-3 border-line border-b bg-paper px-4 print:hidden">
      <Link href="/stories" quiet className="font-serif text-lg leading-none tracking-tight no-underline!">
        Variorum
      </Link>
      <div className="order-3 flex min-w-0 flex-1 basis-full items-center gap-x-4 max-sm:flex-wrap sm:order-none sm:basis-0">
        {children}
      </div>
      <div className="ml-auto flex items-center gap-3">
        <InboxLink unread={unread} />
        <AccountMenu viewer={viewer} />
      </div>
    </header>
  );
}
