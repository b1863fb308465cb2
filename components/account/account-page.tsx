"use client";

import { useTranslations } from "use-intl/react";
import { PageHead } from "@/components/shell/page-head";
import type { TokenView, UserView } from "@/lib/auth/view";
import type { Language } from "@/messages/languages";
import { LanguageChoice } from "./language-choice";
import { NameForm } from "./name-form";
import { PasswordForm } from "./password-form";
import { TokenList } from "./token-list";

/** The signed-in person's own page. */
export function AccountPage({
  user,
  tokens,
  language,
}: {
  user: UserView;
  tokens: readonly TokenView[];
  /** Null: left to the browser. */
  language: Language | null;
}) {
  const t = useTranslations("account");
  const roles = useTranslations("people.roles");
  return (
    <div className="max-w-lg">
      <PageHead title={t("title")} />
      <dl className="mt-5 grid grid-cols-[6rem_1fr] gap-y-1 border-line border-y py-3">
        <dt className="text-ink-soft">{t("email")}</dt>
        <dd>{user.email}</dd>
        <dt className="text-ink-soft">{t("role")}</dt>
        <dd>{roles(user.role)}</dd>
      </dl>
      <NameForm initial={user.name} />
      <LanguageChoice chosen={language} />
      <PasswordForm email={user.email} />
      <TokenList tokens={tokens} />
    </div>
  );
}
