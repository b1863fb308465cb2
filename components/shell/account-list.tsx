"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { Menu, MenuItem, MenuLine, MenuSection } from "@/components/ui/menu";
import type { MenuState } from "@/components/ui/use-menu";
import { setTheme, themes, useTheme } from "./theme";
import type { Viewer } from "./viewer";

/** What the account menu holds. */
export function AccountList({ viewer, ...menu }: MenuState & { viewer: Viewer }) {
  const t = useTranslations("shell");
  const router = useRouter();
  const theme = useTheme();
  async function leave() {
    const { signOut } = await import("next-auth/react");
    await signOut({ callbackUrl: "/sign-in" });
  }
  return (
    <Menu {...menu} label={t("accountMenu", { name: viewer.name })}>
      <MenuItem onAction={() => router.push("/account")}>{t("account")}</MenuItem>
      <MenuItem onAction={() => router.push("/rulings")}>{t("rulings")}</MenuItem>
      {(viewer.role === "standards_editor" || viewer.role === "administrator") && (
        <MenuItem onAction={() => router.push("/desk")}>{t("desk")}</MenuItem>
      )}
      {viewer.role === "administrator" && (
        <MenuItem onAction={() => router.push("/people")}>{t("people")}</MenuItem>
      )}
      {viewer.role === "administrator" && (
        <MenuItem onAction={() => router.push("/settings")}>{t("settings")}</MenuItem>
      )}
      {viewer.role === "administrator" && (
        <MenuItem onAction={() => router.push("/redactions")}>{t("redactions")}</MenuItem>
      )}
      {viewer.role === "administrator" && (
        <MenuItem onAction={() => router.push("/audit")}>{t("audit")}</MenuItem>
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
      <MenuItem onAction={leave}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
