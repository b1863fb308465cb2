"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { useTranslations } from "use-intl/react";
import { optionClass, popoverClass } from "@/components/ui/popover-class";
import { TextArea } from "@/components/ui/text-area";
import type { PersonView } from "@/lib/auth/view";
import { mentionAt, withMention } from "./mention";

const most = 6; // people shown: past that one types another letter

/** The box for a comment. After an @ the members of the story whose names fit are listed; Enter or Tab writes the name. */
export function MentionField({
  id,
  label,
  placeholder,
  people,
  value,
  onChange,
  onSend,
}: {
  id: string;
  label: string;
  placeholder: string;
  people: readonly PersonView[];
  value: string;
  onChange: (value: string) => void;
  /** Ctrl or Cmd with Enter. */
  onSend: () => void;
}) {
  const t = useTranslations("claims.thread");
  const [caret, setCaret] = useState(0);
  // Escape puts the list away until another @ is written.
  const [dismissed, setDismissed] = useState<number | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const area = () => holder.current?.querySelector("textarea") ?? null;
  const mention = mentionAt(value, caret);
  const fits = mention
    ? people.filter(({ name }) => name.toLocaleLowerCase().includes(mention.typed.toLocaleLowerCase()))
    : [];
  const shown = mention && mention.start !== dismissed ? fits.slice(0, most) : [];
  const follow = () => setCaret(area()?.selectionStart ?? 0);

  function write(name: string) {
    if (!mention) return;
    const next = withMention(value, mention, name);
    onChange(next.text);
    requestAnimationFrame(() => {
      area()?.focus();
      area()?.setSelectionRange(next.caret, next.caret);
      follow();
    });
  }
  function chosen() {
    const key = holder.current?.querySelector("[role=option][data-focused]")?.getAttribute("data-key");
    return shown.find(({ id: at }) => at === key) ?? shown[0];
  }
  /** Takes the key; false leaves it to the field and the list. */
  function take(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) onSend();
    else if ((key === "Enter" || key === "Tab") && shown.length > 0 && !event.shiftKey) {
      write(chosen()?.name ?? "");
    } else if (key === "Escape" && shown.length > 0 && mention) setDismissed(mention.start);
    else if (key === "Escape") area()?.blur();
    else return false;
    return true;
  }
  return (
    <div
      ref={holder}
      className="relative"
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing || event.target !== area() || !take(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Autocomplete
        inputValue={value}
        onInputChange={(text) => {
          onChange(text);
          follow();
        }}
      >
        <TextArea
          id={id}
          label={label}
          labelHidden
          placeholder={placeholder}
          rows={1}
          className="[&_textarea]:min-h-8"
          onKeyUp={follow}
          onSelect={follow}
        />
        {shown.length > 0 && (
          <ListBox
            aria-label={t("people")}
            items={shown}
            onAction={(key) => {
              const person = shown.find(({ id: at }) => at === key);
              if (person) write(person.name);
            }}
            className={`absolute inset-x-0 bottom-full z-20 mb-1 max-h-56 overflow-auto p-1 ${popoverClass}`}
          >
            {({ id: key, name }) => (
              <ListBoxItem id={key} textValue={name} className={`${optionClass} pl-2`}>
                {name}
              </ListBoxItem>
            )}
          </ListBox>
        )}
      </Autocomplete>
    </div>
  );
}
