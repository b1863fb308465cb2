"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import { useMenu } from "@/components/ui/use-menu";
import { type Role, roles, type UserView } from "@/lib/auth/view";
import type { StrandedView } from "@/lib/claims/view";
import { Email } from "./email";

const ActionMenu = dynamic(() => import("@/components/ui/action-menu").then((module) => module.ActionMenu), {
  ssr: false,
});

const head = "pb-1.5 pr-4 text-left font-normal text-ink-soft text-xs";

/** All users: who they are, their role, whether they may sign in. */
export function UserTable({
  users,
  stranded,
  viewerId,
  onRole,
  onDisabled,
}: {
  users: readonly UserView[];
  stranded: readonly StrandedView[];
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
              {stranded
                .filter(({ userId }) => userId === user.id)
                .map(({ story, claims }) => (
                  <span key={story.id} className="block text-xs">
                    <Link href={`/stories/${story.id}/claims?assignee=${user.id}`}>
                      {t("stranded", { count: claims, story: story.title })}
                    </Link>
                  </span>
                ))}
            </td>
            <td className="py-2 pr-4 text-ink-soft">
              <Email address={user.email} />
            </td>
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
              <UserMenu user={user} isViewer={user.id === viewerId} onDisabled={onDisabled} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UserMenu({
  user,
  isViewer,
  onDisabled,
}: {
  user: UserView;
  isViewer: boolean;
  onDisabled: (user: UserView, disabled: boolean) => void;
}) {
  const t = useTranslations("people");
  const { button, menu, isNeeded } = useMenu();
  const label = t("actions", { name: user.name });
  const action = user.disabledAt
    ? { label: t("enable"), onAction: () => onDisabled(user, false) }
    : { label: t("disable"), onAction: () => onDisabled(user, true), danger: true, isDisabled: isViewer };
  return (
    <>
      <IconButton {...button} label={label}>
        <Ellipsis aria-hidden />
      </IconButton>
      {isNeeded && <ActionMenu {...menu} label={label} actions={[action]} />}
    </>
  );
}
