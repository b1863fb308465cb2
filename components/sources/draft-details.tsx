"use client";

import type { Draft } from "./draft";
import type { FieldContext } from "./main-fields";
import { MoreFields } from "./more-fields";
import { MoreTimeFields } from "./more-time-fields";

/** Everything about a draft that its row does not show. */
export function DraftDetails({
  draft,
  onChange,
  errors,
  context,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  errors: Readonly<Record<string, string>>;
  context: FieldContext;
}) {
  return (
    <>
      <MoreTimeFields value={draft} onChange={onChange} errors={errors} viewerZone={draft.publishedZone} />
      <MoreFields value={draft} onChange={onChange} errors={errors} {...context} />
    </>
  );
}
