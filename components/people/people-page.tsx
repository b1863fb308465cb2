"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch, remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { showFailure, showToast } from "@/components/ui/toast";
import type { InvitationView, UserView } from "@/lib/auth/view";
import type { StrandedView } from "@/lib/claims/view";
import { InvitationList } from "./invitation-list";
import { UserTable } from "./user-table";

const InviteDialog = dynamic(() => import("./invite-dialog").then((module) => module.InviteDialog), {
  ssr: false,
});

/** What administrators do with people: roles, access, invitations. */
export function PeoplePage({
  users,
  invitations,
  stranded,
  viewerId,
}: {
  users: readonly UserView[];
  invitations: readonly InvitationView[];
  /** Claims that wait for people who are disabled. */
  stranded: readonly StrandedView[];
  viewerId: string;
}) {
  const t = useTranslations("people");
  const failureOf = useFailure();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);

  async function attempt(change: () => Promise<void>) {
    try {
      await change();
    } catch (error) {
      showFailure(failureOf(error));
    }
    router.refresh();
  }

  const setRole = (user: UserView, role: UserView["role"]) =>
    attempt(async () => {
      const saved = await patch<UserView>(`users/${user.id}`, { rowVersion: user.rowVersion, role });
      showToast(t("roleToast", { name: saved.name, role: t(`roles.${role}`) }), {
        undo: () => setRole(saved, user.role),
      });
    });
  const setDisabled = (user: UserView, disabled: boolean) =>
    attempt(async () => {
      const saved = await patch<UserView>(`users/${user.id}`, { rowVersion: user.rowVersion, disabled });
      showToast(t(disabled ? "disabledToast" : "enabledToast", { name: saved.name }), {
        undo: () => setDisabled(saved, !disabled),
      });
    });
  const withdraw = (invitation: InvitationView) =>
    attempt(async () => {
      await remove(`invitations/${invitation.id}`);
      showToast(t("withdrawn", { email: invitation.email }));
    });

  return (
    <>
      <PageHead title={t("title")} beside={t("count", { count: users.length })}>
        <Button look="main" onPress={() => setOpen(true)}>
          {t("invite")}
        </Button>
      </PageHead>
      <UserTable
        users={users}
        stranded={stranded}
        viewerId={viewerId}
        onRole={setRole}
        onDisabled={setDisabled}
      />
      <InvitationList invitations={invitations} onWithdraw={withdraw} />
      {isOpen && <InviteDialog isOpen onOpenChange={setOpen} />}
    </>
  );
}
