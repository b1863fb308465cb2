import { LoaderCircle } from "lucide-react";

/** A small turning mark beside a word; the word says what is going on, so the mark says nothing. */
export function Spinner({ className = "size-4" }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`animate-spin text-ink-soft ${className}`} />;
}
