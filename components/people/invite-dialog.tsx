"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type InvitationView, type Role, roles } from "@/lib/auth/view";
import { OneTimeLink } from "./one-time-link";

interface Made {
  email: string;
  link: string;
}

/** Asks whom to invite, then shows the link once. */
export function InviteDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("people");
  const router = useRouter();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <Dialog
      title={made ? t("linkTitle") : t("inviteTitle")}
      isOpen={isOpen}
      keepOpen={made !== null}
      onOpenChange={(open) => {
        onOpenChange(open);
        setMade(null);
      }}
    >
      {(close) =>
        made ? (
          <OneTimeLink {...made} close={close} />
        ) : (
          <InviteForm
            close={close}
            onMade={(result) => {
              setMade(result);
              router.refresh();
            }}
          />
        )
      }
    </Dialog>
  );
}

function InviteForm({ close, onMade }: { close: () => void; onMade: (made: Made) => void }) {
  const t = useTranslations("people");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!email.trim()) return setWrong(t("missingEmail"));
    setPending(true);
    setWrong(null);
    try {
      const body = { email: email.trim(), role };
      const { invitation, link } = await post<{ invitation: InvitationView; link: string }>(
        "invitations",
        body,
      );
      onMade({ email: invitation.email, link });
    } catch (error) {
      setWrong(failureOf(error));
      setPending(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <p className="text-ink-soft">{t("inviteHelp")}</p>
      <TextField
        label={t("email")}
        type="email"
        autoComplete="off"
        autoFocus
        value={email}
        onChange={setEmail}
        error={wrong}
      />
      <Select
        label={t("role")}
        options={roles.map((value) => ({
          value,
          label: `${t(`roles.${value}`)}: ${t(`roleHelp.${value}`)}`,
        }))}
        value={role}
        onChange={setRole}
      />
      <Actions>
        <Button look="quiet" onPress={close}>
          {common("cancel")}
        </Button>
        <Button type="submit" look="main" isPending={isPending}>
          {t("makeLink")}
        </Button>
      </Actions>
    </form>
  );
}
