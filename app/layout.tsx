import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { Providers } from "@/components/shell/providers";
import { messagesOf } from "@/messages/compiled";
import { viewerLanguage } from "./viewer-language";
import { viewerLocale } from "./viewer-locale";
import { viewerZone } from "./viewer-zone";

export const metadata: Metadata = {
  title: { default: "Variorum", template: "%s · Variorum" },
  description: "What several texts on one story say differently, decided and signed.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The frame of every page: language, theme, zone and messages of the viewer. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const theme = jar.get("variorum-theme")?.value;
  const language = await viewerLanguage();
  const locale = viewerLocale(head.get("accept-language"), language);
  const nonce = head.get("x-nonce") ?? undefined;
  return (
    <html lang={language} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <head>
        {/* React Aria reads it when it adds its own two style elements. */}
        {nonce && <meta property="csp-nonce" content={nonce} nonce={nonce} />}
      </head>
      <body>
        <Providers
          locale={locale}
          zone={viewerZone(jar.get("variorum-zone")?.value)}
          now={Date.now()}
          messages={messagesOf(language)}
        >
          {children}
        </Providers>
      </body>
    </html>
  );
}
