"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { signInAtProvider, signInWith } from "./sign-in";
import { type SignInError, signInError } from "./sign-in-error";

/** E-mail and password; above them the provider's button where single sign-on is set up. */
export function SignInForm({
  next,
  providerName,
  error,
}: {
  /** A path of this site. */
  next: string;
  providerName: string | null;
  /** What an earlier try at the provider ended with. */
  error: string | null;
}) {
  const t = useTranslations("auth");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});
  const [failure, setFailure] = useState<SignInError | null>(error ? signInError(error) : null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const gaps = {
      email: email.trim() ? undefined : t("missingEmail"),
      password: password ? undefined : t("missingPassword"),
    };
    setMissing(gaps);
    if (gaps.email || gaps.password) return;
    setPending(true);
    setFailure(null);
    const result = await signInWith({ email, password });
    if (result?.ok && !result.error) {
      location.assign(next); // a fresh load, so that nothing of an earlier session stays in memory
      return;
    }
    setPending(false);
    setFailure(result ? signInError(result.error ?? "other") : { name: "offline", minutes: 0 });
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <h1 className="font-semibold text-base">{t("signIn")}</h1>
      {failure && (
        <Banner tone={failure.name === "ended" ? "plain" : "danger"} live>
          {t(`error.${failure.name}`, { minutes: failure.minutes })}
        </Banner>
      )}
      {providerName && (
        <>
          <Button look="plain" className="w-full" onPress={() => signInAtProvider(next)}>
            {t("signInWith", { provider: providerName })}
          </Button>
          <p className="flex items-center gap-3 text-ink-soft text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {t("or")}
          </p>
        </>
      )}
      <TextField
        label={t("email")}
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={missing.email}
      />
      <TextField
        label={t("password")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing.password}
      />
      <Button type="submit" look="main" className="w-full" isPending={isPending}>
        {t("signIn")}
      </Button>
      <p className="text-ink-soft text-xs">{t("noAccount")}</p>
    </form>
  );
}
