"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Pattern } from "@/lib/rulings/view";

/** The words that a ruling looks for, one phrase a line. */
export function PatternFields({
  pattern,
  onChange,
}: {
  pattern: Pattern;
  onChange: (pattern: Pattern) => void;
}) {
  const t = useTranslations("rulings.make");
  switch (pattern.kind) {
    case "house_form":
      return (
        <>
          <TextField label={t("use")} value={pattern.use} onChange={(use) => onChange({ ...pattern, use })} />
          <Lines
            label={t("forms")}
            lines={pattern.forms}
            onChange={(forms) => onChange({ ...pattern, forms })}
          />
        </>
      );
    case "fact":
      return (
        <>
          <Lines
            label={t("subjects")}
            lines={pattern.subjects}
            onChange={(subjects) => onChange({ ...pattern, subjects })}
          />
          <TextField
            label={t("value")}
            value={pattern.value}
            onChange={(value) => onChange({ ...pattern, value })}
          />
        </>
      );
    default:
      return (
        <Lines
          label={t("phrases")}
          lines={pattern.phrases}
          onChange={(phrases) => onChange({ ...pattern, phrases })}
        />
      );
  }
}

function Lines({
  label,
  lines,
  onChange,
}: {
  label: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}) {
  const t = useTranslations("rulings.make");
  // What is typed keeps its empty lines; what is sent has none.
  const [text, setText] = useState(lines.join("\n"));
  return (
    <TextArea
      label={label}
      help={t("lines")}
      rows={Math.min(6, Math.max(2, lines.length))}
      value={text}
      onChange={(value) => {
        setText(value);
        onChange(
          value
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
