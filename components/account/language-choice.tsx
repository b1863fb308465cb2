"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { setCookie } from "@/components/shell/cookie";
import { Select } from "@/components/ui/select";
import { type Language, languageNames, languages } from "@/messages/languages";

const auto = "auto";

/** The language of the interface in this browser; it changes at once. */
export function LanguageChoice({ chosen }: { chosen: Language | null }) {
  const t = useTranslations("account");
  const router = useRouter();
  const [value, setValue] = useState<Language | typeof auto>(chosen ?? auto);
  return (
    <div className="mt-8 border-line border-t pt-6">
      <Select
        label={t("language")}
        help={t("languageHelp")}
        className="w-full"
        options={[
          { value: auto, label: t("languageAuto") },
          ...languages.map((language) => ({ value: language, label: languageNames[language] })),
        ]}
        value={value}
        onChange={(language) => {
          setValue(language);
          setCookie("variorum-language", language === auto ? null : language);
          router.refresh();
        }}
      />
    </div>
  );
}
