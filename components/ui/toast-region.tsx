"use client";

import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button as CloseButton } from "react-aria-components/Button";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components/Toast";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { iconButtonClass } from "./button-class";
import { classes } from "./classes";

/** What a toast says. */
export interface Message {
  text: string;
  tone: "plain" | "danger";
  /** Takes back what was done; shown as a button. */
  undo?: () => void;
}

/** The toasts in sight and those that wait. */
export const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/**
 * The toasts themselves; loaded by `Toasts`. The region is on the page while it has any: F6 finds it only when it has
 * something in it at its beginning.
 */
export function ToastRegion() {
  const isNeeded = useSyncExternalStore(
    (onChange) => queue.subscribe(onChange),
    () => queue.visibleToasts.length > 0,
    () => false,
  );
  return isNeeded && <Region />;
}

function Region() {
  const t = useTranslations("common");
  return (
    <AriaToastRegion
      queue={queue}
      aria-label={t("notifications")}
      className="fixed bottom-4 left-4 z-50 print:hidden flex w-96 max-w-[calc(100vw-2rem)] flex-col-reverse gap-2 outline-none"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={classes(
            "flex items-start gap-2 rounded-md border bg-raised py-1.5 pr-1.5 pl-3 shadow-[0_6px_24px_rgb(0_0_0/0.14)]",
            toast.content.tone === "danger" ? "border-danger" : "border-line",
          )}
        >
          <ToastContent className="min-w-0 flex-1 py-1">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              look="quiet"
              size="small"
              className="mt-0.5 text-accent"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {t("undo")}
            </Button>
          )}
          <CloseButton slot="close" aria-label={t("dismiss")} className={iconButtonClass}>
            <X aria-hidden />
          </CloseButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
