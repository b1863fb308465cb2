"use client";

import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLine, MenuSection } from "@/components/ui/menu";
import { setTheme, themes, useTheme } from "./theme";
import type { Viewer } from "./top-bar";

/** The signed-in person: their pages, the theme, the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const theme = useTheme();
  return (
    <Menu
      label={t("accountMenu", { name: viewer.name })}
      trigger={
        <Button look="quiet" size="small" aria-label={t("accountMenu", { name: viewer.name })}>
          <span className="max-w-40 truncate">{viewer.name}</span>
          <ChevronDown aria-hidden className="size-3.5" />
        </Button>
      }
    >
      <MenuItem onAction={() => router.push("/account")}>{t("account")}</MenuItem>
      {viewer.role === "administrator" && (
        <MenuItem onAction={() => router.push("/people")}>{t("people")}</MenuItem>
      )}
      <MenuLine />
      <MenuSection
        title={t("theme")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(keys) => {
          const chosen = themes.find((name) => keys !== "all" && keys.has(name));
          if (chosen) setTheme(chosen);
        }}
      >
        {themes.map((name) => (
          <MenuItem key={name} id={name}>
            {t(`themes.${name}`)}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuLine />
      <MenuItem onAction={() => signOut({ callbackUrl: "/sign-in" })}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
