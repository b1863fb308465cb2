"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type TokenScope, type TokenView, tokenScopes } from "@/lib/auth/view";
import { TokenOnce } from "./token-once";

// Days; the shortest comes first, since a token that is forgotten should end soon.
const terms = ["30", "90", "366"] as const;

/** Asks what a token is for, then shows it once. */
export function MakeToken({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("account.tokens");
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Dialog
      title={t(secret === null ? "makeTitle" : "madeTitle")}
      isOpen={isOpen}
      keepOpen={secret !== null}
      onOpenChange={(open) => {
        onOpenChange(open);
        setSecret(null);
      }}
    >
      {(close) =>
        secret === null ? (
          <TokenForm
            close={close}
            onMade={(made) => {
              setSecret(made);
              router.refresh();
            }}
          />
        ) : (
          <TokenOnce secret={secret} close={close} />
        )
      }
    </Dialog>
  );
}

function TokenForm({ close, onMade }: { close: () => void; onMade: (secret: string) => void }) {
  const t = useTranslations("account.tokens");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [days, setDays] = useState<(typeof terms)[number]>("30");
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return setWrong(t("missingName"));
    setPending(true);
    setWrong(null);
    try {
      const body = { name: name.trim(), scope, days: Number(days) };
      onMade((await post<{ token: TokenView; secret: string }>("me/tokens", body)).secret);
    } catch (error) {
      setWrong(failureOf(error));
      setPending(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="off"
        autoFocus
        maxLength={80}
        value={name}
        onChange={setName}
        error={wrong}
      />
      <RadioGroup label={t("scope")} value={scope} onChange={(value) => setScope(value as TokenScope)}>
        {tokenScopes.map((value) => (
          <Radio key={value} value={value}>
            {t(`scopes.${value}`)}
          </Radio>
        ))}
      </RadioGroup>
      <Select
        label={t("term")}
        options={terms.map((value) => ({ value, label: t("days", { count: Number(value) }) }))}
        value={days}
        onChange={setDays}
      />
      <Actions>
        <Button look="quiet" onPress={close}>
          {common("cancel")}
        </Button>
        <Button type="submit" look="main" isPending={isPending}>
          {t("make")}
        </Button>
      </Actions>
    </form>
  );
}
