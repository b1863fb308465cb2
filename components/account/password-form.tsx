"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { ApiError } from "@/components/live/api-error";
import { useFailure } from "@/components/live/use-failure";
import { passwordLength, shortestPassword } from "@/components/people/password-length";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";

interface Wrong {
  current?: string;
  next?: string;
  /** Not about one of the two fields. */
  all?: string;
}

/** Changes one's own password; this session goes on, the others end. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const failureOf = useFailure();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const count = passwordLength(next);
    const found = {
      current: current ? undefined : t("missingCurrent"),
      next: count < shortestPassword ? t("passwordShort", { count }) : undefined,
    };
    setWrong(found);
    if (found.current || found.next) return;
    setPending(true);
    try {
      await post("me/password", { current, next });
      setCurrent("");
      setNext("");
      showToast(t("changed"));
    } catch (error) {
      const field = error instanceof ApiError ? error.field : undefined;
      setWrong({ [field === "current" || field === "next" ? field : "all"]: failureOf(error) });
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit} noValidate className="mt-10 flex flex-col items-start gap-3">
      <h2 className="font-semibold">{t("password")}</h2>
      <p className="text-ink-soft text-xs">{t("others")}</p>
      {wrong.all && (
        <Banner tone="danger" live className="w-full">
          {wrong.all}
        </Banner>
      )}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        label={t("current")}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={wrong.current}
        className="w-full"
      />
      <TextField
        label={t("next")}
        help={t("nextHelp")}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        error={wrong.next}
        className="w-full"
      />
      <Button type="submit" isPending={isPending}>
        {t("change")}
      </Button>
    </form>
  );
}
