"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { remove } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Actions } from "@/components/ui/actions";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { showFailure, showToast } from "@/components/ui/toast";
import type { TokenView } from "@/lib/auth/view";

// Opened now and then: their code comes when they are.
const MakeToken = dynamic(() => import("./make-token").then((module) => module.MakeToken), { ssr: false });
const Dialog = dynamic(() => import("@/components/ui/dialog").then((module) => module.Dialog), {
  ssr: false,
});

/** The tokens with which one's own programs reach the API. */
export function TokenList({ tokens }: { tokens: readonly TokenView[] }) {
  const t = useTranslations("account.tokens");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [isMaking, setMaking] = useState(false);
  const [asked, setAsked] = useState<TokenView | null>(null);

  async function revoke(token: TokenView) {
    setAsked(null);
    try {
      await remove(`me/tokens/${token.id}`);
      showToast(t("revoked", { name: token.name }));
    } catch (error) {
      showFailure(failureOf(error));
    }
    router.refresh();
  }

  return (
    <section aria-labelledby="tokens" className="mt-10">
      <div className="flex items-center justify-between gap-4 border-line border-b pb-2">
        <h2 id="tokens" className="font-semibold">
          {t("title")}
        </h2>
        <Button size="small" onPress={() => setMaking(true)}>
          {t("make")}
        </Button>
      </div>
      {tokens.length === 0 && <p className="py-3 text-ink-soft">{t("none")}</p>}
      <ul>
        {tokens.map((token) => (
          <li key={token.id} className="flex items-center gap-4 border-line border-b py-2.5">
            <div className="flex min-w-0 flex-1 flex-col gap-0.5">
              <p className="flex flex-wrap items-center gap-2">
                <span className="min-w-0 break-words font-medium">{token.name}</span>
                <Badge>{t(token.scopes.includes("write") ? "write" : "read")}</Badge>
              </p>
              <p className="text-ink-soft text-xs">
                {t("until")} <Time iso={token.expiresAt} style="date" />
                {" · "}
                {token.lastUsedAt ? (
                  <>
                    {t("used")} <Time iso={token.lastUsedAt} style="ago" />
                  </>
                ) : (
                  t("unused")
                )}
              </p>
            </div>
            <Button
              size="small"
              aria-label={t("revokeOne", { name: token.name })}
              onPress={() => setAsked(token)}
            >
              {t("revoke")}
            </Button>
          </li>
        ))}
      </ul>
      {isMaking && <MakeToken isOpen onOpenChange={setMaking} />}
      {asked && (
        <Dialog
          title={t("askTitle", { name: asked.name })}
          role="alertdialog"
          isOpen
          onOpenChange={() => setAsked(null)}
        >
          <p className="mb-4">{t("ask")}</p>
          <Actions>
            <Button look="quiet" onPress={() => setAsked(null)}>
              {common("cancel")}
            </Button>
            <Button look="danger" onPress={() => void revoke(asked)}>
              {t("revoke")}
            </Button>
          </Actions>
        </Dialog>
      )}
    </section>
  );
}
