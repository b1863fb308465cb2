"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { put } from "@/components/live/api";
import { useFailure } from "@/components/live/use-failure";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { showFailure, showToast } from "@/components/ui/toast";
import { fewestSteps, longestStep, mostSteps, type ScaleView } from "@/lib/verdicts/view";

/** The house's own scale for claims: its steps, a line each, and whether verdicts are rated on it. */
export function RatingScale({ scale }: { scale: ScaleView | null }) {
  const t = useTranslations("settings.scale");
  const common = useTranslations("common");
  const failureOf = useFailure();
  const router = useRouter();
  const [text, setText] = useState((scale?.steps ?? []).join("\n"));
  const [isOn, setOn] = useState(scale?.isOn ?? false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const steps = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const isSame = isOn === (scale?.isOn ?? false) && steps.join("\n") === (scale?.steps ?? []).join("\n");

  async function save(event: FormEvent) {
    event.preventDefault();
    const fault = faultOf(steps);
    if (fault) return setWrong(t(fault, { fewest: fewestSteps, most: mostSteps, longest: longestStep }));
    setPending(true);
    setWrong(null);
    try {
      const version = scale?.version ?? null;
      const saved = await put<ScaleView>("rating-scale", { version, steps, isOn });
      setText(saved.steps.join("\n"));
      showToast(t("saved", { version: saved.version }), scale ? { undo: () => void undo(scale, saved) } : {});
      router.refresh();
    } catch (error) {
      setWrong(failureOf(error));
    }
    setPending(false);
  }

  async function undo(before: ScaleView, now: ScaleView) {
    try {
      await put("rating-scale", { version: now.version, steps: before.steps, isOn: before.isOn });
      setText(before.steps.join("\n"));
      setOn(before.isOn);
    } catch (error) {
      showFailure(failureOf(error));
    }
    router.refresh();
  }

  return (
    <section aria-labelledby="scale" className="mt-10">
      <h2 id="scale" className="border-line border-b pb-2 font-semibold">
        {t("title")}
      </h2>
      <p className="max-w-[75ch] py-3 text-ink-soft">{t("help")}</p>
      <form onSubmit={save} noValidate className="flex max-w-xl flex-col gap-3">
        {wrong && (
          <Banner tone="danger" live>
            {wrong}
          </Banner>
        )}
        <Checkbox isSelected={isOn} onChange={setOn}>
          {t("on")}
        </Checkbox>
        <TextArea
          label={t("steps")}
          help={t("stepsHelp", { fewest: fewestSteps, most: mostSteps })}
          rows={6}
          value={text}
          onChange={setText}
        />
        <div className="flex items-center gap-3">
          <Button type="submit" isDisabled={isSame} isPending={isPending}>
            {common("save")}
          </Button>
          {scale && <span className="text-ink-soft text-xs">{t("version", { version: scale.version })}</span>}
        </div>
      </form>
    </section>
  );
}

function faultOf(steps: readonly string[]): "wrongCount" | "tooLong" | "twice" | null {
  if (steps.length < fewestSteps || steps.length > mostSteps) return "wrongCount";
  if (steps.some((step) => step.length > longestStep)) return "tooLong";
  return new Set(steps.map((step) => step.toLowerCase())).size < steps.length ? "twice" : null;
}
