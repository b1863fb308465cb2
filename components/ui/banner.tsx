import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { classes } from "./classes";

const looks: Record<Tone, { icon: typeof Info; look: string }> = {
  plain: { icon: Info, look: "border-line-strong" },
  accent: { icon: Info, look: "border-accent bg-accent-wash" },
  good: { icon: CircleCheck, look: "border-good bg-good-wash" },
  warn: { icon: TriangleAlert, look: "border-warn bg-warn-wash" },
  danger: { icon: CircleAlert, look: "border-danger bg-danger-wash" },
};

/** A line across a page or form: what happened, what was kept, what to do. `live` reads it out when it appears. */
export function Banner({
  tone = "plain",
  children,
  action,
  live,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  action?: ReactNode;
  live?: boolean;
  className?: string;
}) {
  const { icon: Icon, look } = looks[tone];
  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={classes("flex items-start gap-2.5 border-l-2 px-3 py-2", look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
