import type { en } from "./en";

// Makes a message key that does not exist a type error.
declare module "use-intl" {
  interface AppConfig {
    Locale: string;
    Messages: typeof en;
  }
}
