"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { type Role, roles, type UserView } from "@/lib/auth/view";

const head = "pb-1.5 pr-4 text-left font-normal text-ink-soft text-xs";

/** All users: who they are, their role, whether they may sign in. */
export function UserTable({
  users,
  viewerId,
  onRole,
  onDisabled,
}: {
  users: readonly UserView[];
  viewerId: string;
  onRole: (user: UserView, role: Role) => void;
  onDisabled: (user: UserView, disabled: boolean) => void;
}) {
  const t = useTranslations("people");
  const options = roles.map((value) => ({ value, label: t(`roles.${value}`) }));
  return (
    <table className="mt-5 w-full">
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className={head}>
            {t("name")}
          </th>
          <th scope="col" className={head}>
            {t("email")}
          </th>
          <th scope="col" className={`${head} w-44`}>
            {t("role")}
          </th>
          <th scope="col" className={`${head} w-32`}>
            {t("since")}
          </th>
          <th className="w-8">
            <span className="sr-only">{t("actions", { name: "" })}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className="border-line border-b">
            <td className="py-2 pr-4">
              <span className={user.disabledAt ? "text-ink-soft line-through" : undefined}>{user.name}</span>{" "}
              {user.id === viewerId && <span className="text-ink-soft">({t("you")})</span>}
              {user.disabledAt && <Badge className="ml-1">{t("disabled")}</Badge>}
            </td>
            <td className="break-all pr-4 text-ink-soft">{user.email}</td>
            <td className="pr-4">
              <Select
                label={t("roleOf", { name: user.name })}
                labelHidden
                options={options}
                value={user.role}
                onChange={(role) => role !== user.role && onRole(user, role)}
              />
            </td>
            <td className="whitespace-nowrap pr-4 text-ink-soft">
              <Time iso={user.createdAt} style="date" />
            </td>
            <td>
              <Menu
                label={t("actions", { name: user.name })}
                trigger={
                  <IconButton label={t("actions", { name: user.name })}>
                    <Ellipsis aria-hidden />
                  </IconButton>
                }
              >
                {user.disabledAt ? (
                  <MenuItem onAction={() => onDisabled(user, false)}>{t("enable")}</MenuItem>
                ) : (
                  <MenuItem danger isDisabled={user.id === viewerId} onAction={() => onDisabled(user, true)}>
                    {t("disable")}
                  </MenuItem>
                )}
              </Menu>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
