"use client";

import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { boxClass } from "./field-class";
import { optionClass } from "./popover-class";

/** Something that the palette leads to, or does. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** Beside the label: a number, a siglum, a key. */
  readonly hint?: string;
  /** Found by these, too. */
  readonly more?: string;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

const most = 12; // items of a section that are shown: past that one types another letter

/** Everything that can be reached from here, found by typing; the first one that fits is chosen by Enter. */
export function CommandPalette({
  label,
  placeholder,
  nothing,
  sections,
  onClose,
}: {
  label: string;
  placeholder: string;
  /** Said when nothing fits. */
  nothing: string;
  sections: readonly PaletteSection[];
  onClose: () => void;
}) {
  const [typed, setTyped] = useState("");
  const words = typed.trim().toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const found = sections
    .map(({ title, items }) => ({ title, items: items.filter((item) => fits(item, words)).slice(0, most) }))
    .filter(({ items }) => items.length > 0);
  const byId = new Map(found.flatMap(({ items }) => items.map((item) => [item.id, item])));
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-black/25 p-4 pt-[10vh]"
    >
      <Modal className="w-full max-w-xl rounded-md border border-line bg-raised shadow-[0_12px_48px_rgb(0_0_0/0.18)]">
        <Dialog aria-label={label} className="outline-none">
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={label} autoFocus className="border-line border-b p-2">
              <Input className={`${boxClass} h-9 border-transparent`} placeholder={placeholder} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard; the menu has no focus of its own here */}
            <div tabIndex={0} className="max-h-[50vh] overflow-y-auto -outline-offset-2">
              <Menu
                aria-label={label}
                className="p-1 outline-none"
                renderEmptyState={() => <p className="px-2.5 py-2 text-ink-soft">{nothing}</p>}
                onAction={(key) => {
                  onClose();
                  const item = byId.get(String(key));
                  // The dialog gives the focus back first, so that what runs may take it.
                  if (item) requestAnimationFrame(() => requestAnimationFrame(item.run));
                }}
              >
                {found.map(({ title, items }) => (
                  <MenuSection key={title}>
                    <Header className="px-2.5 pt-1.5 pb-0.5 text-ink-soft text-xs">{title}</Header>
                    {items.map(({ id, label: name, hint }) => (
                      <MenuItem key={id} id={id} textValue={name} className={`${optionClass} gap-3 pl-2.5`}>
                        <span className="min-w-0 flex-1 truncate">{name}</span>
                        {hint && <span className="shrink-0 text-ink-soft text-xs">{hint}</span>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Every word typed stands somewhere in it. */
function fits({ label, hint = "", more = "" }: PaletteItem, words: readonly string[]): boolean {
  const text = `${label} ${hint} ${more}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
