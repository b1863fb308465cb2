"use client";

import { useFormatter, useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { GroupLetter } from "@/components/ui/group-letter";
import { Link } from "@/components/ui/link";
import { Siglum } from "@/components/ui/siglum";
import { EvidenceList } from "@/components/verdicts/evidence-list";
import type { ReportClaim } from "@/lib/reports/view";
import { saidOnce } from "./said";

/** A decided claim as the report tells it: readings, decision, why, on what, and who signed. */
export function ReportClaimSection({
  storyId,
  claim,
  names,
}: {
  storyId: string;
  claim: ReportClaim;
  /** Whether the report will tell who decided and signed. */
  names: boolean;
}) {
  const t = useTranslations("reports");
  const c = useTranslations("claims");
  const v = useTranslations("verdicts");
  const format = useFormatter();
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium" });
  const { verdict } = claim;
  const nameOf = (person: { name: string } | null) => (names && person ? person.name : t("withheld"));
  const signature = verdict.signOffs.findLast((signOff) => signOff.decision === "signed");
  return (
    <article
      id={`report-c${claim.number}`}
      className="flex scroll-mt-14 flex-col gap-2 border-line border-t py-4"
    >
      <header className="flex flex-col gap-0.5">
        <p className="flex items-center gap-2 text-ink-soft text-xs">
          <Link href={`/stories/${storyId}/claims/${claim.number}`}>
            {c("number", { number: claim.number })}
          </Link>
          {claim.kind && <span>{c(`kinds.${claim.kind}`)}</span>}
          {claim.severity && <span>{c("severity", { severity: c(`severities.${claim.severity}`) })}</span>}
          {!claim.signed && claim.state !== "dismissed" && <Badge tone="warn">{t("unsignedMark")}</Badge>}
        </p>
        <h3 className="font-serif text-lg leading-6">{claim.statement}</h3>
        {claim.explanation && <p className="max-w-[75ch] text-ink-soft">{claim.explanation}</p>}
      </header>
      <ul className="flex flex-col gap-1">
        {saidOnce(claim.readings).map((reading) => (
          <li
            key={`${reading.siglum}-${reading.letter}-${reading.exact}`}
            className="grid grid-cols-[1.25rem_6.5rem_minmax(0,1fr)] items-baseline gap-x-2"
          >
            <GroupLetter letter={reading.letter} />
            <Siglum siglum={reading.siglum} className="justify-self-start" />
            <div className="flex max-w-[75ch] flex-col gap-1">
              {reading.sentences.map((sentence) => (
                <p key={sentence} dir="auto" className="whitespace-pre-line font-serif text-base leading-6">
                  <Sentence text={sentence} exact={reading.exact} />
                </p>
              ))}
            </div>
          </li>
        ))}
        {claim.gaps.length > 0 && (
          <li className="pl-7 text-ink-soft text-xs">
            {t("noMention")}: {claim.gaps.join(", ")}
          </li>
        )}
      </ul>
      <div className="flex flex-col gap-1 border-accent border-l-2 pl-3">
        <p>
          <span className="font-semibold">{v(`past.${verdict.outcome}`)}</span>
          {verdict.wording && (
            <>
              {": "}
              <q dir="auto" className="font-serif text-base">
                {verdict.wording}
              </q>
            </>
          )}
        </p>
        {verdict.rating && (
          <p>
            {v("rating.given", {
              words: verdict.rating.scale[verdict.rating.step - 1] ?? "",
              step: verdict.rating.step,
              of: verdict.rating.scale.length,
            })}
          </p>
        )}
        {verdict.check && (
          <p>
            {v("check.line", { who: verdict.check.who, what: verdict.check.what })}
            {verdict.check.by && ` (${day(verdict.check.by)})`}
          </p>
        )}
        {verdict.rationale && <p className="whitespace-pre-line">{verdict.rationale}</p>}
        <EvidenceList evidence={verdict.evidence} />
        <p className="text-ink-soft text-xs">
          {t("decidedBy", { name: nameOf(verdict.author), date: day(verdict.createdAt) })}
          {signature && (
            <>
              {" · "}
              {t("signedBy", { name: nameOf(signature.signer), date: day(signature.createdAt) })}
            </>
          )}
        </p>
      </div>
    </article>
  );
}

/** The sentence with the reading underlined where its words stand in it; words of several places stand as they are. */
function Sentence({ text, exact }: { text: string; exact: string }) {
  const at = text.indexOf(exact);
  if (at === -1 || exact === "") return text;
  return (
    <>
      {text.slice(0, at)}
      <span className="underline decoration-2 decoration-line-strong underline-offset-4">{exact}</span>
      {text.slice(at + exact.length)}
    </>
  );
}
