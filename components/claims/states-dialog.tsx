"use client";

import { useTranslations } from "use-intl/react";
import { Dialog } from "@/components/ui/dialog";
import { type ClaimState, claimStates, transitions } from "@/lib/claims/view";
import { ClaimStateMark } from "./claim-state";

/** The states of a claim as one table: what each means, and which may follow it; where the claim stands is marked. */
export function StatesDialog({ state, onClose }: { state: ClaimState; onClose: () => void }) {
  const t = useTranslations("claims.stateTable");
  const named = useTranslations("claims.states");
  const list = (states: readonly ClaimState[]) => states.map((one) => named(one)).join(", ");
  const head = "pb-1 text-left font-normal text-ink-soft text-xs";
  return (
    <Dialog title={t("title")} width="max-w-2xl" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <table className="w-full">
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className={`${head} w-36`}>
              {t("state")}
            </th>
            <th scope="col" className={head}>
              {t("means")}
            </th>
            <th scope="col" className={`${head} w-52`}>
              {t("next")}
            </th>
          </tr>
        </thead>
        <tbody>
          {claimStates.map((one) => (
            <tr
              key={one}
              aria-current={one === state ? "true" : undefined}
              className="border-line border-b align-top aria-[current]:bg-accent-wash"
            >
              <th scope="row" className="py-1.5 pr-3 pl-1 text-left font-medium">
                {one === "open" ? named("open") : <ClaimStateMark state={one} />}
                {one === state && <span className="block text-accent text-xs">{t("here")}</span>}
              </th>
              <td className="py-1.5 pr-4">{t(`meanings.${one}`)}</td>
              <td className="py-1.5 text-ink-soft">{list(transitions[one])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-ink-soft">{t("held")}</p>
    </Dialog>
  );
}
