import type { ReactNode } from "react";

/** The row of buttons that ends a dialog or form: the main one last. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-4 flex flex-wrap items-center justify-end gap-2">{children}</div>;
}
