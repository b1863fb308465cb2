import type { ReactNode } from "react";

/** The head of a page: its name, what belongs beside it, and at the right what can be done, the main action last. */
export function PageHead({
  title,
  beside,
  children,
}: {
  title: string;
  beside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="flex min-w-0 items-baseline gap-3">
        <h1 className="truncate font-serif text-2xl leading-8 tracking-tight">{title}</h1>
        {beside && <span className="text-ink-soft">{beside}</span>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  );
}
