"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { passwordLength } from "./password-length";

/** Makes the account that an invitation offers, then signs in. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("auth");
  const failureOf = useFailure();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<{ name?: string; password?: string }>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isAccepted, setAccepted] = useState(false);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const count = passwordLength(password);
    const found = {
      name: name.trim() ? undefined : t("missingName"),
      password: count < 12 ? t("passwordShort", { count }) : undefined,
    };
    setWrong(found);
    if (found.name || found.password) return;
    setPending(true);
    setFailure(null);
    try {
      await post("invitations/accept", { token, name: name.trim(), password });
      const result = await signIn("credentials", { email, password, redirect: false }).catch(() => null);
      if (result?.ok && !result.error) return location.assign("/stories");
      setAccepted(true);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setPending(false);
  }

  if (isAccepted) {
    return (
      <div className="flex flex-col items-start gap-3">
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
        {t.rich("invitedAs", { email, strong: (words) => <strong>{words}</strong> })}
      </p>
      {failure && (
        <Banner tone="danger" live>
          {failure}
        </Banner>
      )}
      {/* Lets password managers file the password under the right name. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="name"
        autoFocus
        value={name}
        onChange={setName}
        error={wrong.name}
      />
      <TextField
        label={t("newPassword")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={wrong.password}
      />
      <Button type="submit" look="main" className="w-full" isPending={isPending}>
        {t("accept")}
      </Button>
    </form>
  );
}
