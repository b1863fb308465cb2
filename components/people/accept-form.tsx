"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link";
import { NewPerson, usePerson } from "./new-person";
import { signInWith } from "./sign-in";

/** Takes up an invitation: makes the account that it offers and signs in, or joins with the one that is there. */
export function AcceptForm({
  token,
  email,
  hasAccount,
}: {
  token: string;
  email: string;
  hasAccount: boolean;
}) {
  const t = useTranslations("auth");
  const failureOf = useFailure();
  const person = usePerson();
  const [failure, setFailure] = useState<string | null>(null);
  const [isAccepted, setAccepted] = useState(false);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!hasAccount && !person.check()) return;
    setPending(true);
    setFailure(null);
    try {
      if (hasAccount) {
        await post("invitations/accept", { token });
      } else {
        const { name, password } = person;
        await post("invitations/accept", { token, name: name.trim(), password });
        const result = await signInWith({ email, password });
        if (result?.ok && !result.error) return location.assign("/stories");
      }
      setAccepted(true);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setPending(false);
  }

  if (isAccepted) {
    return (
      <div role="status" className="flex flex-col items-start gap-3">
        <h1 className="font-semibold text-base">{t("acceptedTitle")}</h1>
        <p>{t("accepted")}</p>
        <LinkButton href="/sign-in" look="main">
          {t("toSignIn")}
        </LinkButton>
      </div>
    );
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <h1 className="font-semibold text-base">{t("welcome")}</h1>
      <p className="text-ink-soft">
        {t.rich(hasAccount ? "hasAccount" : "invitedAs", {
          email,
          strong: (words) => <strong className="text-ink">{words}</strong>,
        })}
      </p>
      {failure && (
        <Banner tone="danger" live>
          {failure}
        </Banner>
      )}
      {!hasAccount && <NewPerson person={person} email={email} />}
      <Button type="submit" look="main" className="w-full" isPending={isPending}>
        {t("accept")}
      </Button>
    </form>
  );
}
