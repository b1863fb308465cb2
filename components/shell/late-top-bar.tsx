"use client";

import { useLater } from "@/components/ui/use-later";
import type { Viewer } from "./viewer";

const load = () => import("./top-bar");

/**
 * The bar for a page that is rarely shown, that of what is missing: each page carries the code of that one, and has a
 * bar already.
 */
export function LateTopBar(props: { viewer: Viewer; unread: number }) {
  const late = useLater(load);
  return late ? <late.TopBar {...props} /> : <div className="min-h-11 border-line border-b" />;
}
