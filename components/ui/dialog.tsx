"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTranslations } from "use-intl/react";
import { IconButton } from "./icon-button";

const places = {
  center: {
    overlay: "items-start justify-center overflow-y-auto p-4 pt-[12vh]",
    surface: "w-full rounded-md",
  },
  side: { overlay: "justify-end", surface: "h-full w-full border-y-0 border-r-0" },
};

/**
 * A dialog over the page, open while `isOpen`; Escape and the corner button close it. `place="side"` keeps the
 * page in sight at its left. Its children are mounted when it opens and thrown away when it closes.
 */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  place = "center",
  width = "max-w-lg",
  role = "dialog",
  keepOpen = false,
}: {
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode | ((close: () => void) => ReactNode);
  place?: "center" | "side";
  /** A Tailwind max-w class. */
  width?: string;
  /** alertdialog: asks before something is taken away. */
  role?: "dialog" | "alertdialog";
  /** Clicks beside the dialog do not close it: it holds unsaved words. */
  keepOpen?: boolean;
}) {
  const t = useTranslations("common");
  const { overlay, surface } = places[place];
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!keepOpen}
      className={`fixed inset-0 z-40 flex bg-black/25 ${overlay}`}
    >
      <Modal
        className={`${surface} ${width} border border-line bg-raised shadow-[0_12px_48px_rgb(0_0_0/0.18)]`}
      >
        <AriaDialog role={role} className="flex h-full max-h-full flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-center justify-between gap-4 border-line border-b py-2 pr-2 pl-4">
                <Heading slot="title" className="font-semibold text-sm">
                  {title}
                </Heading>
                <IconButton label={t("close")} onPress={close}>
                  <X aria-hidden />
                </IconButton>
              </header>
              <div className={`min-h-0 flex-1 p-4 ${place === "side" ? "overflow-y-auto" : ""}`}>
                {typeof children === "function" ? children(close) : children}
              </div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
