"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "@/components/ui/icon-button";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** Opens the palette by Ctrl or Cmd with K, or by its button; its code comes when it is first opened. */
export function PaletteKey({ storyId }: { storyId: string | null }) {
  const t = useTranslations("stories.palette");
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
  return (
    <>
      <IconButton label={t("label")} keys="Ctrl K" onPress={() => setOpen(true)}>
        <Search aria-hidden />
      </IconButton>
      {isOpen && <Palette storyId={storyId} onClose={() => setOpen(false)} />}
    </>
  );
}
