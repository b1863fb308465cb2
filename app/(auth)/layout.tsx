import type { ReactNode } from "react";
import { viewerLanguage } from "@/app/viewer-language";
import { translator } from "@/messages/translator";

/** One column on a quiet page: the name, what it is for, and one form. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = translator(await viewerLanguage(), "auth");
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-6 pt-8 pb-[16vh]">
      <p className="font-serif text-4xl tracking-tight">Variorum</p>
      <p className="mt-2 border-line border-b pb-6 font-serif text-base text-ink-soft italic leading-6">
        {t("tagline")}
      </p>
      <div className="pt-6">{children}</div>
    </main>
  );
}
