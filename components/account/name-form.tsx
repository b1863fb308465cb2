"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { patch } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";

/** Changes one's own name. */
export function NameForm({ initial }: { initial: string }) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [name, setName] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return setWrong(t("missingName"));
    setPending(true);
    setWrong(null);
    try {
      await patch("me", { name: name.trim() });
      router.refresh(); // the bar shows the name
      showToast(t("nameSaved"));
    } catch (error) {
      setWrong(failureOf(error));
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit} noValidate className="mt-6 flex flex-col items-start gap-3">
      <TextField
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={setName}
        error={wrong}
        className="w-full"
      />
      <Button type="submit" isPending={isPending} isDisabled={name.trim() === initial}>
        {common("save")}
      </Button>
    </form>
  );
}
