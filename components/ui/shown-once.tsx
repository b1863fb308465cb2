"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Actions } from "./actions";
import { Button } from "./button";
import { TextField } from "./text-field";

/** A secret or a link that is shown now and never again, to be copied; `children` say more on it. */
export function ShownOnce({
  help,
  label,
  value,
  copyLabel,
  copyFailed,
  done,
  close,
  children,
}: {
  help: string;
  label: string;
  value: string;
  /** What the button says that copies it; "Copy" where nothing is given. */
  copyLabel?: string;
  copyFailed: string;
  done: string;
  close: () => void;
  children?: ReactNode;
}) {
  const common = useTranslations("common");
  const [copied, setCopied] = useState<"yes" | "failed" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied("yes");
    } catch {
      setCopied("failed"); // no permission, or plain http: there is no clipboard then
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{help}</p>
      <TextField
        label={label}
        value={value}
        isReadOnly
        autoFocus
        onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      />
      {children}
      <p role="status" className="min-h-5 text-ink-soft text-xs">
        {copied === "yes" ? common("copied") : copied === "failed" ? copyFailed : ""}
      </p>
      <Actions>
        <Button onPress={close}>{done}</Button>
        <Button look="main" onPress={copy}>
          {copyLabel ?? common("copy")}
        </Button>
      </Actions>
    </div>
  );
}
