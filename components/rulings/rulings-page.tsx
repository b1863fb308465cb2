"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { post } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { PageHead } from "@/components/shell/page-head";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { showFailure, showToast } from "@/components/ui/toast";
import type { RulingDetail, RulingView } from "@/lib/rulings/view";
import { RulingItem } from "./ruling-item";

const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog), {
  ssr: false,
});

/** The rulings: search, those in force or taken back, import and export. */
export function RulingsPage({
  rulings,
  words,
  withdrawn,
  canImport,
}: {
  rulings: readonly RulingView[];
  words: string;
  withdrawn: boolean;
  canImport: boolean;
}) {
  const t = useTranslations("rulings");
  const failureOf = useFailure();
  const router = useRouter();
  const [sought, setSought] = useState(words);
  const [isImporting, setImporting] = useState(false);
  const address = (q: string, isWithdrawn: boolean) =>
    `/rulings?${new URLSearchParams({ ...(q ? { q } : {}), ...(isWithdrawn ? { withdrawn: "true" } : {}) })}`;

  function search(event: FormEvent) {
    event.preventDefault();
    router.push(address(sought.trim(), withdrawn));
  }
  async function takeBack({ id, rowVersion, number }: RulingView) {
    try {
      const after = await post<RulingDetail>(`rulings/${id}/withdraw`, { rowVersion });
      showToast(t("withdrawn", { number, count: after.claims.length + after.hidden }));
    } catch (error) {
      showFailure(failureOf(error));
    }
    router.refresh();
  }

  return (
    <div className="max-w-4xl">
      <PageHead title={t("title")} beside={t("count", { count: rulings.length })}>
        <a href="/api/v1/rulings/export?format=csv" download className={buttonClass("quiet", "normal")}>
          {t("exportCsv")}
        </a>
        <a href="/api/v1/rulings/export?format=json" download className={buttonClass("quiet", "normal")}>
          {t("exportJson")}
        </a>
        {canImport && <Button onPress={() => setImporting(true)}>{t("import.open")}</Button>}
      </PageHead>
      <p className="mt-2 max-w-[75ch] text-ink-soft">{t("help")}</p>
      <form onSubmit={search} className="mt-5 flex flex-wrap items-end gap-3">
        <TextField
          type="search"
          label={t("search")}
          value={sought}
          onChange={setSought}
          className="w-72 max-w-full"
        />
        <Button type="submit">{t("find")}</Button>
        <span className="flex-1" />
        <Link href={address(words, !withdrawn)}>{t(withdrawn ? "showInForce" : "showWithdrawn")}</Link>
      </form>
      {rulings.length === 0 ? (
        <EmptyState title={t(words ? "nothingFound" : withdrawn ? "noneWithdrawn" : "none")}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <ol className="mt-4 flex flex-col" aria-label={t("title")}>
          {rulings.map((ruling) => (
            <RulingItem key={ruling.id} ruling={ruling} onTakeBack={takeBack} />
          ))}
        </ol>
      )}
      {isImporting && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onDone={() => {
            setImporting(false);
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
