"use client";

import { FailedPage } from "@/components/shell/failed-page";

/** The last resort inside the frame. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedPage error={error} retry={retry} />;
}
