"use client";

import { type ReactNode, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Messages } from "use-intl";
import { IntlProvider } from "use-intl/react";
import { useViewerZone } from "./use-viewer-zone";

const minute = 60_000;

/** Language, time zone and clock for everything below; the zone turns to the browser's own after hydration. */
export function Providers(props: {
  locale: string;
  zone: string;
  /** The server's clock in milliseconds, so that the first rendering in the browser says the same. */
  now: number;
  messages: Messages;
  children: ReactNode;
}) {
  const zone = useViewerZone(props.zone);
  const [now, setNow] = useState(() => new Date(props.now));
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), minute);
    return () => clearInterval(timer);
  }, []);
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone={zone} now={now}>
      <I18nProvider locale={props.locale}>{props.children}</I18nProvider>
    </IntlProvider>
  );
}
