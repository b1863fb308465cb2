"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { InvitationView } from "@/lib/auth/view";
import { Email } from "./email";

/** Invitations that can still be used. */
export function InvitationList({
  invitations,
  onWithdraw,
}: {
  invitations: readonly InvitationView[];
  onWithdraw: (invitation: InvitationView) => void;
}) {
  const t = useTranslations("people");
  return (
    <section className="mt-10">
      <h2 className="border-line border-b pb-1.5 font-semibold">{t("invitations")}</h2>
      {invitations.length === 0 && <p className="py-3 text-ink-soft">{t("noInvitations")}</p>}
      <ul>
        {invitations.map((invitation) => (
          <li
            key={invitation.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2"
          >
            <span className="min-w-0 flex-1">
              <Email address={invitation.email} />
            </span>
            <span className="text-ink-soft">{t(`roles.${invitation.role}`)}</span>
            <span className="text-ink-soft">{t("invitedBy", { name: invitation.invitedBy.name })}</span>
            <span className="text-ink-soft">
              {t("expires")} <Time iso={invitation.expiresAt} style="date" />
            </span>
            <Button size="small" onPress={() => onWithdraw(invitation)}>
              {t("withdraw")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
