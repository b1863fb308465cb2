"use client";

import { FailedPage } from "@/components/shell/failed-page";

/** A failure of the bar itself. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedPage error={error} retry={retry} />;
}
