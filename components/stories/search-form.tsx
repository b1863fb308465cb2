"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Looks for words in all stories; what is looked for stands in the address. */
export function SearchForm({ words }: { words: string }) {
  const t = useTranslations("stories.search");
  const router = useRouter();
  const [typed, setTyped] = useState(words);
  return (
    <search className="mt-4">
      <form
        className="flex max-w-xl items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const q = typed.trim();
          router.push(q ? `/stories?q=${encodeURIComponent(q)}` : "/stories");
        }}
      >
        <TextField
          className="flex-1"
          type="search"
          label={t("label")}
          labelHidden
          placeholder={t("placeholder")}
          value={typed}
          onChange={setTyped}
          maxLength={200}
        />
        <Button type="submit">{t("go")}</Button>
      </form>
    </search>
  );
}
