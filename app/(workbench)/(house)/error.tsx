"use client";

import { FailedPage } from "@/components/shell/failed-page";

/** A failed page below the bar, which stays. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedPage error={error} retry={retry} />;
}
