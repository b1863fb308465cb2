"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { TextField } from "@/components/ui/text-field";
import { passwordLength, shortestPassword } from "./password-length";

/** Name and password of somebody who has no account yet; `check` marks what is missing and says whether all is well. */
export function usePerson() {
  const t = useTranslations("auth");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<{ name?: string; password?: string }>({});
  function check(): boolean {
    const count = passwordLength(password);
    const found = {
      name: name.trim() ? undefined : t("missingName"),
      password: count < shortestPassword ? t("passwordShort", { count }) : undefined,
    };
    setWrong(found);
    return !found.name && !found.password;
  }
  return { name, setName, password, setPassword, wrong, check };
}

/** The two fields for it. */
export function NewPerson({ person, email }: { person: ReturnType<typeof usePerson>; email: string }) {
  const t = useTranslations("auth");
  return (
    <>
      {/* Lets password managers file the password under the right name. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="name"
        autoFocus
        value={person.name}
        onChange={person.setName}
        error={person.wrong.name}
      />
      <TextField
        label={t("newPassword")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
        value={person.password}
        onChange={person.setPassword}
        error={person.wrong.password}
      />
    </>
  );
}
