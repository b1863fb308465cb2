import { titled } from "@/app/page-title";
import { viewerLanguage } from "@/app/viewer-language";
import { AcceptForm } from "@/components/people/accept-form";
import { LinkButton } from "@/components/ui/link";
import { invitationOf } from "@/lib/auth/queries";
import { translator } from "@/messages/translator";

export const generateMetadata = titled("auth.invitation", {
  referrer: "no-referrer", // the address holds the one-time token
  robots: { index: false },
});

/** Behind the one-time link: name and password, or why it does not open. */
export default async function InvitationPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const t = translator(await viewerLanguage(), "auth");
  const { token } = await searchParams;
  const invitation = typeof token === "string" ? await invitationOf(token) : null;
  if (invitation && typeof token === "string") return <AcceptForm token={token} {...invitation} />;
  return (
    <div className="flex flex-col items-start gap-3">
      <h1 className="font-semibold text-base">{t("badLinkTitle")}</h1>
      <p className="text-ink-soft">{t("badLink")}</p>
      <LinkButton href="/sign-in">{t("toSignIn")}</LinkButton>
    </div>
  );
}
