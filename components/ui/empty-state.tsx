import type { ReactNode } from "react";

/** What a list shows while it has nothing: what would be here, and the first thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex max-w-xl flex-col items-start gap-3 py-12">
      <h2 className="font-serif text-xl">{title}</h2>
      {children && <div className="max-w-[65ch] text-ink-soft text-sm leading-6">{children}</div>}
      {action}
    </div>
  );
}
