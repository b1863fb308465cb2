"use client";

import { useTranslations } from "use-intl/react";
import { patch } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Select } from "@/components/ui/select";
import { showFailure } from "@/components/ui/toast";
import type { PersonView } from "@/lib/auth/view";
import type { ClaimView } from "@/lib/claims/view";
import { nobody } from "./filter";
import { claimKey, useClaimAnswers } from "./use-claims";

/** Who works on the claim. */
export function AssigneeSelect({
  storyId,
  claim,
  people,
  onChanged,
}: {
  storyId: string;
  claim: ClaimView;
  people: readonly PersonView[];
  onChanged: () => void;
}) {
  const t = useTranslations("claims.assignee");
  const say = useFailure();
  const { take } = useClaimAnswers(storyId);
  const { assignee, rowVersion } = claim;
  // Somebody who left the story stays named until another one is chosen.
  const known = assignee && !people.some(({ id }) => id === assignee.id) ? [...people, assignee] : people;
  async function give(assigneeId: string | null) {
    try {
      take(await patch<ClaimView>(claimKey(storyId, claim.id), { rowVersion, assigneeId }));
    } catch (error) {
      showFailure(say(error));
    }
    onChanged();
  }
  return (
    <Select
      quiet
      className="max-w-40 shrink-0"
      label={t("label")}
      labelHidden
      options={[
        { value: nobody, label: t("unassigned") },
        ...known.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={assignee?.id ?? nobody}
      onChange={(value) => void give(value === nobody ? null : value)}
    />
  );
}
